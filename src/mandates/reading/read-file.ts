import type { Language } from '#language/languages.ts';
import type { ReadInstrument, Warning } from './instrument.ts';
import { readParagraphs } from './read-instrument.ts';
import { readPlainText } from './read-plain-text.ts';
import { withReferences } from './references.ts';
import { readAkomaNtoso } from '#documents/akoma-ntoso-reading.ts';
import { type DocxReading, footnotesOf, readDocx, viewOf } from '#documents/docx-reading/read-docx.ts';
import type { View } from '#documents/docx-reading/tracked-text.ts';
import { type FileProblem, RefusedFile } from '#documents/file-problem.ts';
import { instrumentParagraphs } from '#documents/instrument-paragraphs.ts';
import { readHtmlParagraphs } from '#documents/html-reading.ts';

/** A file that was read: the instrument in the chosen view, and its plain paragraphs. */
export type FileReading = {
  format: 'docx' | 'akn' | 'html' | 'text';
  instrument: ReadInstrument;
  /** The text of the view, one paragraph each. */
  paragraphs: string[];
  /** With a .docx: both views as the file keeps them. */
  docx: DocxReading | null;
};

export type ReadingResult = { ok: true; reading: FileReading } | { ok: false; problem: FileProblem };

export const textLimit = 2_000_000;

/** Reads an instrument from the bytes of a .docx, Akoma Ntoso, HTML or text file; a bad file is an answer, not an error. */
export function readFile(
  bytes: Uint8Array,
  options: { language?: Language; view?: View } = {},
): ReadingResult {
  try {
    return { ok: true, reading: readAny(bytes, options) };
  } catch (cause) {
    if (cause instanceof RefusedFile) return { ok: false, problem: cause.problem };
    throw cause;
  }
}

function readAny(
  bytes: Uint8Array,
  { language, view = 'revised' }: { language?: Language; view?: View },
): FileReading {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return docxReading(readDocx(bytes), view, language);
  const text = decodeText(bytes);
  const start = text.trimStart().slice(0, 2_000);
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:\w+:)?akomaNtoso[\s>]/.test(start)) {
    const instrument = instrumentFromAkomaNtoso(text, language);
    return { format: 'akn', instrument, paragraphs: paragraphsOf(instrument), docx: null };
  }
  if (/^<(?:!doctype html|html|head|body|div|p|article|section|h[1-6]|table|meta)\b/i.test(start)) {
    const paragraphs = readHtmlParagraphs(text);
    const instrument = readParagraphs({ paragraphs }, language);
    return {
      format: 'html',
      instrument,
      paragraphs: paragraphs.map((each) => [each.label, each.text].filter(Boolean).join('\t')),
      docx: null,
    };
  }
  if (/^<\?xml|^<!DOCTYPE/i.test(start))
    throw new RefusedFile(/<!DOCTYPE/i.test(start) ? 'doctype' : 'wrong-type', 'start', {});
  const instrument = readPlainText(text, language);
  return {
    format: 'text',
    instrument,
    paragraphs: text.split(/\r\n?|\n/).filter((line) => line.trim() !== ''),
    docx: null,
  };
}

/** The instrument in an Akoma Ntoso file. */
export function instrumentFromAkomaNtoso(text: string, language?: Language): ReadInstrument {
  const content = readAkomaNtoso(text, language);
  return content.instrument
    ? withReferences(content.instrument)
    : readParagraphs({ paragraphs: content.paragraphs }, content.language);
}

/** The instrument in one view of a .docx. */
export function docxReading(docx: DocxReading, view: View, language: Language | undefined): FileReading {
  const paragraphs = viewOf(docx, view);
  const warnings: Warning[] =
    docx.changes.length > 0
      ? [{ code: 'tracked-changes', at: 'file', values: { changes: docx.changes.length, view } }]
      : [];
  const instrument = readParagraphs(
    { paragraphs, footnotes: footnotesOf(docx, view), changes: docx.changes, warnings },
    language,
  );
  return {
    format: 'docx',
    instrument,
    paragraphs: paragraphs.map(({ label, text }) => (label ? `${label}\t${text}` : text)),
    docx,
  };
}

/** The text of a file: UTF-8, or UTF-16 with its mark. Anything else is refused rather than guessed. */
function decodeText(bytes: Uint8Array): string {
  if (bytes.length > textLimit) throw new RefusedFile('too-large', 'file', { bytes: bytes.length });
  if (bytes.length === 0) throw new RefusedFile('not-text', 'byte 0', { bytes: 0 });
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  if (!isUtf16) refuseOtherTypes(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\ufeff/, '');
  } catch {
    throw new RefusedFile('not-text', 'encoding', { encoding });
  }
}

const signatures: [string, number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['gzip', [0x1f, 0x8b]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
];

function refuseOtherTypes(bytes: Uint8Array): void {
  for (const [type, signature] of signatures) {
    if (signature.every((byte, index) => bytes[index] === byte))
      throw new RefusedFile('wrong-type', 'byte 0', { type });
  }
  const zero = bytes.subarray(0, 65_536).indexOf(0);
  if (zero !== -1) throw new RefusedFile('not-text', `byte ${zero}`);
}

/** The texts of an instrument one paragraph each, labels before them. */
const paragraphsOf = (instrument: ReadInstrument) =>
  instrumentParagraphs(instrument).map(({ segments }) => segments.map(({ text }) => text).join(''));
