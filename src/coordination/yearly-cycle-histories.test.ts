import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { civilDateAt, civilFields } from '#language/deadline.ts';
import { handOverDuties } from '#people/hand-over-duties.action.ts';
import { listDuties } from '#people/duty.sql.ts';
import { answerSubstitution, offerSubstitution } from '#people/substitutes.action.ts';
import { addTestPerson } from '#people/test-organization.ts';
import { findReport, type ReportDetail } from './report-detail.sql.ts';
import { commentOnReport } from './comment-on-report.action.ts';
import { decideAnnualReport } from './decide-annual-report.action.ts';
import { extendDeadline } from './extend-deadline.action.ts';
import { findWindow } from './report-window.sql.ts';
import { listExtensions } from './report-deadline.sql.ts';
import { prepareTestReporting, visitorOf } from './test-reporting.ts';
import { writeAnnualReport } from './write-annual-report.action.ts';

/*
 * Random years of one report: written, submitted, decided, commented; deadlines pass and are extended; a focal point names a
 * substitute, which the night ends; duties are handed over. After each step, by a model of its own: separation of duties
 * holds, the deadline is exact by the database's clock, who wrote had the right that day, nothing is lost.
 */

/** Parts of one run: each keeps within the time that a test may take on a busy machine. */
const parts = process.env.UNIE_PROVE ? 20 : 1;
const runs = 75;
const zone = 'Europe/Zurich';
const names = ['first', 'colleague', 'officer', 'both', 'foreign'] as const;
type Name = (typeof names)[number];

let opened: TestDatabase;
let db: Db;
const ids = new Map<Name | 'administrator', string>();
let pristine: { roles: string; window: Date };

before(async () => {
  opened = await openTestDatabase({ name: 'reporting', prepare: prepareTestReporting });
  db = opened.db;
  ids.set('first', await addTestPerson(db, 'first@example.org', 'focal-point', { unit: 'AA' }));
  // A planning officer of the unit: eligible as a substitute, and then not to decide on what they submitted.
  ids.set('colleague', await addTestPerson(db, 'colleague@example.org', 'planning-officer', { unit: 'AA' }));
  ids.set('officer', await addTestPerson(db, 'officer@example.org', 'planning-officer'));
  ids.set('both', await addTestPerson(db, 'both@example.org', 'focal-point', { unit: 'AA' }));
  ids.set('foreign', await addTestPerson(db, 'foreign@example.org', 'focal-point', { unit: 'BB' }));
  const both = await db
    .selectFrom('role_assignment')
    .where('person_id', '=', ids.get('both') ?? '')
    .select('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('role_assignment')
    .values({
      id: both.id.replace(/....$/, '0000'),
      person_id: ids.get('both') ?? '',
      role: 'planning-officer',
    })
    .execute();
  const roles = await db.selectFrom('role_assignment').selectAll().execute();
  const window = await findWindow(db, 'open');
  assert.ok(window);
  pristine = { roles: JSON.stringify(roles), window: window.deadline_at };
});

after(() => opened.close());

type Act =
  | 'save'
  | 'submit'
  | 'accept'
  | 'send-back'
  | 'comment'
  | 'close'
  | 'extend'
  | 'offer'
  | 'agree'
  | 'withdraw'
  | 'night'
  | 'hand-over';
type Step = { who: Name; act: Act; text: string; other: Name };

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...names, 'first' as const, 'officer' as const),
  act: fc.constantFrom<Act[]>(
    ...(['save', 'submit', 'submit', 'submit', 'accept', 'send-back', 'comment', 'close', 'extend'] as const),
    ...(['offer', 'agree', 'agree', 'withdraw', 'night', 'hand-over'] as const),
  ),
  text: fc.constantFrom('a', 'b', 'c'),
  other: fc.constantFrom(...names, 'colleague' as const),
});

/** A substitution that comes about, so that many histories have one. */
const agreed = fc.constant<Step[]>([
  { who: 'first', act: 'offer', text: 'b', other: 'colleague' },
  { who: 'colleague', act: 'agree', text: 'b', other: 'first' },
  { who: 'colleague', act: 'submit', text: 'b', other: 'first' },
]);
const history = fc
  .array(fc.oneof({ weight: 12, arbitrary: step.map((each) => [each]) }, { weight: 1, arbitrary: agreed }), {
    minLength: 2,
    maxLength: 12,
  })
  .map((parts) => parts.flat());

/** Starts every history from the same place. */
async function clear(): Promise<void> {
  for (const table of ['notice', 'report_comment', 'deadline_extension', 'substitution'] as const)
    await db.deleteFrom(table).execute();
  await db.deleteFrom('annual_report_submission').execute();
  await db.deleteFrom('annual_report').execute();
  await db.deleteFrom('role_assignment').execute();
  await db.insertInto('role_assignment').values(JSON.parse(pristine.roles)).execute();
  await db
    .updateTable('report_window')
    .set({ deadline_at: pristine.window })
    .where('code', '=', 'open')
    .execute();
}

async function report(): Promise<ReportDetail> {
  const found = await findReport(db, 'open', 'AA', 'theme', 'water');
  assert.ok(found);
  return found;
}

async function databaseNow(): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  return rows[0]?.now ?? new Date(NaN);
}

/** What the model knows by itself: who holds the duty, who stands in for whom, the latest deadline, what was stored. */
type Model = {
  holders: Set<Name>;
  substitutes: Map<string, { who: Name; whom: Name; agreed: boolean }>;
  deadline: Date;
  windowDeadline: Date;
  comments: string[];
  submissions: { by: Name; whom: Name | null }[];
};

/** For whom somebody writes by the model: themselves, whom they substitute, or nobody (no right). */
function writerFor(model: Model, who: Name): Name | null {
  if (model.holders.has(who)) return who;
  for (const each of model.substitutes.values())
    if (each.agreed && each.who === who && model.holders.has(each.whom) && inUnit(model, who))
      return each.whom;
  return null;
}

function inUnit(model: Model, who: Name): boolean {
  return model.holders.has(who) || who === 'colleague';
}

async function take(
  model: Model,
  { who, act, text, other }: Step,
  counts: Map<string, number>,
): Promise<void> {
  const now = new Date();
  const today = civilDateAt(now, zone);
  const visitor = await visitorOf(db, `${who}@example.org`);
  const seen = await report();
  const done = (isDone: boolean) => isDone && counts.set(act, (counts.get(act) ?? 0) + 1);
  switch (act) {
    case 'save':
    case 'submit': {
      const fields = new Map([['answer-results', `${text} ${counts.size}`]]);
      const form = { fields, language: 'en', version: seen.version, key: '', intent: act } as const;
      const result = await writeAnnualReport(db, visitor, seen, form, now);
      const whom = writerFor(model, who);
      const isOpen = ['not-started', 'draft', 'sent-back'].includes(seen.state);
      if (result.ok) {
        assert.ok(whom, `${who} wrote without a right`);
        assert.ok(isOpen, `written in the state ${seen.state}`);
        if (act === 'submit') {
          model.submissions.push({ by: who, whom: whom === who ? null : whom });
          const last = await db
            .selectFrom('annual_report_submission')
            .select(['submitted_at', 'submitted_by', 'on_behalf_of_id'])
            .orderBy('submitted_at', 'desc')
            .executeTakeFirstOrThrow();
          assert.ok(last.submitted_at < model.deadline, 'submitted before the deadline that holds');
          assert.equal(last.on_behalf_of_id, whom === who ? null : ids.get(whom), 'by X for Y');
        }
      } else if (result.refusal === 'window-closed') {
        assert.ok((await databaseNow()) >= model.deadline, 'refused only when the deadline has passed');
      } else if (result.refusal === 'state-changed') assert.ok(!whom || !isOpen, 'refused although allowed');
      done(result.ok);
      return;
    }
    case 'accept':
    case 'send-back': {
      const decision = { intent: act, note: text, version: seen.version };
      const result = await decideAnnualReport(db, visitor, seen, decision, now);
      if (result.ok) {
        assert.equal(seen.state, 'submitted');
        assert.ok(['officer', 'both', 'colleague'].includes(who));
        for (const each of model.submissions)
          assert.ok(each.by !== who && each.whom !== who, `${who} decided on a report of their own`);
      }
      done(result.ok);
      return;
    }
    case 'comment': {
      const body = `${text} ${model.comments.length}`;
      const result = await commentOnReport(db, visitor, seen, { text: body, language: 'en', key: '' }, now);
      if (result.ok) {
        assert.ok(writerFor(model, who) || ['officer', 'both', 'colleague'].includes(who));
        model.comments.push(body);
      }
      done(result.ok);
      return;
    }
    case 'close': {
      // Time passes: the deadline, extended or not, has just been reached.
      const at = new Date((await databaseNow()).getTime() - 1);
      await db.updateTable('report_window').set({ deadline_at: at }).where('code', '=', 'open').execute();
      await db.updateTable('deadline_extension').set({ deadline_at: at }).execute();
      model.deadline = at;
      model.windowDeadline = at;
      done(true);
      return;
    }
    case 'extend': {
      const window = await findWindow(db, 'open');
      assert.ok(window);
      const days = text === 'a' ? -1 : text === 'b' ? 12 : 15;
      const later = new Date(now.getTime() + days * 24 * 3_600_000);
      const fields = civilFields(later, window.time_zone);
      const form = {
        ...{ unit: text === 'c' ? 'AA' : '', subject: '', date: fields.date, time: fields.time },
        ...{ reason: 'asked for', seen: (await listExtensions(db, window.id))[0]?.id ?? '' },
      };
      const result = await extendDeadline(db, visitor, window, form, now);
      if (result.ok) {
        assert.ok(['officer', 'both', 'colleague'].includes(who));
        const minute = new Date(Math.floor(later.getTime() / 60_000) * 60_000);
        const before = text === 'c' ? model.deadline : model.windowDeadline;
        assert.ok(minute > now && minute > before, 'only a later deadline, ahead');
        if (text !== 'c') model.windowDeadline = minute;
        // The latest that fits a report decides: one for everybody does not shorten what a unit was given.
        if (minute > model.deadline) model.deadline = minute;
        assert.equal((await report()).window.deadline_at.getTime(), model.deadline.getTime());
      }
      done(result.ok);
      return;
    }
    case 'offer': {
      const substitute = ids.get(other) ?? '';
      const form = {
        unit: 'AA',
        substitute,
        from: today,
        until: today,
        subject: text === 'a' ? 'theme:water' : '',
      };
      const result = await offerSubstitution(db, visitor, form, today, now);
      if (result.ok) {
        assert.ok(model.holders.has(who) && inUnit(model, other) && who !== other);
        const row = await db
          .selectFrom('substitution')
          .select('id')
          .orderBy('id', 'desc')
          .executeTakeFirstOrThrow();
        model.substitutes.set(row.id, { who: other, whom: who, agreed: false });
      }
      done(result.ok);
      return;
    }
    case 'agree':
    case 'withdraw': {
      const [id] = [...model.substitutes].findLast(([, each]) => each.who === who || each.whom === who) ?? [];
      if (!id) return;
      const each = model.substitutes.get(id);
      const answer = act === 'agree' ? 'accepted' : 'withdrawn';
      const result = await answerSubstitution(db, visitor, id, answer, today, now);
      if (result.ok && each) {
        if (act === 'withdraw') model.substitutes.delete(id);
        else {
          assert.equal(each.who, who, 'only the substitute accepts');
          each.agreed = true;
        }
      }
      done(result.ok);
      return;
    }
    case 'night': {
      await db
        .updateTable('substitution')
        .set({ ends_on: sql`ends_on - 1` })
        .execute();
      model.substitutes.clear();
      done(true);
      return;
    }
    case 'hand-over': {
      const leaver = ids.get('first') ?? '';
      const duties = await listDuties(db, leaver);
      const to = ids.get(other) ?? '';
      const choices = new Map(duties.map((each) => [each.id, { to: 'person', id: to } as const]));
      const handover = { personId: leaver, choices, isLeaving: false, reason: 'moves on' };
      const result = await handOverDuties(db, visitor, handover, now);
      if (result.ok) {
        assert.ok(['officer', 'both', 'colleague'].includes(who) && other !== 'first');
        model.holders.delete('first');
        model.holders.add(other);
      }
      done(result.ok);
    }
  }
}

async function assertNothingLost(model: Model): Promise<void> {
  const comments = await db
    .selectFrom('report_comment')
    .select('body')
    .orderBy('written_at')
    .orderBy('id')
    .execute();
  assert.deepEqual(
    comments.map((each) => each.body).sort(),
    model.comments.toSorted(),
    'every comment is there',
  );
  const submitted = await db.selectFrom('annual_report_submission').select('id').execute();
  assert.equal(submitted.length, model.submissions.length, 'every submission is there');
  const now = await report();
  if (now.id) {
    const entries = await db
      .selectFrom('journal_entry')
      .where('thing_id', '=', now.id)
      .where('action', '=', 'submit-report')
      .select('id')
      .execute();
    assert.equal(entries.length, submitted.length, 'one journal entry for each submission');
  }
  const holders = await db
    .selectFrom('role_assignment')
    .innerJoin('unit', 'unit.id', 'role_assignment.unit_id')
    .where('unit.code', '=', 'AA')
    .where('role', '=', 'focal-point')
    .where((build) =>
      build.or([build('ends_on', 'is', null), build('ends_on', '>=', civilDateAt(new Date(), zone))]),
    )
    .select('person_id')
    .distinct()
    .execute();
  const expected = [...model.holders].filter((each) => each !== 'foreign').map((each) => ids.get(each));
  const found = new Set(holders.map((each) => each.person_id));
  for (const id of expected) assert.ok(found.has(id ?? ''), 'every duty has its holder');
}

for (let part = 1; part <= parts; part++) {
  test(`${runs} random years keep the rules (part ${part} of ${parts})`, async (t) => {
    const counts = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        await clear();
        const model: Model = {
          holders: new Set(['first', 'both']),
          substitutes: new Map(),
          deadline: pristine.window,
          windowDeadline: pristine.window,
          comments: [],
          submissions: [],
        };
        for (const each of steps) await take(model, each, counts);
        await assertNothingLost(model);
      }),
      { numRuns: runs },
    );
    t.diagnostic(JSON.stringify(Object.fromEntries(counts)));
    for (const act of ['submit', 'comment', 'extend', 'offer', 'agree', 'hand-over'])
      assert.ok((counts.get(act) ?? 0) >= 2, `the histories get to ${act}: ${counts.get(act) ?? 0}`);
  });
}
