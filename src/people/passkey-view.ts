import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { buttonRow, submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { addresses } from '#web/addresses.ts';
import { numberOf, ownForm } from '#web/page-parts.ts';
import { originOf } from '#web/settings.ts';
import type { Visit } from '#web/visit.ts';
import type { AddProblem, BeginProblem } from './add-passkey.action.ts';
import { longestPasskeyName, mostPasskeys, type PasskeyOptions } from './passkey.ts';
import type { SignProblem } from './passkey-sign-in.action.ts';

export type PasskeyProblemWord = AddProblem | BeginProblem | SignProblem;

/** What was wrong with a passkey, and what to do. */
export function passkeyProblemText(visit: Visit, problem: PasskeyProblemWord): string {
  return visit.say('passkeys')(`problem-${problem}`, {
    origin: originOf(visit.settings),
    longest: numberOf(visit, longestPasskeyName),
    most: numberOf(visit, mostPasskeys),
  });
}

/** The problem at the top of the page, leading to the form of the passkey. */
export function passkeyProblem(visit: Visit, problem: PasskeyProblemWord | undefined): Html | null {
  if (!problem) return null;
  const text = passkeyProblemText(visit, problem);
  return errorSummary(visit.say('web')('problem-box'), [{ href: '#passkey', text }]);
}

/**
 * The form that a passkey answers, for src/islands/passkey.ts: its parts say when they are shown. Without scripts the one
 * that says what to do instead stands there, and no button.
 */
export function passkeyForm(
  visit: Visit,
  parts: {
    action: string;
    hidden: readonly [string, string][];
    options: PasskeyOptions;
    button: string;
    /** What to do in a browser without scripts, or without passkeys. */
    otherwise: string;
  },
): Html {
  const say = visit.say('passkeys');
  const when = (moment: string, text: string) =>
    html`<div data-when="${moment}" hidden role="alert">${notice({ kind: 'warning', body: text })}</div>`;
  const body = html`${parts.hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <div id="passkey" data-passkey="${JSON.stringify(parts.options)}">
      <input type="hidden" name="answer" value="" />
      <div data-when="unscripted">
        ${notice({ kind: 'warning', body: `${say('unscripted')} ${parts.otherwise}` })}
      </div>
      ${when('unsupported', `${say('unsupported')} ${parts.otherwise}`)}
      ${when('cancelled', say('cancelled'))} ${when('failed', `${say('failed')} ${parts.otherwise}`)}
      ${when('registered', say('problem-registered-already'))}
      ${when('elsewhere', passkeyProblemText(visit, 'wrong-origin'))}
      <div data-when="ready" hidden>${buttonRow([{ text: parts.button }])}</div>
    </div>`;
  return ownForm(visit, parts.action, body);
}

/** Says why an account of the example takes no second factor here, in the place of the form that would add one. */
export function sharedAccountNotice(visit: Visit): Html {
  return notice({ kind: 'info', body: passkeyProblemText(visit, 'shared-account') });
}

/** Asks somebody whose session is not a recent one to sign in again, and leads back to `next`. */
export function signInAgainForm(visit: Visit, next: string): Html {
  const say = visit.say('passkeys');
  const body = html`<input type="hidden" name="next" value="${next}" />
    <p>${say('problem-sign-in-again')}</p>
    ${submitButton({ text: say('sign-in-again'), name: 'intent', value: 'sign-in-again', kind: 'quiet' })}`;
  return ownForm(visit, addresses.passkeys(visit.language), body);
}
