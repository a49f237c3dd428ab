import { getDocumentProxy } from 'unpdf';
import { strFromU8, unzipSync } from 'fflate';
import type { Language } from '#language/languages.ts';

/** An element of the structure of a PDF file, as pdf.js tells it. */
export type PdfNode = {
  role?: string;
  lang?: string;
  alt?: string;
  children?: PdfNode[];
  type?: string;
  id?: string;
};

export type ReadPdf = {
  pages: number;
  info: Record<string, unknown>;
  marked: boolean;
  outline: string[];
  /** The structure of each page, and the text of each piece of content by its id. */
  trees: PdfNode[];
  content: Map<string, string>;
};

type Item = { str?: string; dir?: string; type?: string; tag?: string; id?: string | null };

/** Reads a PDF file with pdf.js: its structure, the text that hangs in it, its properties. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const [trees, content] = [[] as PdfNode[], new Map<string, string>()];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    for (const [id, text] of contentTexts(items as Item[])) content.set(id, (content.get(id) ?? '') + text);
    trees.push(((await page.getStructTree()) ?? {}) as PdfNode);
    page.cleanup();
  }
  const info = { ...(await pdf.getMetadata()).info } as Record<string, unknown>;
  const marked = ((await pdf.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true;
  type Entry = { title: string; items: Entry[] };
  const titles = (entries: Entry[]): string[] =>
    entries.flatMap((entry) => [entry.title, ...titles(entry.items)]);
  const outline = titles((await pdf.getOutline()) ?? []);
  await pdf.loadingTask.destroy();
  return { pages: trees.length, info, marked, outline, trees, content };
}

/** The text of each piece of content; what runs from right to left is drawn from its end, and is turned round here. */
function* contentTexts(items: readonly Item[]): Iterable<[string, string]> {
  let open: { id: string; words: string[]; isTurned: boolean } | null = null;
  let depth = 0;
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent')) {
      depth += 1;
      if (item.type === 'beginMarkedContentProps' && item.id && !open) {
        open = { id: item.id, words: [], isTurned: false };
        depth = 1;
      } else if (open && item.tag === 'ReversedChars') open.isTurned = true;
    } else if (item.type === 'endMarkedContent') {
      depth -= 1;
      if (open && depth === 0) {
        yield [open.id, (open.isTurned ? open.words.reverse() : open.words).join('')];
        open = null;
      }
    } else if (open && item.str) open.words.push(item.str);
  }
}

/** All text of a PDF in reading order, without the contents and the signs before items of lists. */
export function pdfText({ trees, content }: ReadPdf, without: readonly string[] = ['TOC', 'Lbl']): string {
  const walk = (node: PdfNode): string => {
    if (node.role && without.includes(node.role)) return '';
    if (node.type === 'content') return content.get(node.id ?? '') ?? '';
    return (node.children ?? []).map(walk).join('');
  };
  return trees.map(walk).join('');
}

/** Every element of a role, in reading order; an element that goes on over pages is met once on each. */
export function pdfElements({ trees }: ReadPdf, role: string): PdfNode[] {
  const found: PdfNode[] = [];
  const walk = (node: PdfNode): void => {
    if (node.role === role) found.push(node);
    node.children?.forEach(walk);
  };
  trees.forEach(walk);
  return found;
}

/** All text of a Word file in reading order, without the entries of the contents. */
export function docxText(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const body = xml.replace(/<w:sdt>[\s\S]*?<\/w:sdt>/g, '');
  return [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map((match) => match[1] ?? '')
    .join('')
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '');
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * What two texts that say the same have in common: no spaces, no marks of direction, one form of each letter. Brackets
 * in Arabic are drawn mirrored, and pdf.js reads them as their counterparts or not at all: there they are left out.
 */
export function bareText(text: string, language: Language): string {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '');
  return language === 'ar' ? bare.replace(/[()<>[\]{}«»]/g, '') : bare;
}
