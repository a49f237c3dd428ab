import { type Language, languages } from '#language/languages.ts';
import { html, type Html } from '#ui/html.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { select, textInput } from '#ui/field/field.ts';
import { fieldset, form, submitButton } from '#ui/form/form.ts';
import { notice } from '#ui/notice/notice.ts';
import { table } from '#ui/table/table.ts';
import { code as codeOf } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { pageWanted, wayFrom } from '#web/long-list.ts';
import { originOf } from '#web/settings.ts';
import { plainText, textOf } from '#web/page-parts.ts';
import { type Answer, missing, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { type Assignment, roles } from './access.ts';
import { deactivatePerson } from './deactivate-person.action.ts';
import { type InvitationForm, type InvitationProblem, readInvitation } from './invitation.ts';
import { type Choice, listScopes } from './invitation.sql.ts';
import { invitePerson } from './invite-person.action.ts';
import { listPeople, type PersonRow } from './people.sql.ts';

/** A row carries a form of its own. */
const rowsOfPage = 50;

type Shown = { typed?: InvitationForm; problems?: InvitationProblem[]; refusal?: string };

async function show(visit: Visit): Promise<Answer> {
  return peoplePage(visit, {});
}

async function peoplePage(visit: Visit, shown: Shown): Promise<PageAnswer> {
  const say = visit.say('people');
  const [part, scopes] = await Promise.all([
    listPeople(visit.db, pageWanted(visit, rowsOfPage)),
    listScopes(visit.db),
  ]);
  const title = say('people.title');
  const done = ['invitation-sent', 'deactivated-now'].find((each) => each === visit.query.get('done'));
  const columns = [say('people.name'), say('email'), say('role'), say('people.state')];
  const wrong = (shown.problems ?? []).map(({ field, code }) => ({
    href: `#${field}`,
    text: say(`problem-${code}`),
  }));
  const refused = shown.refusal ? [{ text: say(`problem-${shown.refusal}`) }] : [];
  return {
    kind: 'page',
    status: shown.problems || shown.refusal ? 422 : 200,
    title,
    crumbs: [{ text: title }],
    body: html`${errorSummary(visit.say('web')('problem-box'), [...wrong, ...refused])}
      ${done && notice({ kind: 'success', body: say(`people.${done}`), isAnswer: true })}
      <p>
        <a href="#name">${say('people.invite')}</a> ·
        <a href="${addresses.peopleImport(visit.language)}">${visit.say('handover')('import.title')}</a> ·
        <a href="${addresses.handovers(visit.language)}">${visit.say('handover')('title')}</a>
      </p>
      ${table({ caption: title, isCaptionHidden: true, columns: columns.map((text) => ({ text })), rows: part.rows.map((each) => personRow(visit, each)) })}
      ${wayFrom(visit, part, rowsOfPage)} ${inviteForm(visit, shown, scopes)}`,
  };
}

function personRow(visit: Visit, person: PersonRow) {
  const say = visit.say('people');
  const state = person.isDeactivated ? 'deactivated' : person.hasPassword ? 'active' : 'invited';
  return [
    html`<a href="${addresses.person(visit.language, person.key)}">${textOf(visit, person.name)}</a>`,
    html`<bdi dir="ltr">${person.email}</bdi>`,
    person.assignments.map((each, at) => html`${at > 0 && html`<br />`}${roleOf(visit, each)}`),
    html`${say(`people.${state}`)} ${state !== 'deactivated' && deactivateForm(visit, person)}`,
  ];
}

/** The role with its scope by codes; themes have none of the institution, so they are counted. */
function roleOf(visit: Visit, assignment: Assignment): Html {
  const scope = [assignment.unit, assignment.member, ...assignment.elements];
  const codes = scope.filter((each) => each !== null);
  const shown = codes.slice(0, 6).map((each) => html` ${codeOf(each)}`);
  const themes = assignment.themes.length;
  return html`${visit.say('people')(`role-${assignment.role}`)}${shown}${codes.length > 6 && html` +${codes.length - 6}`}${
    themes > 0 &&
    html`<br /><a href="${addresses.themes(visit.language)}">${visit.say('web')('menu-themes')}</a
      >${visit.say('language')('colon')}${themes}`
  }`;
}

/** Two steps without a script: what it means is read before the button is there. */
function deactivateForm(visit: Visit, person: PersonRow): Html {
  const say = visit.say('people');
  const body = html`<input type="hidden" name="person" value="${person.id}" />
    ${textInput({ name: 'reason', id: `reason-${person.id}`, label: say('people.reason'), maxLength: 2000 })}
    ${submitButton({ text: `${say('people.deactivate')}: ${plainText(visit, person.name)}`, name: 'intent', value: 'deactivate', kind: 'grave' })}`;
  return html`<details>
    <summary>${say('people.deactivate')}</summary>
    <p>${say('people.deactivate-text')}</p>
    ${form({ action: addresses.people(visit.language), token: visit.formToken, body })}
  </details>`;
}

function inviteForm(visit: Visit, shown: Shown, scopes: { units: Choice[]; members: Choice[] }): Html {
  const say = visit.say('people');
  const field = (name: keyof InvitationForm) => {
    const problem = shown.problems?.find((each) => each.field === name);
    return {
      name,
      value: shown.typed?.[name] ?? '',
      error: problem ? say(`problem-${problem.code}`) : null,
      errorPrefix: visit.say('web')('error-prefix'),
    };
  };
  const choices = (list: Choice[]) =>
    list.map((each) => ({ value: each.code, text: `${each.code} – ${plainText(visit, each.name)}` }));
  const language = visit.say('language');
  const emptyText = say('people.none');
  const body = fieldset(
    say('people.invite'),
    html`${textInput({ ...field('name'), label: say('people.name'), isRequired: true })}
    ${textInput({ ...field('email'), label: say('email'), type: 'email', isRequired: true })}
    ${select({ ...field('language'), value: shown.typed?.language ?? visit.language, label: say('people.language'), options: languages.map((each) => ({ value: each, text: language(`name-${each}`) })) })}
    ${select({ ...field('role'), label: say('role'), emptyText: say('people.choose'), options: roles.map((each) => ({ value: each, text: say(`role-${each}`) })), isRequired: true })}
    ${select({ ...field('unit'), label: say('people.unit'), hint: say('people.unit-hint'), emptyText, options: choices(scopes.units) })}
    ${select({ ...field('member'), label: say('people.member'), hint: say('people.member-hint'), emptyText, options: choices(scopes.members) })}
    ${submitButton({ text: say('people.send-invitation'), name: 'intent', value: 'invite' })}`,
  );
  return form({ action: addresses.people(visit.language), token: visit.formToken, body });
}

async function change(visit: Visit): Promise<Answer> {
  const intent = visit.form.get('intent');
  if (intent === 'deactivate') return deactivate(visit);
  return intent === 'invite' ? invite(visit) : missing;
}

async function invite(visit: Visit): Promise<Answer> {
  const { db, visitor, form: fields, organization, settings, language, now } = visit;
  if (!visitor) return missing;
  const of = (name: keyof InvitationForm) => fields.get(name) ?? '';
  const typed = {
    name: of('name'),
    email: of('email'),
    language: of('language'),
    role: of('role'),
    unit: of('unit'),
    member: of('member'),
  };
  const scopes = await listScopes(db);
  const codes = (list: Choice[]) => list.map((each) => each.code);
  const read = readInvitation(typed, { units: codes(scopes.units), members: codes(scopes.members) });
  if (!read.ok) return peoplePage(visit, { typed, problems: read.problems });
  const site = {
    organization: organization.name,
    writtenIn: language,
    linkTo: (to: Language, secret: string) =>
      new URL(addresses.choosePassword(to, secret), originOf(settings)).href,
  };
  const result = await invitePerson(db, visitor, read.invitation, site, now);
  if (!result.ok) {
    if (result.refusal === 'not-allowed') return missing;
    return peoplePage(visit, { typed, problems: [{ field: 'email', code: 'email-taken' }] });
  }
  return seeOther(`${addresses.people(language)}?done=invitation-sent`);
}

async function deactivate(visit: Visit): Promise<Answer> {
  const { db, visitor, form: fields, language, now } = visit;
  const personId = fields.get('person') ?? '';
  if (!visitor || !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(personId)) return missing;
  const result = await deactivatePerson(db, visitor, { personId, reason: fields.get('reason') ?? '' }, now);
  if (result.ok) return seeOther(`${addresses.people(language)}?done=deactivated-now`);
  if (result.refusal === 'open-duties')
    return seeOther(`${addresses.handover(language, personId)}?leave=yes`);
  return result.refusal === 'not-allowed' ? missing : peoplePage(visit, { refusal: result.refusal });
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/people', action: 'administer-people', handle: show },
  { method: 'POST', path: '/:language/people', action: 'administer-people', handle: change },
];
