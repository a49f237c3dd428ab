import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { graphOfDataset } from '#dataset/graph-of-dataset.ts';
import { loadDataset } from '#dataset/load-dataset.action.ts';
import { parseDataset } from '#dataset/parse-dataset.ts';
import { v7 as newId } from 'uuid';
import { check } from '../check.ts';
import { applyChanges, buildGraph, dataOf, type Graph } from '../graph.ts';
import { changesTo } from '../graph-changes.ts';
import type { GraphData } from '../graph-data.ts';
import { rules } from '../rules/registry.ts';
import { cycleFileName, exampleDay, exampleFiles, exampleList, inGraph } from '../rules/example-data.ts';
import { allExamples } from '../rules/all.examples.ts';
import { listWaivers, loadGraph, loadGraphPart } from './from-database.sql.ts';

let database: TestDatabase;

before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

const [goal, ...others] = exampleList(cycleFileName, 'elements').rows as [object, ...object[]];
const [indicator] = exampleList(cycleFileName, 'indicators').rows as [object];

/** Everything that is broken in the first bad example of each rule, one for each list, and what the examples leave out. */
const broken = [
  ...new Map(
    allExamples
      .flatMap(({ bad }) => bad.slice(0, 1))
      .filter((each) => each.file !== inGraph)
      .map((each) => [`${each.file} ${each.list}`, each]),
  ).values(),
];
const dataset = parseDataset([
  ...exampleFiles(
    ...broken,
    {
      file: cycleFileName,
      list: 'elements',
      rows: [
        { ...goal, otherTitles: [{ title: { en: 'Connectivity', fr: 'Connexion' }, where: 'Appendix A' }] },
        { ...others[0], title: { en: 'Trust' }, description: { en: 'All 5 goals.', fr: 'Les buts.' } },
        ...others.slice(1),
        {
          level: 'outcome',
          code: 'A.1-b',
          title: { en: 'Wider coverage', fr: 'Couverture étendue' },
          unit: 'SECTOR-A',
        },
      ],
    },
    {
      file: cycleFileName,
      list: 'indicators',
      rows: [
        { ...indicator, target: { year: 2033 }, baseline: { year: 2029, value: 0.5 }, source: 'register' },
        { ...indicator, code: '1.2', target: undefined, isRelative: true },
        {
          ...indicator,
          code: '1.3',
          target: { year: 2033, value: 1 },
          yearlyTargets: [2033, 2030, 2031].map((year) => ({ year, value: 0.5, source: 'plan' })),
        },
      ],
    },
    {
      file: cycleFileName,
      list: 'observations',
      rows: [
        { indicator: '1.1', year: 2030, state: 'value', value: 0, source: 'survey', isIllustrative: true },
        { indicator: '1.1', year: 2031, state: 'no-data', source: 'survey', isIllustrative: true },
      ],
    },
  ),
  {
    name: 'members.json',
    text: JSON.stringify({
      regions: [{ code: 'REGION-1', name: { en: 'Region 1' } }],
      members: [{ code: 'XAA', name: { en: 'Member' }, category: 'member-state', region: 'REGION-1' }],
    }),
  },
  {
    name: 'events.json',
    text: JSON.stringify({ events: [{ code: 'E-1', title: { en: 'Assembly' }, source: 'example' }] }),
  },
]);

test('a database without an organization has no graph', async () => {
  assert.equal(await loadGraph(database.db), null);
});

test('the graph from the database is the graph from the files', async () => {
  assert.ok(dataset.ok, JSON.stringify(!dataset.ok && dataset.problems));
  await loadDataset(database.db, dataset.dataset, {
    now: new Date('2031-06-01T00:00:00Z'),
    passwordHash: 'none',
  });
  const loaded = await loadGraph(database.db);
  assert.ok(loaded);
  const expected = graphOfDataset(dataset.dataset);
  for (const kind of Object.keys(expected) as (keyof GraphData)[]) {
    assert.deepEqual(sorted(dataOf(loaded)[kind]), sorted(expected[kind]), kind);
  }
  const today = exampleDay;
  const findings = check(loaded, rules, { today });
  assert.deepEqual(findings, check(buildGraph(expected), rules, { today }));
  assert.ok(new Set(findings.map((finding) => finding.rule)).size >= 15, 'most rules have something to say');
});

/** What a rule says of the graph as it stands in the database. */
const toldOf = (graph: Graph, rule: string) =>
  check(graph, rules, { today: exampleDay, only: [rule] }).map(
    ({ at, values }) => `${at.id} ${values['problem']} ${values['years'] ?? ''}`,
  );

test('a year without a target is told of stored data, and no longer once it has one, read in part or as a whole', async () => {
  const { db } = database;
  const graph = await loadGraph(db);
  assert.ok(graph);
  const rule = 'indicator-has-target';
  assert.ok(toldOf(graph, rule).includes('2030-2033/1.3 year 2032'), String(toldOf(graph, rule)));
  const indicator = await db
    .selectFrom('indicator')
    .where('code', '=', '1.3')
    .select('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('indicator_target')
    .values({ indicator_id: indicator.id, year: 2032, value: 0.75, source: 'plan' })
    .execute();
  const reach = new Map([['indicators' as const, new Set(['2030-2033/1.3'])]]);
  const changes = changesTo(graph, await loadGraphPart(db, reach), reach);
  assert.deepEqual(
    changes.map((each) => each.key),
    ['2030-2033/1.3'],
  );
  applyChanges(graph, changes);
  for (const each of [graph, await loadGraph(db)]) {
    assert.ok(each && !toldOf(each, rule).some((one) => one.startsWith('2030-2033/1.3')));
  }
});

test('an accepted report on a theme without evidence is told of stored data, and no longer once it cites something', async () => {
  const { db } = database;
  const rule = 'accepted-report-has-evidence';
  const accepted = db.updateTable('annual_report').where('subject_kind', '=', 'theme');
  await accepted.set({ state: 'accepted', answers: answersOf('Done as planned.') }).execute();
  const graph = await loadGraph(db);
  assert.ok(graph);
  assert.ok(toldOf(graph, rule).includes('accessibility none '), String(toldOf(graph, rule)));
  await accepted.set({ answers: answersOf('As the Council asks in Resolution 1 (2030).') }).execute();
  const texts = new Set([...graph.things.texts.values()].map((each) => each.at.id));
  const reach = new Map([['texts' as const, texts]]);
  applyChanges(graph, changesTo(graph, await loadGraphPart(db, reach), reach));
  for (const each of [graph, await loadGraph(db)])
    assert.ok(each && !toldOf(each, rule).includes('accessibility none '));
});

const answersOf = (en: string) => JSON.stringify({ results: { source: 'en', en } });

test('waivers that nobody has withdrawn are listed with their place, reason and last day', async () => {
  const person = await database.db.selectFrom('person').select('id').executeTakeFirstOrThrow();
  const row = {
    id: newId(),
    rule: 'theme-has-focal-point',
    place_kind: 'theme',
    place_id: 'accessibility',
    reason: 'Named at the next meeting.',
    expires_on: '2031-12-31',
    created_by: person.id,
    created_at: new Date(),
    withdrawn_at: null,
  };
  await database.db
    .insertInto('waiver')
    .values([row, { ...row, id: newId(), rule: 'text-in-every-language', withdrawn_at: new Date() }])
    .execute();
  assert.deepEqual(await listWaivers(database.db), [
    {
      rule: 'theme-has-focal-point',
      at: { kind: 'theme', id: 'accessibility' },
      reason: 'Named at the next meeting.',
      expiresOn: '2031-12-31',
      by: person.id,
    },
  ]);
});

/** As plain data, lists in the order of their JSON, members of objects by name: a database has no order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted).sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key as never])]),
  );
}
