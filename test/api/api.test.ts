import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { after, before, test } from 'node:test';
import { languages } from '../../src/language/languages.ts';
import { type ExampleSite, openExampleSite, openSessionOf, openWindow } from '../example-site.ts';
import { type ApiInit, ask as askApi, giveToken } from './api-client.ts';

/* What a program meets that uses the API: languages, parts of lists, versions, keys, bad bodies, limits. */

let example: ExampleSite;
let focalPoint: string;
let officer: string;
let unit: string;
let theme: string;

before(async () => {
  example = await openExampleSite();
  const { db } = example;
  focalPoint = (await giveToken(example, 'br@example.org', ['read', 'write-reports'])).secret;
  officer = (await giveToken(example, 'planning@example.org', ['read', 'decide-reports'])).secret;
  const subjects = await ask(
    '/api/v1/reports?state=not-started&window=' + encodeURIComponent(openWindow),
    {},
    focalPoint,
  );
  const first = subjects.body.data.find(
    (each: { subject: { kind: string } }) => each.subject.kind === 'theme',
  );
  assert.ok(first, 'the example has a theme that is not reported on');
  [unit, theme] = [first.unit, first.subject.id];
  assert.ok(db);
});

after(() => example.close());

const ask = (path: string, init: ApiInit = {}, secret?: string) => askApi(example, path, init, secret);
const reportPath = (part = '') =>
  `/api/v1/reports/${encodeURIComponent(openWindow)}/${unit}/${encodeURIComponent(`theme:${theme}`)}${part}`;

test('texts come in the language asked for, or in all, and say when they are missing or stale', async () => {
  const missing = await ask('/api/v1/elements/2020-2023/R.2-g?language=ar');
  assert.deepEqual(
    [missing.body.title.language, missing.body.title.state, missing.headers.get('content-language')],
    ['en', 'missing', 'ar'],
  );
  const stale = await ask('/api/v1/elements/2020-2023/I.1-b', { headers: { 'accept-language': 'es-AR' } });
  assert.deepEqual([stale.body.title.language, stale.body.title.state], ['es', 'stale']);
  const all = await ask('/api/v1/elements/2020-2023/R.2-g?languages=all');
  assert.deepEqual(Object.keys(all.body.title.languages), [...languages]);
  assert.deepEqual(all.body.title.languages.ar, { text: null, state: 'missing' });
  for (const query of [
    'language=de',
    'languages=ar',
    'language=',
    'limit=0',
    'limit=201',
    'limit=x',
    'other=1',
  ])
    assert.equal((await ask(`/api/v1/units?${query}`)).status, 400, query);
  const refused = await ask('/api/v1/units?limit=900&other=1&language=fr');
  assert.deepEqual(
    refused.body.errors.map((each: { parameter: string; code: string }) => [each.parameter, each.code]),
    [
      ['limit', 'too-big'],
      ['other', 'unknown'],
    ],
  );
  assert.match(refused.body.title, /paramètre/);
});

test('a list in parts gives every row once, also when rows are added meanwhile', async () => {
  const codes: string[] = [];
  let next: string | null = '/api/v1/members?limit=37&language=fr';
  for (let part = 0; next !== null; part++) {
    const reply = await ask(next);
    assert.equal(reply.status, 200);
    codes.push(...reply.body.data.map((each: { code: string }) => each.code));
    next = reply.body.next;
    if (part === 1) {
      const { v7: newId } = await import('uuid');
      const name = JSON.stringify({ source: 'en', en: 'Newcomer' });
      await example.db
        .insertInto('member')
        .values({ id: newId(), code: 'AAA-NEW', name, category: 'academia' })
        .execute();
    }
  }
  const { n } = await example.db
    .selectFrom('member')
    .select((build) => build.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  assert.equal(codes.length, n);
  assert.equal(new Set(codes).size, n);
  for (const cursor of ['x', 'MDE', '%00', 'a'.repeat(500), "' or 1=1"])
    assert.equal((await ask(`/api/v1/members?cursor=${encodeURIComponent(cursor)}`)).status, 400, cursor);
});

test('who has an answer already is sent nothing, compressed or not; a change is seen at once', async () => {
  const path = '/api/v1/elements?limit=50&language=en';
  const plain = await ask(path);
  const tag = plain.headers.get('etag') ?? '';
  assert.equal((await ask(path, { headers: { 'if-none-match': tag } })).status, 304);
  assert.equal((await ask(path, { headers: { 'if-none-match': `"x", W/${tag}` } })).status, 304);
  assert.equal((await ask(path, { headers: { 'if-none-match': '"x"' } })).status, 200);
  const zipped = await example.site.fetch(
    new Request(`http://localhost:3000${path}`, { headers: { 'accept-encoding': 'gzip' } }),
  );
  assert.equal(zipped.headers.get('content-encoding'), 'gzip');
  assert.equal(zipped.headers.get('etag'), tag.replace(/"$/, '-gzip"'));
  assert.equal(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString(), plain.text);
  const again = await ask(path, { headers: { 'if-none-match': zipped.headers.get('etag') ?? '' } });
  assert.equal(again.status, 304);
  const head = await ask(path, { method: 'HEAD' });
  assert.deepEqual([head.status, head.text, head.headers.get('etag')], [200, '', tag]);
  await example.db.updateTable('element').set({ source: 'changed' }).where('code', '=', '1').execute();
  assert.equal((await ask(path, { headers: { 'if-none-match': tag } })).status, 200);
});

test('a report is written, submitted once, and decided on, each time on the version that was read', async () => {
  const read = await ask(reportPath(), {}, focalPoint);
  assert.equal(read.body.state, 'not-started');
  const questions: string[] = read.body.questions.map((each: { code: string }) => each.code);
  const answers = Object.fromEntries(questions.map((each) => [each, `Answer to ${each}`]));
  const draft = { language: 'en', answers };
  const put = (headers: Record<string, string>, body: unknown = draft) =>
    ask(reportPath(), { method: 'PUT', body, headers }, focalPoint);
  assert.equal((await put({})).status, 428);
  const tag = read.headers.get('etag') ?? '';
  assert.equal((await put({ 'if-match': `W/${tag}` })).status, 412);
  const begun = await put({ 'if-match': tag });
  assert.equal(begun.status, 200, begun.text);
  assert.equal(begun.body.state, 'draft');
  const second = await put(
    { 'if-none-match': '*' },
    { language: 'en', answers: { ...answers, [questions[0] ?? '']: 'Other' } },
  );
  assert.equal(second.status, 412);
  assert.equal(second.body.current.answers[questions[0] ?? ''].text, `Answer to ${questions[0]}`);
  assert.equal(second.headers.get('etag'), begun.headers.get('etag'));

  const submit = (key: string | null, match: string, body: unknown = { language: 'en' }) =>
    ask(
      reportPath('/submission'),
      { method: 'POST', body, headers: { 'if-match': match, ...(key && { 'idempotency-key': key }) } },
      focalPoint,
    );
  const version = begun.headers.get('etag') ?? '';
  assert.equal((await submit(null, version)).status, 400);
  const twice = await Promise.all([submit('one', version), submit('one', version)]);
  assert.deepEqual(
    twice.map((each) => [each.status, each.body.state]),
    [
      [200, 'submitted'],
      [200, 'submitted'],
    ],
  );
  assert.equal(twice.filter((each) => each.headers.get('idempotency-replayed') === 'true').length, 1);
  assert.equal(twice[0]?.text, twice[1]?.text);
  assert.equal((await submit('one', version, { language: 'fr' })).status, 422);
  const submissions = await example.db
    .selectFrom('annual_report_submission')
    .innerJoin('annual_report', 'annual_report.id', 'annual_report_submission.report_id')
    .where('annual_report.subject_id', '=', theme)
    .where('annual_report_submission.submitted_at', '>=', example.now)
    .selectAll('annual_report_submission')
    .execute();
  assert.equal(submissions.length, 1);

  const decide = (body: unknown, match: string, key: string, by = officer) =>
    ask(
      reportPath('/decision'),
      { method: 'POST', body, headers: { 'if-match': match, 'idempotency-key': key } },
      by,
    );
  const stored = await ask(reportPath(), {}, officer);
  const seen = stored.headers.get('etag') ?? '';
  assert.equal((await decide({ decision: 'accept' }, version, 'd0')).status, 412);
  const empty = await decide({ decision: 'send-back', note: ' ' }, seen, 'd1');
  assert.deepEqual([empty.status, empty.body.errors[0].pointer], [422, '#/note']);
  assert.equal((await decide({ decision: 'accept' }, seen, 'd2', focalPoint)).status, 403);
  const accepted = await decide({ decision: 'accept' }, seen, 'd3');
  assert.deepEqual([accepted.status, accepted.body.state], [200, 'accepted']);
  const actions = await example.db
    .selectFrom('journal_entry')
    .where('at', '=', example.now)
    .where('action', 'in', ['begin-report', 'submit-report', 'accept-report'])
    .select('action')
    .orderBy('id')
    .execute();
  assert.deepEqual(
    actions.map((each) => each.action),
    ['begin-report', 'submit-report', 'accept-report'],
  );
});

test('a body that is not what it should be is refused, with the place of what is wrong', async () => {
  const send = (init: ApiInit) =>
    ask(
      reportPath(),
      {
        method: 'PUT',
        headers: { 'if-match': '*', 'content-type': 'application/json', ...init.headers },
        ...init,
      },
      focalPoint,
    );
  const headers = { 'if-match': '*', 'content-type': 'text/plain' };
  const cases: [ApiInit, number, string | null][] = [
    [{ raw: '{"language":"en"' }, 400, null],
    [{ raw: new Uint8Array([0x7b, 0xff, 0x7d]) }, 400, null],
    [{ raw: `${'['.repeat(100_000)}` }, 400, null],
    [{ raw: `{"language":"en","answers":{"a":"${'x'.repeat(1_600_000)}"}}` }, 413, null],
    [{ raw: '{}', headers }, 415, null],
    [
      { raw: '{}', headers: { ...headers, 'content-type': 'application/json', 'content-encoding': 'gzip' } },
      415,
      null,
    ],
    [{ raw: '[]' }, 422, '#'],
    [{ raw: '{"language":"en"}' }, 422, '#/answers'],
    [{ raw: '{"language":"de","answers":{}}' }, 422, '#/language'],
    [{ raw: '{"language":"en","answers":{},"state":"accepted"}' }, 422, '#/state'],
    [{ raw: '{"language":"en","answers":{},"__proto__":{"a":1}}' }, 422, null],
    [{ raw: '{"language":"en","answers":{"no/such~one":"x"}}' }, 422, '#/answers/no~1such~0one'],
    [{ raw: '{"language":"en","answers":{"results":5}}' }, 422, '#/answers/results'],
  ];
  for (const [init, status, pointer] of cases) {
    const reply = await send(init);
    const about = `${String(init.raw).slice(0, 60)} answered ${reply.text.slice(0, 300)}`;
    assert.equal(reply.status, status, about);
    if (pointer) assert.equal(reply.body.errors[0].pointer, pointer, about);
  }
  for (const method of ['DELETE', 'PATCH', 'OPTIONS', 'POST']) {
    const reply = await ask('/api/v1/units', { method });
    assert.deepEqual([reply.status, reply.headers.get('allow')], [405, 'GET, HEAD'], method);
  }
});

test('every problem speaks the six languages, and its type leads to words about it', async () => {
  const titles = new Set<string>();
  for (const language of languages) {
    const reply = await ask('/api/v1/nothing', { headers: { 'accept-language': language } });
    assert.equal(reply.status, 404);
    titles.add(reply.body.title);
    const page = await example.site.fetch(
      new Request(`http://localhost:3000${reply.body.type}?language=${language}`),
    );
    assert.equal(page.headers.get('location'), `/${language}/api#problem-not-found`);
  }
  assert.equal(titles.size, 6);
});

test('a token is answered so many requests a minute, and told how many are left', async () => {
  const own = await openExampleSite({ requestsPerMinute: 3 });
  try {
    const { secret } = await giveToken(own, 'gs@example.org', ['read']);
    const other = await giveToken(own, 'br@example.org', ['read']);
    const statuses: number[] = [];
    for (let at = 0; at < 4; at++) {
      const reply = await askApi(own, '/api/v1/me', {}, secret);
      statuses.push(reply.status);
      assert.match(
        reply.headers.get('ratelimit') ?? '',
        new RegExp(`^"token";r=${Math.max(0, 2 - at)};t=\\d+$`),
      );
      assert.equal(reply.headers.get('ratelimit-policy'), '"token";q=3;w=60');
      assert.equal(reply.headers.has('retry-after'), at === 3);
    }
    assert.deepEqual(statuses, [200, 200, 200, 429]);
    assert.equal((await askApi(own, '/api/v1/me', {}, other.secret)).status, 200);
    own.site.setTime(new Date(own.now.getTime() + 61_000));
    assert.equal((await askApi(own, '/api/v1/me', {}, secret)).status, 200);
  } finally {
    await own.close();
  }
});

test('the page of tokens makes one, shows it once, and takes it back at once; the calendar address too', async () => {
  const { db, now } = example;
  const { browser } = await openSessionOf(example, 'br@example.org', now);
  const page = await browser.get('/fr/tokens');
  assert.equal(page.status, 200);
  const wrong = await browser.submit(page, '/tokens', { intent: 'create', name: '', days: '5' });
  assert.equal(wrong.status, 422);
  const made = await browser.submit(page, '/tokens', {
    intent: 'create',
    name: 'Tool',
    days: '30',
    'scope-read': 'yes',
  });
  const secret = /unie_[\w-]{43}/.exec(made.text)?.[0] ?? '';
  assert.equal((await ask('/api/v1/me', {}, secret)).body.token.name, 'Tool');
  const shown = await browser.get('/fr/tokens');
  assert.ok(!shown.text.includes(secret));
  const row = await db
    .selectFrom('api_token')
    .where('name', '=', 'Tool')
    .selectAll()
    .executeTakeFirstOrThrow();
  assert.ok(!JSON.stringify(row).includes(secret));
  const other = await openSessionOf(example, 'gs@example.org', now);
  const foreign = await other.browser.submit(await other.browser.get('/fr/tokens'), '/tokens', {
    intent: 'revoke',
    id: row.id,
  });
  assert.equal(foreign.status, 404);
  assert.equal((await ask('/api/v1/me', {}, secret)).status, 200);
  const revoked = await browser.submit(shown, '/tokens', { intent: 'revoke', id: row.id });
  assert.equal(revoked.status, 303);
  assert.equal((await ask('/api/v1/me', {}, secret)).status, 401);

  const first = await browser.submit(shown, '/tokens', { intent: 'calendar' });
  const address = /\/api\/v1\/calendar\/own\/unie_[\w-]{43}\.ics/.exec(first.text)?.[0] ?? '';
  const calendar = await ask(address);
  assert.equal(calendar.headers.get('content-type'), 'text/calendar; charset=utf-8');
  assert.match(calendar.text, /\r\nUID:window-2020-2023\/2023-[\w-]+@ITU\.unie\r\n/);
  assert.match(calendar.text, /\r\nDTSTART:\d{8}T\d{6}Z\r\n/);
  const secretOfCalendar = /unie_[\w-]{43}/.exec(address)?.[0] ?? '';
  assert.equal((await ask('/api/v1/me', {}, secretOfCalendar)).status, 401);
  await browser.submit(shown, '/tokens', { intent: 'calendar' });
  assert.equal((await ask(address)).status, 404);
  const journaled = await db
    .selectFrom('journal_entry')
    .where('thing_kind', '=', 'token')
    .select(['action', 'after'])
    .orderBy('id')
    .execute();
  assert.deepEqual(
    journaled.map((each) => each.action),
    ['create-token', 'revoke-token', 'renew-calendar-address', 'renew-calendar-address'],
  );
  assert.ok(!JSON.stringify(journaled).includes('unie_'));
});
