import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { visitorOf } from '#coordination/test-reporting.ts';
import type { Db } from '#db/database.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import type { Visitor } from '#people/access.ts';
import { addTestPerson } from '#people/test-organization.ts';
import { setYearlyTargets } from './set-yearly-targets.action.ts';
import { prepareTestEvidence } from './test-evidence.ts';
import {
  changedTargets,
  targetsVersion,
  type TypedTarget,
  typedTargets,
  type YearTarget,
} from './yearly-targets.ts';
import { findTargetedIndicator } from './yearly-targets.sql.ts';

/* Targets of single years: what a form may say, and two editors at once. */

const measure = { code: 'per-cent', minimum: 0, maximum: 100, decimals: 1 };
const about = { language: 'fr', measure, firstYear: 2020, lastYear: 2023 } as const;
const line = (year: number, value: string, source = 'Plan'): TypedTarget => ({ year, value, source });
const form = (lines: readonly TypedTarget[], reason = 'Adapted') => ({ lines, reason, version: '' });

const codesOf = (before: readonly YearTarget[], lines: readonly TypedTarget[], reason?: string) =>
  changedTargets(before, form(lines, reason), about).problems.map(
    (each) => `${each.field}-${each.year} ${each.code}`,
  );

test('a target is a number as the language writes it, that the unit takes, in a year of the plan, with its source', () => {
  const read = changedTargets([], form([line(2021, '62,5'), line(2020, '0')]), about);
  assert.deepEqual(read, {
    problems: [],
    targets: [
      { year: 2020, value: 0, source: 'Plan' },
      { year: 2021, value: 62.5, source: 'Plan' },
    ],
  });
  assert.deepEqual(codesOf([], [line(2020, 'viele')]), ['value-2020 not-a-number']);
  assert.deepEqual(codesOf([], [line(2020, '62.5')]), ['value-2020 not-a-number']);
  assert.deepEqual(codesOf([], [line(2020, '101'), line(2021, '-1'), line(2022, '1,25')]), [
    'value-2020 above-maximum',
    'value-2021 below-minimum',
    'value-2022 too-many-decimals',
  ]);
  assert.deepEqual(codesOf([], [line(2024, '5')]), ['value-2024 year-outside']);
  assert.deepEqual(codesOf([], [line(2020, '5'), line(2020, '6')]), ['value-2020 year-twice']);
  assert.deepEqual(codesOf([], [line(2020, '5', '')]), ['source-2020 source-required']);
  assert.deepEqual(codesOf([], [line(2020, '', 'Plan')]), ['value-2020 source-without-value']);
  assert.deepEqual(codesOf([], [line(2020, '5', 'x'.repeat(2001))]), ['source-2020 too-long']);
  assert.deepEqual(codesOf([], [], ''), ['reason-null reason-required']);
});

test('what nobody touched stays: years that are not named, digits that the page does not show, a year of another plan', () => {
  const before = [
    { year: 2020, value: 1.23456789, source: 'Plan' },
    { year: 2023, value: 7, source: 'Plan' },
    { year: 2025, value: 500, source: 'Other plan' },
  ];
  const shown = [line(2020, '1,234568'), line(2025, '500', 'Other plan')];
  assert.deepEqual(changedTargets(before, form(shown), about), { targets: before, problems: [] });
  assert.deepEqual(codesOf(before, [line(2025, '501', 'Other plan')]), [
    'value-2025 year-outside',
    'value-2025 above-maximum',
  ]);
  const taken = changedTargets(before, form([line(2025, '', 'Other plan'), line(2020, '')]), about);
  assert.deepEqual(taken, { targets: [before[1]], problems: [] });
});

test('the fields of a form are read; other fields are none of years', () => {
  const fields = new Map([
    ['value-2021', ' 5 '],
    ['source-2021', 'Plan\r\nof work '],
    ['value-20211', '6'],
    ['source-2022', 'alone'],
    ['reason', ' why '],
  ]);
  assert.deepEqual(typedTargets(fields), {
    ...{ lines: [{ year: 2021, value: '5', source: 'Plan\nof work' }], reason: 'why', version: '' },
  });
});

let opened: TestDatabase;
let db: Db;
const people: Record<string, Visitor> = {};
before(async () => {
  opened = await openTestDatabase({ name: 'evidence', prepare: prepareTestEvidence });
  db = opened.db;
  await addTestPerson(db, 'officer@example.org', 'planning-officer');
  await addTestPerson(db, 'deputy@example.org', 'planning-officer');
  await addTestPerson(db, 'focal-point@example.org', 'focal-point', { unit: 'AA' });
  await addTestPerson(db, 'auditor@example.org', 'auditor');
  for (const name of ['officer', 'deputy', 'focal-point', 'auditor', 'administrator'])
    people[name] = await visitorOf(db, `${name}@example.org`);
});
after(() => opened.close());
beforeEach(async () => {
  await db.deleteFrom('indicator_target').execute();
});

const at = { cycle: 'c', code: 'share' };

async function stored() {
  const found = await findTargetedIndicator(db, at);
  assert.ok(found);
  return found;
}

function set(name: string, lines: readonly TypedTarget[], version: string) {
  const visitor = people[name];
  assert.ok(visitor);
  const typed = { lines, reason: 'Adapted', version };
  return setYearlyTargets(db, visitor, at, { typed, language: 'en' }, new Date());
}

const entries = () =>
  db
    .selectFrom('journal_entry')
    .where('action', '=', 'set-yearly-targets')
    .orderBy('id')
    .selectAll()
    .execute();

test('only a planning officer sets targets; the journal has them before and after, with the reason', async () => {
  const { targets } = await stored();
  const version = targetsVersion(targets);
  for (const name of ['focal-point', 'auditor', 'administrator'])
    assert.deepEqual(await set(name, [line(2021, '5')], version), { ok: false, refusal: 'not-there' });
  assert.equal((await entries()).length, 0);
  assert.deepEqual(await set('officer', [line(2021, '5')], version), { ok: true, isChanged: true });
  const [entry, ...more] = await entries();
  assert.equal(more.length, 0);
  assert.deepEqual(entry && [entry.thing_kind, entry.thing_id, entry.reason], [
    'indicator',
    'c/share',
    'Adapted',
  ]);
  assert.deepEqual(
    [entry?.before, entry?.after],
    [{ targets: [] }, { targets: [{ year: 2021, value: 5, source: 'Plan' }] }],
  );
  const again = await set('officer', [line(2021, '5')], version);
  assert.deepEqual(again, { ok: true, isChanged: false }, 'sent twice, done once');
  assert.equal((await entries()).length, 1);
});

test('a form made from other targets is refused with what is stored, and changes nothing', async () => {
  const version = targetsVersion((await stored()).targets);
  await set('officer', [line(2021, '5')], version);
  const late = await set('deputy', [line(2022, '6')], version);
  assert.ok(!late.ok && late.refusal === 'changed-meanwhile');
  assert.deepEqual(late.stored.targets, [{ year: 2021, value: 5, source: 'Plan' }]);
  assert.deepEqual((await stored()).targets, late.stored.targets);
});

test('two editors at once: one of two different forms is stored, the other refused', async () => {
  const step = fc.record({
    year: fc.constantFrom(2020, 2021),
    one: fc.constantFrom('', '5', '6'),
    other: fc.constantFrom('', '5', '7'),
  });
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
      for (const { year, one, other } of steps) {
        const before = (await stored()).targets;
        const version = targetsVersion(before);
        const lineOf = (value: string) => line(year, value, value === '' ? '' : 'Plan');
        const left = (value: string) =>
          targetsVersion(changedTargets(before, form([lineOf(value)]), { ...about, language: 'en' }).targets);
        const results = await Promise.all([
          set('officer', [lineOf(one)], version),
          set('deputy', [lineOf(other)], version),
        ]);
        const now = targetsVersion((await stored()).targets);
        const changes = [one, other].map(left).filter((each) => each !== version);
        if (changes.length === 0) assert.equal(now, version);
        else assert.ok(changes.includes(now), 'what one of the forms says is stored, whole');
        const isClash = new Set(changes).size === 2;
        const count = results.filter((each) => !each.ok).length;
        // A form that changes nothing is refused only when it comes after one that does.
        const most = changes.length === 1 || isClash ? 1 : 0;
        assert.ok(count <= most && (!isClash || count === 1), `${count} refused`);
        refused += isClash ? 1 : 0;
      }
    }),
    { numRuns: 40 },
  );
  assert.ok(refused > 0, 'some of them met');
});
