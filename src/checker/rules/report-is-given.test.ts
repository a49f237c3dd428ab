import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { extendDeadline } from '#coordination/extend-deadline.action.ts';
import { openWindow } from '#coordination/open-window.action.ts';
import { findWindow } from '#coordination/report-window.sql.ts';
import { prepareTestReporting, visitorOf } from '#coordination/test-reporting.ts';
import type { Db } from '#db/database.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { civilFields } from '#language/deadline.ts';
import { addTestPerson } from '#people/test-organization.ts';
import { check } from '../check.ts';
import type { ReportWindow } from '../graph-data.ts';
import { loadGraphData } from '../loading/from-database.sql.ts';
import { inGraph } from './example-data.ts';
import { exampleGraph, graphList } from './example-graph.ts';
import { reportIsGiven } from './report-is-given.ts';

/** What is missing on a day when no report was given, with one window as it is changed. */
function missing(today: string, change: Partial<ReportWindow>): string[] {
  const [window] = graphList('windows').rows;
  assert.ok(window);
  const graph = exampleGraph(
    { file: inGraph, list: 'windows', rows: [{ ...window, ...change }] },
    { file: inGraph, list: 'reports', rows: [] },
  );
  const findings = check(graph, [reportIsGiven], { today, waivers: [] });
  return findings.flatMap((each) => each.values.codes as string[]).sort();
}

test('a unit that was not asked misses nothing, and an extension holds for whom it was given', () => {
  const [window] = graphList('windows').rows;
  assert.ok(window);
  const after = `${Number(window.deadline.slice(0, 4)) + 1}-01-01`;
  const later = `${Number(window.deadline.slice(0, 4)) + 2}-01-01`;
  const all = missing(after, {});
  const of = (...units: string[]) => all.filter((each) => units.some((unit) => each.startsWith(`${unit} `)));
  assert.ok(of('SECTOR-B').length > 0 && of('SECTOR-B').length < all.length, all.join());
  assert.deepEqual(missing(after, { units: ['SECTOR-B'] }), of('SECTOR-B'));
  assert.deepEqual(missing(after, { extensions: [{ deadline: later }] }), []);
  assert.deepEqual(
    missing(after, { extensions: [{ deadline: later, unit: 'SECTOR-B' }] }),
    of('BUREAU-A', 'SECTOR-A'),
  );
  const one = { deadline: later, unit: 'SECTOR-B', subjectKind: 'theme', subject: 'accessibility' } as const;
  assert.equal(missing(after, { extensions: [one] }).length, all.length - 1);
});

let opened: TestDatabase;
let db: Db;
before(async () => {
  opened = await openTestDatabase({ name: 'reporting', prepare: prepareTestReporting });
  db = opened.db;
  await addTestPerson(db, 'officer@example.org', 'planning-officer');
});
after(() => opened.close());

test('the graph of the database knows whom a window asks and what was extended', async () => {
  const officer = await visitorOf(db, 'officer@example.org');
  const now = new Date();
  const at = (days: number) => {
    const instant = new Date(now.getTime() + days * 24 * 3_600_000);
    return { local: instant.toISOString().slice(0, 16), timeZone: 'UTC', at: instant };
  };
  const made = { cycle: 'c', year: 2021, units: ['AA'], opens: at(-1), deadline: at(30) };
  const result = await openWindow(db, officer, made, now);
  assert.ok(result.ok);
  const window = await findWindow(db, result.code);
  assert.ok(window);
  const { date, time } = civilFields(at(40).at, 'UTC');
  const form = { unit: 'AA', subject: '', reason: 'asked', seen: '', date, time };
  assert.ok((await extendDeadline(db, officer, window, form, now)).ok);
  const held = (await loadGraphData(db))?.windows?.find((each) => each.code === result.code);
  assert.deepEqual(held?.units, ['AA']);
  assert.deepEqual(held?.extensions, [{ deadline: date, unit: 'AA' }]);
  assert.ok(
    (await loadGraphData(db))?.windows?.some((each) => each.units === undefined),
    'the others ask all',
  );
});
