import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findFindings } from '../../src/checker/rules/findings.sql.ts';
import { followUpNotices } from '../../src/journal/follow-up-notices.action.ts';
import { subscriptions } from '../../src/web/background-work.ts';
import { readSettings } from '../../src/web/settings.ts';
import type { TestBrowser } from '../../src/web/test-visit.ts';
import { type ExampleSite, openExampleSite, openSessionOf } from '../example-site.ts';

/* The wording of an element changes: what rests on it waits, is shown with the difference, and is confirmed by a person. */

let example: ExampleSite;
let officer: TestBrowser;
before(async () => {
  example = await openExampleSite();
  officer = (await openSessionOf(example, 'planning@example.org', example.now)).browser;
});
after(() => example.close());

const path = (language: string) => `/${language}/plan/2020-2023/I.4/wording`;

async function followUp(): Promise<void> {
  const read = readSettings({});
  assert.ok(read.ok);
  const onError = (error: unknown) => assert.fail(String(error));
  const handlers = subscriptions(example.db, read.settings, null);
  await followUpNotices(example.db, handlers, example.now, { limit: 200, onError });
}

const waiting = async () =>
  (await officer.get('/en/suspect-links')).text.match(/\/en\/suspect-links\/[0-9a-f-]{36}/g) ?? [];

test('a translation changes nothing for what rests on the text; a change of the source makes it wait', async () => {
  assert.deepEqual(await waiting(), []);
  assert.ok((await officer.get('/en/plan/2020-2023/I.4')).text.includes(`href="${path('en')}"`));
  const french = await officer.get(path('fr'));
  const translated = await officer.submit(french, '/wording', {
    ...{ title: 'Égalité des genres et inclusion', reason: 'Relecture' },
  });
  assert.equal(translated.status, 303);
  const late = await officer.submit(french, '/wording', { title: 'Égalité', reason: 'Relecture' });
  assert.equal(late.status, 409);
  for (const text of ['Égalité des genres et inclusion', 'value="Égalité"', 'Gender equality and inclusion'])
    assert.ok(late.text.includes(text), `a clash in a translation shows: ${text}`);
  await followUp();
  assert.deepEqual(await waiting(), []);

  const form = await officer.get(path('en'));
  const noReason = await officer.submit(form, '/wording', { title: 'Equality', reason: '' });
  assert.equal(noReason.status, 422);
  assert.match(noReason.text, /value="Equality"/, 'nothing typed is lost');
  const changed = await officer.submit(form, '/wording', { title: 'Equality for all', reason: 'Adapted' });
  assert.equal(changed.status, 303);
  const stale = await officer.submit(form, '/wording', { title: 'Something else', reason: 'Adapted' });
  assert.equal(stale.status, 409);
  assert.ok(
    stale.text.includes('Equality for all') && stale.text.includes('Something else'),
    'both stand there',
  );
  await followUp();
  const links = await waiting();
  assert.ok(links.length > 0);
  const page = await officer.get('/fr/plan/2020-2023/I.4');
  assert.match(page.text, /Égalité des genres et inclusion/);
  assert.match(page.text, /class="text-label"/, 'the translation is told to be of an earlier wording');
});

test('who looks sees the difference and confirms; the findings follow', async () => {
  const { db, now } = example;
  const found = async () =>
    ((await findFindings(db, now))?.findings ?? []).filter((each) => each.rule === 'link-is-confirmed')
      .length;
  const before = await found();
  assert.ok(before > 0);
  const links = await waiting();
  for (const link of links) {
    const page = await officer.get(link);
    assert.match(page.text, /<ins>/);
    assert.equal((await officer.submit(page, link, { reason: 'Still serves it' })).status, 303);
  }
  assert.deepEqual(await waiting(), []);
  assert.equal(await found(), before - links.length);
});
