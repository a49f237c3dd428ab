import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { type Language, languages } from '#language/languages.ts';
import type { CouncilDocument } from './council-document.ts';
import { councilDocx } from './council-docx.ts';
import { sampleDocument } from './test-document.ts';

const written = new Date('2023-05-01T10:00:00Z');

async function partsOf(document: CouncilDocument): Promise<Record<string, string>> {
  const parts = unzipSync(await councilDocx(document, written));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe('a Council document in Word', () => {
  const written = {} as Record<Language, Record<string, string>>;
  const part = (language: Language, name: string): string => written[language][name] ?? '';
  before(async () => {
    for (const language of languages) written[language] = await partsOf(sampleDocument(language));
  });

  it('is well-formed in every part', () => {
    for (const language of languages) {
      for (const [name, text] of Object.entries(written[language])) {
        assert.doesNotThrow(
          () => new SaxesParser({ xmlns: true }).write(text).close(),
          `${language} ${name}`,
        );
      }
    }
  });

  it('has real headings, a title and a caption, and defines every style that it uses', () => {
    for (const language of languages) {
      const main = part(language, 'word/document.xml');
      const used = new Set(
        [...main.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)].map((match) => match[1]),
      );
      for (const style of [
        'Title',
        'Heading1',
        'Heading2',
        'Caption',
        'CouncilTable',
        'ListBullet',
        'TOC1',
      ]) {
        assert.ok(used.has(style), style);
      }
      const defined = [...part(language, 'word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map(
        (match) => match[1],
      );
      assert.equal(new Set(defined).size, defined.length, 'a style is defined twice');
      for (const style of used) assert.ok(defined.includes(style), `${style} is not defined`);
    }
  });

  it('shows its contents with page numbers before any field is updated', () => {
    for (const language of languages) {
      const contents = part(language, 'word/document.xml').match(/<w:sdt>.*<\/w:sdt>/s)?.[0] ?? '';
      assert.match(contents, /TOC \\h \\o &quot;1-2&quot;/);
      assert.equal(count(contents, /<w:pStyle w:val="TOC1"/g), 2);
      assert.equal(count(contents, /<w:pStyle w:val="TOC2"/g), 1);
      const pages = [...contents.matchAll(/w:fldCharType="separate"\/><w:t[^>]*>(\d+)</g)].map(
        (match) => match[1],
      );
      assert.deepEqual(pages, ['3', '3', '4'], language);
    }
  });

  it('repeats the head of a table on every page, and keeps its rows whole', () => {
    const main = part('en', 'word/document.xml');
    assert.equal(count(main, /<w:tblHeader\/>/g), 1);
    assert.equal(count(main, /<w:tr>/g), count(main, /<w:cantSplit\/>/g) + 1);
    assert.match(main, /<w:gridSpan w:val="2"\/>/);
  });

  it('carries the number of the document in the header and the page number in the footer', () => {
    assert.match(part('en', 'word/header1.xml'), />C23\/35</);
    const footer = part('en', 'word/footer1.xml');
    assert.match(footer, /Page .*PAGE<.* of .*NUMPAGES</s);
  });

  it('says which language each text is in', () => {
    const tags = {
      ar: 'w:bidi="ar-SA"',
      zh: 'w:eastAsia="zh-CN"',
      en: 'w:val="en-GB"',
      fr: 'w:val="fr-FR"',
      ru: 'w:val="ru-RU"',
      es: 'w:val="es-ES"',
    };
    for (const language of languages) {
      const main = part(language, 'word/document.xml');
      assert.ok(main.includes(tags[language]), language);
      assert.ok(
        main.includes(tags[language === 'en' ? 'fr' : 'en']),
        `${language}: the text in another language`,
      );
      assert.match(
        part(language, 'word/styles.xml'),
        /<w:lang w:val="[^"]+" w:eastAsia="zh-CN" w:bidi="ar-SA"\/>/,
      );
    }
    assert.match(part('zh', 'word/document.xml'), /w:hint="eastAsia"/);
  });

  it('runs from right to left in Arabic: paragraphs, tables, runs, sections; and nowhere else', () => {
    const main = part('ar', 'word/document.xml').replace(/<w:sdt>.*<\/w:sdt>/s, '');
    const paragraphs = count(main, /<w:p>/g);
    assert.equal(count(main, /<w:pPr>.*?<w:bidi\/>/g), paragraphs);
    assert.equal(count(main, /<w:tbl>/g), count(main, /<w:bidiVisual\/>/g));
    assert.match(main, /<w:bidi\/><w:docGrid [^>]*\/><\/w:sectPr>/);
    for (const run of main.match(/<w:r>.*?<\/w:r>/gs) ?? []) {
      if (/[\u0600-\u06ff]/.test(run)) assert.match(run, /<w:rtl\/>/, run);
    }
    assert.match(part('ar', 'word/styles.xml'), /<w:bidi\/>/);
    assert.doesNotMatch(
      part('fr', 'word/document.xml') + part('fr', 'word/styles.xml'),
      /<w:bidi\/>|<w:rtl\/>|bidiVisual/,
    );
  });

  it('keeps signs and full stops on their side of text that runs the other way', () => {
    const main = part('ar', 'word/document.xml');
    assert.ok(main.includes('\u200e−12,5\u200e'));
    assert.ok(main.includes('in 2022.\u200e'));
    assert.ok(!part('en', 'word/document.xml').includes('\u200e'));
  });

  it('names its title, language, subject and date in its properties, and holds no font', () => {
    const core = part('fr', 'docProps/core.xml');
    assert.match(core, /<dc:title>C23\/35: Rapport sur le plan<\/dc:title>/);
    assert.match(core, /<dc:language>fr-FR<\/dc:language>/);
    assert.match(core, /<dc:subject>Rapport/);
    assert.match(core, />2023-05-01T10:00:00Z</);
    assert.ok(!Object.keys(written.fr).some((name) => name.startsWith('word/fonts/')));
  });

  it('leads every link to a bookmark of the document', () => {
    const main = part('en', 'word/document.xml');
    const names = [...main.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((match) => match[1]);
    assert.equal(new Set(names).size, names.length);
    for (const [, anchor] of main.matchAll(/w:anchor="([^"]+)"/g)) assert.ok(names.includes(anchor), anchor);
  });

  it('gives the same bytes for the same document', async () => {
    const again = (await councilDocx(sampleDocument('ar'), new Date(0))) as Uint8Array;
    assert.deepEqual(await councilDocx(sampleDocument('ar'), new Date(0)), again);
  });

  it('opens whatever characters a text holds', async () => {
    const document = { ...sampleDocument('en'), title: [{ text: 'a\u0000b\u0008c\ud800<&>\u202e"' }] };
    const parts = await partsOf(document);
    assert.doesNotThrow(() =>
      new SaxesParser({ xmlns: true }).write(parts['word/document.xml'] ?? '').close(),
    );
    assert.match(parts['docProps/core.xml'] ?? '', /abc\ufffd&lt;&amp;&gt;/);
  });
});
