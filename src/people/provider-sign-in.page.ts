import { isLanguage, type Language } from '#language/languages.ts';
import { sayer } from '#language/messages.ts';
import { addresses } from '#web/addresses.ts';
import { originOf, type ProviderSettings } from '#web/settings.ts';
import { type Answer, missing, type Route, seeOther, type Visit } from '#web/visit.ts';
import { goOnSignedIn } from './after-sign-in-view.ts';
import { openProvider, type Provider, type ProviderPerson } from './provider.ts';
import type { ProviderProblem } from './provider-problem.ts';
import { signInFromProvider } from './provider-sign-in.action.ts';
import { insertTrip, useTrip } from './provider.sql.ts';
import { secondStepPage } from './second-step-view.ts';
import { secretHash } from './session.ts';

const tripMinutes = 15;
const opened = new Map<string, Provider>();

function providerOf(settings: ProviderSettings): Provider {
  const key = JSON.stringify(settings);
  const known = opened.get(key) ?? openProvider(settings);
  opened.set(key, known);
  return known;
}

/** On to the organization's sign-in provider. The form token ties the way back to this browser. */
async function toProvider(visit: Visit): Promise<Answer> {
  const { settings, language, now } = visit;
  if (!settings.provider) return missing;
  const returnTo = new URL(addresses.providerReturn(), originOf(settings)).href;
  const trip = await reachable(() => providerOf(settings.provider as ProviderSettings).begin(returnTo));
  if (trip === 'away') return backTo(language, 'provider-away');
  await insertTrip(visit.db, {
    stateHash: secretHash(trip.state),
    browserHash: secretHash(visit.formToken),
    nonce: trip.nonce,
    codeVerifier: trip.codeVerifier,
    language,
    next: visit.query.get('next')?.slice(0, 500) ?? null,
    now,
    expiresAt: new Date(now.getTime() + tripMinutes * 60_000),
  });
  return { kind: 'away', to: trip.address };
}

/** Back from the provider: in the browser that left, once, within the time; then in the language in which it left. */
async function fromProvider(visit: Visit): Promise<Answer> {
  const { settings, visitor, sessionId, now } = visit;
  const { provider } = settings;
  if (!provider) return missing;
  const state = visit.query.get('state') ?? '';
  const answer = new URL(`${addresses.providerReturn()}?${visit.query}`, originOf(settings));
  const trip = await useTrip(visit.db, secretHash(state), secretHash(visit.formToken), now);
  if (trip && isLanguage(trip.language)) speak(visit, trip.language);
  const { language } = visit;
  if (!trip) return backTo(language, 'trip-unknown');
  const kept = { state, nonce: trip.nonce, codeVerifier: trip.code_verifier };
  const person = await reachable((): Promise<ProviderPerson | null> =>
    providerOf(provider).complete(answer, kept),
  );
  if (person === 'away') return backTo(language, 'provider-away');
  if (person === null) return backTo(language, 'provider-refused');
  const current = visitor && sessionId ? { sessionId, personId: visitor.id } : null;
  const result = await signInFromProvider(visit.db, person, { userAgent: visit.userAgent, current }, now);
  const { next } = trip;
  if (result.ok) return goOnSignedIn(visit, result, { next, kept: new Map() });
  if (result.problem === 'second-factor') return secondStepPage(visit, { step: result.step, next });
  return backTo(language, result.problem);
}

/** The address without a language takes the one of the trip. */
function speak(visit: Visit, language: Language): void {
  const path = addresses.signIn(language);
  Object.assign(visit, {
    language,
    path,
    query: new URLSearchParams(),
    say: (room: string) => sayer(language, room),
  });
}

function backTo(language: Language, problem: ProviderProblem): Answer {
  return seeOther(`${addresses.signIn(language)}?provider=${problem}`);
}

/** A provider that cannot be reached, or answers what no provider may, is told; anything else is a bug of ours. */
async function reachable<T>(work: () => Promise<T>): Promise<T | 'away'> {
  try {
    return await work();
  } catch (error) {
    const { name, code } = error as { name?: string; code?: string };
    const isAway =
      name === 'ClientError' ||
      name === 'TimeoutError' ||
      code?.startsWith('OAUTH_') ||
      error instanceof TypeError;
    if (isAway) return 'away';
    throw error;
  }
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/sign-in/provider', action: 'sign-in', handle: toProvider },
  { method: 'GET', path: '/sign-in/provider', action: 'sign-in', handle: fromProvider },
];
