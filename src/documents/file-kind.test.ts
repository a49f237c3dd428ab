import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { fileKind } from './file-kind.ts';

const text = strToU8('year,value\r\n2022,12.5\r\n');
const pdf = strToU8('%PDF-1.7\n…');
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const office = (part: string, ...more: string[]) =>
  zipSync(Object.fromEntries(['[Content_Types].xml', part, ...more].map((name) => [name, strToU8('x')])));
const docx = office('word/document.xml');

const cases: [name: string, bytes: Uint8Array, expected: string][] = [
  ['a.pdf', pdf, 'pdf'],
  ['a.PNG', png, 'png'],
  ['a.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'jpeg'],
  ['a.docx', docx, 'docx'],
  ['a.xlsx', office('xl/workbook.xml'), 'xlsx'],
  ['a.csv', text, 'csv'],
  ['a.txt', strToU8('مرحباً'), 'txt'],
  ['a.pdf', png, 'not-what-it-says'],
  ['a.png', pdf, 'not-what-it-says'],
  ['a.docx', office('xl/workbook.xml'), 'not-what-it-says'],
  ['a.docx', office('word/document.xml', 'word/vbaProject.bin'), 'not-what-it-says'],
  ['a.docx', docx.slice(0, 40), 'not-what-it-says'],
  ['a.txt', strToU8('<script>alert(1)</script>'), 'not-what-it-says'],
  ['a.csv', new Uint8Array([0xc3, 0x28]), 'not-what-it-says'],
  ['a.csv', new Uint8Array([0x4d, 0x5a, 0x90, 0x00]), 'not-what-it-says'],
  ['a.exe', text, 'unknown-kind'],
  ['a', text, 'unknown-kind'],
  ['a.pdf', new Uint8Array(), 'empty'],
];

for (const [name, bytes, expected] of cases) {
  test(`${name} of ${bytes.length} bytes: ${expected}`, () => {
    const found = fileKind(name, bytes);
    assert.equal(found.ok ? found.kind : found.problem, expected);
  });
}
