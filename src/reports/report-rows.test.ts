import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { exampleFolder, loadExample } from '#cli/example-organization.ts';
import { readDataset } from '#dataset/read-dataset.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { reportInputOfDataset } from './report-input-of-dataset.ts';
import { findReportRows } from './report-rows.sql.ts';

const read = readDataset(exampleFolder);
if (!read.ok) throw new Error(`db/example cannot be read: ${JSON.stringify(read.problems[0])}`);
const { dataset } = read;

let opened: TestDatabase;
before(async () => {
  opened = await openTestDatabase({
    name: 'example-organization',
    prepare: (db) => loadExample(db, new Date('2026-11-24T00:00:00Z')),
  });
});
after(() => opened?.close());

test('a report from the database is composed from the same rows as from the files', async () => {
  assert.ok(dataset.documents.length > 0);
  for (const { code } of dataset.documents) {
    const rows = await findReportRows(opened.db, code);
    assert.ok(rows);
    const found = reportInputOfDataset(rows, code, []);
    const expected = reportInputOfDataset(dataset, code, []);
    assert.ok(found && expected);
    const { name, code: organization, isExample } = expected.organization;
    assert.deepEqual(found.organization, { name, code: organization, isExample });
    assert.deepEqual(found.document, JSON.parse(JSON.stringify(expected.document)));
    const byCode = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
    for (const key of ['labels', 'statedTotals'] as const) {
      assert.deepEqual([...found[key]].sort(byCode), [...expected[key]].sort(byCode), key);
    }
    for (const key of ['cycle', 'levels', 'goals', 'objectives', 'groups', 'questions'] as const) {
      assert.deepEqual(found[key], expected[key], key);
    }
  }
});

test('there are no rows for a document that is not there', async () => {
  assert.equal(await findReportRows(opened.db, 'nothing'), null);
});
