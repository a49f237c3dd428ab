import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { TokenScope } from '../src/people/token.ts';
import { tokenScopes } from '../src/people/token.ts';
import { apiRoutes } from '../src/web/api-routes.ts';
import type { ApiRoute } from '../src/web/api/route.ts';
import { apiPlaces } from './access/api-places.ts';
import { inviteGuests } from './access/guests.ts';
import { type Guest, isAllowed, isKnown, mayMeet, needsKnowing } from './access/oracle.ts';
import { type Place, plantReports, subjectOfMark } from './access/places.ts';
import { type ApiInit, type ApiReply, ask, giveToken } from './api/api-client.ts';
import { type ExampleSite, openExampleSite, openSessionOf } from './example-site.ts';

/*
 * Every operation of the API × everybody × every way to come (a browser's session, tokens of each scope, tokens that are
 * expired, revoked or made up) × what the address may name: the answer is the expected one, unknown and forbidden answer
 * alike, no protected text is met by who may not read it, and what is refused changes no row.
 */

let example: ExampleSite;
let guests: Guest[];
let places: Record<string, Place[]>;
let cases = 0;

before(async () => {
  example = await openExampleSite({ requestsPerMinute: 1_000_000 });
  const { db, now } = example;
  guests = await inviteGuests(db);
  await plantReports(db, now);
  places = await apiPlaces(db, now);
});

after(() => example.close());

/** A way to come to the API. `scopes`: what it allows; null: everything that the person may (a session), or nobody. */
type Way = {
  name: string;
  isKnown: boolean;
  isRefused?: boolean;
  scopes: readonly string[] | null;
  headers: Record<string, string>;
  secret?: string;
};

/** One by one, so that no operation takes another scope than its own, and all at once. */
const scopeSets: readonly (readonly TokenScope[])[] = [
  ...tokenScopes.map((each) => [each]),
  [...tokenScopes],
];

/**
 * What a token lacks is told from the token and the operation alone, before anybody looks at who it is: every scope comes
 * with one person of each kind of posts, what all scopes together open with everybody.
 */
function scopeSetsOf(guest: Guest): readonly (readonly TokenScope[])[] {
  return isFirstOfKind(guest) ? scopeSets : scopeSets.slice(-1);
}

function isFirstOfKind(guest: Guest): boolean {
  const kind = (each: Guest) => each.posts.map((post) => post.role).join(' ');
  return guests.find((each) => kind(each) === kind(guest) && !each.email === !guest.email) === guest;
}

async function waysOf(guest: Guest): Promise<Way[]> {
  const { db, now } = example;
  const open: Way = { name: 'without anything', isKnown: false, scopes: null, headers: {} };
  const madeUp: Way = { ...open, name: 'a made-up token', isRefused: true, secret: `unie_${'x'.repeat(43)}` };
  if (guest.email === null) return [open, madeUp];
  const { email } = guest;
  const hours = guest.name === 'idle-too-long' ? 13 : 0;
  const entered = await openSessionOf(example, email, new Date(now.getTime() - hours * 3_600_000));
  if (guest.name === 'signed-out')
    await db.updateTable('session').set({ ended_at: now }).where('id', '=', entered.sessionId).execute();
  const cookie = `unie-session=${entered.browser.cookies.get('unie-session')}`;
  const own = { origin: 'http://localhost:3000', 'x-form-token': entered.token };
  const session: Way = {
    name: 'a session',
    isKnown: isKnown(guest),
    scopes: null,
    headers: { cookie, ...own },
  };
  const isActive = guest.name !== 'deactivated';
  const tokens: Way[] = [];
  for (const scopes of scopeSetsOf(guest)) {
    const { secret } = await giveToken(example, email, scopes);
    const name = `a token for ${scopes.join(' and ')}`;
    tokens.push({ name, isKnown: isActive, isRefused: !isActive, scopes, headers: {}, secret });
  }
  const dead = { isKnown: false, isRefused: true, scopes: null, headers: {} };
  const expired = await giveToken(example, email, tokenScopes, { expiresAt: now });
  const revoked = await giveToken(example, email, tokenScopes);
  await db.updateTable('api_token').set({ revoked_at: now }).where('id', '=', revoked.id).execute();
  const calendar = await giveToken(example, email, ['calendar']);
  return [
    session,
    ...tokens,
    { ...dead, name: 'an expired token', secret: expired.secret },
    { ...dead, name: 'a revoked token', secret: revoked.secret },
    { ...dead, name: 'a calendar address as a token', secret: calendar.secret },
  ];
}

function placesOf(route: ApiRoute): Place[] {
  const key = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name).join(' ');
  const found = places[key];
  assert.ok(found, `test/access/api-places.ts does not say what "${key}" of ${route.path} may be`);
  return found;
}

function addressOf(route: ApiRoute, params: Record<string, string>): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return `/api/v1${path === '/' ? '' : path}`;
}

/** The scopes of which a token needs one, written down a second time. */
function scopesNeeded(route: ApiRoute): readonly string[] | null {
  switch (route.operation) {
    case 'write-report':
    case 'submit-report':
      return ['write-reports'];
    case 'decide-report':
      return ['decide-reports'];
    case 'read-figure':
      return ['read', 'write-figures', 'decide-figures'];
    case 'enter-figure':
      return ['write-figures'];
    case 'decide-figure':
      return ['decide-figures'];
    case 'attach-file':
      return ['write-figures'];
    case 'set-yearly-targets':
    case 'mark-element':
      return ['edit-plan'];
    case 'read-comments':
      return ['read', 'write-reports', 'decide-reports'];
    case 'comment-report':
      return ['write-reports', 'decide-reports'];
    case 'read-window':
    case 'read-questions':
      return ['read', 'conduct-reporting'];
    case 'change-questions':
    case 'remind-focal-points':
    case 'open-window':
    case 'extend-deadline':
      return ['conduct-reporting'];
    case 'read-edition':
      return ['read', 'prepare-editions', 'approve-editions'];
    case 'start-edition':
    case 'move-edition':
    case 'mark-edition-language':
    case 'record-outcome':
      return ['prepare-editions'];
    case 'approve-edition':
      return ['approve-editions'];
    case 'read-report':
    case 'list-reports':
      return ['read', 'write-reports', 'decide-reports'];
    default:
      return needsKnowing(route.action) ? ['read'] : null;
  }
}

/** The guest as this way lets them in: a dead session with a live token is somebody after all. */
function through(guest: Guest, way: Way): Guest {
  return { ...guest, session: way.isKnown ? 'open' : 'dead' };
}

/** The right that a change needs beside that of its route. */
function actOf(route: ApiRoute) {
  if (route.operation === 'write-report' || route.operation === 'submit-report') return 'write-report';
  return route.operation === 'decide-report' ? 'decide-report' : route.action;
}

/**
 * Who is refused whatever is there, or asks for what is public with a token or as one more of the same posts, is tried at
 * a thing that is there and at one that is not; the others at every one.
 */
function placesTried(route: ApiRoute, way: Way, guest: Guest): Place[] {
  const isSame = !needsKnowing(route.action) && (way.secret !== undefined || !isFirstOfKind(guest));
  return barredStatus(route, way) === null && !isSame ? placesOf(route) : twoPlaces(route);
}

function twoPlaces(route: ApiRoute): Place[] {
  const all = placesOf(route);
  return [all.find((each) => each.exists), all.find((each) => !each.exists)].flatMap((each) => each ?? []);
}

/** Tries the places of an operation some at a time, as a server is asked. */
async function eachPlace(
  route: ApiRoute,
  way: Way,
  guest: Guest,
  attempt: (place: Place) => Promise<void>,
): Promise<void> {
  const waiting = [...placesTried(route, way, guest)];
  const worker = async () => {
    for (let place = waiting.shift(); place; place = waiting.shift()) await attempt(place);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
}

const unknown = new Map<string, string>();

/** What is told of an address that no operation knows. */
async function unknownAnswer(way: Way): Promise<string> {
  const key = `${way.secret ?? ''} ${way.headers.cookie ?? ''}`;
  const known = unknown.get(key);
  if (known !== undefined) return known;
  const reply = await ask(
    example,
    '/api/v1/no/such/thing',
    { headers: { ...way.headers, 'accept-language': 'fr' } },
    way.secret,
  );
  assert.equal(reply.status, 404);
  unknown.set(key, reply.text);
  return reply.text;
}

function assertNoLeak(guest: Guest, reply: ApiReply, about: string): void {
  for (const [mark] of reply.text.matchAll(/secret-[\w.-]+/g)) {
    if (mark.endsWith('.public')) continue;
    assert.ok(mayMeet(guest, mark, subjectOfMark), `${about} met ${mark}`);
  }
}

async function send(route: ApiRoute, place: Place, way: Way, init: ApiInit = {}): Promise<ApiReply> {
  cases++;
  const headers = { 'accept-language': 'fr', ...way.headers, ...init.headers };
  return ask(example, addressOf(route, place.params), { ...init, method: route.method, headers }, way.secret);
}

/** The status that everybody without a right gets, whatever is there; null: it depends on the thing. */
function barredStatus(route: ApiRoute, way: Way): number | null {
  if (way.isRefused) return 401;
  if (!way.isKnown && needsKnowing(route.action)) return 401;
  const needed = scopesNeeded(route);
  const { scopes } = way;
  return scopes && needed && !needed.some((each) => scopes.includes(each)) ? 403 : null;
}

// Many cases: on a busy machine they take longer than other tests may.
const long = { timeout: 1_200_000 };

test('every operation that reads answers everybody as their posts and tokens allow', long, async (t) => {
  for (const guest of guests) {
    for (const way of await waysOf(guest)) {
      const person = through(guest, way);
      for (const route of apiRoutes.filter((each) => each.method === 'GET')) {
        // All files of the export at once, which test/api/export.test.ts opens; once is enough here.
        if (route.operation === 'export-everything' && guest.email !== null) continue;
        await eachPlace(route, way, guest, async (place) => {
          const about = `${guest.name} with ${way.name}: GET ${addressOf(route, place.params)}`;
          const reply = await send(route, place, way);
          assertNoLeak(person, reply, about);
          const barred = barredStatus(route, way);
          if (barred !== null) {
            assert.equal(reply.status, barred, about);
          } else if (place.exists && isAllowed(person, route.action, place.subject ?? null)) {
            assert.ok([200, 303].includes(reply.status), `${about} answered ${reply.status}: ${reply.text}`);
          } else {
            assert.equal(reply.status, 404, about);
            assert.equal(
              reply.text,
              await unknownAnswer(way),
              `${about}: unknown and forbidden answer alike`,
            );
          }
        });
      }
    }
  }
  t.diagnostic(`${cases} cases of reading, 0 leaks`);
  assert.ok(cases >= 8_000, String(cases));
});

/** Row counts and the newest writing transaction of every table that a change could touch. */
async function stateOfTables(): Promise<string> {
  const tables = [
    ...[
      'annual_report',
      'annual_report_submission',
      'journal_entry',
      'outbox',
      'link',
      'figure',
      'indicator_target',
      'element_marker',
      'observation',
    ],
    ...[
      'attachment',
      'report_comment',
      'report_question',
      'report_window',
      'deadline_extension',
      'edition',
      'edition_language',
      'edition_outcome',
      'notice',
    ],
  ];
  const parts = tables.map(
    (name) =>
      sql`select ${name}::text as name, count(*) as n, age('3'::xid) - min(age(xmin)) as x from ${sql.table(name)}`,
  );
  const { rows } = await sql`${sql.join(parts, sql` union all `)}`.execute(example.db);
  return JSON.stringify(rows);
}

const bodies: Record<string, unknown> = {
  'write-report': { language: 'en', answers: {} },
  'submit-report': { language: 'en' },
  'decide-report': { decision: 'accept' },
  'enter-figure': { language: 'en', state: 'value', value: 1, source: 'none' },
  'attach-file': {},
  'comment-report': { language: 'en', text: ' ' },
  'change-questions': { language: 'en', questions: [] },
  'remind-focal-points': { unit: 'no-such' },
  'decide-figure': { decision: 'validate' },
  'set-yearly-targets': { targets: [], reason: 'none' },
  'mark-element': { marks: [], reason: 'none' },
  'open-window': {
    ...{ cycle: '2020-2023', year: 1999, timeZone: 'UTC', units: ['BR'] },
    ...{ opens: '2026-01-01T00:00', deadline: '2027-01-01T00:00' },
  },
  'extend-deadline': { deadline: '1999-01-01T00:00', reason: 'none' },
  'start-edition': { kind: 'corrigendum' },
  'move-edition': { move: 'to-review' },
  'mark-edition-language': { language: 'fr', state: 'ready' },
  'approve-edition': { move: 'publish' },
  'record-outcome': { outcome: 'noted', decidedOn: '2999-01-01' },
};

/** One change that is refused to everybody, for whatever reason is theirs. */
async function tryChange(route: ApiRoute, place: Place, way: Way, guest: Guest): Promise<void> {
  const person = through(guest, way);
  const body = bodies[route.operation];
  assert.ok(body, `no body for ${route.operation}`);
  const about = `${guest.name} with ${way.name}: ${route.method} ${addressOf(route, place.params)}`;
  const key = { 'idempotency-key': `k${cases}`, 'if-match': '"v999.none"' };
  const reply = await send(route, place, way, { body, headers: key });
  assertNoLeak(person, reply, about);
  const barred = barredStatus(route, way);
  const isOpen = place.exists && isAllowed(person, actOf(route), place.subject ?? null);
  if (barred !== null) assert.equal(reply.status, barred, about);
  else if (isOpen) assert.equal(reply.status, refusedWith[route.operation] ?? 412, `${about}: ${reply.text}`);
  else {
    assert.equal(reply.status, 404, about);
    assert.equal(reply.text, await unknownAnswer(way), `${about}: unknown and forbidden answer alike`);
  }
  // That it came from elsewhere is told from the request alone.
  if (!way.headers.cookie || !way.isKnown || !twoPlaces(route).includes(place)) return;
  const wrongs: Record<string, string>[] = [
    { 'x-form-token': '' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
  ];
  for (const wrong of wrongs) {
    const foreign = await send(route, place, way, { body, headers: { ...key, ...wrong } });
    assert.equal(foreign.status, 403, `${about} from elsewhere`);
  }
}

/** What these bodies are refused with by who may act: the version is not that of the thing, unless the operation takes none. */
const refusedWith: Record<string, number> = {
  'attach-file': 400,
  'comment-report': 422,
  'remind-focal-points': 409,
  'open-window': 422,
  'extend-deadline': 422,
  'start-edition': 409,
  'record-outcome': 409,
};

test(
  'every operation that changes does it only for whom it is, and refusals change no row',
  long,
  async (t) => {
    const from = cases;
    const before = await stateOfTables();
    for (const guest of guests) {
      for (const way of await waysOf(guest)) {
        for (const route of apiRoutes.filter((each) => each.method !== 'GET')) {
          await eachPlace(route, way, guest, (place) => tryChange(route, place, way, guest));
          const about = `${guest.name} with ${way.name}: ${route.operation}`;
          assert.equal(await stateOfTables(), before, `${about} changed a row`);
        }
      }
    }
    t.diagnostic(`${cases - from} cases of changing; ${cases} in all, 0 leaks`);
  },
);

test('a right, a token and a person that are taken away are gone with the next request', async () => {
  const { db, now } = example;
  const { id, secret } = await giveToken(example, 'planning@example.org', tokenScopes);
  const path = `/api/v1/reports/${encodeURIComponent('2020-2023/2023')}/BDT/${encodeURIComponent('element:2020-2023/D.2')}`;
  const status = async () => (await ask(example, path, {}, secret)).status;
  assert.equal(await status(), 200);
  const person = await db
    .selectFrom('api_token')
    .where('id', '=', id)
    .select('person_id')
    .executeTakeFirstOrThrow();
  const posts = db.updateTable('role_assignment').where('person_id', '=', person.person_id);
  await posts.set({ ends_on: '2020-12-31' }).execute();
  assert.equal(await status(), 404);
  await posts.set({ ends_on: null }).execute();
  assert.equal(await status(), 200);
  const account = db.updateTable('person').where('id', '=', person.person_id);
  await account.set({ deactivated_at: now }).execute();
  assert.equal(await status(), 401);
  await account.set({ deactivated_at: null }).execute();
  assert.equal(await status(), 200);
  await db.updateTable('api_token').set({ revoked_at: now }).where('id', '=', id).execute();
  assert.equal(await status(), 401);
});
