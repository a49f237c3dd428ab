import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { unzipSync } from 'fflate';
import { bareText, pdfText, readPdf } from '#documents/test-pdf.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { directionOf, languages, tags } from '#language/languages.ts';
import { loadExample } from './example-organization.ts';
import { command } from './report.command.ts';
import { environmentOf } from './test-organization.ts';

const folder = mkdtempSync(join(tmpdir(), 'unie-report-'));
let opened: TestDatabase;
before(async () => {
  opened = await openTestDatabase({
    name: 'example-organization',
    prepare: (db) => loadExample(db, new Date('2026-11-24T00:00:00Z')),
  });
});
after(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(line: string): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const io = {
    write: (text: string) => void (out += text),
    writeBytes: () => assert.fail('no bytes are written'),
    writeError: (text: string) => void (err += text),
    env: { ...environmentOf(opened, folder), LANG: 'en_GB.UTF-8' },
    cwd: folder,
  };
  return { code: await command.run(line.split(' '), io), out, err };
}

const report = 'strategic-plan --cycle 2020-2023 --year 2022';

test('one edition as HTML: one file with its own style', async () => {
  const { code, out, err } = await run(`${report} --language ar --format html --output report.html`);
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, /Written: .*report\.html/);
  const text = readFileSync(join(folder, 'report.html'), 'utf8');
  assert.ok(text.startsWith('<!doctype html>'));
  assert.ok(text.includes('<html lang="ar" dir="rtl">') && text.includes('.council-document{'));
  assert.doesNotMatch(text, /⟦|undefined|NaN|<link|<script/);
});

test('six editions in a folder carry the same figures', async () => {
  const { code, err } = await run(`${report} --language all --format html --output all`);
  assert.deepEqual([code, err], [0, '']);
  assert.deepEqual(
    readdirSync(join(folder, 'all')).sort(),
    ['A', 'C', 'E', 'F', 'R', 'S'].map((letter) => `C23-35-${letter}.html`),
  );
  const figures = languages.map((language) => {
    const letter = { ar: 'A', zh: 'C', en: 'E', fr: 'F', ru: 'R', es: 'S' }[language];
    const text = readFileSync(join(folder, 'all', `C23-35-${letter}.html`), 'utf8');
    assert.ok(text.includes(`<html lang="${tags[language]}" dir="${directionOf(language)}">`));
    return cellFigures(text);
  });
  assert.ok((figures[0]?.length ?? 0) > 500, `${figures[0]?.length} figures`);
  for (const [at, language] of languages.entries()) assert.deepEqual(figures[at], figures[2], language);
});

test('one edition in Word format goes into the folder named, under the name of the document', async () => {
  const { code, err } = await run(`${report} --language fr --output .`);
  assert.deepEqual([code, err], [0, '']);
  const parts = unzipSync(readFileSync(join(folder, 'C23-35-F.docx')));
  const words = new TextDecoder().decode(parts['word/document.xml']).replace(/<[^>]+>/g, '');
  assert.ok(words.includes('données en vigueur le'));
  assert.ok(words.includes('660\u00a0251'));
});

test('the short form as PDF has two pages, the data annex is csv', async () => {
  const short = await run(`${report} --language fr --form short --format pdf --output .`);
  assert.deepEqual([short.code, short.err], [0, '']);
  const pdf = await readPdf(readFileSync(join(folder, 'C23-35-short-F.pdf')));
  assert.equal(pdf.pages, 2);
  assert.ok(bareText(pdfText(pdf), 'fr').includes('Cinqréalisations'));
  const data = await run(`${report} --language fr --form data --output data.csv`);
  assert.deepEqual([data.code, data.err], [0, '']);
  assert.ok(readFileSync(join(folder, 'data.csv'), 'utf8').startsWith('\ufeffIdentifiant,'));
});

test('bad use is told with what would be right: exit 2', async () => {
  const cases: [string, RegExp][] = [
    ['', /Use: \.\/unie report strategic-plan/],
    ['strategic-plan', /Use: \.\/unie report/],
    [`${report} --colour red`, /Use: \.\/unie report/],
    ['operational-plan --cycle 2020-2023 --year 2022', /strategic-plan/],
    [`${report} --format odt`, /docx, pdf, html/],
    [`${report} --form tiny`, /long, short, data/],
    [`${report} --form data --format pdf`, /csv/],
    [`${report} --language de`, /ar, zh, en, fr, ru, es, all/],
    ['strategic-plan --cycle 2020-2023 --year 22', /four digits/],
    ['strategic-plan --cycle 2020-2023 --year 1999', /2020-2023 2022/],
    ['strategic-plan --cycle 1999-2002 --year 2022', /1999-2002.*2020-2023 2021/],
  ];
  for (const [line, expected] of cases) {
    const { code, out, err } = await run(line);
    assert.equal(code, 2, line);
    assert.equal(out, '');
    assert.match(err, expected);
  }
});

test('what cannot be written is told: exit 3', async () => {
  writeFileSync(join(folder, 'taken'), '');
  for (const output of ['nowhere/report.html', 'taken/report.html']) {
    const { code, err } = await run(`${report} --language en --format html --output ${output}`);
    assert.equal(code, 3);
    assert.match(err, /could not be written \((?:ENOENT|ENOTDIR)\)/);
  }
});

/** The figures of all cells of tables in reading order, without signs of grouping and with one sign of decimals. */
function cellFigures(text: string): string[] {
  return [...text.matchAll(/<td class="council-end">(.*?)<\/td>/gs)].map(([, cell = '']) =>
    cell
      .replace(/<[^>]+>/g, '')
      .replace(/(\d)[.,](\d)/g, '$1.$2')
      .replace(/[^\d.()−…×—]/g, ''),
  );
}
