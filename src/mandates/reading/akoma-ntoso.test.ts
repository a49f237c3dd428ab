import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ReadInstrument } from './instrument.ts';
import { corpusFiles, readCorpusFile } from '../../../test/reader/corpus.ts';
import { markedTexts } from '#mandates/comparing/marked-text.ts';
import { workAddress, writeAkomaNtoso } from '#documents/akoma-ntoso-writing.ts';
import { instrumentFromAkomaNtoso, readFile } from './read-file.ts';

const date = '2054-11-01';
const schemaFolder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'standards', 'akoma-ntoso');
const files = [...corpusFiles('tuning'), ...corpusFiles('aside')];

/** What must come back; warnings and the changes of the source file are not part of the text. */
const structureOf = ({ warnings: _w, changes: _c, ...structure }: ReadInstrument) => structure;

test('what is written as Akoma Ntoso is read back the same', () => {
  for (const file of files) {
    const { revised } = readCorpusFile(file);
    const back = instrumentFromAkomaNtoso(writeAkomaNtoso(revised, { date }));
    assert.deepEqual(structureOf(back), structureOf(revised), file.name);
  }
});

test('inserted and deleted words are marked, and the revised text is read back', () => {
  const file = files.find(({ name }) => name === 'tracked-changes-en');
  assert.ok(file);
  const { revised, base } = readCorpusFile(file);
  const xml = writeAkomaNtoso(revised, { date, ...(base ? { marked: markedTexts(base, revised) } : {}) });
  assert.match(xml, /<ins>[^<]+<\/ins>/);
  assert.match(xml, /contains="multipleVersions"/);
  assert.deepEqual(structureOf(instrumentFromAkomaNtoso(xml)).sections, revised.sections);
});

test(
  'every fixture is valid against the OASIS schema',
  { skip: existsSync(schemaFolder) ? false : 'no schema beside the project' },
  async () => {
    const { XmlDocument, XsdValidator } = await import('libxml2-wasm');
    const { xmlRegisterFsInputProviders } = await import('libxml2-wasm/lib/nodejs.mjs');
    xmlRegisterFsInputProviders();
    const path = join(schemaFolder, 'akomantoso30.xsd');
    const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path });
    const validator = XsdValidator.fromDoc(schema);
    for (const file of files) {
      const { revised, base } = readCorpusFile(file);
      for (const options of [{ date }, { date, ...(base ? { marked: markedTexts(base, revised) } : {}) }]) {
        const document = XmlDocument.fromString(writeAkomaNtoso(revised, options));
        try {
          validator.validate(document);
        } catch (cause) {
          assert.fail(`${file.name}: ${(cause as Error).message}`);
        } finally {
          document.dispose();
        }
      }
    }
    validator.dispose();
    schema.dispose();
  },
);

test('the address of a work says body, year, kind and number', () => {
  assert.equal(
    workAddress('resolution', '7101', 'PP', 2054),
    '/akn/un/statement/deliberation/pp/2054/resolution-7101',
  );
  assert.equal(
    workAddress('resolution', null, null, null),
    '/akn/un/statement/deliberation/unknown/resolution-unnumbered',
  );
});

test("another's Akoma Ntoso is read by its paragraphs", () => {
  const xml = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta/><preface><p>RESOLUTION 7109 (Valmora, 2054)</p><p>Buoys</p></preface><preamble><p>The Plenipotentiary Conference (Valmora, 2054),</p><p>considering</p><recitals eId="r"><recital eId="r1"><num>a)</num><p>that buoys drift;</p></recital><recital eId="r2"><num>b)</num><p>Resolution 7001 (Lindhaven, 2050),</p></recital></recitals></preamble><mainBody><p>resolves</p><paragraph eId="p1"><num>1</num><content><p>to moor them.</p></content></paragraph></mainBody></statement></akomaNtoso>`;
  const result = readFile(new TextEncoder().encode(xml));
  assert.ok(result.ok);
  const { instrument } = result.reading;
  assert.equal(instrument.number, '7109');
  assert.deepEqual(
    instrument.sections.map(({ heading, items }) => [heading, items.map(({ label }) => label)]),
    [
      ['considering', ['a)', 'b)']],
      ['resolves', ['1']],
    ],
  );
  assert.equal(instrument.sections[0]?.items[1]?.citations[0]?.number, '7001');
});
