import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { graphOfDataset } from '#dataset/graph-of-dataset.ts';
import { readDataset } from '#dataset/read-dataset.ts';
import { check } from '#checker/check.ts';
import { buildGraph } from '#checker/graph.ts';
import { rules } from '#checker/rules/registry.ts';
import { bareText, docxText, pdfElements, pdfText, readPdf } from '#documents/test-pdf.ts';
import { writeCouncilDocx } from '#documents/write-council-docx.ts';
import { writeCouncilPdf } from '#documents/write-council-pdf.ts';
import { type Language, languages } from '#language/languages.ts';
import { documentBlocks } from '#documents/council-document.ts';
import { reportInputOfDataset } from './report-input-of-dataset.ts';
import { strategicPlanReport } from './strategic-plan-report.ts';

it('the whole report has the letters and tables of the Word file as PDF too, in six languages', async () => {
  const data = readDataset(join(import.meta.dirname, '..', '..', 'db', 'example'));
  assert.ok(data.ok);
  const findings = check(buildGraph(graphOfDataset(data.dataset)), rules, { today: '2023-05-01' });
  const input = reportInputOfDataset(data.dataset, 'strategic-plan-report-2022', findings);
  assert.ok(input);
  for (const language of languages) {
    const document = strategicPlanReport(input, language);
    const [pdf, word] = await Promise.all([
      writeCouncilPdf(document, new Date(0)).then(readPdf),
      writeCouncilDocx(document, new Date(0)),
    ]);
    const [inPdf, inWord] = [bareText(pdfText(pdf), language), bareText(docxText(word), language)];
    sameLetters(inPdf, inWord, language);
    const tables = documentBlocks(document).filter((block) => block.kind === 'table');
    assert.ok(pdfElements(pdf, 'Caption').length >= tables.length, language);
  }
});

/**
 * pdf.js, by which the test reads, leaves pieces of long pages out that are in the file (pdftotext finds them), and in
 * Arabic tells letters of some clusters twice. So of the whole report the letters of its script are counted: each is
 * there as often as in the Word file, within five in a hundred; in Arabic up to a quarter more often. Small documents are compared letter by letter
 * (council-pdf.test.ts).
 */
function sameLetters(inPdf: string, inWord: string, language: Language): void {
  const [pdf, word] = [inPdf, inWord].map((text) => Map.groupBy(text, (letter) => letter)) as [
    Counted,
    Counted,
  ];
  for (const [letter, wanted] of word) {
    if (!own[language].test(letter) || /\p{Mn}/u.test(letter)) continue;
    const found = pdf.get(letter)?.length ?? 0;
    const share = language === 'ar' ? 1.25 : 1.05;
    const [least, most] = [0.95 * wanted.length - 6, share * wanted.length + 6];
    assert.ok(
      found >= least && found <= most,
      `${language} ${letter}: ${found} in the PDF, ${wanted.length} in Word`,
    );
  }
}

type Counted = Map<string, string[]>;

const own: Record<Language, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  zh: /\p{Script=Han}/u,
  en: /\p{Script=Latin}/u,
  fr: /\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
  es: /\p{Script=Latin}/u,
};
