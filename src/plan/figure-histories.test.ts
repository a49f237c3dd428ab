import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { visitorOf } from '#coordination/test-reporting.ts';
import type { Db } from '#db/database.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import type { Visitor } from '#people/access.ts';
import { addTestPerson } from '#people/test-organization.ts';
import { decideObservation } from './decide-observation.action.ts';
import { enterObservation } from './enter-observation.action.ts';
import { type FigureDetail, findFigure } from './figure.sql.ts';
import { prepareTestEvidence } from './test-evidence.ts';

let opened: TestDatabase;
let db: Db;
let people: Visitor[];

before(async () => {
  opened = await openTestDatabase({ name: 'evidence', prepare: prepareTestEvidence });
  db = opened.db;
  await addTestPerson(db, 'first@example.org', 'focal-point', { unit: 'AA' });
  await addTestPerson(db, 'second@example.org', 'focal-point', { unit: 'AA' });
  const both = await addTestPerson(db, 'both@example.org', 'focal-point', { unit: 'AA' });
  await addTestPerson(db, 'officer@example.org', 'planning-officer');
  await addTestPerson(db, 'deputy@example.org', 'planning-officer');
  await addTestPerson(db, 'foreign@example.org', 'focal-point', { unit: 'BB' });
  await addTestPerson(db, 'auditor@example.org', 'auditor');
  await db
    .insertInto('role_assignment')
    .values({ id: newId(), person_id: both, role: 'planning-officer' })
    .execute();
  const names = ['first', 'second', 'both', 'officer', 'deputy', 'foreign', 'auditor'];
  people = await Promise.all(names.map((each) => visitorOf(db, `${each}@example.org`)));
});

after(() => opened.close());

const address = { cycle: 'c', indicator: 'share', year: 2022, part: '' };

async function figure(): Promise<FigureDetail> {
  const found = await findFigure(db, address);
  assert.ok(found);
  return found;
}

type Step = {
  who: number;
  act: 'enter' | 'validate' | 'return';
  state: 'value' | 'not-applicable' | 'no-data';
  value: string;
  note: string;
  isStale: boolean;
  atOnce: boolean;
};

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 3, 3, 4, 4, 5, 6),
  act: fc.constantFrom('enter', 'enter', 'validate', 'validate', 'return'),
  state: fc.constantFrom('value', 'value', 'value', 'not-applicable', 'no-data'),
  value: fc.constantFrom('0', '12.5', '80', '12', '101', 'many'),
  note: fc.constantFrom('', 'why', 'why', 'why'),
  isStale: fc.constantFrom(false, false, false, true),
  atOnce: fc.boolean(),
});

const typed = (seen: FigureDetail, each: Partial<Step>) => ({
  state: each.state ?? 'value',
  value: (each.state ?? 'value') === 'value' ? (each.value ?? '80') : '',
  asOf: '2022-12-31',
  source: 'Survey',
  method: '',
  note: '',
  reason: each.note ?? 'why',
  version: each.isStale ? seen.latestVersion - 1 : seen.latestVersion,
});

async function take(seen: FigureDetail, each: Step): Promise<boolean> {
  const visitor = people[each.who];
  assert.ok(visitor);
  const now = new Date();
  if (each.act === 'enter') {
    const form = {
      typed: typed(seen, each),
      language: 'en',
      attachmentId: null,
      today: '2023-06-01',
    } as const;
    return (await enterObservation(db, visitor, seen, form, now)).ok;
  }
  const version = each.isStale ? seen.latestVersion - 1 : seen.latestVersion;
  return (await decideObservation(db, visitor, seen, { intent: each.act, note: each.note, version }, now)).ok;
}

/** A version without its decision: what was entered, which nothing may change. */
const entered = ({
  validation: _,
  decidedBy: __,
  decidedByName: ___,
  decidedAt: ____,
  decisionNote: _____,
  ...rest
}: FigureDetail['versions'][number]) => rest;

function assertInvariants(was: FigureDetail, now: FigureDetail): void {
  assert.deepEqual(
    now.versions.slice(0, was.versions.length).map(entered),
    was.versions.map(entered),
    'nothing is overwritten',
  );
  for (const [at, version] of was.versions.entries()) {
    if (version.validation !== 'entered') assert.deepEqual(now.versions[at], version, 'a decision is final');
  }
  assert.deepEqual(
    now.versions.map((each) => each.version),
    now.versions.map((_, at) => at + 1),
    'versions follow one another',
  );
  assert.equal(now.latestVersion, now.versions.length);
  const validated = now.versions.filter((each) => each.validation === 'validated');
  assert.equal(
    now.currentVersion,
    validated.at(-1)?.version ?? null,
    'what is shown is the newest validated',
  );
  for (const version of now.versions) {
    if (version.version > 1) assert.ok(version.reason, 'a correction has its reason');
    if (version.validation === 'entered') {
      assert.equal(version.decidedBy, null);
      continue;
    }
    const before = now.versions.filter((each) => each.version <= version.version);
    assert.ok(version.decidedBy && !before.some((each) => each.enteredBy === version.decidedBy));
    if (version.validation === 'returned') assert.ok(version.decisionNote, 'returned with a note');
  }
}

async function clear(): Promise<void> {
  await db.deleteFrom('observation').execute();
  await db.deleteFrom('figure').execute();
}

test('1,000 random histories by seven people keep the rules of evidence', async (t) => {
  const count = { steps: 0, done: 0, validated: 0, corrected: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      await clear();
      let now = await figure();
      for (let at = 0; at < steps.length; at++) {
        const was = now;
        const together = [steps[at], steps[at]?.atOnce ? steps[++at] : undefined].filter(
          (each) => each !== undefined,
        );
        const done = await Promise.all(together.map((each) => take(was, each)));
        count.steps += together.length;
        count.done += done.filter(Boolean).length;
        now = await figure();
        assertInvariants(was, now);
        assertDoneByWhoMay(together, done, was);
        if (now.currentVersion !== was.currentVersion) count.validated++;
        if ((now.currentVersion ?? 0) > 1 && now.currentVersion !== was.currentVersion) count.corrected++;
      }
    }),
    { numRuns: 1_000 },
  );
  t.diagnostic(`1,000 histories: ${JSON.stringify(count)}`);
  assert.ok(count.validated > 100 && count.corrected > 10, 'the histories get somewhere');
});

function assertDoneByWhoMay(steps: readonly Step[], done: readonly boolean[], was: FigureDetail): void {
  const decisions = steps.filter((each, at) => done[at] && each.act !== 'enter');
  assert.ok(decisions.length <= 1, 'two at once: one decision');
  for (const [at, each] of steps.entries()) {
    if (!done[at]) continue;
    const roles = people[each.who]?.assignments ?? [];
    if (each.act === 'enter') {
      assert.ok(roles.some(({ role, unit }) => role === 'focal-point' && unit === 'AA'));
      assert.ok(
        each.state !== 'value' || ['0', '12', '12.5', '80'].includes(each.value),
        'what fits the unit',
      );
    } else {
      assert.ok(roles.some(({ role }) => role === 'planning-officer'));
      assert.equal(was.versions.at(-1)?.validation, 'entered', 'only what waits is decided');
    }
  }
}

const enter = (who: number, seen: FigureDetail, each: Partial<Step>) =>
  enterObservation(
    db,
    people[who] as Visitor,
    seen,
    { typed: typed(seen, each), language: 'en', attachmentId: null, today: '2023-06-01' },
    new Date(),
  );
const decide = (who: number, seen: FigureDetail, intent: 'validate' | 'return', note = 'why') =>
  decideObservation(
    db,
    people[who] as Visitor,
    seen,
    { intent, note, version: seen.latestVersion },
    new Date(),
  );

test('two validators at once: one decides, the other is told that it was decided, and how', async () => {
  await clear();
  await enter(0, await figure(), {});
  const seen = await figure();
  const results = await Promise.all([decide(3, seen, 'validate'), decide(4, seen, 'return')]);
  const refused = results.find((each) => !each.ok);
  assert.equal(results.filter((each) => each.ok).length, 1);
  assert.ok(refused && !refused.ok && refused.refusal === 'already-decided');
  assert.equal(refused.stored?.versions.at(-1)?.validation, (await figure()).versions.at(-1)?.validation);
});

test('whoever entered any version does not decide on a later one', async () => {
  await clear();
  await enter(2, await figure(), { value: '80' });
  await enter(0, await figure(), { value: '12.5' });
  const refused = await decide(2, await figure(), 'validate');
  assert.ok(!refused.ok && refused.refusal === 'own-figure');
  assert.ok((await decide(3, await figure(), 'validate')).ok);
});

test('a stale form is refused with what is stored; the same form twice is told stored once', async () => {
  await clear();
  const seen = await figure();
  const results = await Promise.all([enter(0, seen, { value: '80' }), enter(1, seen, { value: '12.5' })]);
  const refused = results.find((each) => !each.ok);
  assert.ok(refused && !refused.ok && refused.refusal === 'changed-meanwhile' && refused.stored);
  assert.equal(refused.stored.versions.length, 1);
  const again = await figure();
  const twice = await Promise.all([enter(0, again, { value: '0' }), enter(0, again, { value: '0' })]);
  assert.deepEqual(
    twice.map((each) => each.ok),
    [true, true],
  );
  assert.equal((await figure()).versions.length, 2);
});

test('a version that waits is replaced by another before it is decided: the officer decides on what they saw', async () => {
  await clear();
  await enter(0, await figure(), { value: '80' });
  const seen = await figure();
  await enter(1, seen, { value: '12.5' });
  const refused = await decide(3, seen, 'validate');
  assert.ok(!refused.ok && refused.refusal === 'changed-meanwhile');
  assert.equal((await figure()).currentVersion, null);
});

test('a year outside of the cycle is refused, and what does not fit the unit is told with its bounds', async () => {
  const outside = await findFigure(db, { ...address, year: 2024 });
  assert.ok(outside);
  const refused = await enter(0, outside, {});
  assert.ok(!refused.ok && refused.refusal === 'year-outside');
  await clear();
  const tooMuch = await enter(0, await figure(), { value: '101' });
  assert.ok(!tooMuch.ok && tooMuch.refusal === null);
  assert.deepEqual(tooMuch.problems, [
    { field: 'value', code: 'above-maximum', values: { value: 101, limit: 100 } },
  ]);
});
