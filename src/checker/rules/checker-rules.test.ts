import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadExample } from '#cli/example-organization.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { listJournal } from '#journal/journal.sql.ts';
import { examplePassword } from '#people/example-password.ts';
import { routes as signInRoutes } from '#people/sign-in.page.ts';
import { openTestSite, signIn, type TestBrowser, type TestSite } from '#web/test-visit.ts';
import { check } from '../check.ts';
import { listDayCounts } from '../finding-count.sql.ts';
import { presets, severitiesIn } from '../presets.ts';
import { routes as rulesRoutes } from './checker-rules.page.ts';
import { exampleGraph } from './example-graph.ts';
import { findFindings } from './findings.sql.ts';
import { routes as findingsRoutes } from './findings.page.ts';
import { routes as historyRoutes } from './finding-history.page.ts';
import { keepFindings } from './keep-findings.action.ts';
import { rules } from './registry.ts';

const now = new Date('2026-11-24T10:00:00Z');
let opened: TestDatabase;
let site: TestSite;
let planning: TestBrowser;

before(async () => {
  opened = await openTestDatabase({
    name: 'example-organization',
    prepare: (db) => loadExample(db, new Date('2026-11-24T00:00:00Z')),
  });
  site = openTestSite(opened.db, [...rulesRoutes, ...historyRoutes, ...findingsRoutes, ...signInRoutes], {
    now,
  });
  planning = await signIn(site, 'planning@example.org', examplePassword);
});
after(() => opened?.close());

const countOf = async (rule: string) =>
  (await findFindings(opened.db, now))?.findings.filter((each) => each.rule === rule).length;

test('a preset names only rules that are there, and settings go before it', () => {
  const names = new Set(rules.map((rule) => rule.name));
  for (const preset of presets) {
    for (const rule of severitiesIn([], preset).keys()) assert.ok(names.has(rule), `${preset}: ${rule}`);
  }
  const set = [{ rule: 'report-is-given', severity: 'advice' as const, tolerance: null }];
  assert.equal(severitiesIn([], 'before-council').get('report-is-given'), 'error');
  assert.equal(severitiesIn(set, 'before-council').get('report-is-given'), 'advice');
  assert.equal(severitiesIn(set, 'draft').get('report-is-given'), 'advice');
});

test('a preset changes how grave findings are, and leaves rules out', () => {
  const graph = exampleGraph(
    { file: 'contributions', list: 'contributions', rows: [] },
    {
      file: 'cycles/2030-2033.json',
      list: 'contributions',
      rows: [],
    },
  );
  const found = (severities: Map<string, 'advice' | 'off'>) =>
    check(graph, rules, { today: '2031-06-01', severities }).map((each) => each.severity);
  assert.deepEqual(found(new Map()), ['warning', 'warning']);
  assert.deepEqual(found(new Map([['goal-is-served', 'advice']])), ['advice', 'advice']);
  assert.deepEqual(found(new Map([['goal-is-served', 'off']])), []);
});

test('severity and tolerance of a rule are set with a reason, journaled, and hold at once', async () => {
  const rule = 'shares-agree-with-amounts';
  assert.equal(await countOf(rule), 12);
  const page = await planning.get(`/fr/checker-rules/${rule}`);
  assert.equal(page.status, 200);
  const done = await planning.submit(page, `/checker-rules/${rule}`, {
    severity: 'warning',
    tolerance: '3,5',
    reason: 'Les parts sont arrondies à cinq pour cent.',
  });
  assert.equal(done.status, 303);
  const checked = await findFindings(opened.db, now);
  const found = checked?.findings.filter((each) => each.rule === rule) ?? [];
  assert.ok(found.length > 0 && found.length < 12);
  assert.ok(found.every((each) => each.severity === 'warning'));
  const [entry] = await listJournal(opened.db, { action: 'set-checker-rule' }, { offset: 0, limit: 5 });
  assert.deepEqual(entry?.thing, { kind: 'rule', id: rule });
  assert.deepEqual(entry?.after, { severity: 'warning', tolerance: 3.5 });
  assert.match((await planning.get('/en/findings')).text, /1 rule is set by the organization/);
  assert.match((await planning.get('/en/checker-rules')).text, /Les parts sont arrondies/);
});

test('bad input is told at its field, keeps what was typed, and changes nothing', async () => {
  const path = '/checker-rules/report-is-given';
  const page = await planning.get(`/en${path}`);
  const cases: [Record<string, string>, RegExp][] = [
    [{ severity: 'error', tolerance: '', reason: ' ' }, /Give the reason for the change/],
    [{ severity: 'terrible', tolerance: '', reason: 'x' }, /Choose one of the severities/],
    [{ severity: '', tolerance: 'ten', reason: 'x' }, /Write the tolerance as a number/],
    [{ severity: '', tolerance: '1.5', reason: 'x' }, /Write the tolerance as a number/],
    [{ severity: '', tolerance: '-1', reason: 'kept reason' }, /from 0 to 90/],
    [{ severity: '', tolerance: '91', reason: 'x' }, /from 0 to 90/],
    [{ severity: '', tolerance: '', reason: 'y'.repeat(2001) }, /Shorten the reason/],
  ];
  for (const [typed, told] of cases) {
    const refused = await planning.submit(page, path, typed);
    assert.equal(refused.status, 422, JSON.stringify(typed).slice(0, 80));
    assert.match(refused.text, told);
    assert.ok(refused.text.includes(typed['reason']?.trim() ?? ''));
  }
  assert.equal((await planning.get('/en/checker-rules/no-such-rule')).status, 404);
});

test('two officers at once: the second is told, and nothing of hers is lost', async () => {
  const path = '/checker-rules/report-is-given';
  const page = await planning.get(`/en${path}`);
  assert.equal(
    (await planning.submit(page, path, { severity: 'error', tolerance: '5', reason: 'first' })).status,
    303,
  );
  const second = await planning.submit(page, path, {
    severity: 'advice',
    tolerance: '9',
    reason: 'second reason',
  });
  assert.equal(second.status, 409);
  assert.match(second.text, /Somebody else has set this rule/);
  assert.ok(second.text.includes('second reason') && second.text.includes('first'));
});

test('counts are kept by rule and unit, once a day and when they change', async () => {
  assert.equal(await keepFindings(opened.db, now), true);
  assert.equal(await keepFindings(opened.db, now), false);
  assert.equal(await keepFindings(opened.db, new Date('2026-11-25T10:00:00Z')), false, 'nothing has changed');
  const off = await planning.get('/en/checker-rules/citation-is-current');
  await planning.submit(off, '/checker-rules/citation-is-current', { severity: 'off', reason: 'History.' });
  assert.equal(await keepFindings(opened.db, new Date('2026-11-26T10:00:00Z')), true);
  const of = (rule?: string, unit?: string) =>
    listDayCounts(opened.db, { ...(rule && { rule }), ...(unit && { unit }), since: '2026-01-01' });
  assert.deepEqual(
    (await of('citation-is-current')).map((each) => [each.day, each.open]),
    [
      ['2026-11-24', 6],
      ['2026-11-26', 0],
    ],
  );
  const all = await of();
  assert.equal(all[0]?.open, (all[1]?.open ?? 0) + 6);
  assert.ok((await of('theme-has-focal-point', 'BR')).every((each) => each.open === 2));
  const history = await planning.get('/ar/finding-history?rule=citation-is-current');
  assert.equal(history.status, 200);
  assert.match(history.text, /<svg/);
  const none = await planning.get('/en/finding-history?days=30&unit=NOWHERE');
  assert.equal(none.status, 200);
});
