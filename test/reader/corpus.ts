import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docxReading } from '#mandates/reading/read-file.ts';
import { readDocx } from '#documents/docx-reading/read-docx.ts';
import { writeInstrumentDocx } from '#documents/instrument-docx.ts';
import type { Language } from '#language/languages.ts';
import type { ReadInstrument } from '#mandates/reading/instrument.ts';
import { proposeReadings } from '#mandates/reading/flattened-redline.ts';
import { readPlainText } from '#mandates/reading/read-plain-text.ts';
import { parseMarked } from './marked-document.ts';
import type { Expected } from './score.ts';

export type CorpusFile = {
  name: string;
  input: string;
  kind: 'text' | 'docx';
  source: string;
  expected: Expected;
};

const folder = join(import.meta.dirname, '..', 'corpus', 'reader');

export type Part =
  'tuning' | 'aside' | 'fresh' | 'second' | 'third' | 'fourth' | 'fifth' | 'sixth' | 'seventh';

/** The instruments of a part of the corpus. */
export function corpusFiles(part: Part): CorpusFile[] {
  const at = join(folder, part);
  return readdirSync(at)
    .filter((file) => /\.(?:txt|marked)$/.test(file))
    .sort()
    .map((file) => {
      const name = file.replace(/\.\w+$/, '');
      return {
        name,
        input: file,
        kind: file.endsWith('.txt') ? 'text' : 'docx',
        source: readFileSync(join(at, file), 'utf8'),
        expected: JSON.parse(readFileSync(join(at, `${name}.json`), 'utf8')) as Expected,
      };
    });
}

/** The bytes of the .docx that a description means. */
export function docxOf(file: CorpusFile): Uint8Array {
  const { paragraphs, notes } = parseMarked(file.source);
  return writeInstrumentDocx(paragraphs, notes, file.expected.language as Language);
}

/** Reads a corpus file as the command would; a flattened redline gives its two proposals. */
export function readCorpusFile(file: CorpusFile): { revised: ReadInstrument; base: ReadInstrument | null } {
  if (file.kind === 'docx') {
    const docx = readDocx(docxOf(file));
    return {
      revised: docxReading(docx, 'revised', undefined).instrument,
      base: docxReading(docx, 'base', undefined).instrument,
    };
  }
  const instrument = readPlainText(file.source);
  const proposals = proposeReadings(instrument, null);
  return proposals ?? { revised: instrument, base: null };
}
