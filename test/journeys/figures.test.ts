import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { makeCheckpoint } from '../../src/journal/make-checkpoint.action.ts';
import { openJournalKey } from '../../src/journal/journal-key.ts';
import { provesInclusion } from '../../src/journal/merkle.ts';
import { TestBrowser } from '../../src/web/test-visit.ts';
import { type ExampleSite, openExampleSite, openSessionOf } from '../example-site.ts';

/* A figure on its way: entered with its evidence by a focal point, returned, entered again, validated, seen by everybody. */

let example: ExampleSite;
before(async () => (example = await openExampleSite()));
after(() => example.close());

const address = '/fr/figures/2020-2023/D.2-c.1/2023';
const session = async (email: string) => (await openSessionOf(example, email, example.now)).browser;
const entry = { state: 'value', value: '63', 'as-of': '2023-12-31', source: 'Registre des assistances' };
const pdf = { name: 'registre.pdf', bytes: new TextEncoder().encode('%PDF-1.7\nregistre') };

test('entered with its evidence, returned, corrected, validated: what everybody sees follows only the last step', async () => {
  const [focalPoint, officer, reader] = [
    await session('bdt@example.org'),
    await session('planning@example.org'),
    new TestBrowser(example.site),
  ];
  const seen = async () => (await reader.get(address)).text;
  assert.doesNotMatch(await seen(), /<form[^>]*multipart/, 'a reader has no form');
  const due = await focalPoint.get('/fr/my-work');
  assert.ok(due.text.includes(`href="${address}"`), 'My work lists what was never entered');
  const indicator = '/fr/indicators/2020-2023/D.2-c.1';
  assert.ok((await focalPoint.get(indicator)).text.includes(`href="${address}"`), 'so does the indicator');
  for (const other of [officer, reader])
    assert.ok(!(await other.get(indicator)).text.includes(`href="${address}"`), 'for who may enter it');
  const empty = await focalPoint.get(address);
  assert.equal(empty.status, 200);

  const wrong = await focalPoint.submitFile(empty, address, { ...entry, value: '63,5' }, pdf);
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /nombres entiers/);
  assert.match(wrong.text, /value="63,5"/, 'what was typed stands there');
  assert.match(wrong.text, /registre\.pdf/, 'and the file is kept');
  const entered = await focalPoint.submit(wrong, address, { value: '63' });
  assert.equal(entered.status, 303);
  assert.doesNotMatch(await seen(), />63</, 'not validated, not shown');

  const work = await officer.get('/fr/my-work');
  assert.match(work.text, /D\.2-c\.1/);
  const toDecide = await officer.get(address);
  for (const evidence of [/Registre des assistances/, /31 décembre 2023/, /registre\.pdf/])
    assert.match(toDecide.text, evidence, 'who decides sees what the figure rests on');
  const without = await officer.submit(toDecide, '/decision', { intent: 'return' });
  assert.equal(without.status, 422);
  const returned = await officer.submit(toDecide, '/decision', {
    intent: 'return',
    'decision-note': 'Merci de compter aussi décembre.',
  });
  assert.equal(returned.status, 303);
  assert.match((await focalPoint.get('/fr/my-work')).text, /D\.2-c\.1/);
  const again = await focalPoint.get(address);
  assert.match(again.text, /compter aussi décembre/);
  assert.doesNotMatch(await seen(), /décembre\.</, 'notes are not for everybody');
  const noReason = await focalPoint.submit(again, address, { ...entry, value: '64' });
  assert.equal(noReason.status, 422);
  const corrected = await focalPoint.submitFile(
    again,
    address,
    { ...entry, value: '64', reason: 'Décembre compté.' },
    pdf,
  );
  assert.equal(corrected.status, 303);
  const stale = await officer.submit(toDecide, '/decision', { intent: 'validate' });
  assert.equal(stale.status, 409, 'the officer saw the first version');
  const validated = await officer.submit(await officer.get(address), '/decision', { intent: 'validate' });
  assert.equal(validated.status, 303);

  const shown = await reader.get(address);
  assert.match(shown.text, /64/);
  assert.match(shown.text, /Responsable de la planification/);
  assert.doesNotMatch(shown.text, /example\.org|Coordonnateur, Bureau de développement \(/);
  const element = await reader.get('/fr/plan/2020-2023/D.2-c');
  assert.match(
    element.text,
    new RegExp(`href="${address}"`),
    'the table behind the chart leads to the figure',
  );
  await readFiles(reader, shown.text);
});

async function readFiles(reader: TestBrowser, page: string): Promise<void> {
  const csv = await reader.get(`${address}/figure.csv`);
  assert.match(csv.headers.get('content-disposition') ?? '', /^attachment/);
  const rows: Record<string, string>[] = parse(csv.text, { bom: true, columns: true });
  assert.deepEqual(
    rows.map((row) => [row.version, row.value]),
    [['2', '64']],
    'only what was validated',
  );
  const json = JSON.parse((await reader.get(`${address}/figure.json`)).text);
  assert.deepEqual([json.currentVersion, json.versions[0].validatedBy], [2, 'planning-officer']);
  const link = /href="(\/fr\/attachments\/[^"]+)"/.exec(page)?.[1] ?? '';
  const file = await reader.get(link);
  assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
  assert.match(file.headers.get('content-disposition') ?? '', /^attachment; filename="registre\.pdf"/);
  assert.equal(createHash('sha256').update(file.text).digest('hex'), json.versions[0].attachment.sha256);
  const first = await example.db
    .selectFrom('observation')
    .innerJoin('attachment', 'attachment.id', 'observation.attachment_id')
    .where('observation.validation', '=', 'returned')
    .where('attachment.name', '=', 'registre.pdf')
    .select('attachment.id')
    .executeTakeFirstOrThrow();
  const hidden = `/fr/attachments/${first.id}/file`;
  assert.equal((await reader.get(hidden)).status, 404, 'evidence of a returned version is not for everybody');
  assert.equal((await (await session('auditor@example.org')).get(hidden)).status, 200);
  const table = await reader.get('/fr/plan/2020-2023/D.2-c?csv=1');
  assert.match(table.headers.get('content-type') ?? '', /^text\/csv/);
  assert.match(table.text, /2023,64/);
  assert.equal((await reader.get('/fr/plan/2020-2023/D.2-c?csv=99')).status, 404);
}

test('the journal proves the acts on a figure, by hashes alone', async () => {
  const { db, now } = example;
  const before = JSON.parse((await new TestBrowser(example.site).get(`${address}/proof.json`)).text);
  assert.ok(before.entries.length >= 5);
  await makeCheckpoint(db, openJournalKey(mkdtempSync(join(tmpdir(), 'figures-'))), now);
  const proof = JSON.parse((await new TestBrowser(example.site).get(`${address}/proof.json`)).text);
  for (const each of proof.entries) {
    const { size, root } = proof.checkpoint;
    assert.ok(provesInclusion(each.leafHash, each.position, size, each.proof, root), each.action);
  }
  assert.doesNotMatch(JSON.stringify(proof), /Décembre|Registre/);
});

test('an attachment that is not what it says is told; a stale form shows both versions', async () => {
  const focalPoint = await session('bdt@example.org');
  const other = '/fr/figures/2020-2023/D.4-a.1/2023';
  const page = await focalPoint.get(other);
  const fake = { name: 'photo.png', bytes: pdf.bytes };
  const refused = await focalPoint.submitFile(page, other, { ...entry, value: '40' }, fake);
  assert.equal(refused.status, 422);
  assert.match(refused.text, /n&#39;est pas ce que son nom indique/);
  assert.equal((await focalPoint.submit(page, other, { ...entry, value: '40' })).status, 303);
  const stale = await focalPoint.submit(page, other, { ...entry, value: '41', source: 'Autre source' });
  assert.equal(stale.status, 409);
  assert.match(stale.text, /Autre source/);
  assert.match(stale.text, /Registre des assistances/);
});

test('a status set by hand needs a reason and a day, is seen wherever the status is, and ends', async () => {
  const officer = await session('planning@example.org');
  const reader = new TestBrowser(example.site);
  const indicator = '/en/indicators/2020-2023/D.2-b.1';
  const page = await officer.get(indicator);
  const none = await officer.submit(page, '/status', { status: 'on-track', reason: '', until: '2001-01-01' });
  assert.equal(none.status, 422);
  const until = new Date(example.now.getTime() + 10 * 24 * 3_600_000).toISOString().slice(0, 10);
  const reason = 'Two teams start next month.';
  const done = await officer.submit(page, '/status', { status: 'on-track', reason, until });
  assert.equal(done.status, 303);
  assert.match((await reader.get(indicator)).text, /Two teams start next month/);
  for (const path of ['/plan/2020-2023', '/plan/2020-2023/D.2', '/plan/2020-2023/D.2-b'])
    assert.match((await reader.get(`/en${path}`)).text, /set by hand/, path);
  example.site.setTime(new Date(example.now.getTime() + 12 * 24 * 3_600_000));
  assert.doesNotMatch((await reader.get(indicator)).text, /Two teams start/);
  example.site.setTime(example.now);
  const withdrawn = await officer.submit(await officer.get(indicator), '/status/withdraw');
  assert.equal(withdrawn.status, 303);
  assert.doesNotMatch((await reader.get('/en/plan/2020-2023/D.2')).text, /set by hand/);
});

test('markers narrow the plan, and stand on the element', async () => {
  const reader = new TestBrowser(example.site);
  const page = await reader.get('/es/markers');
  assert.match(page.text, /Objetivos de Desarrollo Sostenible/);
  const narrowed = await reader.get('/es/plan/2020-2023?marker=gender%3D2');
  assert.match(narrowed.text, /\/es\/plan\/2020-2023\/I\.4-a"/);
  assert.doesNotMatch(narrowed.text, /\/es\/plan\/2020-2023\/R\.1-a"/);
  assert.equal((await reader.get('/es/plan/2020-2023?marker=no-such')).status, 404);
  assert.match((await reader.get('/es/plan/2020-2023/I.4')).text, /marker=gender%3D2/);
  assert.match((await reader.get('/es/markers/markers.csv')).text, /2020-2023,I\.4,/);
  const figures = await reader.get('/es/plan/2020-2023/data/figures.csv');
  const rows: Record<string, string>[] = parse(figures.text, { bom: true, columns: true });
  assert.ok(rows.some((row) => row.part === 'sex=female') && rows.every((row) => row.value !== '218'));
});

test('a correction keeps the file of the version before, unless it is left out or another is chosen', async () => {
  const place = '/fr/figures/2020-2023/D.2-c.1/2021';
  const focalPoint = await session('bdt@example.org');
  const fields = {
    state: 'value',
    value: '61',
    'as-of': '2021-12-31',
    source: 'Registre',
    reason: 'Compté.',
  };
  const files = async () => {
    const rows = await example.db
      .selectFrom('observation')
      .innerJoin('figure', 'figure.id', 'observation.figure_id')
      .innerJoin('indicator', 'indicator.id', 'figure.indicator_id')
      .leftJoin('attachment', 'attachment.id', 'observation.attachment_id')
      .where('indicator.code', '=', 'D.2-c.1')
      .where('figure.year', '=', 2021)
      .where('observation.entered_at', '>=', example.now)
      .select('attachment.name')
      .orderBy('observation.version')
      .execute();
    return rows.map((each) => each.name);
  };
  const first = await focalPoint.submitFile(await focalPoint.get(place), place, fields, pdf);
  assert.equal(first.status, 303);
  const form = await focalPoint.get(place);
  assert.match(form.text, /version précédente est conservé[^]*registre\.pdf/);
  assert.equal((await focalPoint.submit(form, place, { ...fields, value: '62' })).status, 303);
  const out = { ...fields, 'without-file': 'yes' };
  const wrong = await focalPoint.submit(await focalPoint.get(place), place, { ...out, value: 'x' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /name="without-file"[^>]*checked/, 'the choice stands there');
  assert.equal((await focalPoint.submit(wrong, place, { ...out, value: '63' })).status, 303);
  const last = await focalPoint.get(place);
  assert.doesNotMatch(last.text, /name="without-file"/);
  assert.equal((await focalPoint.submit(last, place, { ...fields, value: '64' })).status, 303);
  assert.deepEqual((await files()).slice(-4), ['registre.pdf', 'registre.pdf', null, null]);
});
