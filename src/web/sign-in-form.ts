import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { textInput } from '#ui/field/field.ts';
import { form, submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { addresses } from './addresses.ts';
import type { Visit } from './visit.ts';

export type SignInFormParts = {
  /** The fields of a form whose session had ended, kept through the sign-in, and the path that it was sent to. */
  kept?: ReadonlyMap<string, string>;
  resumePath?: string;
  /** Where to go after signing in. */
  next?: string | null;
  email?: string;
  problem?: 'wrong' | 'too-many';
};

/** Address and password; what an expired form held travels along. */
export function signInForm(visit: Visit, parts: SignInFormParts = {}): Html {
  const { language } = visit;
  const say = visit.say('people');
  const web = visit.say('web');
  const error = parts.problem && say(`sign-in.${parts.problem}`);
  const hidden = (name: string, value: string) =>
    html`<input type="hidden" name="${name}" value="${value}" />`;
  const body = html`${parts.next && hidden('next', parts.next)}
    ${parts.resumePath && hidden('resume-path', parts.resumePath)}
    ${[...(parts.kept ?? [])].map(([name, value]) => hidden(`kept.${name}`, value))}
    ${textInput({ name: 'email', label: say('email'), type: 'email', value: parts.email ?? '', autocomplete: 'username', isRequired: true, error: error ?? null, errorPrefix: web('error-prefix') })}
    ${textInput({ name: 'password', label: say('password'), type: 'password', autocomplete: 'current-password', isRequired: true })}
    <div class="buttons">
      ${submitButton({ text: say('sign-in.title') })}
      <a href="${addresses.forgottenPassword(language)}">${say('forgotten.title')}</a>
    </div>`;
  return html`${error && errorSummary(web('problem-box'), [{ href: '#email', text: error }])}
  ${form({ action: addresses.signIn(language), token: visit.formToken, body })}`;
}

const keptPrefix = 'kept.';

/** The kept fields that a sign-in form brought along, without what another form must not be given. */
export function keptFieldsOf(fields: ReadonlyMap<string, string>): Map<string, string> {
  const kept = new Map<string, string>();
  for (const [name, value] of fields) {
    const own = name.slice(keptPrefix.length);
    if (name.startsWith(keptPrefix) && own !== '' && own !== 'token' && !own.startsWith('password'))
      kept.set(own, value);
  }
  return kept;
}
