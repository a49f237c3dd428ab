import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { test } from 'node:test';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { docxWith, paragraph, run } from '#documents/docx-reading/docx-for-tests.ts';
import { readFile } from './read-file.ts';
import { openZip } from '#documents/zip-gate.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const good = docxWith(paragraph(run('text')));

/** Hostile files by what they try, each with a number to vary. */
const hostile: Record<string, (n: number) => Uint8Array> = {
  'zip bomb': (n) => bomb(26_000_000 + (n % 3)),
  'bomb below the size limit': (n) => bomb(9_000_000 + (n % 3)),
  'lying size': (n) =>
    patched(
      zipSync({ 'word/document.xml': encode(`<w:p>${'x'.repeat(5_000 + n)}</w:p>`) }),
      (view, central) => {
        view.setUint32(central + 24, 10 + (n % 900), true);
      },
    ),
  truncated: (n) => good.slice(0, 30 + (n % (good.length - 31))),
  'too many entries': (n) =>
    zipSync(
      Object.fromEntries(
        Array.from({ length: 2_001 + (n % 50) }, (_, index) => [`e${index}`, new Uint8Array(0)]),
      ),
      { level: 0 },
    ),
  'overlapping entries': (n) =>
    patched(
      zipSync({ 'word/document.xml': encode(`${'ab'.repeat(400 + n)}`), other: encode('cd') }),
      (view, central) => {
        const second =
          central +
          46 +
          view.getUint16(central + 28, true) +
          view.getUint16(central + 30, true) +
          view.getUint16(central + 32, true);
        view.setUint32(second + 42, 0, true);
      },
    ),
  'path out of the package': (n) =>
    zipSync({ [`../${'x'.repeat(1 + (n % 20))}`]: encode('x'), 'word/document.xml': encode('<x/>') }),
  'entity bomb': (n) =>
    xmlDocx(
      `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50 + (n % 50))}"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><x>&b;</x>`,
    ),
  'entity bomb as text': (n) =>
    encode(
      `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "${'l'.repeat(1 + (n % 90))}">]><lolz>&lol;</lolz>`,
    ),
  'deep nesting': (n) => xmlDocx(`${'<a>'.repeat(5_000 + n)}${'</a>'.repeat(5_000 + n)}`),
  'a package that grows in memory': (n) =>
    xmlDocx(
      `<w:document xmlns:w="w"><w:body>${Array.from({ length: 13_000 + n }, (_, index) => `<w:p><w:r><w:t>${(index * 7919) % 104729}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
    ),
  'broken XML': (n) => xmlDocx(`<w:document><w:body>${'<w:p>'.repeat(1 + (n % 40))}`),
  'wrong root': (n) => xmlDocx(`<root n="${n}"/>`),
  'not a zip after all': (n) =>
    Uint8Array.from([
      0x50,
      0x4b,
      ...Array.from({ length: 40 + (n % 200) }, (_, index) => (index * 7 + n) % 256),
    ]),
  'a PDF': (n) => encode(`%PDF-1.7\n${n}`),
  'an old Word file': (n) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, n % 256]),
  'bytes that are no text': (n) =>
    Uint8Array.from(Array.from({ length: 64 }, (_, index) => ((index + n) % 2 === 0 ? 0 : 200))),
  'an encrypted entry': (n) =>
    patched(zipSync({ 'word/document.xml': encode(`<x>${n}</x>`) }), (view, central) =>
      view.setUint16(central + 8, 1, true),
    ),
  'an unknown compression': (n) =>
    patched(zipSync({ 'word/document.xml': encode(`<x>${n}</x>`) }), (view, central) =>
      view.setUint16(central + 10, 12 + (n % 80), true),
    ),
};

const bombs = new Map<number, Uint8Array>();

/** Zeros that deflate a thousandfold; made once for each size, because making them is the slow part. */
function bomb(size: number): Uint8Array {
  const known = bombs.get(size) ?? zipSync({ 'word/document.xml': new Uint8Array(size) }, { level: 6 });
  bombs.set(size, known);
  return known;
}

function xmlDocx(xml: string): Uint8Array {
  return zipSync({ 'word/document.xml': encode(xml) });
}

function patched(bytes: Uint8Array, change: (view: DataView, central: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  change(view, view.getUint32(copy.length - 22 + 16, true));
  return copy;
}

test('500 hostile files are refused with what and where, each in less than 2 seconds', () => {
  const names = Object.keys(hostile);
  let slowest = 0;
  let most = 0;
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(999), (name, n) => {
      const bytes = hostile[name]?.(n) as Uint8Array;
      const start = performance.now();
      const before = process.memoryUsage().rss;
      const result = readFile(bytes);
      slowest = Math.max(slowest, performance.now() - start);
      most = Math.max(most, process.memoryUsage().rss - before);
      assert.ok(!result.ok, `${name} ${n} was accepted`);
      assert.ok(result.problem.code && result.problem.at !== '');
    }),
    { numRuns: 500, seed: 71 },
  );
  console.log(
    `hostile files: slowest ${slowest.toFixed(0)} ms, most memory gained by one ${(most / 1e6).toFixed(0)} MB`,
  );
  assert.ok(slowest < 2_000);
  assert.ok(most < 150_000_000);
});

test('random bytes changed in a good file never crash the reader', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      (changes) => {
        const bytes = good.slice();
        for (const [at, value] of changes) bytes[at] = value;
        readFile(bytes);
      },
    ),
    { numRuns: 300, seed: 71 },
  );
});

test('an honest package opens', () => {
  const zip = openZip(good);
  assert.ok(zip.has('word/document.xml'));
  assert.match(new TextDecoder().decode(zip.read('word/document.xml')), /text/);
});
