import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import type { Visitor } from '#people/access.ts';
import { addTestPerson } from '#people/test-organization.ts';
import { findReport, type ReportDetail } from './report-detail.sql.ts';
import { prepareTestReporting, visitorOf } from './test-reporting.ts';
import { writeAnnualReport } from './write-annual-report.action.ts';

/*
 * Two editors of one report, in any interleaving: whoever saves adds a word of their own to the text that they saw last.
 * As nobody removes a word knowingly, a word of a save that was taken and that is missing at the end is a lost update.
 */

const lanes = ['water', 'air', 'soil', 'fire'];
const runs = process.env.UNIE_PROVE ? 10_000 : 240;
/** Parts of one run: each keeps within the time that a test may take on a busy machine. */
const parts = process.env.UNIE_PROVE ? 20 : 2;

let opened: TestDatabase;
let db: Db;
let editors: Visitor[];

before(async () => {
  opened = await openTestDatabase({ name: 'reporting', prepare: prepareTestReporting });
  db = opened.db;
  const unit = await db.selectFrom('unit').where('code', '=', 'AA').select('id').executeTakeFirstOrThrow();
  for (const [at, code] of lanes.entries()) {
    if (code === 'water') continue;
    const title = JSON.stringify({ source: 'en', en: code });
    const theme = { id: newId(), code, position: at, title, is_derived: false, qualifies: true };
    await db.insertInto('theme').values(theme).execute();
    await db.insertInto('theme_unit').values({ theme_id: theme.id, unit_id: unit.id }).execute();
  }
  for (const name of ['one', 'other'])
    await addTestPerson(db, `${name}@example.org`, 'focal-point', { unit: 'AA' });
  editors = await Promise.all(['one', 'other'].map((each) => visitorOf(db, `${each}@example.org`)));
});

after(() => opened.close());

/** An editor looks again, saves what they have, or both save in the same moment. */
type Step = { who: 0 | 1; act: 'look' | 'save' | 'both' };

const interleaving: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    who: fc.constantFrom(0 as const, 1 as const),
    act: fc.constantFrom('look' as const, 'save' as const, 'save' as const, 'both' as const),
  }),
  { minLength: 3, maxLength: 7 },
);

const textOf = (answers: ReportDetail['answers']) => answers.results?.en ?? '';

async function look(lane: string): Promise<ReportDetail> {
  const found = await findReport(db, 'open', 'AA', 'theme', lane);
  assert.ok(found);
  return found;
}

type Count = { saves: number; taken: number; conflicts: number; lost: number };

/** Plays one interleaving on the report of a lane that nobody has begun. */
async function play(lane: string, steps: readonly Step[], count: Count): Promise<void> {
  await db.deleteFrom('annual_report').where('subject_id', '=', lane).execute();
  const start = await look(lane);
  const seen = [start, start].map((report) => ({
    report,
    version: report.version,
    text: textOf(report.answers),
  }));
  const taken: string[] = [];
  let words = 0;
  const save = async (who: 0 | 1) => {
    const [visitor, own] = [editors[who], seen[who]];
    assert.ok(visitor && own);
    const word = `w${++words}`;
    const text = `${own.text} ${word}`.trim();
    const form = {
      fields: new Map([['answer-results', text]]),
      ...({ language: 'en', version: own.version, key: '', intent: 'save' } as const),
    };
    count.saves++;
    const result = await writeAnnualReport(db, visitor, own.report, form, new Date());
    if (result.ok) {
      count.taken++;
      taken.push(word);
      // The page that answers shows the text as stored now, perhaps with what the other saved right after.
      const report = await look(lane);
      seen[who] = { report, version: report.version, text: textOf(report.answers) };
      return;
    }
    assert.equal(result.refusal, 'changed-meanwhile');
    assert.equal(result.answers.results?.en, text, 'what was typed comes back');
    if (result.refusal !== 'changed-meanwhile') return;
    count.conflicts++;
    assert.ok(result.stored, 'and so does what is stored');
    const report = await look(lane);
    seen[who] = { report, version: result.stored.version, text: textOf(result.stored.answers) };
  };
  for (const { who, act } of steps) {
    if (act === 'both') await Promise.all([save(0), save(1)]);
    else if (act === 'save') await save(who);
    else {
      const report = await look(lane);
      seen[who] = { report, version: report.version, text: textOf(report.answers) };
    }
  }
  const final = new Set(textOf((await look(lane)).answers).split(' '));
  const lost = taken.filter((word) => !final.has(word));
  count.lost += lost.length;
  assert.deepEqual(lost, [], JSON.stringify(steps));
}

for (let part = 1; part <= parts; part++) {
  test(`no update is lost in ${runs / parts} interleavings of two editors (part ${part} of ${parts})`, async (t) => {
    const count: Count = { saves: 0, taken: 0, conflicts: 0, lost: 0 };
    const all = fc.sample(interleaving, runs / parts);
    await Promise.all(
      lanes.map(async (lane, at) => {
        for (let n = at; n < all.length; n += lanes.length) await play(lane, all[n] ?? [], count);
      }),
    );
    t.diagnostic(`${all.length} interleavings: ${JSON.stringify(count)}`);
    assert.equal(count.lost, 0);
    assert.ok(count.conflicts > all.length / 4, 'the editors do meet');
  });
}
