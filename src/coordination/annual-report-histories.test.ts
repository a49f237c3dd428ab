import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Db } from '#db/database.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import type { Visitor } from '#people/access.ts';
import { addTestPerson } from '#people/test-organization.ts';
import { findReport, type ReportDetail } from './report-detail.sql.ts';
import { decideAnnualReport } from './decide-annual-report.action.ts';
import { prepareTestReporting, visitorOf } from './test-reporting.ts';
import { writeAnnualReport } from './write-annual-report.action.ts';

let opened: TestDatabase;
let db: Db;
let people: Visitor[];

before(async () => {
  opened = await openTestDatabase({ name: 'reporting', prepare: prepareTestReporting });
  db = opened.db;
  await addTestPerson(db, 'first@example.org', 'focal-point', { unit: 'AA' });
  await addTestPerson(db, 'second@example.org', 'focal-point', { unit: 'AA' });
  const both = await addTestPerson(db, 'both@example.org', 'focal-point', { unit: 'AA' });
  await addTestPerson(db, 'officer@example.org', 'planning-officer');
  await addTestPerson(db, 'foreign@example.org', 'focal-point', { unit: 'BB' });
  const { id } = await db
    .selectFrom('role_assignment')
    .where('person_id', '=', both)
    .select('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('role_assignment')
    .values({ id: id.replace(/....$/, '0000'), person_id: both, role: 'planning-officer' })
    .execute();
  const names = ['first', 'second', 'both', 'officer', 'foreign'];
  people = await Promise.all(names.map((each) => visitorOf(db, `${each}@example.org`)));
});

after(() => opened.close());

async function report(window = 'open', from: Db = db): Promise<ReportDetail> {
  const found = await findReport(from, window, 'AA', 'theme', 'water');
  assert.ok(found);
  return found;
}

/** Two steps in flight see the report as it was when both began: that is how requests of two people meet. */
type Step = {
  who: number;
  act: 'save' | 'submit' | 'accept' | 'send-back';
  text: string;
  isStale: boolean;
  key: string;
  atOnce: boolean;
};

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(4),
  act: fc.constantFrom('save', 'submit', 'submit', 'accept', 'send-back'),
  text: fc.constantFrom('', 'a', 'b', 'c'),
  isStale: fc.boolean(),
  key: fc.constantFrom('', 'k1', 'k2', 'k3'),
  atOnce: fc.boolean(),
});

async function take(seen: ReportDetail, { who, act, text, isStale, key }: Step): Promise<boolean> {
  const visitor = people[who];
  assert.ok(visitor);
  const version = isStale ? seen.version - 1 : seen.version;
  const now = new Date();
  if (act === 'save' || act === 'submit') {
    const fields = new Map([['answer-results', text]]);
    const form = { fields, language: 'en', version, key, intent: act } as const;
    return (await writeAnnualReport(db, visitor, seen, form, now)).ok;
  }
  return (await decideAnnualReport(db, visitor, seen, { intent: act, note: text, version }, now)).ok;
}

async function submissions(): Promise<string[]> {
  const rows = await db.selectFrom('annual_report_submission').selectAll().orderBy('submitted_at').execute();
  return rows.map((row) => JSON.stringify(row));
}

async function assertInvariants(before: {
  version: number;
  state: string;
  submitted: string[];
}): Promise<void> {
  const now = await report();
  const submitted = await submissions();
  assert.deepEqual(submitted.slice(0, before.submitted.length), before.submitted, 'submissions never change');
  assert.ok(now.version >= before.version, 'the version never goes back');
  if (before.state === 'accepted') assert.equal(now.version, before.version, 'what was accepted is locked');
  if (now.id === null) return;
  const entries = await db
    .selectFrom('journal_entry')
    .where('thing_id', '=', now.id)
    .select(['action', 'actor_id'])
    .orderBy('id')
    .execute();
  assert.ok(entries.filter((each) => each.action === 'accept-report').length <= 1, 'never two accepted');
  const submits = entries.filter((each) => each.action === 'submit-report');
  assert.equal(submits.length, submitted.length, 'one journal entry for each submission');
}

async function clear(): Promise<void> {
  await db.deleteFrom('annual_report_submission').execute();
  await db.deleteFrom('annual_report').execute();
}

test('1,000 random histories by five people keep the rules', async (t) => {
  const count = { steps: 0, done: 0, accepted: 0, submitted: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), async (steps) => {
      await clear();
      for (let at = 0; at < steps.length; at++) {
        const seen = await report();
        const was = { version: seen.version, state: seen.state, submitted: await submissions() };
        const together = [steps[at], steps[at]?.atOnce ? steps[++at] : undefined].filter(
          (each) => each !== undefined,
        );
        const done = await Promise.all(together.map((each) => take(seen, each)));
        count.steps += together.length;
        count.done += done.filter(Boolean).length;
        const now = await report();
        await assertInvariants(was);
        await assertDecidedByOthers(together, done, was.state, now);
        if (now.state === 'accepted' && was.state !== 'accepted') count.accepted++;
        if (now.state === 'submitted' && was.state !== 'submitted') count.submitted++;
      }
    }),
    { numRuns: 1_000 },
  );
  t.diagnostic(`1,000 histories: ${JSON.stringify(count)}`);
  assert.ok(count.accepted > 20 && count.submitted > 200, 'the histories get somewhere');
});

/** Proposer ≠ decider, and only who may: a decision that was made was made by an officer who did not submit. */
async function assertDecidedByOthers(
  steps: readonly Step[],
  done: readonly boolean[],
  stateBefore: string,
  now: ReportDetail,
): Promise<void> {
  const authors = await db.selectFrom('annual_report_submission').select('submitted_by').execute();
  for (const [at, each] of steps.entries()) {
    if (!done[at]) continue;
    const visitor = people[each.who];
    assert.ok(visitor);
    const isDecision = each.act === 'accept' || each.act === 'send-back';
    const roles = visitor.assignments.map(({ role }) => role);
    if (isDecision) {
      assert.equal(stateBefore, 'submitted', 'only what was submitted is decided');
      assert.ok(roles.includes('planning-officer'));
      assert.ok(!authors.some((author) => author.submitted_by === visitor.id), 'nobody decides on their own');
      if (each.act === 'send-back') assert.notEqual(each.text, '', 'sent back with a note');
    } else assert.ok(visitor.assignments.some(({ role, unit }) => role === 'focal-point' && unit === 'AA'));
  }
  assert.ok(now.state !== 'submitted' || authors.length > 0);
}

const form = (text: string, more: { version?: number; key?: string; intent?: 'save' | 'submit' } = {}) => ({
  fields: new Map([['answer-results', text]]),
  language: 'en' as const,
  version: 0,
  key: 'key',
  intent: 'submit' as const,
  ...more,
});

test('one form sent twice at once is stored once, and both are told so', async () => {
  await clear();
  const seen = await report();
  const [first] = people;
  assert.ok(first);
  const results = await Promise.all(
    [1, 2, 3].map(() => writeAnnualReport(db, first, seen, form('a'), new Date())),
  );
  assert.deepEqual(
    results.map((each) => each.ok),
    [true, true, true],
  );
  assert.equal((await submissions()).length, 1);
});

test('another text under a used key is not taken for stored', async () => {
  await clear();
  const [first, , , officer] = people;
  assert.ok(first && officer);
  await writeAnnualReport(db, first, await report(), form('a'), new Date());
  const waiting = await report();
  const sent = await decideAnnualReport(
    db,
    officer,
    waiting,
    { intent: 'send-back', note: 'more', version: waiting.version },
    new Date(),
  );
  assert.ok(sent.ok);
  const again = await report();
  const stale = await writeAnnualReport(db, first, again, form('b', { version: 1 }), new Date());
  assert.equal(stale.ok, false);
  assert.ok(!stale.ok && stale.refusal === 'changed-meanwhile' && stale.stored);
  assert.equal(stale.answers.results?.en, 'b');
  const unseen = await writeAnnualReport(db, first, again, form('a', { version: 1 }), new Date());
  assert.ok(!unseen.ok, 'the old form comes again after the note: not submitted unseen');
  const stored = await writeAnnualReport(db, first, again, form('b', { version: again.version }), new Date());
  assert.ok(stored.ok && !stored.isDoubled);
  assert.equal((await submissions()).length, 2);
});

test('forms without a key are forms of their own', async () => {
  await clear();
  const [first, , , officer] = people;
  assert.ok(first && officer);
  assert.ok((await writeAnnualReport(db, first, await report(), form('a', { key: '' }), new Date())).ok);
  const waiting = await report();
  await decideAnnualReport(
    db,
    officer,
    waiting,
    { intent: 'send-back', note: 'more', version: waiting.version },
    new Date(),
  );
  const again = await report();
  const stored = await writeAnnualReport(
    db,
    first,
    again,
    form('b', { key: '', version: again.version }),
    new Date(),
  );
  assert.ok(stored.ok && !stored.isDoubled);
  assert.equal((await submissions()).length, 2);
});

test('two people begin at once: one is stored, the other sees both texts', async () => {
  await clear();
  const seen = await report();
  const [first, second] = people;
  assert.ok(first && second);
  const results = await Promise.all([
    writeAnnualReport(db, first, seen, form('a', { intent: 'save' }), new Date()),
    writeAnnualReport(db, second, seen, form('b', { intent: 'save' }), new Date()),
  ]);
  const refused = results.find((each) => !each.ok);
  assert.ok(refused && !refused.ok && refused.refusal === 'changed-meanwhile');
  const texts = [refused.answers.results?.en, refused.stored?.answers.results?.en].sort();
  assert.deepEqual(texts, ['a', 'b']);
});

test('the database decides the deadline: a clock of the application that is late stores nothing', async () => {
  await clear();
  const [first] = people;
  assert.ok(first);
  const past = await report('past');
  const lateClock = new Date(past.window.deadline_at.getTime() - 1);
  const result = await writeAnnualReport(db, first, past, form('a'), lateClock);
  assert.ok(!result.ok && result.refusal === 'window-closed');
  assert.equal(result.answers.results?.en, 'a');
  assert.equal((await submissions()).length, 0);
  const coming = await writeAnnualReport(db, first, await report('to-come'), form('a'), new Date());
  assert.ok(!coming.ok && coming.refusal === 'window-not-open');
});
