import type { CorpusFile } from './corpus.ts';

/**
 * Flattens the description of a .docx with tracked changes as the extraction of its text does: the marks are lost, deleted
 * text stands directly before what replaces it, deleted and inserted paragraphs stand side by side.
 */
export function flattenMarked(source: string): string {
  return source
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) =>
      line
        .slice(line.indexOf('|') + 1)
        .replace(/^ /, '')
        .replace(/\s*¶[+-]\s*$/u, '')
        .replace(/\{\^[^:]+:[\s\S]*?\^\}/gu, '')
        .replace(/\{[-+<>]|[-+<>]\}/g, '')
        .replace(/\\t/g, '\t')
        .replace(/\\_/g, '\u00a0')
        .replace(/\\~/g, '\u2011'),
    )
    .join('\n');
}

/** The files whose source has changes inside or between paragraphs, as flattened texts; their keys stay both readings. */
export function flattenedFiles(files: readonly CorpusFile[]): CorpusFile[] {
  return files
    .filter(({ kind, source, expected }) => kind === 'docx' && expected.base && /\{[-+]/.test(source))
    .map((file) => ({
      ...file,
      name: `${file.name} flattened`,
      kind: 'text',
      source: flattenMarked(file.source),
    }));
}
