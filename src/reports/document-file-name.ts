import { isLanguage, type Language } from '#language/languages.ts';
import type { DocumentForm } from './edition-freeze.sql.ts';

/** The letter by which documents of the Union name their language. */
const letters: Record<Language, string> = { ar: 'A', zh: 'C', en: 'E', fr: 'F', ru: 'R', es: 'S' };

export const documentFormats = ['docx', 'pdf', 'html'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** A file of a document: one of its forms in a format, or its data annex. */
export type AskedFile = { language: Language } & (
  { form: DocumentForm; format: DocumentFormat } | { form: 'data'; format: 'csv' }
);

/** What an address asks for: "fr.pdf", "short-fr.docx", "data-fr.csv"; null for everything else. */
export function askedFile(name: string): AskedFile | null {
  const [, prefix, language, extension] = /^(short-|data-)?([a-z]{2})\.([a-z]+)$/.exec(name) ?? [];
  if (!isLanguage(language)) return null;
  if (prefix === 'data-') return extension === 'csv' ? { language, form: 'data', format: 'csv' } : null;
  const format = documentFormats.find((each) => each === extension);
  return format ? { language, form: prefix === undefined ? 'long' : 'short', format } : null;
}

/** The language of a file that is named rightly but for a language that no document is made in: "de" of "de.pdf". */
export function unknownLanguageOf(name: string): string | null {
  const language = /^(?:short-|data-)?([a-z]{2,3})\.(?:docx|pdf|html|csv)$/.exec(name)?.[1];
  return language !== undefined && !isLanguage(language) ? language : null;
}

export function fileNameOf(asked: AskedFile): string {
  const prefix = asked.form === 'long' ? '' : `${asked.form}-`;
  return `${prefix}${asked.language}.${asked.format}`;
}

/** The name of a document's file: "C23-35-F.docx" for the French edition of C23/35, "C23-35-short-F.pdf" for its short form. */
export function documentFileName(
  number: string,
  language: Language,
  extension: DocumentFormat | 'csv',
  form: DocumentForm | 'data' = 'long',
): string {
  const symbol = number
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
  const middle = form === 'long' ? '' : `-${form}`;
  return `${symbol || 'document'}${middle}-${letters[language]}.${extension}`;
}
