import { listThemeNames } from '#coordination/theme.sql.ts';
import type { Language } from '#language/languages.ts';
import { listReportedElements } from '#plan/element.sql.ts';
import { addresses } from '#web/addresses.ts';
import { plainText, textOf } from '#web/page-parts.ts';
import { originOf } from '#web/settings.ts';
import { type Answer, isId, missing, type Route, seeOther, type Visit } from '#web/visit.ts';
import { endRole, giveRole, narrowRole, type RoleResult } from './change-roles.action.ts';
import { deactivatePerson } from './deactivate-person.action.ts';
import { readRole } from './invitation.ts';
import { listScopes } from './invitation.sql.ts';
import { narrowedTo } from './narrowing.ts';
import { findPerson, type PersonDetail } from './person-roles.sql.ts';
import { personView, type Shown } from './person-view.ts';
import { resetSecondFactor } from './second-factor.action.ts';
import { reactivatePerson } from './reactivate-person.action.ts';

async function show(visit: Visit): Promise<Answer> {
  const person = await findPerson(visit.db, visit.params.person ?? '');
  return person ? personPage(visit, person, {}) : missing;
}

async function personPage(visit: Visit, person: PersonDetail, shown: Shown): Promise<Answer> {
  const { db } = visit;
  const [scopes, themes, elements] = await Promise.all([
    listScopes(db),
    listThemeNames(db),
    listReportedElements(db),
  ]);
  return {
    kind: 'page',
    status: shown.problems || shown.refusal ? 422 : 200,
    title: plainText(visit, person.name),
    crumbs: [
      { text: visit.say('people')('people.title'), href: addresses.people(visit.language) },
      { text: textOf(visit, person.name) },
    ],
    body: personView(visit, person, { ...scopes, themes, elements }, shown),
  };
}

/** What each button does; answers the word of the notice after it, or why not. */
const changes: Record<string, (visit: Visit, person: PersonDetail) => Promise<Shown | string | null>> = {
  give: async (visit, person) => {
    const of = (name: string) => visit.form.get(name) ?? '';
    const typed = { role: of('role'), unit: of('unit'), member: of('member') };
    const scopes = await listScopes(visit.db);
    const codes = (list: readonly { code: string }[]) => list.map((each) => each.code);
    const read = readRole(typed, { units: codes(scopes.units), members: codes(scopes.members) });
    if (!read.ok) return { typed, problems: read.problems };
    const { db, now } = visit;
    return decided('given', (visitor) =>
      giveRole(db, visitor, { personId: person.id, given: read.given }, now),
    )(visit, { typed });
  },
  end: (visit, person) => {
    const { db, form, now } = visit;
    const reason = form.get('reason') ?? '';
    const asked = { personId: person.id, roleId: roleId(visit), reason };
    return decided('ended', (visitor) => endRole(db, visitor, asked, now))(visit);
  },
  narrow: async (visit, person) => {
    const { db, form, now } = visit;
    const [themes, elements] = await Promise.all([listThemeNames(db), listReportedElements(db)]);
    const known = {
      themes: themes.map((each) => each.code),
      elements: elements.map((each) => each.code),
    };
    const role = person.roles.find((each) => each.id === roleId(visit));
    const held = { themes: role?.themes ?? [], elements: role?.elements ?? [] };
    const asked = { personId: person.id, roleId: roleId(visit), ...narrowedTo(form, held) };
    return decided('narrowed', (visitor) => narrowRole(db, visitor, asked, known, now))(visit);
  },
  deactivate: (visit, person) => {
    const { db, form, now } = visit;
    const asked = { personId: person.id, reason: form.get('reason') ?? '' };
    return decided('deactivated', (visitor) => deactivatePerson(db, visitor, asked, now))(visit);
  },
  'reset-factor': (visit, person) => {
    const { db, form, now } = visit;
    const asked = { personId: person.id, reason: form.get('reason') ?? '' };
    return decided('factor-reset', (visitor) => resetSecondFactor(db, visitor, asked, now))(visit);
  },
  reactivate: (visit, person) => {
    const { db, form, now, organization, settings } = visit;
    const asked = { personId: person.id, reason: form.get('reason') ?? '' };
    const linkTo = (to: Language, secret: string) =>
      new URL(addresses.choosePassword(to, secret), originOf(settings)).href;
    const site = { organization: organization.name, linkTo };
    return decided('reactivated', (visitor) => reactivatePerson(db, visitor, asked, site, now))(visit);
  },
};

type Result = RoleResult | { ok: false; refusal: string };

function decided(
  done: string,
  action: (visitor: NonNullable<Visit['visitor']>) => Promise<Result | { ok: true }>,
) {
  return async ({ visitor }: Visit, typed: Shown = {}): Promise<Shown | string | null> => {
    if (!visitor) return null;
    const result = await action(visitor);
    if (result.ok) return done;
    return ['not-allowed', 'unknown'].includes(result.refusal) ? null : { ...typed, refusal: result.refusal };
  };
}

function roleId(visit: Visit): string {
  const id = visit.form.get('assignment') ?? '';
  return isId(id) ? id : '';
}

async function change(visit: Visit): Promise<Answer> {
  const { db, language, params, form } = visit;
  const key = params.person ?? '';
  const person = await findPerson(db, key);
  const intent = form.get('intent') ?? '';
  const action = Object.hasOwn(changes, intent) ? changes[intent] : undefined;
  if (!person || !action) return missing;
  const answer = await action(visit, person);
  if (answer === null) return missing;
  // Who went through the choices page by page stays on the page.
  const page = Number(visit.query.get('page'));
  const part = Number.isSafeInteger(page) && page > 0 ? `&page=${page}` : '';
  if (typeof answer === 'string') return seeOther(`${addresses.person(language, key)}?done=${answer}${part}`);
  return personPage(visit, (await findPerson(db, key)) ?? person, answer);
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/people/:person', action: 'administer-people', handle: show },
  { method: 'POST', path: '/:language/people/:person', action: 'administer-people', handle: change },
];
