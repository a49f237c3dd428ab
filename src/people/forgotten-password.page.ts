import { textInput } from '#ui/field/field.ts';
import { form, submitButton } from '#ui/form/form.ts';
import { html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { addresses } from '#web/addresses.ts';
import { originOf } from '#web/settings.ts';
import type { Answer, Route, Visit } from '#web/visit.ts';
import { askPasswordLink } from './ask-password-link.action.ts';

async function show(visit: Visit): Promise<Answer> {
  const say = visit.say('people');
  const body = html`${textInput({ name: 'email', label: say('email'), type: 'email', autocomplete: 'username', isRequired: true })}
  ${submitButton({ text: say('forgotten.send') })}`;
  const action = addresses.forgottenPassword(visit.language);
  return page(
    visit,
    html`<p class="lead">${say('forgotten.text')}</p>
      ${form({ action, token: visit.formToken, body })}`,
  );
}

/** The same answer whether the address has an account, has none, or asked too often. */
async function send(visit: Visit): Promise<Answer> {
  const { db, form: fields, remoteAddress, settings, now } = visit;
  const email = fields.get('email') ?? '';
  await askPasswordLink(
    db,
    {
      email,
      remoteAddress,
      linkTo: (language, secret) =>
        new URL(addresses.choosePassword(language, secret), originOf(settings)).href,
    },
    now,
  );
  return page(visit, notice({ kind: 'info', body: visit.say('people')('forgotten.sent'), isAnswer: true }));
}

function page(visit: Visit, body: ReturnType<typeof html>): Answer {
  const title = visit.say('people')('forgotten.title');
  const signIn = { text: visit.say('people')('sign-in.title'), href: addresses.signIn(visit.language) };
  return { kind: 'page', title, crumbs: [signIn, { text: title }], body };
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/forgotten-password', action: 'sign-in', handle: show },
  { method: 'POST', path: '/:language/forgotten-password', action: 'sign-in', handle: send },
];
