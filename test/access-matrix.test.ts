import assert from 'node:assert/strict';
import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { findSnapshot } from '../src/db/snapshot.sql.ts';
import { storeMail } from '../src/journal/mail.sql.ts';
import { record } from '../src/journal/journal.sql.ts';
import { languages } from '../src/language/languages.ts';
import type { Action } from '../src/people/access.ts';
import { routes } from '../src/web/routes.ts';
import { TestBrowser, type TestPage } from '../src/web/test-visit.ts';
import type { Route } from '../src/web/visit.ts';
import { inviteGuests } from './access/guests.ts';
import { type Guest, isAllowed, isKnown, mayMeet, needsKnowing } from './access/oracle.ts';
import { type Place, placesByParameters, plantReports, subjectOfMark } from './access/places.ts';
import { type ExampleSite, openExampleSite, openSessionOf, openWindow } from './example-site.ts';

/*
 * Every registered route × everybody × what the address and the form may name: the answer is the expected one, unknown
 * and forbidden answer alike, no protected text is met by who may not read it, and what is refused changes no row.
 */

const root = join(import.meta.dirname, '..');
let example: ExampleSite;
let guests: Guest[];
let places: Record<string, Place[]>;
let cases = 0;

before(async () => {
  example = await openExampleSite();
  const { db, now } = example;
  guests = await inviteGuests(db);
  await plantReports(db, now);
  await record(db, {
    at: now,
    actorId: null,
    action: 'save-report',
    thing: { kind: 'report', id: 'secret-journal.thing' },
    reason: 'secret-journal.reason',
  });
  const mail = {
    key: 'planted',
    to: 'somebody@example.org',
    language: 'en',
    subject: 'secret-mail.subject',
  } as const;
  await storeMail(db, { ...mail, body: 'secret-mail.body' }, now);
  await db
    .updateTable('person')
    .set({ name: JSON.stringify({ source: 'en', en: 'secret-person.name' }) })
    .where('email', '=', 'signed-out@example.org')
    .execute();
  places = await placesByParameters(db);
});

after(() => example.close());

const parametersOf = (route: Route) =>
  [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '').slice(1);

function placesOf(route: Route): Place[] {
  const key = parametersOf(route).join(' ');
  const found = places[key];
  assert.ok(
    found,
    `test/access/places.ts does not say what "${key}" of ${route.method} ${route.path} may be`,
  );
  return found;
}

function addressOf(route: Route, params: Record<string, string>, at: number): string {
  const language = languages[at % languages.length] ?? 'en';
  return route.path.replace(/:(\w+)/g, (_, name: string) =>
    name === 'language' ? language : encodeURIComponent(params[name] ?? ''),
  );
}

/** What a POST to the report pages asks for: the page is found by who may read, the act needs its own right. */
function actOf(route: Route): Action {
  if (route.method === 'POST' && route.path.endsWith('/:subject')) return 'write-report';
  if (route.method === 'POST' && route.path.endsWith('/:subject/copy')) return 'write-report';
  if (route.method === 'POST' && route.path.endsWith('/:subject/decision')) return 'decide-report';
  return route.action;
}

async function enter(guest: Guest): Promise<{ browser: TestBrowser; token: string; personId: string }> {
  const { site, db, now } = example;
  if (guest.email === null) return { browser: new TestBrowser(site), token: '', personId: '' };
  const hours = guest.name === 'idle-too-long' ? 13 : 0;
  const entered = await openSessionOf(example, guest.email, new Date(now.getTime() - hours * 3_600_000));
  if (guest.name === 'signed-out')
    await db.updateTable('session').set({ ended_at: now }).where('id', '=', entered.sessionId).execute();
  return entered;
}

/** The answer without what may differ between two addresses: the address itself, tokens, where the menu stands. */
function comparable(page: TestPage): string {
  const [path = '', query = ''] = page.path.split('?');
  const rest = path.replace(/^\/\w\w/, '');
  return page.text
    .replaceAll('&#39;', "'")
    .replaceAll(encodeURIComponent(path), '§')
    .replaceAll(rest.replaceAll('&#39;', "'"), '§')
    .replaceAll(new RegExp(`\\?${query.slice(0, 6)}[^"]*"`, 'g'), '"')
    .replaceAll(/ name="token" value="[^"]*"/g, '')
    .replaceAll(/ aria-current="page"/g, '');
}

const plain = new Map<string, string>();

/** What this guest is told of an address that no route knows. */
async function unknownAnswer(guest: Guest, browser: TestBrowser, language: string): Promise<string> {
  const key = `${guest.name} ${language}`;
  const known = plain.get(key);
  if (known !== undefined) return known;
  const page = await browser.get(`/${language}/no/such/address-of-the-site`);
  assert.equal(page.status, 404);
  const text = comparable(page);
  plain.set(key, text);
  return text;
}

function assertNoLeak(guest: Guest, page: TestPage, about: string): void {
  for (const [mark] of page.text.matchAll(/secret-[\w.-]+/g)) {
    if (mark.endsWith('.public')) continue;
    assert.ok(mayMeet(guest, mark, subjectOfMark), `${about} met ${mark}`);
  }
}

const strict = /default-src 'none'.*frame-ancestors 'none'/;

async function checkGet(
  route: Route,
  place: Place,
  guest: Guest,
  browser: TestBrowser,
  query: string,
): Promise<void> {
  const address = addressOf(route, place.params, cases++) + query;
  const about = `${guest.name}: GET ${address}`;
  const page = await browser.get(address);
  assert.match(page.headers.get('content-security-policy') ?? '', strict, about);
  assertNoLeak(guest, page, about);
  if (!isKnown(guest) && needsKnowing(route.action)) {
    assert.equal(page.status, 303, about);
    assert.match(page.location ?? '', /^\/\w\w\/sign-in\?next=/, about);
    return;
  }
  const isOpen = isAllowed(guest, route.action, place.subject ?? null);
  if (isOpen && place.exists) {
    assert.ok(
      [200, 303].includes(page.status) || isOnlyDeveloped(route, page),
      `${about} answered ${page.status}`,
    );
    return;
  }
  assert.equal(page.status, 404, about);
  if (!isOpen || !saysMore.has(route.path)) await assertLikeUnknown(guest, browser, page, about);
}

/** Pages that nobody is kept from, and that tell more of what is not there. */
const saysMore = new Set(['/:language/choose-password/:secret']);

async function assertLikeUnknown(
  guest: Guest,
  browser: TestBrowser,
  page: TestPage,
  about: string,
): Promise<void> {
  const expected = await unknownAnswer(guest, browser, page.path.slice(1, 3));
  assert.equal(comparable(page), expected, `${about}: unknown and forbidden answer alike`);
}

/** Addresses that answer only while developing, or with a sign-in provider in the settings. */
const withSettings = new Set(['/:language/components', '/:language/sign-in/provider', '/sign-in/provider']);
function isOnlyDeveloped(route: Route, page: TestPage): boolean {
  return withSettings.has(route.path) && page.status === 404;
}

/**
 * Row counts and the newest writing transaction of every table: equal only if no row was added, changed or removed. Counted
 * from the first ordinary transaction, 3: to make a number of every xmin itself costs eight times as much.
 */
async function stateOfTables(): Promise<string> {
  const { db } = example;
  // As long as no transaction of the cluster has ended, every row is as it was.
  const snapshot = await findSnapshot(db);
  if (lastState?.snapshot === snapshot) return lastState.text;
  tables ??= (
    await sql<{ name: string }>`select table_name as name from information_schema.tables
      where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`.execute(db)
  ).rows.map((row) => row.name);
  const parts = tables.map(
    (name) =>
      sql`select ${name}::text as name, count(*) as n, age('3'::xid) - min(age(xmin)) as x from ${sql.table(name)}`,
  );
  // The database may answer the parts in any order.
  const { rows } = await sql`${sql.join(parts, sql` union all `)} order by 1`.execute(db);
  lastState = { snapshot, text: JSON.stringify(rows) };
  return lastState.text;
}
let lastState: { snapshot: string; text: string } | undefined;
let tables: string[] | undefined;

const otherScopes = {
  unit: 'TSB',
  window: openWindow,
  subject: 'theme:gender',
  version: '3',
  id: 'no-such',
  person: 'no-such',
  state: 'draft',
  role: 'administrator',
};

async function checkPost(route: Route, place: Place, guest: Guest): Promise<void> {
  const address = addressOf(route, place.params, cases);
  const about = `${guest.name}: POST ${address}`;
  const { browser, token } = await enter(guest);
  const allowed = isAllowed(guest, actOf(route), place.subject ?? null) && place.exists;
  const before = await stateOfTables();
  const fields = { version: '3', key: 'k1', 'written-in': 'en' };
  const ways: [Record<string, string>, Record<string, string>, number][] = [
    [{ ...fields, token: 'x'.repeat(43) }, {}, 401],
    [fields, {}, 401],
    [{ ...fields, token }, { origin: 'https://elsewhere.example' }, 403],
    [{ ...fields, token }, { origin: 'null' }, 403],
  ];
  // Every wrong way at the first place of a route, one of them in turn at the others.
  const tried = place === placesOf(route)[0] ? ways : [ways[cases % ways.length] ?? ways[0]];
  for (const [sent, headers, status] of tried.flatMap((way) => (way ? [way] : []))) {
    cases++;
    const wrong = await browser.post(address, sent, headers);
    assert.equal(wrong.status, status, `${about} without a right of way`);
    assertNoLeak(guest, wrong, about);
  }
  assert.equal(await stateOfTables(), before, `${about} without a right of way changed a row`);
  if (!isKnown(guest)) {
    if (!needsKnowing(route.action)) return;
    cases++;
    const known = new TestBrowser(example.site);
    const { forms } = await known.get(`/${address.slice(1, 3)}/sign-in`);
    const page = await known.post(address, { ...fields, token: forms[0]?.fields.get('token') ?? '' });
    assert.equal(page.status, 401, about);
    assert.equal(await stateOfTables(), before, `${about} changed a row`);
    return;
  }
  if (allowed && place.state === 'not-started') return;
  cases++;
  const page = await browser.post(address, { ...otherScopes, ...fields, token, intent: 'save' });
  assertNoLeak(guest, page, about);
  if (!allowed) {
    if (isAllowed(guest, actOf(route), place.subject ?? null) && page.status !== 404) {
      assert.ok(page.status >= 300 && page.status < 500, `${about} answered ${page.status}`);
    } else {
      assert.equal(page.status, 404, about);
      if (!saysMore.has(route.path)) await assertLikeUnknown(guest, browser, page, about);
    }
    assert.equal(await stateOfTables(), before, `${about} changed a row`);
    return;
  }
  const states = { 'write-report': ['draft', 'sent-back'], 'decide-report': ['submitted'] } as Record<
    string,
    string[]
  >;
  const open = states[actOf(route)];
  if (open && !open.includes(place.state ?? '')) {
    assert.equal(page.status, 409, `${about} in the state ${place.state}`);
    assert.equal(await stateOfTables(), before, `${about} changed a row`);
  } else assert.ok(page.status < 500, `${about} answered ${page.status}`);
}

test('every page is registered: no *.page.ts is left out of src/web/routes.ts', async () => {
  const pages = globSync('src/**/*.page.ts', { cwd: root }).sort();
  const registered = readFileSync(join(root, 'src/web/routes.ts'), 'utf8');
  const left: string[] = [];
  for (const page of pages) {
    const module = (await import(join(root, page))) as { routes?: readonly Route[] };
    if (!module.routes) continue;
    for (const route of module.routes) {
      assert.ok(
        route.path === '/:language' ||
          route.path.startsWith('/:language/') ||
          route.path === '/sign-in/provider',
        `${page}: ${route.path}`,
      );
      if (!routes.includes(route)) left.push(`${page}: ${route.method} ${route.path}`);
    }
    if (!registered.includes(`#${page.slice(4)}'`) && !registered.includes(`./${page.slice(8)}'`))
      left.push(page);
  }
  assert.deepEqual(left, []);
});

// More than five thousand requests: they take minutes where others work on the same machine.
const patient = { timeout: 900_000 };

test('every page answers everybody as their posts allow', patient, async (t) => {
  for (const guest of guests) {
    const { browser } = await enter(guest);
    for (const route of routes.filter((each) => each.method === 'GET')) {
      for (const place of placesOf(route)) {
        await checkGet(route, place, guest, browser, '');
        if (place.exists && !('file' in place.params)) {
          await checkGet(route, place, guest, browser, '?unit=TSB&window=2020-2023/2023&done=saved');
          if (place === placesOf(route)[0])
            await checkGet(route, place, guest, browser, '?person=1&id=1&page=2&q=secret');
        }
      }
    }
  }
  t.diagnostic(`${cases} cases, 0 leaks`);
  assert.ok(cases >= 1_000);
});

test('every form does what it does only for whom it is, and refusals change no row', patient, async (t) => {
  const from = cases;
  for (const guest of guests) {
    for (const route of routes.filter((each) => each.method === 'POST')) {
      for (const place of placesOf(route)) await checkPost(route, place, guest);
    }
  }
  t.diagnostic(`${cases - from} cases of forms; ${cases} in all, 0 leaks`);
  assert.ok(cases >= 5_000);
});

test('a right that is taken away is gone with the next request', async () => {
  const { db, now } = example;
  const officer = await openSessionOf(example, 'planning@example.org', now);
  const report = `/en/reports/${encodeURIComponent(openWindow)}/BDT/${encodeURIComponent('element:2020-2023/D.2')}`;
  const seen = await officer.browser.get(report);
  assert.equal(seen.status, 200);
  assert.match(seen.text, /secret-report/);
  const posts = db.updateTable('role_assignment').where('person_id', '=', officer.personId);
  await posts.set({ ends_on: '2020-12-31' }).execute();
  assert.equal((await officer.browser.get(report)).status, 404);
  const accepted = await officer.browser.submit(seen, '/decision', { intent: 'accept' });
  assert.equal(accepted.status, 404);
  await posts.set({ ends_on: null }).execute();
  assert.equal((await officer.browser.get(report)).status, 200);
  const person = db.updateTable('person').where('id', '=', officer.personId);
  await person.set({ deactivated_at: now }).execute();
  assert.equal((await officer.browser.get(report)).status, 303);
  assert.equal((await officer.browser.submit(seen, '/decision', { intent: 'accept' })).status, 401);
  await person.set({ deactivated_at: null }).execute();
  await db.updateTable('session').set({ ended_at: now }).where('id', '=', officer.sessionId).execute();
  assert.equal((await officer.browser.get(report)).status, 303);
  const state = db
    .selectFrom('annual_report')
    .where('subject_id', '=', '2020-2023/D.2')
    .where('state', '=', 'submitted');
  assert.equal((await state.select('id').execute()).length, 1);
});
