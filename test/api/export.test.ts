import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { unzipSync, strFromU8 } from 'fflate';
import { type ExampleSite, openExampleSite } from '../example-site.ts';
import { ask, giveToken } from './api-client.ts';

/* The export gives everything that a person sees, and nothing else. */

let example: ExampleSite;
before(async () => (example = await openExampleSite()));
after(() => example.close());

async function zipFor(secret?: string): Promise<Record<string, string>> {
  const headers = secret ? { authorization: `Bearer ${secret}` } : undefined;
  const response = await example.site.fetch(
    new Request('http://localhost:3000/api/v1/export/everything.zip', headers ? { headers } : {}),
  );
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'application/zip');
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const rowsOf = (text: string) =>
  parse(text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];

test('a file holds every row of its list, the same ones as csv and as JSON', async () => {
  const files = await zipFor();
  for (const [table, name] of [
    ['element', 'elements'],
    ['figure', 'observations'],
    ['allocation', 'allocations'],
    ['instrument', 'instruments'],
    ['member', 'members'],
  ] as const) {
    const { rows: counted } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}${
      // Everybody sees the totals that were validated.
      table === 'figure' ? sql` where part = '' and current_version is not null` : sql``
    }`.execute(example.db);
    const n = counted[0]?.n;
    assert.equal(rowsOf(files[`${name}.csv`] ?? '').length, n, name);
    assert.equal(JSON.parse(files[`${name}.json`] ?? '').data.length, n, name);
  }
  const rows = rowsOf(files['elements.csv'] ?? '');
  assert.equal(rows.find((row) => row.code === 'R.2-g')?.['title.ar'], '');
  assert.equal(rows.find((row) => row.code === 'I.1-b')?.['title.stale'], 'es');
  assert.ok(rows.every((row) => row['title.en'] !== ''));
});

test('what a person may not see is in no file; a token needs the scope to read it', async () => {
  const names = (files: Record<string, string>) => Object.keys(files).filter((name) => name.endsWith('.csv'));
  const nobody = names(await zipFor());
  assert.ok(!nobody.includes('findings.csv') && !nobody.includes('reports.csv'));
  const reads = await giveToken(example, 'br@example.org', ['read']);
  const files = await zipFor(reads.secret);
  assert.ok(files['findings.csv'] && files['reports.csv']);
  assert.deepEqual([...new Set(rowsOf(files['reports.csv'] ?? '').map((row) => row.unit))], ['BR']);
  const writes = await giveToken(example, 'br@example.org', ['write-reports']);
  assert.deepEqual(names(await zipFor(writes.secret)), nobody);
  const delegate = await giveToken(example, 'delegate@example.org', ['read']);
  assert.ok(!(await zipFor(delegate.secret))['findings.csv']);
  for (const [name, secret, status] of [
    ['findings.csv', undefined, 404],
    ['findings.csv', writes.secret, 404],
    ['findings.csv', delegate.secret, 404],
    ['findings.json', reads.secret, 200],
    ['person.csv', reads.secret, 404],
  ] as const)
    assert.equal((await ask(example, `/api/v1/export/${name}`, {}, secret)).status, status, name);
});

test('csv has the mark of spreadsheets only when it is asked for; formulas are no formulas', async () => {
  await example.db
    .updateTable('region')
    .set({ name: JSON.stringify({ source: 'en', en: '=HYPERLINK("x")' }) })
    .where('code', '=', 'AFR')
    .execute();
  const plain = await ask(example, '/api/v1/export/regions.csv');
  assert.ok(plain.text.startsWith('code,name.ar,'));
  assert.ok(plain.text.includes(`"'=HYPERLINK(""x"")"`));
  assert.match(plain.headers.get('content-disposition') ?? '', /filename="regions\.csv"/);
  const response = await example.site.fetch(
    new Request('http://localhost:3000/api/v1/export/regions.csv?bom=yes'),
  );
  const bytes = new Uint8Array(await response.arrayBuffer());
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
});
