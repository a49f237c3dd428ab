import { html } from '#ui/html.ts';
import { addresses, safeNext } from '#web/addresses.ts';
import { originOf } from '#web/settings.ts';
import { type Answer, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { goOnSignedIn } from './after-sign-in-view.ts';
import { optionsToSign, siteOf } from './passkey.ts';
import { beginPasskeySignIn, signInWithPasskey, type SignProblem } from './passkey-sign-in.action.ts';
import { passkeyForm, passkeyProblem } from './passkey-view.ts';

async function show(visit: Visit): Promise<Answer> {
  const next = visit.query.get('next');
  return visit.visitor ? seeOther(safeNext(next, visit.language)) : page(visit, next);
}

/** Signing in with a passkey alone. The form token ties the challenge to this browser. */
async function page(visit: Visit, next: string | null, problem?: SignProblem): Promise<PageAnswer> {
  const { db, language, now, settings, formToken } = visit;
  const say = visit.say('passkeys');
  const challenge = await beginPasskeySignIn(db, formToken, now);
  return {
    kind: 'page',
    status: problem === 'too-many' ? 429 : problem ? 401 : 200,
    title: say('sign-in'),
    crumbs: [
      { text: visit.say('people')('sign-in.title'), href: addresses.signIn(language, next ?? '') },
      { text: say('sign-in') },
    ],
    notices: html`${passkeyProblem(visit, problem)}`,
    body: html`<p class="lead">${say('sign-in-text')}</p>
      ${passkeyForm(visit, {
        action: addresses.passkeySignIn(language),
        hidden: [['next', next ?? '']],
        options: optionsToSign(siteOf(originOf(settings)), challenge, []),
        button: say('use'),
        otherwise: say('otherwise-password'),
      })}
      <p><a href="${addresses.signIn(language, next ?? '')}">${say('with-password')}</a></p>`,
    script: 'passkey',
  };
}

async function signIn(visit: Visit): Promise<Answer> {
  const { db, form, visitor, sessionId, settings, now } = visit;
  const next = form.get('next') || null;
  const attempt = {
    answer: form.get('answer') ?? '',
    browser: visit.formToken,
    remoteAddress: visit.remoteAddress,
    userAgent: visit.userAgent,
    current: visitor && sessionId ? { sessionId, personId: visitor.id } : null,
  };
  const result = await signInWithPasskey(db, attempt, siteOf(originOf(settings)), now);
  if (result.ok) return goOnSignedIn(visit, result, { next, kept: new Map() });
  return page(visit, next, result.problem);
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/sign-in/passkey', action: 'sign-in', handle: show },
  { method: 'POST', path: '/:language/sign-in/passkey', action: 'sign-in', handle: signIn },
];
