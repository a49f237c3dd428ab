import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { languages } from '../../src/language/languages.ts';
import { TestBrowser } from '../../src/web/test-visit.ts';
import { type ExampleSite, openExampleSite, openSessionOf } from '../example-site.ts';

/* The report of a year that has none yet is planned by a planning officer, composed from the data, and begun as an edition. */

let example: ExampleSite;
before(async () => (example = await openExampleSite()));
after(() => example.close());

test('a document is planned, composed in six languages, and goes its way from there; twice is refused', async () => {
  const officer = (await openSessionOf(example, 'planning@example.org', example.now)).browser;
  assert.match((await officer.get('/fr/documents')).text, /href="\/fr\/new-document"/);
  const form = await officer.get('/en/new-document');
  const session = /<option value="(C2\d)"/.exec(form.text)?.[1] ?? '';
  assert.ok(session, 'a session of the Council is in the calendar');
  const fields = { year: '2020-2023/2023', number: 'C24/35', date: '2024-05-10', session };
  const wrong = await officer.submit(form, '/new-document', {
    ...fields,
    number: 'C22/35',
    date: '2024-02-31',
  });
  assert.equal(wrong.status, 422);
  assert.ok(wrong.text.includes('no other document has') && wrong.text.includes('day of the calendar'));
  assert.match(wrong.text, /value="C22\/35"/, 'nothing typed is lost');
  const planned = await officer.submit(form, '/new-document', fields);
  assert.equal(planned.location, '/en/documents/strategic-plan-report-2023');
  const again = await officer.submit(form, '/new-document', { ...fields, number: 'C24/36' });
  assert.equal(again.status, 422);
  const reader = new TestBrowser(example.site);
  for (const language of languages) {
    const page = await reader.get(`/${language}/documents/strategic-plan-report-2023`);
    assert.equal(page.status, 200);
    assert.ok(page.text.includes('2023') && page.text.includes('C24/35'), language);
    assert.doesNotMatch(page.text, /⟦|undefined|\{year\}/);
  }
  const preview = await officer.get('/en/documents/strategic-plan-report-2023');
  const begun = await officer.submit(preview, '/editions', { kind: 'original' });
  assert.equal(begun.location, '/en/editions/C24-35?done=started');
});
