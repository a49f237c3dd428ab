import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findFindings } from '#checker/rules/findings.sql.ts';
import { keepFindings } from '#checker/rules/keep-findings.action.ts';
import { loadExample } from '#cli/example-organization.ts';
import { routes as myWorkRoutes } from '#coordination/my-work.page.ts';
import { routes as themeRoutes } from '#coordination/themes.page.ts';
import { inTransaction } from '#db/database.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { followUpNotices } from '#journal/follow-up-notices.action.ts';
import { listJournal, record } from '#journal/journal.sql.ts';
import { noticeHandlers } from '#journal/outbox.ts';
import { examplePassword } from '#people/example-password.ts';
import { routes as signInRoutes } from '#people/sign-in.page.ts';
import { routes as elementRoutes } from '#plan/element.page.ts';
import { openTestSite, signIn, TestBrowser, type TestSite } from '#web/test-visit.ts';
import { refreshSuspects, tellWordingChanged, wordingSubscriptions } from './refresh-suspects.action.ts';
import { countSuspectLinks, listSuspectLinks } from './suspect-link.sql.ts';
import { routes as suspectRoutes } from './suspect-links.page.ts';

const now = new Date('2026-11-24T10:00:00Z');
let opened: TestDatabase;
let site: TestSite;
let planning: TestBrowser;

before(async () => {
  opened = await openTestDatabase({
    name: 'example-organization',
    prepare: (db) => loadExample(db, new Date('2026-11-24T00:00:00Z')),
  });
  const routes = [...suspectRoutes, ...themeRoutes, ...elementRoutes, ...myWorkRoutes, ...signInRoutes];
  site = openTestSite(opened.db, routes, { now });
  planning = await signIn(site, 'planning@example.org', examplePassword);
});
after(() => opened?.close());

/** An edit of a title as an action makes it: stored, journaled, told, in one transaction. */
async function retitle(code: string, en: string): Promise<void> {
  await inTransaction(opened.db, async (trx) => {
    await trx
      .updateTable('instrument')
      .set({ title: JSON.stringify({ source: 'en', en }) })
      .where('code', '=', code)
      .execute();
    const thing = { kind: 'instrument', id: code };
    await record(trx, { at: now, actorId: null, action: 'retitle-instrument', thing });
    await tellWordingChanged(trx, thing, en, now);
  });
  await followUpNotices(opened.db, noticeHandlers(wordingSubscriptions()), now);
}

const suspects = () => listSuspectLinks(opened.db, { offset: 0, limit: 100 });

test('the example holds no suspect link, and keeps the wording of each', async () => {
  assert.equal(await refreshSuspects(opened.db, now), 0);
  assert.equal(await countSuspectLinks(opened.db), 0);
  const without = await opened.db.selectFrom('link').where('wording', 'is', null).selectAll().execute();
  assert.deepEqual(without, []);
  assert.match((await planning.get('/en/suspect-links')).text, /No link waits to be looked at/);
  assert.doesNotMatch((await planning.get('/en/my-work')).text, /suspect-links/);
});

let id = '';

test('a changed text marks what rests on it, for officers, on its page and in their work', async () => {
  await retitle('PP-RES-191-2018', 'Strategy for the coordination of work among the Sectors');
  const marked = await suspects();
  assert.ok(marked.length > 0 && marked.every((each) => each.to.id === 'PP-RES-191-2018'));
  id = marked[0]?.id ?? '';
  assert.match((await planning.get('/en/suspect-links')).text, /wait(?:s)? to be looked at/);
  assert.match((await planning.get('/en/my-work')).text, /href="\/en\/suspect-links"/);
  const theme = marked[0]?.from.id ?? '';
  assert.match((await planning.get(`/en/themes/${theme}`)).text, new RegExp(`/en/suspect-links/${id}`));
  const guest = await new TestBrowser(site).get(`/en/themes/${theme}`);
  assert.match(guest.text, /has changed since it was confirmed/);
  assert.doesNotMatch(guest.text, /suspect-links/);
  const checked = await findFindings(opened.db, now);
  const found = checked?.findings.filter((each) => each.rule === 'link-is-confirmed') ?? [];
  assert.equal(found.length, marked.length);
});

test('the page shows the difference word by word, in the language of the text', async () => {
  const page = await planning.get(`/fr/suspect-links/${id}`);
  assert.equal(page.status, 200);
  assert.match(page.text, /<del>[^<]+<\/del>/);
  assert.match(page.text, /<ins>[^<]+<\/ins>/);
  assert.match(page.text, /lang="en"/);
});

test('a text that changes again while a person reads is not confirmed unseen; nor over somebody else', async () => {
  const read = await planning.get(`/en/suspect-links/${id}`);
  await retitle('PP-RES-191-2018', 'Strategy for the coordination of efforts, revised once more');
  const refused = await planning.submit(read, `/suspect-links/${id}`, { reason: 'Same aim' });
  assert.equal(refused.status, 409);
  assert.match(refused.text, /Nothing was confirmed/);
  assert.ok(refused.text.includes('Same aim') && refused.text.includes('revised once more'));
  const again = await planning.get(`/en/suspect-links/${id}`);
  const before = await countSuspectLinks(opened.db);
  assert.equal((await planning.submit(again, `/suspect-links/${id}`, { reason: 'Same aim' })).status, 303);
  assert.equal(await countSuspectLinks(opened.db), before - 1);
  assert.equal((await planning.submit(again, `/suspect-links/${id}`, { reason: 'Late' })).status, 409);
  const [entry] = await listJournal(opened.db, { action: 'confirm-link' }, { offset: 0, limit: 5 });
  assert.equal(entry?.reason, 'Same aim');
  assert.match((await planning.get(`/en/suspect-links/${id}`)).text, /confirmed against the present text/);
});

test('a text that says again what it said, or is gone, is noticed without a notice too', async () => {
  await opened.db
    .updateTable('element')
    .set({ title: JSON.stringify({ source: 'en', en: 'Another title' }) })
    .where('code', '=', 'D.2')
    .execute();
  const link = await opened.db
    .selectFrom('link')
    .where('to_id', '=', '2020-2023/D.2')
    .select(['id', 'wording'])
    .executeTakeFirstOrThrow();
  assert.ok((await refreshSuspects(opened.db, now)) > 0);
  assert.match(
    (await planning.get('/es/plan/2020-2023/D.2')).text,
    new RegExp(`/es/suspect-links/${link.id}`),
  );
  await opened.db
    .updateTable('element')
    .set({ title: JSON.stringify(link.wording?.title) })
    .where('code', '=', 'D.2')
    .execute();
  await refreshSuspects(opened.db, now);
  const waiting = await suspects();
  assert.ok(!waiting.some((each) => each.id === link.id));
  await opened.db.updateTable('link').set({ to_id: 'PP-RES-0-1900' }).where('id', '=', link.id).execute();
  await refreshSuspects(opened.db, now);
  const lost = await planning.get(`/ar/suspect-links/${link.id}`);
  assert.equal(lost.status, 200);
  assert.doesNotMatch(lost.text, /name="basis"/);
});

test('the background round marks what nobody told of', async () => {
  await opened.db
    .updateTable('link')
    .set({ suspect_since: null, basis: '000000000000' })
    .where('id', '=', id)
    .execute();
  await inTransaction(opened.db, (trx) =>
    record(trx, { at: now, actorId: null, action: 'load-data', thing: { kind: 'organization', id: 'X' } }),
  );
  assert.equal(await keepFindings(opened.db, now), true);
  const waiting = await suspects();
  assert.ok(waiting.some((each) => each.id === id));
});

test('links that are no ids, or unknown, are not there', async () => {
  for (const each of ['nothing', '0192f3a4-0000-7000-8000-000000000000']) {
    assert.equal((await planning.get(`/en/suspect-links/${each}`)).status, 404);
  }
});
