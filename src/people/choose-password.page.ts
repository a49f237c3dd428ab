import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { textInput } from '#ui/field/field.ts';
import { form, submitButton } from '#ui/form/form.ts';
import { html } from '#ui/html.ts';
import { addresses } from '#web/addresses.ts';
import { type Answer, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { choosePassword } from './choose-password.action.ts';
import type { PasswordProblem } from './password-problem.ts';
import { findOneTimeLink } from './people.sql.ts';
import { secretHash } from './session.ts';

async function show(visit: Visit): Promise<Answer> {
  const link = await findOneTimeLink(visit.db, secretHash(secretOf(visit)), visit.now);
  return link ? choosePage(visit, null) : expired(visit);
}

async function choose(visit: Visit): Promise<Answer> {
  const password = visit.form.get('password') ?? '';
  const again = visit.form.get('password-again') ?? '';
  const result = await choosePassword(visit.db, { secret: secretOf(visit), password, again }, visit.now);
  if (!result.ok) return result.problem === 'expired' ? expired(visit) : choosePage(visit, result.problem);
  visit.cookies.sessionToken = null;
  return seeOther(`${addresses.signIn(visit.language)}?done=password`);
}

function choosePage(visit: Visit, problem: PasswordProblem | null): PageAnswer {
  const say = visit.say('people');
  const web = visit.say('web');
  const error = problem && say(`problem-${problem}`);
  const wrong = problem === 'not-same' ? 'password-again' : 'password';
  const field = (name: string, label: string, hint?: string) =>
    textInput({
      name,
      label,
      type: 'password',
      autocomplete: 'new-password',
      isRequired: true,
      error: name === wrong ? error : null,
      errorPrefix: web('error-prefix'),
      ...(hint ? { hint } : {}),
    });
  const body = html`${field('password', say('password'), say('choose.hint'))}
  ${field('password-again', say('choose.again'))} ${submitButton({ text: say('choose.submit') })}`;
  const action = addresses.choosePassword(visit.language, secretOf(visit));
  return {
    kind: 'page',
    status: problem ? 422 : 200,
    title: say('choose.title'),
    crumbs: [{ text: say('choose.title') }],
    body: html`${error && errorSummary(web('problem-box'), [{ href: `#${wrong}`, text: error }])}
    ${form({ action, token: visit.formToken, body })}`,
  };
}

function expired(visit: Visit): PageAnswer {
  const say = visit.say('people');
  return {
    kind: 'page',
    status: 404,
    title: say('choose.title'),
    crumbs: [{ text: say('choose.title') }],
    body: html`<p class="lead">${say('choose.expired')}</p>
      <p><a href="${addresses.forgottenPassword(visit.language)}">${say('forgotten.title')}</a></p>`,
  };
}

function secretOf(visit: Visit): string {
  return visit.params.secret ?? '';
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/choose-password/:secret', action: 'sign-in', handle: show },
  { method: 'POST', path: '/:language/choose-password/:secret', action: 'sign-in', handle: choose },
];
