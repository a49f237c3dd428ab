import { textInput } from '#ui/field/field.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { form, submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { addresses } from '#web/addresses.ts';
import { originOf } from '#web/settings.ts';
import type { PageAnswer, Visit } from '#web/visit.ts';
import { optionsToSign, siteOf } from './passkey.ts';
import { openSecondStep, type SecondStepWays, type SignProblem } from './passkey-sign-in.action.ts';
import { passkeyForm, passkeyProblem } from './passkey-view.ts';

export type SecondStep = {
  step: string;
  next: string | null;
  /** What an expired form held, and where it goes on to. */
  kept?: ReadonlyMap<string, string>;
  resumePath?: string;
  problem?: 'wrong-code' | 'too-many';
  /** What was wrong with a passkey. */
  passkeyProblem?: SignProblem;
};

/**
 * The page that asks for the second factor after the password, or the provider, was right: a passkey where there is one,
 * and a code of the application or a recovery code.
 */
export async function secondStepPage(visit: Visit, parts: SecondStep): Promise<PageAnswer> {
  const say = visit.say('factor');
  const { problem } = parts;
  const error = problem ? say(problem) : null;
  const ways = await openSecondStep(visit.db, parts.step, visit.now);
  const hidden: [string, string][] = [
    ['step', parts.step],
    ['next', parts.next ?? ''],
    ...(parts.resumePath ? [['resume-path', parts.resumePath] as [string, string]] : []),
    ...[...(parts.kept ?? [])].map(([name, value]): [string, string] => [`kept.${name}`, value]),
  ];
  const isTooMany = problem === 'too-many' || parts.passkeyProblem === 'too-many';
  const isRefused = problem !== undefined || parts.passkeyProblem !== undefined;
  return {
    kind: 'page',
    status: isTooMany ? 429 : isRefused ? 401 : 200,
    title: say('step.title'),
    crumbs: [{ text: say('step.title') }],
    notices: html`${error && errorSummary(visit.say('web')('problem-box'), [{ href: '#code', text: error }])}
    ${passkeyProblem(visit, parts.passkeyProblem)}`,
    body: ways?.challenge
      ? withPasskey(visit, ways, ways.challenge, hidden, error)
      : html`<p class="lead">${say('step.text')}</p>
          ${codeForm(visit, say('code-hint'), hidden, error)}`,
    ...(ways?.challenge && { script: 'passkey' as const }),
  };
}

/** A passkey first, and a code for whoever does not have the device at hand. */
function withPasskey(
  visit: Visit,
  ways: SecondStepWays,
  challenge: string,
  hidden: readonly [string, string][],
  error: string | null,
): Html {
  const say = visit.say('passkeys');
  const hint = ways.hasApplication ? visit.say('factor')('code-hint') : say('recovery-hint');
  const site = siteOf(originOf(visit.settings));
  return html`<p class="lead">${say('step-text')}</p>
    ${passkeyForm(visit, {
      action: addresses.secondStep(visit.language),
      hidden,
      options: optionsToSign(site, challenge, ways.known),
      button: say('use'),
      otherwise: say('otherwise-codes'),
    })}
    <h2>${say('with-code')}</h2>
    ${codeForm(visit, hint, hidden, error)}`;
}

function codeForm(
  visit: Visit,
  hint: string,
  hidden: readonly [string, string][],
  error: string | null,
): Html {
  const say = visit.say('factor');
  const errorPrefix = visit.say('web')('error-prefix');
  const body = html`${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
  ${textInput({ name: 'code', label: say('code'), hint, autocomplete: 'one-time-code', width: 'medium', isRequired: true, error, errorPrefix })}
  ${submitButton({ text: say('confirm') })}`;
  return form({ action: addresses.secondStep(visit.language), token: visit.formToken, body });
}
