import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#language/languages.ts';
import { withoutMarks } from '#mandates/reading/footnote-marks.ts';
import { withoutMarksOnPages } from '#mandates/reading/marks-on-pages.ts';
import { evidenceOf, verdictOn } from '#mandates/reading/flattened-evidence.ts';
import type { ReadInstrument } from '#mandates/reading/instrument.ts';
import { readPlainText } from '#mandates/reading/read-plain-text.ts';
import { type CorpusFile, corpusFiles, readCorpusFile } from './corpus.ts';
import { paged, pageLooks } from './paged.ts';
import type { Expected } from './score.ts';

const clean = (
  ['tuning', 'aside', 'fresh', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'] as const
)
  .flatMap((part) => corpusFiles(part))
  .filter(({ kind, name }) => kind === 'text' && !name.includes('flattened'));

type Texts = Pick<Expected, 'sections' | 'annexes'>;

/** Taken for the ends of labels ("ii) terrestrial", "Comisiones de Estudio 1"): labels are no words of a text. */
const inLabels: Record<string, string[]> = { 'third-en-1': ['terrestrial'], 'second-es-1': ['1'] };

/**
 * How often each word stands in headings, items and annexes; in Chinese each sign, and everywhere each number whole with
 * its separators: a digit lost from "2,350" is a lost number, even where the same digit stands elsewhere.
 */
function wordsOf(
  texts: Texts,
  footnotes: readonly { text: string }[],
  language: string,
): Map<string, number> {
  const all = [
    ...texts.sections.flatMap(({ heading, items }) => [heading, ...items.map(({ text }) => text)]),
    ...(texts.annexes ?? []).flatMap(({ heading, title, items }) => [
      heading,
      title ?? '',
      ...items.map(({ text }) => text),
    ]),
  ];
  all.push(...footnotes.map(({ text }) => text));
  const words = new Map<string, number>();
  const pattern =
    language === 'zh'
      ? /\p{L}|\p{Nd}+(?:[.,'’]\p{Nd}+)*/gu
      : /\p{Nd}+(?:[.,٫٬'’]\p{Nd}+)*[\p{L}\p{M}]*|[\p{L}\p{M}\p{Nd}]+/gu;
  for (const [word] of all.join('\n').normalize('NFC').toLowerCase().matchAll(pattern))
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** The words that a person reads and the reader lost. */
function lostWords(read: ReadInstrument, { name, expected }: CorpusFile): string[] {
  const found = wordsOf(read, read.footnotes, expected.language);
  return [...wordsOf(expected, [], expected.language)].flatMap(([word, count]) =>
    count > (found.get(word) ?? 0) && !inLabels[name]?.includes(word) ? [word] : [],
  );
}

test('no clean text is taken for a flattened redline', () => {
  assert.ok(clean.length > 100, 'enough texts');
  for (const { name, source } of clean)
    assert.equal(verdictOn(evidenceOf(readPlainText(source))), 'no', name);
});

/** Reads as the mark 2 of a page that has a footnote 2: "under invites administrations and Sector Members 2,". */
const pointsAtItem = 'invites administrations and Sector Members 2,';

for (const language of languages) {
  const files = clean.filter(({ expected }) => expected.language === language);

  test(`${language}: no digit of a text without marks is one, whatever footnotes there are`, () => {
    for (const { name, expected } of files)
      for (const { heading, items } of [...expected.sections, ...(expected.annexes ?? [])])
        for (const text of [heading, ...items.map((item) => item.text)])
          for (let label = 1; label <= 12; label++) {
            assert.equal(withoutMarks(text, [String(label)]), text, `${name} ${label}`);
            if (!/\d/.test(text) || text.includes(pointsAtItem)) continue;
            const page = [text, `${label} See the report.`].map((line, at) => ({
              text: line,
              blankBefore: false,
              pageBreak: at === 0,
              inFootnotes: at === 1,
            }));
            assert.equal(withoutMarksOnPages(page)[0]?.text, text, `${name} ${label} on a page`);
          }
  });

  test(`${language}: every word of a clean text comes out`, () => {
    for (const file of files) assert.deepEqual(lostWords(readCorpusFile(file).revised, file), [], file.name);
  });

  test(`${language}: every word comes out of pages of other widths and looks`, () => {
    const missing: string[] = [];
    for (const [at, look] of pageLooks.entries())
      for (const [index, file] of files.entries()) {
        if (index % 3 !== at % 3) continue;
        const width = look.width + ([0, -9, 13][(index + at) % 3] ?? 0);
        const text = paged(file, { ...look, width });
        if (text === null) continue;
        const read = readPlainText(text);
        const lost = lostWords(read, file);
        if (lost.length > 0) missing.push(`${file.name} ${look.name} ${width}: ${lost.join(' ')}`);
        assert.equal(verdictOn(evidenceOf(read)), 'no', `${file.name} ${look.name} ${width}`);
      }
    assert.deepEqual(missing, []);
  });
}
