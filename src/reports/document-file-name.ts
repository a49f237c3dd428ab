import type { Language } from '#language/languages.ts';

/** The letter by which documents of the Union name their language. */
const letters: Record<Language, string> = { ar: 'A', zh: 'C', en: 'E', fr: 'F', ru: 'R', es: 'S' };

/** The name of a document's file: "C23-35-F.docx" for the French edition of C23/35. */
export function documentFileName(number: string, language: Language, extension: 'docx' | 'html'): string {
  const symbol = number
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${symbol || 'document'}-${letters[language]}.${extension}`;
}
