import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TestBrowser } from '../../src/web/test-visit.ts';
import { ask } from '../api/api-client.ts';
import { type ExampleSite, openExampleSite } from '../example-site.ts';

/* Targets of single years: on the page of the indicator, in the API, and in the checker when a year is left out. */

let example: ExampleSite;
before(async () => {
  example = await openExampleSite();
  const { id } = await example.db
    .selectFrom('indicator')
    .where('code', '=', 'D.1-c.1')
    .select('id')
    .executeTakeFirstOrThrow();
  const values = [2023, 2020, 2021].map((year) => ({
    ...{ indicator_id: id, year, value: year - 2000.5, source: 'Operational plan' },
  }));
  await example.db.insertInto('indicator_target').values(values).execute();
});
after(() => example.close());

test('the page shows every year of the plan with its target and what was observed, and gives them as csv', async () => {
  const reader = new TestBrowser(example.site);
  const page = await reader.get('/fr/indicators/2020-2023/D.1-c.1');
  const [, section = ''] = page.text.split('Cibles par année');
  assert.match(section, /2020[^]*19,5[^]*2021[^]*20,5[^]*2022[^]*2023[^]*22,5/);
  assert.match(section, /Operational plan/);
  assert.match(section, /href="\/fr\/figures\/2020-2023\/D\.1-c\.1\/2022"/, 'figures lead to their page');
  const other = await reader.get('/fr/indicators/2020-2023/R.2-a.1');
  assert.doesNotMatch(other.text, /Cibles par année/, 'nothing where the plan sets none');
});

test('the API gives them with the indicator', async () => {
  const reply = await ask(example, '/api/v1/indicators?element=D.1-c');
  const found = reply.body.data.find((each: { code: string }) => each.code === 'D.1-c.1');
  assert.deepEqual(found.yearlyTargets[0], { year: 2020, value: 19.5, source: 'Operational plan' });
  assert.deepEqual(
    found.yearlyTargets.map((each: { year: number }) => each.year),
    [2020, 2021, 2023],
  );
});
