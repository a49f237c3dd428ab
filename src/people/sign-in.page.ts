import { notice } from '#ui/notice/notice.ts';
import { form, submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { code as codeOf } from '#ui/tag/tag.ts';
import { addresses, safeNext } from '#web/addresses.ts';
import { textOf } from '#web/page-parts.ts';
import { originOf } from '#web/settings.ts';
import { keptFieldsOf, signInForm, type SignInFormParts } from '#web/sign-in-form.ts';
import { type Answer, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { endOwnSession } from './end-session.action.ts';
import { type Carried, goOnSignedIn } from './after-sign-in-view.ts';
import { confirmSignIn } from './confirm-sign-in.action.ts';
import { examplePassword } from './example-password.ts';
import { openFactorKey } from './factor-key.ts';
import { siteOf } from './passkey.ts';
import { confirmWithPasskey } from './passkey-sign-in.action.ts';
import { listOfferedAccounts } from './people.sql.ts';
import { providerProblems } from './provider-problem.ts';
import { secondStepPage } from './second-step-view.ts';
import { signIn, type SignInResult } from './sign-in.action.ts';

async function showSignIn(visit: Visit): Promise<Answer> {
  const next = visit.query.get('next');
  if (visit.visitor) return seeOther(safeNext(next, visit.language));
  const answer = await signInPage(visit, { next, email: visit.query.get('email') ?? '' });
  const told = toldBefore(visit);
  return told ? { ...answer, body: html`${told}${answer.body}` } : answer;
}

/** What happened before: a password was chosen, or the sign-in provider could not help. */
function toldBefore(visit: Visit): Html | null {
  if (visit.query.get('done') === 'password')
    return notice({ kind: 'success', body: visit.say('people')('choose.done'), isAnswer: true });
  const problem = providerProblems.find((each) => each === visit.query.get('provider'));
  return problem ? notice({ kind: 'warning', body: visit.say('factor')(problem), isAnswer: true }) : null;
}

async function signInPage(visit: Visit, parts: SignInFormParts): Promise<PageAnswer> {
  const title = visit.say('people')('sign-in.title');
  const example = visit.organization.isExample ? await exampleAccounts(visit, parts) : null;
  return {
    kind: 'page',
    title,
    crumbs: [{ text: title }],
    body: html`${signInForm(visit, parts)}
    ${
      // The way to it would lose what an expired form held.
      !parts.resumePath &&
      html`<p>
        <a href="${addresses.passkeySignIn(visit.language, parts.next)}"
          >${visit.say('passkeys')('sign-in')}</a
        >
      </p>`
    }
    ${
      visit.settings.provider &&
      html`<p>
        <a href="${addresses.provider(visit.language, parts.next)}"
          >${visit.say('factor')('provider.with', { name: visit.settings.provider.name })}</a
        >
      </p>`
    }${example}`,
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
  return afterAttempt(visit, result, { email, next, kept, ...(resumePath && { resumePath }) });
}

type Typed = Carried & { email: string };

/** Signed in and on; or the second factor, or the form again. What an expired form held goes along. */
async function afterAttempt(visit: Visit, result: SignInResult, parts: Typed): Promise<Answer> {
  const { email, next, kept, resumePath } = parts;
  if (!result.ok) {
    const carried = resumePath ? { kept, resumePath } : {};
    if (result.problem === 'second-factor')
      return secondStepPage(visit, { step: result.step, next, ...carried });
    const answer = await signInPage(visit, { email, next, problem: result.problem, ...carried });
    return { ...answer, status: result.problem === 'too-many' ? 429 : 401 };
  }
  return goOnSignedIn(visit, result, parts);
}

/** The second factor: signed in, or asked again; a step that ended leads back to the first. */
async function doSecondStep(visit: Visit): Promise<Answer> {
  const { form: fields, visitor, sessionId, settings } = visit;
  const [step, next] = [fields.get('step') ?? '', fields.get('next') ?? null];
  const resumePath = fields.get('resume-path');
  const kept = keptFieldsOf(fields);
  const carried = resumePath ? { kept, resumePath } : {};
  const attempt = {
    step,
    remoteAddress: visit.remoteAddress,
    userAgent: visit.userAgent,
    current: visitor && sessionId ? { sessionId, personId: visitor.id } : null,
  };
  // The form of a passkey has no field for a code.
  const code = fields.get('code');
  const result =
    code === undefined
      ? await confirmWithPasskey(
          visit.db,
          { ...attempt, answer: fields.get('answer') ?? '' },
          siteOf(originOf(settings)),
          visit.now,
        )
      : await confirmSignIn(visit.db, { ...attempt, code }, openFactorKey(settings.dataFolder), visit.now);
  if (result.ok) return goOnSignedIn(visit, result, { next, kept, ...(resumePath && { resumePath }) });
  const { problem } = result;
  if (problem === 'wrong-code' || problem === 'too-many')
    return secondStepPage(visit, { step, next, ...carried, problem });
  if (problem !== 'step-expired')
    return secondStepPage(visit, { step, next, ...carried, passkeyProblem: problem });
  const answer = await signInPage(visit, { next, email: '', ...carried });
  const told = notice({ kind: 'warning', body: visit.say('factor')('step-expired'), isAnswer: true });
  return { ...answer, status: 401, body: html`${told}${answer.body}` };
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
  { method: 'POST', path: '/:language/sign-in/second-step', action: 'sign-in', handle: doSecondStep },
  { method: 'POST', path: '/:language/sign-out', action: 'sign-in', handle: doSignOut },
];
