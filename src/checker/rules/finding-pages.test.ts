import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { loadExample } from '#cli/example-organization.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { languages } from '#language/languages.ts';
import { examplePassword } from '#people/example-password.ts';
import { routes as signInRoutes } from '#people/sign-in.page.ts';
import { openTestSite, signIn, type TestBrowser, type TestSite } from '#web/test-visit.ts';
import { routes as findingRoutes } from './finding.page.ts';
import { routes as findingsRoutes } from './findings.page.ts';
import { memoryOf } from './findings-memory.sql.ts';
import { findFindings } from './findings.sql.ts';

const now = new Date('2026-11-24T10:00:00Z');
const academia = { rule: 'theme-has-focal-point', at: { kind: 'theme', id: 'academia' } };
const path = '/en/findings/theme-has-focal-point/theme/academia';

let opened: TestDatabase;
let site: TestSite;
let planning: TestBrowser;
const answers: { path: string; queries: number }[] = [];

before(async () => {
  opened = await openTestDatabase({
    name: 'example-organization',
    prepare: (db) => loadExample(db, new Date('2026-11-24T00:00:00Z')),
  });
  const routes = [...findingsRoutes, ...findingRoutes, ...signInRoutes];
  site = openTestSite(opened.db, routes, { now, onAnswer: (answer) => answers.push(answer) });
  planning = await signIn(site, 'planning@example.org', examplePassword);
});
after(() => opened?.close());

async function isWaived(): Promise<boolean> {
  const checked = await findFindings(opened.db, now);
  const here = checked?.findings.filter(
    ({ rule, at }) => rule === academia.rule && at.id === academia.at.id && at.kind === academia.at.kind,
  );
  assert.ok(here?.length);
  return here.every((finding) => finding.waived !== undefined);
}

test('findings are shown with what, why, what to do, their authority and the way to their place', async () => {
  const page = await planning.get('/en/findings?rule=theme-has-focal-point');
  assert.equal(page.status, 200);
  assert.match(page.text, /<h1>[^<]*findings? asks? for a decision/);
  for (const word of ['Why it matters', 'What to do', 'Authority']) assert.ok(page.text.includes(word), word);
  assert.match(page.text, /href="\/en\/themes\/academia"/);
  assert.match(page.text, new RegExp(`href="${path}"`));
  assert.doesNotMatch(page.text, /⟦|undefined/);
});

test('a choice narrows the list; what is not known narrows nothing', async () => {
  const codes = await planning.get('/en/findings?rule=element-code-fits-scheme');
  assert.ok(codes.text.includes('D.4-a'));
  assert.ok(!codes.text.includes('/en/themes/academia'));
  const errors = await planning.get('/en/findings?severity=error');
  assert.ok(errors.text.includes('/en/themes/academia'));
  const secretariat = await planning.get('/en/findings?rule=focal-point-in-term&unit=TSB');
  assert.ok(secretariat.text.includes('/en/themes/e-waste'));
  assert.ok(!secretariat.text.includes('/en/themes/broadband'));
  const empty = await planning.get('/en/findings?rule=allocation-adds-up');
  assert.ok(empty.text.includes('No finding fits this choice.'));
  const unknown = await planning.get('/en/findings?severity=terrible&unit=NOWHERE&page=-3');
  assert.equal(unknown.status, 200);
  assert.ok(unknown.text.includes('/en/themes/academia'));
});

test('a waiver needs a reason and a day to come; what was typed comes back with the problems', async () => {
  const page = await planning.get(path);
  const refused = await planning.submit(page, '/waive', {
    reason: '  ',
    'expires-on': '2026-11-24',
  });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /href="#reason"/);
  assert.match(refused.text, /href="#expires-on"/);
  assert.ok(refused.text.includes('Choose a day after today.'));
  assert.ok(refused.text.includes('value="2026-11-24"'));
  const long = await planning.submit(page, '/waive', {
    reason: 'x'.repeat(2001),
    'expires-on': '31.12.2026',
  });
  assert.equal(long.status, 422);
  assert.ok(long.text.includes('x'.repeat(2001)));
  assert.ok(long.text.includes('2026-12-31') === false && long.text.includes('Write the last day as a date'));
  assert.equal(await isWaived(), false);
});

test('a waiver is granted, journaled, shown, and withdrawn again', async () => {
  const page = await planning.get(path);
  const granted = await planning.submit(page, '/waive', {
    reason: 'Named at the <next> meeting.',
    'expires-on': '2026-11-25',
  });
  assert.equal(granted.status, 303);
  assert.equal(await isWaived(), true);
  const shown = await planning.get(granted.location ?? '');
  assert.ok(shown.text.includes('The waiver is granted.'));
  assert.ok(shown.text.includes('Named at the &lt;next&gt; meeting.'));
  assert.ok(!shown.forms.some((form) => form.action.endsWith('/waive')));
  const list = await planning.get('/en/findings?rule=theme-has-focal-point&waived=waived');
  assert.ok(list.text.includes('/en/themes/academia'));
  assert.ok(!list.text.includes('/en/themes/broadband'));
  const withdrawn = await planning.submit(shown, '/withdraw', { 'withdraw-reason': 'Granted by mistake.' });
  assert.equal(withdrawn.status, 303);
  assert.equal(await isWaived(), false);
  const again = await planning.submit(shown, '/withdraw');
  assert.match(again.location ?? '', /done=no-waiver/);
  const entries = await opened.db
    .selectFrom('journal_entry')
    .select(['action', 'thing_kind', 'thing_id', 'reason'])
    .where('action', 'in', ['waive-finding', 'withdraw-waiver'])
    .orderBy('id')
    .execute();
  assert.deepEqual(entries, [
    {
      action: 'waive-finding',
      thing_kind: 'theme',
      thing_id: 'academia',
      reason: 'Named at the <next> meeting.',
    },
    {
      action: 'withdraw-waiver',
      thing_kind: 'theme',
      thing_id: 'academia',
      reason: 'Granted by mistake.',
    },
  ]);
});

test('a waiver ends with its last day; a newer one takes the place of an older one', async () => {
  const page = await planning.get(path);
  await planning.submit(page, '/waive', { reason: 'First.', 'expires-on': '2026-11-25' });
  await planning.submit(page, '/waive', { reason: 'Second.', 'expires-on': '2026-11-26' });
  const inForce = async (at: string) =>
    (await findFindings(opened.db, new Date(at)))?.findings
      .filter((each) => each.waived)
      .map((each) => each.waived?.reason);
  assert.deepEqual(await inForce('2026-11-25T10:00:00Z'), ['Second.']);
  assert.deepEqual(await inForce('2026-11-26T22:59:00Z'), ['Second.']);
  assert.deepEqual(await inForce('2026-11-26T23:01:00Z'), []);
});

test('who may not waive sees findings without a form, and a sent form finds nothing', async () => {
  const auditor = await signIn(site, 'auditor@example.org', examplePassword);
  const page = await auditor.get(path);
  assert.equal(page.status, 200);
  assert.ok(!page.forms.some((form) => /\/(?:waive|withdraw)$/.test(form.action)));
  const token = page.forms[0]?.fields.get('token') ?? '';
  for (const form of ['waive', 'withdraw']) {
    const sent = await auditor.post(`${path}/${form}`, {
      token,
      reason: 'Because.',
      'expires-on': '2027-01-01',
    });
    assert.equal(sent.status, 404);
  }
});

test('a place whose id has a slash has its page', async () => {
  const list = await planning.get('/en/findings?rule=element-code-fits-scheme');
  const [href = ''] = /\/en\/findings\/element-code-fits-scheme\/element\/[^"]+/.exec(list.text) ?? [];
  assert.ok(href.includes('2020-2023%2FD.'));
  const page = await planning.get(href);
  assert.equal(page.status, 200);
  assert.match(page.text, /href="\/en\/plan\/2020-2023\/D\./);
});

test('there is no page for what no rule finds', async () => {
  assert.equal((await planning.get('/en/findings/theme-has-focal-point/theme/nothing')).status, 404);
  assert.equal((await planning.get('/en/findings/nonsense/theme/academia')).status, 404);
});

test('thirty findings a page, each page within 14 KB compressed and 6 queries in the six languages', async () => {
  await opened.db
    .updateTable('element')
    .set({ title: sql`jsonb_build_object('source', 'en', 'en', title ->> 'en')` })
    .execute();
  // No act of the journal: the data were changed behind its back.
  memoryOf(opened.db).forget();
  for (const language of languages) {
    const shown: string[] = [];
    for (let page = 1, next = true; next; page++) {
      answers.length = 0;
      const { text } = await planning.get(`/${language}/findings?waived=all&page=${page}`);
      const places = text.match(/<article class="finding/g) ?? [];
      assert.ok(places.length > 0 && places.length <= 30);
      shown.push(...places);
      const size = gzipSync(text).length;
      assert.ok(size <= 14 * 1024, `${language} page ${page}: ${size} bytes`);
      assert.ok((answers[0]?.queries ?? 99) <= 6, `${answers[0]?.queries} queries`);
      assert.doesNotMatch(text, /⟦|undefined/);
      next = text.includes('rel="next"');
    }
    const checked = await findFindings(opened.db, now);
    assert.ok(shown.length > 150);
    assert.equal(shown.length, checked?.findings.length);
  }
});
