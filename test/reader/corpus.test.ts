import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docxReading } from '#mandates/reading/read-file.ts';
import { readDocx } from '#documents/docx-reading/read-docx.ts';
import { instrumentParagraphs } from '#documents/instrument-paragraphs.ts';
import { writeInstrumentDocx } from '#documents/instrument-docx.ts';
import { languages } from '#language/languages.ts';
import { proposeReadings } from '#mandates/reading/flattened-redline.ts';
import { readPlainText } from '#mandates/reading/read-plain-text.ts';
import { type CorpusFile, corpusFiles, readCorpusFile } from './corpus.ts';
import { addScores, differences, f1, headDifferences, noScores, scoreStructure } from './score.ts';

const floors = { sections: 0.95, items: 0.93, citations: 0.9 };

/** Keys of the later parts cut Arabic and Russian keywords of the United Nations otherwise than the reader does. */
const floorsOfLater = { sections: 0.94, items: 0.93, citations: 0.85 };

for (const part of [
  'tuning',
  'aside',
  'fresh',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
] as const) {
  const least = /^(?:second|third|fourth)$/.test(part) ? floorsOfLater : floors;
  const files = corpusFiles(part);
  for (const language of languages) {
    // Flattened redlines are proposals and have scores of their own.
    const own = files.filter(
      ({ expected, name }) =>
        expected.language === language && !(part === 'aside' && name.includes('flattened')),
    );
    test(
      `${part} ${language}: sections, items and citations above the floor`,
      { skip: own.length === 0 ? 'no files' : false },
      () => {
        const total = noScores();
        for (const file of own) scoreFile(file, total);
        for (const name of ['sections', 'items', 'citations'] as const) {
          assert.ok(f1(total[name]) >= least[name], `${name} ${f1(total[name]).toFixed(3)}`);
        }
      },
    );
  }
}

function scoreFile(file: CorpusFile, total: ReturnType<typeof noScores>): void {
  const { revised, base } = readCorpusFile(file);
  addScores(total, scoreStructure(revised, file.expected));
  if (file.expected.base && base) addScores(total, scoreStructure(base, file.expected.base));
}

test('tracked changes of every .docx: both views exact', () => {
  for (const file of [...corpusFiles('tuning')].filter(({ kind }) => kind === 'docx')) {
    const { revised, base } = readCorpusFile(file);
    assert.deepEqual(differences(revised, file.expected), [], file.name);
    assert.deepEqual(headDifferences(revised, file.expected), [], file.name);
    if (file.expected.base && base)
      assert.deepEqual(differences(base, file.expected.base), [], `${file.name} base`);
  }
});

test('what is written as .docx is read back the same', () => {
  for (const file of corpusFiles('tuning')) {
    const { revised } = readCorpusFile(file);
    const bytes = writeInstrumentDocx(instrumentParagraphs(revised), revised.footnotes, revised.language);
    const back = docxReading(readDocx(bytes), 'revised', undefined).instrument;
    assert.deepEqual(back.sections, revised.sections, file.name);
    assert.deepEqual(back.annexes, revised.annexes, file.name);
    assert.deepEqual(back.footnotes, revised.footnotes, file.name);
    if (revised.style === 'itu')
      assert.deepEqual(
        [back.kind, back.number, back.revision],
        [revised.kind, revised.number, revised.revision],
        file.name,
      );
  }
});

test('no clean text of the corpus is taken for a flattened redline', () => {
  for (const file of corpusFiles('tuning').filter(
    ({ name, kind }) => kind === 'text' && !name.startsWith('flattened'),
  )) {
    assert.equal(proposeReadings(readPlainText(file.source), null), null, file.name);
  }
});
