import { fold } from '#mandates/reading/fold.ts';
import type { CorpusFile } from './corpus.ts';
import type { Expected, ExpectedItem } from './score.ts';

/** How a page is printed: its lines, what stands at its head and foot, how its notes are set off. */
export type PageLook = {
  name: string;
  width: number;
  lines: number;
  header: (page: number, file: CorpusFile) => string[];
  footer: (page: number, file: CorpusFile) => string[];
  /** Put between pages. */
  feed?: string;
  rule?: string;
  /** Labels stand alone on their lines. */
  labelsAlone?: boolean;
  blankLines?: boolean;
  gap?: string;
  /** Spaces before every line, as a page set in columns of letters has them. */
  indent?: number;
  /** Documents of the United Nations only. */
  unitedNations?: true;
};

const title = (file: CorpusFile) => (file.expected.title ?? '').slice(0, 60).trim();
const none = () => [];
const symbol = ({ expected }: CorpusFile) =>
  `A/RES/${/\d{2,3}\/\d{1,3}/.exec(expected.number ?? '')?.[0] ?? '199/412'}`;

/** Looks of real documents, with invented codes. */
export const pageLooks: PageLook[] = [
  { name: 'number', width: 78, lines: 23, header: none, footer: (page) => [`${page}`] },
  {
    name: 'dashes',
    width: 70,
    lines: 17,
    header: (page) => [`– ${page} –`, 'C53/31-E'],
    footer: none,
    feed: '\f',
  },
  {
    name: 'code below',
    width: 84,
    lines: 19,
    header: none,
    footer: (page) => [`PP-50/31-S`, `${page}`],
    gap: '\t',
  },
  {
    name: 'of',
    width: 66,
    lines: 26,
    header: none,
    footer: (page) => [`53-20817 ${page}/9`],
    blankLines: true,
  },
  {
    name: 'head',
    width: 74,
    lines: 21,
    header: (page, file) => [`${page} ${title(file)}`],
    footer: none,
    feed: '\f',
  },
  {
    name: 'pair',
    width: 62,
    lines: 15,
    header: none,
    footer: (page, file) => [`${page}`, `Doc. 7818`, title(file)],
  },
  {
    name: 'rule',
    width: 72,
    lines: 18,
    header: none,
    footer: (page) => [`- ${page} -`],
    rule: '_______________',
  },
  {
    name: 'rule number',
    width: 80,
    lines: 22,
    header: none,
    footer: (page) => [`${page}`],
    rule: '________',
  },
  {
    name: 'no rule',
    width: 76,
    lines: 24,
    header: (_, file) => [title(file)],
    footer: (page) => [`${page}`],
    rule: '',
  },
  {
    name: 'alone',
    width: 70,
    lines: 25,
    header: none,
    footer: (page) => [`${page}`, 'PP-54/77-E'],
    labelsAlone: true,
  },
  { name: 'feed', width: 68, lines: 20, header: none, footer: none, feed: '\f' },
  {
    name: 'blank',
    width: 78,
    lines: 27,
    header: () => ['', ''],
    footer: (page) => ['', `Page ${page}`, ''],
    blankLines: true,
  },
  {
    name: 'outer margins',
    width: 72,
    lines: 20,
    header: (page) =>
      page % 2 === 0
        ? [`${page}          Rec. ITU-R SM.9541-2`, '']
        : [`Rec. ITU-R SM.9541-2          ${page}`, ''],
    footer: none,
  },
  {
    name: 'code and number',
    width: 82,
    lines: 18,
    header: none,
    footer: (page) => ['', `PP-54/31-E\t${page}`, ''],
  },
  {
    name: 'symbol',
    unitedNations: true,
    width: 80,
    lines: 19,
    header: (page, file) =>
      page % 2 === 0 ? [symbol(file), title(file)] : [`${title(file)}          ${symbol(file)}`],
    footer: (page) => (page % 2 === 0 ? [`${page}/9          53-20817`] : [`53-20817 ${page}/9`]),
    rule: '__________________',
  },
  {
    name: 'columns',
    unitedNations: true,
    width: 64,
    lines: 22,
    header: (_, file) => [symbol(file), '', ''],
    footer: (page) => ['', `53-20817                                        ${page}/9`, '\f'],
    rule: '__________________',
    blankLines: true,
    indent: 10,
  },
];

const notes: Record<string, string> = {
  en: 'These include the keepers of small lights.',
  fr: 'Y compris les gardiens des petits feux.',
  es: 'Incluidos los guardianes de las luces pequeñas.',
  ru: 'Включая смотрителей малых огней.',
  zh: '包括小型灯塔的看守人。',
  ar: 'ويشمل ذلك حراس المنارات الصغيرة.',
};

/** The same instrument on pages of this look; what a person reads from it stays what it is. */
export function paged(file: CorpusFile, look: PageLook): string | null {
  const { expected } = file;
  const head = headOf(file);
  if (!head || (look.unitedNations && expected.style !== 'unga')) return null;
  const zh = expected.language === 'zh';
  const width = zh ? Math.round(look.width / 2) : look.width;
  const blocks = paragraphsOf(expected, look);
  const lines = [...(look.unitedNations ? [symbol(file)] : []), ...head];
  const marked = look.rule === undefined ? -1 : blocks.findIndex((text, at) => at > 3 && text.length > 60);
  let note: string | null = null;
  let markedLine = -1;
  blocks.forEach((text, at) => {
    if (look.blankLines) lines.push('');
    const wrapped = wrap(text, width, zh);
    if (at === marked) {
      const first = wrapped[0] ?? '';
      if (/[\p{Ll}\p{sc=Han}\p{sc=Arabic}]$/u.test(first) && !/\p{Ll}-$/u.test(first)) {
        wrapped[0] = `${first}1`;
        note = `1 ${notes[expected.language]}`;
        markedLine = lines.length;
      }
    }
    lines.push(...wrapped.map((line) => ' '.repeat(look.indent ?? 0) + line));
  });
  return onPages(lines, file, look, note, markedLine);
}

function onPages(lines: string[], file: CorpusFile, look: PageLook, note: string | null, markedLine: number) {
  const out: string[] = [];
  let page = 1;
  for (let from = 0; from < lines.length; from += look.lines, page++) {
    if (page > 1) {
      if (look.feed) out.push(look.feed);
      out.push(...look.header(page, file));
    }
    out.push(...lines.slice(from, from + look.lines));
    if (note && markedLine >= from && markedLine < from + look.lines) {
      if (look.rule) out.push(look.rule);
      out.push(note);
    }
    out.push(...look.footer(page, file));
  }
  return out.join('\n').replaceAll('\n\f\n', '\n\f');
}

/** The lines before the first heading, as the file has them. */
function headOf({ source, expected }: CorpusFile): string[] | null {
  const first = expected.sections[0]?.heading;
  if (!first) return null;
  const lines = source.replace(/^---\n[\s\S]*?\n---\n/, '').split(/\r?\n/);
  const key = fold(first).slice(0, 30);
  const at = lines.findIndex((line) => fold(line).trim().startsWith(key));
  if (at < 2) return null;
  return lines.slice(0, at).filter((line) => line.trim() !== '' && line !== '\f');
}

function paragraphsOf(expected: Expected, look: PageLook): string[] {
  const out: string[] = [];
  const gap = look.labelsAlone ? '\n' : (look.gap ?? ' ');
  const item = ({ label, text }: ExpectedItem) => (label ? `${label}${gap}${text}` : text);
  for (const { heading, items } of expected.sections) {
    if (expected.style === 'unga') {
      const [first, ...rest] = items;
      const joined = expected.language === 'zh' ? '' : ' ';
      const opening = `${heading}${joined}${first?.text ?? ''}`;
      out.push(first?.label ? `${first.label} ${opening}` : opening, ...rest.map(item));
    } else out.push(heading, ...items.map(item));
  }
  for (const annex of expected.annexes ?? []) {
    out.push(annex.heading);
    if (annex.title) out.push(annex.title);
    out.push(...annex.items.map(item));
  }
  return out;
}

function wrap(text: string, width: number, zh: boolean): string[] {
  return text.split('\n').flatMap((part) => {
    const words = zh
      ? [...part.matchAll(/[A-Za-z0-9.,/()\s-]+|[^A-Za-z0-9]/gu)].map(([each]) => each)
      : part.split(' ');
    const lines: string[] = [];
    let line = '';
    for (const word of words) {
      const next = zh ? line + word : line === '' ? word : `${line} ${word}`;
      // Chinese signs never open a line.
      if (next.length > width && line !== '' && !(zh && /^[，。；：、）》”]/u.test(word))) {
        lines.push(line.trim());
        line = word.trim();
      } else line = next;
    }
    lines.push(line.trim());
    return lines;
  });
}
