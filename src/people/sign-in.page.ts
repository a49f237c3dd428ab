import { notice } from '#ui/notice/notice.ts';
import { form, submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { code as codeOf } from '#ui/tag/tag.ts';
import { addresses, safeNext } from '#web/addresses.ts';
import { textOf } from '#web/page-parts.ts';
import { keptFieldsOf, signInForm, type SignInFormParts } from '#web/sign-in-form.ts';
import { type Answer, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { endOwnSession } from './end-session.action.ts';
import { examplePassword } from './example-password.ts';
import { listOfferedAccounts } from './people.sql.ts';
import { signIn } from './sign-in.action.ts';

async function showSignIn(visit: Visit): Promise<Answer> {
  const next = visit.query.get('next');
  if (visit.visitor) return seeOther(safeNext(next, visit.language));
  const answer = await signInPage(visit, { next, email: visit.query.get('email') ?? '' });
  if (visit.query.get('done') !== 'password') return answer;
  const done = notice({ kind: 'success', body: visit.say('people')('choose.done'), isAnswer: true });
  return { ...answer, body: html`${done}${answer.body}` };
}

async function signInPage(visit: Visit, parts: SignInFormParts): Promise<PageAnswer> {
  const title = visit.say('people')('sign-in.title');
  const example = visit.organization.isExample ? await exampleAccounts(visit, parts) : null;
  return {
    kind: 'page',
    title,
    crumbs: [{ text: title }],
    body: html`${signInForm(visit, parts)}${example}`,
  };
}

async function exampleAccounts(visit: Visit, parts: SignInFormParts): Promise<Html> {
  const say = visit.say('people');
  const rows = (await listOfferedAccounts(visit.db)).map((account) => [
    textOf(visit, account.name),
    account.roles.map((role) => say(`role-${role}`)).join(' · '),
    html`<bdi dir="ltr">${account.email}</bdi>`,
    signInAs(visit, account.email, parts.next ?? ''),
  ]);
  const columns = [say('account'), say('role'), say('email'), say('sign-in.title')].map((text) => ({ text }));
  return html`<section>
    <h2>${say('sign-in.example')}</h2>
    <p>${say('sign-in.example-password')} ${codeOf(examplePassword)}</p>
    ${table({ caption: say('sign-in.example'), isCaptionHidden: true, columns, rows })}
  </section>`;
}

function signInAs(visit: Visit, email: string, next: string): Html {
  const fields = { email, password: examplePassword, next };
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  const button = submitButton({ text: visit.say('people')('sign-in.as', { email }), kind: 'link' });
  const action = addresses.signIn(visit.language);
  return form({ action, token: visit.formToken, body: html`${hidden}${button}`, className: 'inline' });
}

async function doSignIn(visit: Visit): Promise<Answer> {
  const { form: fields, visitor, sessionId } = visit;
  const email = fields.get('email') ?? '';
  const next = fields.get('next') ?? null;
  const resumePath = fields.get('resume-path');
  const kept = keptFieldsOf(fields);
  const result = await signIn(
    visit.db,
    {
      email,
      password: fields.get('password') ?? '',
      remoteAddress: visit.remoteAddress,
      userAgent: visit.userAgent,
      current: visitor && sessionId ? { sessionId, personId: visitor.id } : null,
    },
    visit.now,
  );
  if (!result.ok) {
    const carried = resumePath ? { kept, resumePath } : {};
    const answer = await signInPage(visit, { email, next, problem: result.problem, ...carried });
    return { ...answer, status: result.problem === 'too-many' ? 429 : 401 };
  }
  visit.cookies.sessionToken = result.sessionToken;
  visit.visitor = result.visitor;
  visit.sessionId = result.sessionId;
  visit.formToken = result.formToken;
  if (!resumePath) return seeOther(safeNext(next, visit.language));
  return resumePage(visit, safeNext(resumePath, visit.language), kept);
}

/** The form that came after its session had ended, to be sent again: the fields hidden, the texts in sight. */
function resumePage(visit: Visit, path: string, kept: ReadonlyMap<string, string>): PageAnswer {
  const web = visit.say('web');
  const fields = [...kept].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  const texts = [...kept.values()].filter((value) => value.trim().length > 20);
  const label = web('what-you-wrote');
  const body = html`${fields}${submitButton({ text: web('resume.send') })}`;
  return {
    kind: 'page',
    title: web('resume.title'),
    crumbs: [{ text: web('resume.title') }],
    body: html`${form({ action: path, token: visit.formToken, body })}
    ${
      texts.length > 0 &&
      html`<section>
        <h2>${label}</h2>
        ${texts.map((text) => html`<textarea class="input input-whole kept" rows="8" readonly dir="auto" aria-label="${label}">${text}</textarea>`)}
      </section>`
    }`,
  };
}

async function doSignOut(visit: Visit): Promise<Answer> {
  if (visit.visitor && visit.sessionId) {
    await endOwnSession(visit.db, visit.visitor.id, visit.sessionId, 'sign-out', visit.now);
    visit.cookies.sessionToken = null;
  }
  return seeOther(addresses.home(visit.language));
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/sign-in', action: 'sign-in', handle: showSignIn },
  { method: 'POST', path: '/:language/sign-in', action: 'sign-in', handle: doSignIn },
  { method: 'POST', path: '/:language/sign-out', action: 'sign-in', handle: doSignOut },
];
