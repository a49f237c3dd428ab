import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { civilFields, readDeadline } from '../../src/language/deadline.ts';
import type { TokenScope } from '../../src/people/token.ts';
import { type ExampleSite, openExampleSite } from '../example-site.ts';
import { type ApiInit, ask as askApi, giveToken } from './api-client.ts';

/* A program that enters and validates figures, conducts the yearly reporting and prepares editions, each with its token. */

let example: ExampleSite;
const secrets: Record<string, string> = {};

before(async () => {
  example = await openExampleSite();
  const give = async (name: string, email: string, scopes: TokenScope[]) =>
    (secrets[name] = (await giveToken(example, `${email}@example.org`, scopes)).secret);
  await give('focalPoint', 'bdt', ['write-figures']);
  await give('officer', 'planning', ['decide-figures', 'conduct-reporting', 'prepare-editions']);
  await give('head', 'approval', ['approve-editions']);
});
after(() => example.close());

/** A civil time in Geneva as a calendar writes it. */
function inUtc(local: string): string {
  const read = readDeadline(local.slice(0, 10), local.slice(11), 'Europe/Zurich');
  assert.ok(read.ok);
  return read.deadline.at.toISOString().replace(/[-:]|\.000/g, '');
}

/** What a person's calendar holds, by its secret address. */
async function ownCalendar(name: string): Promise<string> {
  const { secret } = await giveToken(example, `${name}@example.org`, ['calendar']);
  return (await askApi(example, `/api/v1/calendar/own/${secret}.ics`)).text;
}

let keys = 0;
function ask(path: string, by: string, init: ApiInit & { match?: string } = {}) {
  const { match, ...rest } = init;
  const headers = {
    ...(rest.body !== undefined && { 'idempotency-key': `writing-${++keys}` }),
    ...(match !== undefined && { 'if-match': match }),
    ...rest.headers,
  };
  const method = rest.body === undefined ? 'GET' : 'POST';
  return askApi(example, `/api/v1${path}`, { method, ...rest, headers }, secrets[by]);
}

test('a figure is entered on the version that was seen, and validated by another; refusals are in words', async () => {
  const path = '/figures/2020-2023/D.2-c.1/2023/total';
  const empty = await ask(path, 'focalPoint');
  assert.deepEqual([empty.status, empty.body.latestVersion], [200, 0]);
  const match = empty.headers.get('etag') ?? '';
  const body = { language: 'fr', state: 'value', value: 63.5, source: 'Registre' };
  const wrong = await ask(`${path}/versions`, 'focalPoint', {
    ...{ body, match, headers: { 'accept-language': 'fr' } },
  });
  assert.equal(wrong.status, 422);
  assert.deepEqual(
    wrong.body.errors.map((each: { pointer: string }) => each.pointer),
    ['#/value'],
  );
  assert.match(wrong.body.errors[0].detail, /nombres entiers/);
  const entered = await ask(`${path}/versions`, 'focalPoint', { body: { ...body, value: 0 }, match });
  assert.deepEqual([entered.status, entered.body.versions[0].value], [201, 0]);
  const stale = await ask(`${path}/versions`, 'focalPoint', { body: { ...body, value: 64 }, match });
  assert.equal(stale.status, 412);
  assert.equal(stale.body.current.versions[0].value, 0, 'what is stored comes with the refusal');
  const now = entered.headers.get('etag') ?? '';
  const own = await ask(`${path}/decision`, 'focalPoint', { body: { decision: 'validate' }, match: now });
  assert.equal(own.status, 403);
  const noNote = await ask(`${path}/decision`, 'officer', { body: { decision: 'return' }, match: now });
  assert.equal(noNote.status, 422);
  const validated = await ask(`${path}/decision`, 'officer', { body: { decision: 'validate' }, match: now });
  assert.deepEqual([validated.status, validated.body.currentVersion], [200, 1]);
  const twice = await ask(`${path}/decision`, 'officer', {
    ...{ body: { decision: 'validate' }, match: validated.headers.get('etag') ?? '' },
  });
  assert.deepEqual([twice.status, twice.body.type], [409, '/api/v1/problems/refused']);
  assert.match(twice.body.detail, /decided on this version/);
  const seen = await ask('/observations?indicator=D.2-c.1&year=2023', '');
  assert.equal(seen.body.data[0].value, 0, 'everybody sees it now');
});

test('a window is opened for some units and one of them is given more time', async () => {
  const inDays = (days: number) => {
    const { date } = civilFields(new Date(example.now.getTime() + days * 86_400_000), 'Europe/Zurich');
    return `${date}T18:00`;
  };
  const body = {
    ...{ cycle: '2024-2027', year: 2026, timeZone: 'Europe/Zurich' },
    ...{ opens: inDays(1), deadline: inDays(60), units: ['BR', 'TSB'] },
  };
  const wrong = await ask('/report-windows', 'officer', { body: { ...body, year: 2020, timeZone: 'Mars' } });
  assert.deepEqual(wrong.body.errors.map((each: { pointer: string }) => each.pointer).sort(), [
    '#/timeZone',
    '#/year',
  ]);
  const opened = await ask('/report-windows', 'officer', { body });
  assert.deepEqual([opened.status, opened.body.units], [201, ['BR', 'TSB']]);
  const again = await ask('/report-windows', 'officer', { body });
  assert.equal(again.status, 422);
  const path = `/report-windows/${encodeURIComponent(opened.body.code)}/extensions`;
  const more = { unit: 'BR', deadline: inDays(80), reason: 'Asked by the Bureau' };
  const extended = await ask(path, 'officer', { body: more });
  assert.deepEqual(
    [extended.status, extended.body.extensions[0].unit, extended.body.extensions[0].deadline.local],
    [201, 'BR', inDays(80)],
  );
  const own = await ownCalendar('br');
  assert.match(own, new RegExp(`DTSTART:${inUtc(inDays(80))}`), 'the calendar of who was given it has it');
  assert.doesNotMatch(own, new RegExp(`DTSTART:${inUtc(inDays(60))}`));
  assert.match(await ownCalendar('tsb'), new RegExp(`DTSTART:${inUtc(inDays(60))}`));
  assert.equal((await ask(path, 'officer', { body: { ...more, unit: 'GS' } })).status, 422, 'not asked');
  assert.equal((await ask('/report-windows', 'focalPoint', { body })).status, 403);
});

test('an edition goes its way: two persons, every language, the outcome at the Council', async () => {
  const started = await ask('/documents/strategic-plan-report-2022/editions', 'officer', {
    body: { kind: 'original' },
  });
  assert.deepEqual([started.status, started.body.state], [201, 'draft']);
  const path = `/editions/${started.body.code}`;
  assert.ok(!(await ask('/editions', '')).text.includes(`"${started.body.code}"`), 'not for everybody yet');
  assert.equal((await ask(path, '')).status, 401);
  let match = started.headers.get('etag') ?? '';
  const act = async (by: string, part: string, body: object) => {
    const reply = await ask(`${path}/${part}`, by, { body, match });
    if (reply.status === 200) match = reply.headers.get('etag') ?? '';
    return reply;
  };
  const stale = match;
  assert.equal((await act('officer', 'moves', { move: 'to-review' })).body.state, 'review');
  const late = await ask(`${path}/moves`, 'officer', { body: { move: 'to-review' }, match: stale });
  assert.deepEqual([late.status, late.body.current.state], [412, 'review']);
  await act('officer', 'moves', { move: 'to-translation' });
  assert.equal((await act('officer', 'moves', { move: 'to-approval' })).status, 409);
  for (const language of ['ar', 'zh', 'fr', 'ru', 'es'])
    assert.equal((await act('officer', 'languages', { language, state: 'ready' })).status, 200);
  const frozen = await act('officer', 'moves', { move: 'to-approval' });
  assert.match(frozen.body.sha256, /^[0-9a-f]{64}$/);
  assert.equal((await act('officer', 'approval', { move: 'publish' })).status, 403);
  assert.equal((await act('head', 'approval', { move: 'publish' })).body.state, 'published');
  const listed = await ask('/editions?document=strategic-plan-report-2022', '');
  assert.deepEqual([listed.body.data[0].number, listed.body.data[0].files.length], ['C23/35', 6]);
  const outcome = await act('officer', 'outcome', { outcome: 'noted', decidedOn: '2023-07-14' });
  assert.deepEqual([outcome.status, outcome.body.outcome.outcome], [200, 'noted']);
  assert.equal((await act('officer', 'outcome', { outcome: 'noted', decidedOn: '2023-07-14' })).status, 409);
});
