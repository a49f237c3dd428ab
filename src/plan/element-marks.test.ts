import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visitorOf } from '#coordination/test-reporting.ts';
import type { Db } from '#db/database.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import type { Visitor } from '#people/access.ts';
import { addTestPerson } from '#people/test-organization.ts';
import { type AskedMark, changedMarks, type Mark, marksVersion, typedMarks } from './element-marks.ts';
import { findMarkedElement } from './element-marks.sql.ts';
import { markElement } from './mark-element.action.ts';
import { prepareTestEvidence } from './test-evidence.ts';

/* What marks an element: what a form may say, and two editors at once. */

const schemes = [
  { code: 'gender', kind: 'score', values: ['2', '1', '0'] },
  { code: 'sdg-target', kind: 'list', values: ['4.4', '9.c'] },
] as const;
const derived: Mark = { scheme: 'gender', value: '2', provenance: 'derived', source: 'The wording' };
const ask = (marks: readonly AskedMark[], reason = 'Decided', idle: readonly string[] = []) =>
  changedMarks([derived], { marks, idle, reason, version: '' }, schemes);
const codesOf = (...given: Parameters<typeof ask>) =>
  ask(...given).problems.map((each) => `${each.at} ${each.field} ${each.code}`);

test('a mark that is there keeps what it rests on; one that is new or changed says it', () => {
  const goal = { scheme: 'sdg-target', value: '9.c' };
  assert.deepEqual(ask([{ scheme: 'gender', value: '2' }]), { marks: [derived], problems: [] });
  assert.deepEqual(codesOf([goal]), ['0 source source-required']);
  assert.deepEqual(ask([{ ...goal, source: 'Resolution 70' }]), {
    marks: [{ ...goal, provenance: 'confirmed', source: 'Resolution 70' }],
    problems: [],
  });
  const confirmed = { ...derived, provenance: 'confirmed', source: 'Resolution 70' } as const;
  assert.deepEqual(ask([confirmed]).marks, [confirmed], 'a derived mark is confirmed by its source');
  assert.deepEqual(codesOf([{ scheme: 'gender', value: '1' }]), ['0 source source-required']);
});

test('what no scheme has, two scores, the same mark twice, no reason: refused, each where it stands', () => {
  const source = 'Plan';
  assert.deepEqual(
    codesOf([
      { scheme: 'colour', value: 'red', source },
      { scheme: 'sdg-target', value: '99', source },
      { scheme: 'gender', value: '1', source },
      { scheme: 'gender', value: '0', source },
      { scheme: 'gender', value: '1', source },
    ]),
    ['0 scheme unknown-scheme', '1 value unknown-value', '3 value one-score', '4 value mark-twice'],
  );
  assert.deepEqual(codesOf([], ''), ['null reason reason-required']);
  assert.deepEqual(codesOf([], 'Decided', ['gender']), ['null source source-without-mark']);
  assert.deepEqual(codesOf([{ scheme: 'sdg-target', value: '4.4', source: 'x'.repeat(2001) }]), [
    '0 source too-long',
  ]);
});

test('the fields of a form are read; a source alone is told', () => {
  const fields = new Map([
    ['score=gender', '1'],
    ['score=youth', ''],
    ['mark=sdg-target=9.c', '9.c'],
    ['source=sdg-target', ' Resolution 70 '],
    ['source=youth', 'alone'],
    ['reason', 'why'],
  ]);
  assert.deepEqual(typedMarks(fields), {
    marks: [
      { scheme: 'gender', value: '1' },
      { scheme: 'sdg-target', value: '9.c', provenance: 'confirmed', source: 'Resolution 70' },
    ],
    idle: ['youth'],
    reason: 'why',
    version: '',
  });
});

let opened: TestDatabase;
let db: Db;
const people: Record<string, Visitor> = {};
before(async () => {
  opened = await openTestDatabase({ name: 'evidence', prepare: prepareTestEvidence });
  db = opened.db;
  const name = JSON.stringify({ source: 'en', en: 'Name' });
  for (const [position, { code, kind, values }] of schemes.entries()) {
    await db.insertInto('marker_scheme').values({ code, position, kind, name }).execute();
    const rows = values.map((value, at) => ({ scheme_code: code, code: value, position: at, name }));
    await db.insertInto('marker_value').values(rows).execute();
  }
  await addTestPerson(db, 'officer@example.org', 'planning-officer');
  await addTestPerson(db, 'deputy@example.org', 'planning-officer');
  await addTestPerson(db, 'focal-point@example.org', 'focal-point', { unit: 'AA' });
  for (const each of ['officer', 'deputy', 'focal-point', 'administrator'])
    people[each] = await visitorOf(db, `${each}@example.org`);
});
after(() => opened.close());

async function stored(): Promise<Mark[]> {
  const found = await findMarkedElement(db, 'c', 'A.1');
  assert.ok(found);
  return found.marks;
}

function mark(name: string, marks: readonly AskedMark[], version: string, code = 'A.1') {
  const visitor = people[name];
  assert.ok(visitor);
  const typed = { marks, idle: [], reason: 'Decided', version };
  return markElement(db, visitor, { cycle: 'c', code }, typed, new Date());
}

test('only a planning officer marks; a stale form is refused with what is stored; the journal has both', async () => {
  const version = marksVersion(await stored());
  const gender = { scheme: 'gender', value: '1', source: 'Plan' };
  for (const name of ['focal-point', 'administrator'])
    assert.deepEqual(await mark(name, [gender], version), { ok: false, refusal: 'not-there' });
  assert.deepEqual(await mark('officer', [gender], version, 'A.9'), { ok: false, refusal: 'not-there' });
  assert.deepEqual(await mark('officer', [gender], version), { ok: true, isChanged: true });
  assert.deepEqual(await mark('officer', [gender], version), { ok: true, isChanged: false });
  const late = await mark('deputy', [{ ...gender, value: '0' }], version);
  assert.ok(!late.ok && late.refusal === 'changed-meanwhile');
  const now: Mark = { ...gender, provenance: 'confirmed' };
  assert.deepEqual(late.stored.marks, [now]);
  const entries = await db
    .selectFrom('journal_entry')
    .where('action', '=', 'mark-element')
    .selectAll()
    .execute();
  assert.deepEqual(
    entries.map((each) => [each.thing_id, each.before, each.after, each.reason]),
    [['c/A.1', { marks: [] }, { marks: [now] }, 'Decided']],
  );
});

test('two editors at once: one form is stored whole, the other refused', async () => {
  for (let round = 0; round < 20; round++) {
    const version = marksVersion(await stored());
    const of = (value: string) => [{ scheme: 'sdg-target', value, source: `Round ${round}` }];
    const results = await Promise.all([
      mark('officer', of('4.4'), version),
      mark('deputy', of('9.c'), version),
    ]);
    assert.deepEqual(results.map((each) => each.ok).sort(), [false, true]);
    const value = results[0]?.ok ? '4.4' : '9.c';
    assert.deepEqual(
      await stored(),
      of(value).map((each) => ({ ...each, provenance: 'confirmed' })),
    );
  }
  assert.deepEqual(await mark('officer', [], marksVersion(await stored())), { ok: true, isChanged: true });
  assert.deepEqual(await stored(), []);
});
