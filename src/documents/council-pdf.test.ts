import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { languages } from '#language/languages.ts';
import { plainText } from './council-document.ts';
import { councilDocx } from './council-docx.ts';
import { fontProblem } from './document-fonts.ts';
import { finishedPdf } from './pdf-finishing.ts';
import { sampleDocument } from './test-document.ts';
import { bareText, docxText, pdfElements, pdfText, type ReadPdf, readPdf } from './test-pdf.ts';
import { writeCouncilPdf } from './write-council-pdf.ts';

const written = new Date('2023-05-12T00:00:00Z');

describe('a small document in six languages as PDF', () => {
  const files = new Map<string, Uint8Array>();
  const read = new Map<string, ReadPdf>();
  before(async () => {
    for (const language of languages) {
      const bytes = await writeCouncilPdf(sampleDocument(language), written);
      files.set(language, bytes);
      read.set(language, await readPdf(bytes));
    }
  });
  const each = (check: (pdf: ReadPdf, language: (typeof languages)[number]) => void) => {
    for (const language of languages) check(read.get(language) as ReadPdf, language);
  };

  it('is tagged, in its language, with its title, and says that it conforms to PDF/UA-1', () => {
    each((pdf, language) => {
      assert.ok(pdf.marked);
      assert.equal(String(pdf.info.Language).slice(0, 2), language);
      assert.ok(String(pdf.info.Title).startsWith('C23/35: '));
      const text = Buffer.from(files.get(language) ?? []).toString('latin1');
      assert.ok(text.includes('/DisplayDocTitle true'), language);
      assert.ok(text.includes('<pdfuaid:part>1</pdfuaid:part>'), language);
      assert.equal(text.split('/Tabs /S').length - 1, pdf.pages, language);
    });
  });

  it('has bookmarks and headings at their levels', () => {
    each((pdf, language) => {
      assert.equal(pdf.outline.length, 3, language);
      assert.equal(pdfElements(pdf, 'H2').length, 1);
      assert.ok(pdfElements(pdf, 'H1').length >= 2);
    });
  });

  it('has header cells of columns and of rows', () => {
    each((pdf) => {
      const [body] = pdfElements(pdf, 'TBody');
      const [head] = pdfElements(pdf, 'THead');
      assert.deepEqual(
        head?.children?.[0]?.children?.map((cell) => cell.role),
        ['TH', 'TH'],
      );
      assert.equal(body?.children?.length, 3);
      for (const row of body?.children ?? [])
        assert.deepEqual(
          row.children?.map((cell) => cell.role),
          ['TH', 'TD', 'TD'],
        );
    });
  });

  it('says the same as the Word file', async () => {
    for (const language of languages) {
      const word = await councilDocx(sampleDocument(language), written);
      const file = read.get(language) as ReadPdf;
      assert.equal(bareText(pdfText(file), language), bareText(docxText(word), language), language);
    }
  });

  it('gives the same bytes for the same document', async () => {
    const again = await writeCouncilPdf(sampleDocument('ar'), written);
    assert.equal(Buffer.compare(again, files.get('ar') as Uint8Array), 0);
  });

  it('takes every text as text, never as markup', async () => {
    const nasty = '#panic("no") $x$ *a* _b_ `c` \\ <label> @ref // — "#{';
    const document = { ...sampleDocument('en'), title: [{ text: nasty }] };
    const pdf = await readPdf(await writeCouncilPdf(document, written));
    assert.ok(bareText(pdfText(pdf), 'en').includes(bareText(nasty, 'en')));
  });
});

describe('a document without a font', () => {
  it('is told by language and package when a font is not installed', () => {
    const place = (name: string) => (name.includes('amiri') ? null : '/');
    assert.deepEqual(fontProblem(sampleDocument('ar'), place), {
      code: 'font-missing',
      language: 'ar',
      package: '@expo-google-fonts/amiri',
    });
  });

  it('is told by its letters when no font has them', () => {
    const document = { ...sampleDocument('fr'), title: [{ text: 'Rapport हिन्दी 🙂' }] };
    const problem = fontProblem(document);
    assert.equal(problem?.code, 'letters-missing');
    assert.ok(
      problem?.code === 'letters-missing' && problem.letters.includes('ह') && problem.letters.includes('🙂'),
    );
    for (const language of languages) assert.equal(fontProblem(sampleDocument(language)), null, language);
  });
});

it('answers with the error of a document that cannot be set, and goes on', async () => {
  const broken = { ...sampleDocument('en'), body: [{ kind: 'heading' }] } as never;
  await assert.rejects(writeCouncilPdf(broken, written));
  const bytes = await writeCouncilPdf(sampleDocument('en'), written);
  assert.ok(pdfText(await readPdf(bytes)).includes(plainText(sampleDocument('en').title)));
});

it('a file of another kind is not finished', () => {
  assert.equal(finishedPdf(new TextEncoder().encode('%PDF-1.7\nnothing'), []), null);
});
