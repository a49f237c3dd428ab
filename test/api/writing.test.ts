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
  await give('officer', 'planning', [
    ...(['decide-figures', 'decide-reports', 'conduct-reporting', 'prepare-editions'] as const),
  ]);
  await give('reporter', 'bdt', ['write-reports']);
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

test('a file is added, its kind told by its content, and stays with a correction unless it is replaced or left out', async () => {
  const path = '/figures/2020-2023/D.2-c.1/2022/total';
  const add = (name: string, bytes: string | Uint8Array, more: Record<string, string> = {}) =>
    ask(`${path}/attachments?name=${encodeURIComponent(name)}`, 'focalPoint', {
      method: 'POST',
      raw: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
      headers: {
        'content-type': 'application/octet-stream',
        'idempotency-key': `file-${++keys}`,
        'accept-language': 'es',
        ...more,
      },
    });
  const wrong = await add('registro.pdf', 'no es lo que dice');
  assert.deepEqual([wrong.status, wrong.body.errors[0].code], [422, 'attachment-not-what-it-says']);
  assert.match(wrong.body.errors[0].detail, /registro\.pdf/);
  assert.equal((await add('page.html', '<html></html>')).status, 422);
  assert.equal((await add('empty.txt', '')).status, 422);
  assert.equal((await add('large.txt', new Uint8Array(5_000_001))).status, 413);
  assert.equal((await add('a.txt', 'a', { 'content-type': 'text/plain' })).status, 415);
  assert.equal((await add('', 'a')).status, 400);
  const key = { 'idempotency-key': 'the-same' };
  const added = await add('../registro.pdf', '%PDF-1.7\nregistro', key);
  assert.deepEqual([added.status, added.body.name], [201, 'registro.pdf']);
  assert.equal((await add('../registro.pdf', '%PDF-1.7\nregistro', key)).body.id, added.body.id, 'once');
  assert.equal((await add('../registro.pdf', '%PDF-1.7\nother', key)).status, 422, 'the key is taken');

  let match = (await ask(path, 'focalPoint')).headers.get('etag') ?? '';
  const enter = async (more: object) => {
    const body = { language: 'es', state: 'value', value: 61, source: 'Registro', reason: 'Contado' };
    const reply = await ask(`${path}/versions`, 'focalPoint', { body: { ...body, ...more }, match });
    if (reply.status === 201) match = reply.headers.get('etag') ?? '';
    return reply;
  };
  const last = (reply: { body: any }) => reply.body.versions.at(-1).attachment;
  const foreign = await enter({ attachment: '01890a5d-ac96-774b-bcce-b302099a8057' });
  assert.deepEqual([foreign.status, foreign.body.errors[0].pointer], [422, '#/attachment']);
  assert.equal(last(await enter({ attachment: added.body.id })).sha256, added.body.sha256);
  assert.equal(last(await enter({ value: 62 })).id, added.body.id, 'the correction has it too');
  const other = await add('otro.txt', 'otro registro');
  assert.equal(last(await enter({ value: 63, attachment: other.body.id })).name, 'otro.txt');
  assert.equal(last(await enter({ value: 64, attachment: null })), null, 'left out');
  assert.equal(last(await enter({ value: 65 })), null, 'and stays out');
});

test('both sides of a report comment on it; who has no side does not', async () => {
  const path = `/reports/${encodeURIComponent('2020-2023/2023')}/BDT/${encodeURIComponent('element:2020-2023/D.2')}/comments`;
  const say = (by: string, text: string) => ask(path, by, { body: { language: 'en', text } });
  assert.equal((await say('focalPoint', 'no')).status, 403, 'another scope');
  assert.equal((await say('officer', '  ')).status, 422);
  assert.equal((await say('officer', 'x'.repeat(5_001))).body.errors[0].code, 'comment-long');
  assert.equal((await say('officer', 'Which countries?')).status, 201);
  const answered = await say('reporter', 'Three of them.');
  assert.deepEqual(
    answered.body.comments.map((each: { side: string; text: string }) => [each.side, each.text]),
    [
      ['planning-officer', 'Which countries?'],
      ['focal-point', 'Three of them.'],
    ],
  );
  assert.equal((await ask(path, 'reporter')).body.comments.length, 2);
  assert.equal((await ask(path.replace('/BDT/', '/BR/'), 'reporter')).status, 404, 'not theirs');
});

test('focal points are reminded once a day, of what can still be submitted', async () => {
  const path = `/report-windows/${encodeURIComponent('2020-2023/2023')}/reminders`;
  const first = await ask(path, 'officer', { body: { unit: 'BDT' } });
  assert.equal(first.status, 200);
  assert.ok(first.body.people > 0 && first.body.reports > 0, first.text);
  const again = await ask(path, 'officer', { body: { unit: 'BDT' } });
  assert.deepEqual([again.body.people, again.body.today > 0], [0, true]);
  const nothing = await ask(path, 'officer', { body: { unit: 'no-such' } });
  assert.deepEqual([nothing.status, nothing.body.type], [409, '/api/v1/problems/refused']);
  assert.equal((await ask(path, 'reporter', { body: {} })).status, 403);
});

test('the questions of a window change until it opens, on the version that was seen', async () => {
  const open = `/report-windows/${encodeURIComponent('2020-2023/2023')}/questions`;
  const opened = await ask(open, 'officer');
  const [one] = opened.body.questions;
  const same = {
    code: one.code,
    subject: one.subject,
    maximum: one.maximum,
    isRequired: true,
    label: 'Other',
  };
  const put = (path: string, match: string, questions: object[], language = 'en') =>
    ask(path, 'officer', { method: 'PUT', match, body: { language, questions } });
  const late = await put(open, opened.headers.get('etag') ?? '', [same]);
  assert.deepEqual([late.status, late.body.type], [409, '/api/v1/problems/refused']);

  const path = `/report-windows/${encodeURIComponent('2024-2027/2026')}/questions`;
  const before = await ask(path, 'officer');
  assert.equal(before.status, 200, 'the window that was opened above');
  const match = before.headers.get('etag') ?? '';
  const fresh = {
    subject: 'theme',
    maximum: 500,
    isRequired: false,
    label: 'Lessons',
    hint: 'Three at most',
  };
  const wrong = await put(path, match, [
    { ...fresh, label: ' ', maximum: 5 },
    { ...fresh, code: 'no-such' },
  ]);
  assert.deepEqual(
    wrong.body.errors.map((each: { pointer: string }) => each.pointer),
    ['#/questions/1/code'],
  );
  const less = await put(path, match, [{ ...fresh, maximum: 5 }]);
  assert.deepEqual([less.status, less.body.errors[0].pointer], [422, '#/questions/0/maximum']);
  const changed = await put(path, match, [fresh]);
  assert.deepEqual([changed.status, changed.body.questions[0].code], [200, 'question-1']);
  const stale = await put(path, match, [fresh]);
  assert.deepEqual([stale.status, stale.body.current.questions.length], [412, 1]);
  const window = await ask(`/report-windows/${encodeURIComponent('2024-2027/2026')}`, 'officer');
  assert.deepEqual([window.status, window.body.year, window.body.extensions.length], [200, 2026, 1]);
});
