import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadExample } from '#cli/example-organization.ts';
import { inTransaction } from '#db/database.ts';
import { countQueries } from '#db/query-count.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { record } from '#journal/journal.sql.ts';
import { check } from '../check.ts';
import { findDecisions } from '../loading/decisions.sql.ts';
import { listWaivers, loadGraph } from '../loading/from-database.sql.ts';
import { listRuleSettings } from '../rule-setting.sql.ts';
import { findFindings } from './findings.sql.ts';
import { memoryOf } from './findings-memory.sql.ts';
import { rules } from './registry.ts';

const now = new Date('2026-11-24T10:00:00Z');
let opened: TestDatabase;

before(async () => {
  opened = await openTestDatabase({
    name: 'example-organization',
    prepare: (db) => loadExample(db, new Date('2026-11-24T00:00:00Z')),
  });
});
after(() => opened?.close());

/** The snapshot is the cluster's: what other tests write beside this one moves it, so that 'kept' is waited for. */
async function findKept(): Promise<number> {
  for (let tries = 0; tries < 500; tries++) {
    const { queries } = await countQueries(() => findFindings(opened.db, now));
    if (memoryOf(opened.db).how() === 'kept') return queries;
  }
  return Number.NaN;
}

/** The findings of the memory are those of a full run on the database as it is. */
async function assertSame(how: string): Promise<void> {
  if (how === 'kept') assert.equal(await findKept(), 1);
  const held = await findFindings(opened.db, now);
  if (how !== 'kept') assert.equal(memoryOf(opened.db).how(), how);
  const graph = await loadGraph(opened.db);
  assert.ok(held && graph);
  const full = check(graph, rules, { today: held.today, waivers: await listWaivers(opened.db) });
  assert.deepEqual(held.findings, full);
}

/** Changes a report as its actions do, with the act in the journal. */
async function decide(action: string, state: string): Promise<void> {
  await inTransaction(opened.db, async (trx) => {
    const report = await trx
      .selectFrom('annual_report')
      .where('subject_id', '=', '2020-2023/D.1')
      .where('state', '!=', 'draft')
      .select('id')
      .orderBy('id')
      .executeTakeFirstOrThrow();
    await trx.updateTable('annual_report').set({ state }).where('id', '=', report.id).execute();
    await record(trx, { at: now, actorId: null, action, thing: { kind: 'report', id: report.id } });
  });
}

test('the first check reads everything; the same snapshot answers from memory with one query', async () => {
  await assertSame('read');
  assert.equal(await findKept(), 1);
});

test('an act on a report is followed by reading that report only, and the findings are those of a full run', async () => {
  const before = (await findFindings(opened.db, now))?.findings.length ?? 0;
  await decide('send-back-report', 'sent-back');
  const { queries } = await countQueries(() => findFindings(opened.db, now));
  assert.deepEqual([memoryOf(opened.db).how(), queries], ['rechecked', 5]);
  await assertSame('kept');
  assert.notEqual((await findFindings(opened.db, now))?.findings.length, before);
  await decide('accept-report', 'accepted');
  await assertSame('rechecked');
  assert.equal((await findFindings(opened.db, now))?.findings.length, before);
});

test('a report on a theme that comes to cite something is followed by reading that report only', async () => {
  const toldOf = async () =>
    ((await findFindings(opened.db, now))?.findings ?? []).filter(
      (each) => each.rule === 'accepted-report-has-evidence' && each.at.id === 'climate',
    ).length;
  assert.equal(await toldOf(), 1, 'nothing proves it');
  const answers = JSON.stringify({ results: { source: 'en', en: 'See https://example.org/handbook.' } });
  await inTransaction(opened.db, async (trx) => {
    const report = trx.updateTable('annual_report').where('subject_id', '=', 'climate').returning('id');
    const { id } = await report.set({ answers }).executeTakeFirstOrThrow();
    await record(trx, { at: now, actorId: null, action: 'accept-report', thing: { kind: 'report', id } });
  });
  assert.equal(await toldOf(), 0);
  assert.equal(memoryOf(opened.db).how(), 'rechecked');
  await assertSame('kept');
});

test('an act that is not known makes everything be read, and so does another day', async () => {
  await inTransaction(opened.db, async (trx) => {
    await trx.updateTable('element').set({ other_titles: '[]' }).where('code', '=', 'D.4').execute();
    const thing = { kind: 'element', id: '2020-2023/D.4' };
    await record(trx, { at: now, actorId: null, action: 'some-new-action', thing });
  });
  await assertSame('read');
  const later = await findFindings(opened.db, new Date('2028-01-01T10:00:00Z'));
  assert.equal(later?.today, '2028-01-01');
  await assertSame('kept');
});

test('asked many times at once, it answers each the same', async () => {
  await decide('send-back-report', 'sent-back');
  const answers = await Promise.all(Array.from({ length: 8 }, () => findFindings(opened.db, now)));
  for (const answer of answers) assert.deepEqual(answer?.findings, answers[0]?.findings);
  await assertSame('kept');
});

test('decisions in one query are those of their lists', async () => {
  const person = await opened.db.selectFrom('person').select('id').executeTakeFirstOrThrow();
  await opened.db
    .insertInto('checker_rule')
    .values({
      rule: 'goal-is-served',
      severity: 'off',
      tolerance: null,
      reason: 'Later',
      set_by: person.id,
      set_at: now,
    })
    .execute();
  const decisions = await findDecisions(opened.db);
  assert.deepEqual(decisions.waivers, await listWaivers(opened.db));
  assert.deepEqual(decisions.settings, await listRuleSettings(opened.db));
});

test('a figure that is validated is followed by reading its indicator; one that is entered changes nothing', async () => {
  await assertSame('kept');
  await inTransaction(opened.db, async (trx) => {
    const { id } = await trx
      .selectFrom('figure')
      .innerJoin('indicator', 'indicator.id', 'figure.indicator_id')
      .where('indicator.code', '=', 'D.1-c.1')
      .where('figure.year', '=', 2021)
      .select('figure.id')
      .executeTakeFirstOrThrow();
    await trx.updateTable('observation').set({ value: 0 }).where('figure_id', '=', id).execute();
    const thing = { kind: 'figure', id: '2020-2023/D.1-c.1/2021' };
    for (const action of ['enter-figure', 'validate-figure'])
      await record(trx, { at: now, actorId: null, action, thing });
  });
  await assertSame('rechecked');
});
