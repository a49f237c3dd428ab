import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ExampleSite, openExampleSite } from '../example-site.ts';
import { type ApiInit, ask, giveToken } from './api-client.ts';

/* A program that sets the targets of single years of an indicator, and what marks an element, with a token for it. */

let example: ExampleSite;
const secrets: Record<string, string> = {};
before(async () => {
  example = await openExampleSite();
  const give = async (name: string, email: string, scopes: string[]) =>
    (secrets[name] = (await giveToken(example, `${email}@example.org`, scopes)).secret);
  await give('officer', 'planning', ['edit-plan']);
  await give('reader', 'planning', ['read', 'decide-figures']);
  await give('focalPoint', 'bdt', ['edit-plan']);
});
after(() => example.close());

function put(path: string, by: string, body: unknown, match?: string, language = 'fr') {
  const headers: ApiInit['headers'] = {
    'accept-language': language,
    ...(match !== undefined && { 'if-match': match }),
  };
  return ask(example, `/api/v1${path}`, { method: 'PUT', body, headers }, secrets[by]);
}

const read = (path: string) => ask(example, `/api/v1${path}`);
const pointers = (reply: { body: { errors: { pointer: string; code: string }[] } }) =>
  reply.body.errors.map((each) => `${each.pointer} ${each.code}`);

test('targets by year are set on the version that was read; refusals say which field, in the language asked', async () => {
  const path = '/indicators/2020-2023/D.1-c/D.1-c.1/targets';
  const empty = await read(path);
  assert.deepEqual([empty.status, empty.body.targets], [200, []]);
  const match = empty.headers.get('etag') ?? '';
  const source = 'Operational plan';
  const good = { targets: [{ year: 2021, value: 12, source }], reason: 'Adapted' };
  assert.equal((await put(path, 'officer', good)).status, 428);
  assert.equal((await put(path, 'reader', good, match)).status, 403, 'another scope');
  const forbidden = await put(path, 'focalPoint', good, match);
  const unknown = await put('/indicators/2020-2023/D.1-c/none/targets', 'officer', good, match);
  assert.deepEqual([forbidden.status, unknown.status], [404, 404]);
  assert.equal(forbidden.text, unknown.text, 'unknown and forbidden answer alike');

  const wrong = await put(
    path,
    'officer',
    {
      targets: [
        { year: 2021, value: -3, source },
        { year: 2022, value: 1, source: ' ' },
        { year: 2030, value: 1, source },
        { year: 2021, value: 4, source },
      ],
      reason: '',
    },
    match,
  );
  assert.equal(wrong.status, 422);
  assert.deepEqual(pointers(wrong), [
    '#/targets/0/value below-minimum',
    '#/targets/1/source source-required',
    '#/targets/2/year year-outside',
    '#/targets/3/year year-twice',
    '#/reason reason-required',
  ]);
  assert.match(wrong.body.errors[2].detail, /2030 n'est pas une année du plan/);
  assert.deepEqual((await read(path)).body.targets, [], 'nothing was stored');

  const set = await put(path, 'officer', good, match);
  assert.deepEqual([set.status, set.body.targets], [200, good.targets]);
  const now = set.headers.get('etag') ?? '';
  assert.notEqual(now, match);
  const other = { targets: [{ year: 2022, value: 1, source }], reason: 'Late' };
  const stale = await put(path, 'officer', other, match);
  assert.deepEqual([stale.status, stale.body.current.targets], [412, good.targets]);
  assert.equal((await read(path)).headers.get('etag'), (await read(path)).headers.get('etag'));
  const replaced = await put(path, 'officer', other, now);
  assert.deepEqual(replaced.body.targets, other.targets, 'what is not among them is gone');
  const listed = await read('/indicators/2020-2023/D.1-c/D.1-c.1');
  assert.deepEqual(listed.body.yearlyTargets, other.targets);
  const entries = await example.db
    .selectFrom('journal_entry')
    .where('action', '=', 'set-yearly-targets')
    .orderBy('id')
    .select(['thing_id', 'reason'])
    .execute();
  assert.deepEqual(
    entries.map((each) => `${each.thing_id} ${each.reason}`),
    ['2020-2023/D.1-c.1 Adapted', '2020-2023/D.1-c.1 Late'],
  );
});

test('marks are set on the version that was read; what is there keeps what it rests on', async () => {
  const path = '/elements/2020-2023/D.4/markers';
  const first = await read(path);
  assert.equal(first.status, 200);
  const kept: { scheme: string; value: string; source: string }[] = first.body.marks;
  assert.ok(kept.length >= 5);
  const match = first.headers.get('etag') ?? '';
  const old = kept.map(({ scheme, value }) => ({ scheme, value }));
  const added = { scheme: 'region', value: 'AFR' };
  const reason = 'Decided with the bureau';
  assert.equal((await put(path, 'focalPoint', { marks: old, reason }, match)).status, 404);
  const wrong = await put(
    path,
    'officer',
    {
      marks: [added, { scheme: 'colour', value: 'red' }, { scheme: 'sdg', value: '99' }, ...old, old[0]],
      reason,
    },
    match,
    'es',
  );
  assert.equal(wrong.status, 422);
  assert.deepEqual(pointers(wrong), [
    '#/marks/0/source source-required',
    '#/marks/1/scheme unknown-scheme',
    '#/marks/2/value unknown-value',
    `#/marks/${old.length + 3}/value mark-twice`,
  ]);
  assert.match(wrong.body.errors[2].detail, /no es un valor de esta serie, que comprende: 1, 2, 3/);
  const set = await put(
    path,
    'officer',
    { marks: [...old, { ...added, source: 'Resolution 25' }], reason },
    match,
  );
  assert.equal(set.status, 200, set.text);
  assert.deepEqual(
    set.body.marks.filter((each: { scheme: string }) => each.scheme !== 'region').map(sourceOf),
    kept.map(sourceOf),
  );
  const region = set.body.marks.find((each: { scheme: string }) => each.scheme === 'region');
  assert.deepEqual([region.provenance, region.source], ['confirmed', 'Resolution 25']);
  const stale = await put(path, 'officer', { marks: [], reason }, match);
  assert.deepEqual([stale.status, stale.body.current.marks.length], [412, kept.length + 1]);
  const whole = await put(path, 'officer', { marks: withoutNames(set.body.marks), reason }, '*');
  assert.equal(whole.headers.get('etag'), set.headers.get('etag'), 'what was read can be sent');
});

const sourceOf = (mark: { scheme: string; value: string; source: string }) =>
  `${mark.scheme} ${mark.value} ${mark.source}`;

function withoutNames(marks: Record<string, unknown>[]) {
  return marks.map(({ schemeName: _, valueName: __, ...rest }) => rest);
}
