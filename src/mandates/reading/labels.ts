import { foldWithMap } from './fold.ts';

/** A reading of a label: which list it could belong to, and its place in it; "i)" is both roman 1 and letter 9. */
export type LabelReading = { list: string; ordinal: number; depth: number };

/** The label at the start (or, from right to left, at the end) of a paragraph. */
export type Label = {
  printed: string;
  rest: string;
  readings: LabelReading[];
  suffix: string;
  bare: boolean;
};

/** Latin words for a number put in between. */
export const latinSuffixes = 'bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies';
const abjad = 'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const cyrillic = 'абвгдежзиклмнопрстуфхцчшщэюя';
const han = '一二三四五六七八九十';
/** Letters that look the same: typed in Cyrillic for a Latin label, or the other way round. */
const lookAlikes: Record<string, string> = {
  а: 'a',
  е: 'e',
  с: 'c',
  о: 'o',
  р: 'p',
  х: 'x',
  у: 'y',
  к: 'k',
  т: 't',
  м: 'm',
  в: 'b',
  н: 'h',
  і: 'i',
  ѕ: 's',
  ј: 'j',
};
const lookAlikesBack = Object.fromEntries(Object.entries(lookAlikes).map(([cyr, latin]) => [latin, cyr]));

/** "1bis", "b) ter", "2-бис", "1之二": no letter goes on after it, so that "ii) terrestrial" and "1 bisher" keep their word. */
const suffixes = `(?:[\\s-]?(?:(?:${latinSuffixes}|бис|тер|кватер|مكررا ثانيا|مكررا|مكرر)(?!\\p{L})|之[二三四五六七八九十](?![${han}百千万分])))`;
const suffixPattern = new RegExp(suffixes, 'u');
const token = `([a-zа-яіѕј]{1,2}|[ivx]{1,6}|[${abjad}]|[${han}]{1,3}|\\d{1,3}(?:\\.\\d{1,3}){0,3})`;
const closed = new RegExp(
  `^\\[?\\s*([(]?)\\s*${token}(${suffixes}?)\\s?[)](${suffixes})?(?!\\p{N})\\s*`,
  'u',
);
/** "'1'" and "1'" of Arabic texts. */
const quoted = /^\[?'?\s?(\d{1,2}|[ivx]{1,4})\s?'\s+/u;
const reversed = new RegExp(
  `^([()])\\s*([${abjad}]|\\d{1,2}|[a-z])(${suffixes}?)\\s*[(]?\\s+(?=\\p{L})`,
  'u',
);
const trailing = new RegExp(`^(.*?[;,.:])\\s*([()])\\s?([${abjad}]|\\d{1,2})\\s?([()])?$`, 'u');
const dotted = new RegExp(
  `^\\[?((?:\\d{1,3}(?:\\.\\d{1,3}){0,3}|[a-z]|[ivx]{1,4})${suffixes}?)\\.(?=\\s|\\p{Lu}|[\\p{sc=Han}])\\s*`,
  'iu',
);
const dashedNumber = /^\[?(\d{1,3})\s*[-–]\s+(?=\p{L})/u;
const bareNumber = new RegExp(
  `^\\[?(\\d{1,3}(?:\\.\\d{1,3}){0,3}${suffixes}?)(?:\\s+|(?=[\\p{sc=Han}]))(?=\\S)`,
  'u',
);
/** "1 y 2 del UIT-D": numbers that a heading or a sentence goes on with, no label. */
export const severalNumbers =
  /^\d{1,3}(?:[a-z]|\s?(?:bis|ter))?\s*(?:(?:(?:y|e|o|et|ou|à|a|and|or|to|и|или|до|و|او|الي)\s|\sو|[和及与至或&])\s*(?:第|the\s)?)\d+(?![\d-])/u;
const hanNumber = new RegExp(`^\\[?([${han}]{1,3})、\\s*`, 'u');
const bullet =
  /^\[?(?:([–—−•·▪▫●○◦■□►➢➤✓‣⁃∙*-]|\uf0b7|\uf02d|\uf0a7|\uf0d8)(?:\s+|(?=\p{L}))|(o)(?:\t|\s{2,}))/u;
const bulletAlone = /^[–—−•·▪▫●○◦■□►➢➤✓‣⁃∙*\uf0b7\uf02d\uf0a7\uf0d8-]$/u;
const alone = new RegExp(`^\\[?[(]?(?:${token.slice(1, -1)})${suffixes}?\\s?[).]?${suffixes}?$`, 'u');

/** The label that opens a paragraph, or null. A pending bracket before it is left out of the label. */
export function labelOf(text: string): Label | null {
  const first = text.charCodeAt(0);
  // Most paragraphs start with a word of several letters: say so without folding the whole text.
  if (
    first > 64 &&
    /^\p{L}{3}/u.test(text) &&
    !/^(?:[ivx]{3,6}|\p{L}{1,2}(?:bis|ter|quater|quinquies|sexies|бис|тер|кватер))[).]|^\p{L}{1,2}之[^)）]{1,2}[)）]/u.test(
      text,
    )
  )
    return trailingLabel(text);
  const mapped = foldWithMap(text.slice(0, 40));
  const head = mapped.folded;
  const at = (length: number) => mapped.map[length] ?? text.length;
  const build = (length: number, symbol: string, style: string, suffix: string, bare = false): Label => {
    const printed = text
      .slice(0, at(length))
      .replace(/^\[\s*/, '')
      .trim();
    return {
      printed,
      rest: text.slice(at(length)).trimStart(),
      readings: readingsOf(symbol, style),
      suffix: suffix.trim(),
      bare,
    };
  };
  let match = closed.exec(head);
  if (match) {
    const style = `${match[1] ? '(' : ''})`;
    return build(match[0].length, match[2] ?? '', style, (match[3] || match[4]) ?? '');
  }
  match = quoted.exec(head);
  if (match) return build(match[0].length, match[1] ?? '', "'", '');
  match = dotted.exec(head);
  if (match)
    return build(match[0].length, (match[1] ?? '').replace(suffixPattern, ''), '.', suffixOf(match[1]));
  match = dashedNumber.exec(head);
  if (match) return build(match[0].length, match[1] ?? '', '.', '');
  match = hanNumber.exec(head);
  if (match) return build(match[0].length, match[1] ?? '', '、', '');
  match = bullet.exec(head);
  if (match) return build(match[0].length, match[1] ?? match[2] ?? '', 'bullet', '');
  match = bareNumber.exec(head);
  if (match && severalNumbers.test(head)) return null;
  if (match)
    return build(match[0].length, (match[1] ?? '').replace(suffixPattern, ''), '', suffixOf(match[1]), true);
  match = reversed.exec(head);
  if (match) return build(match[0].length, match[2] ?? '', ')', match[3] ?? '');
  return trailingLabel(text);
}

const suffixOf = (label = '') => suffixPattern.exec(label)?.[0] ?? '';

/** In right-to-left text taken from a page, the label may come after the line: "…؛ (أ". */
function trailingLabel(text: string): Label | null {
  if (!/[\u0600-\u06ff]/.test(text) || !/[()]\s*$|[()]\s?[\p{L}\d]\s*$/u.test(text)) return null;
  const mapped = foldWithMap(text);
  const match = trailing.exec(mapped.folded);
  if (!match) return null;
  const start = mapped.map[(match[1] ?? '').length] ?? text.length;
  return {
    printed: text.slice(start).trim(),
    rest: text.slice(0, start).trim(),
    readings: readingsOf(match[3] ?? '', ')'),
    suffix: '',
    bare: false,
  };
}

/** The label that opens a line, or is all of it. */
export const labelOfLine = (line: string) =>
  labelOf(line) ?? (isLabelAlone(line) && /^[\[(]?\d|\P{L}$/u.test(line) ? labelOf(`${line} x`) : null);

/** Whether a line holds nothing but a label. */
export function isLabelAlone(line: string): boolean {
  const bare = line.trim();
  return line.length < 24 && (bulletAlone.test(bare) || alone.test(foldWithMap(bare).folded));
}

function readingsOf(symbol: string, style: string): LabelReading[] {
  if (style === 'bullet') return [{ list: `bullet ${symbol}`, ordinal: 0, depth: 1 }];
  if (/^\d/.test(symbol)) {
    const parts = symbol.split('.').map(Number);
    const list = style === '' || style === '.' ? 'number' : `number ${style}`;
    return [{ list, ordinal: parts.at(-1) ?? 0, depth: parts.length }];
  }
  const readings: LabelReading[] = [];
  const add = (list: string, ordinal: number) => {
    if (ordinal > 0) readings.push({ list: `${list} ${style}`, ordinal, depth: 1 });
  };
  const latin = [...symbol].map((letter) => lookAlikes[letter] ?? letter).join('');
  add('roman', romanValue(latin));
  add('letter', letterValue(latin, 'abcdefghijklmnopqrstuvwxyz'));
  const cyr = [...symbol].map((letter) => lookAlikesBack[letter] ?? letter).join('');
  add('cyrillic', letterValue(cyr, cyrillic));
  add('abjad', letterValue(symbol, abjad));
  add('han', hanValue(symbol));
  return readings;
}

function letterValue(symbol: string, alphabet: string): number {
  const first = alphabet.indexOf(symbol[0] ?? '') + 1;
  if (first === 0) return 0;
  if (symbol.length === 1) return first;
  // After z: aa), bb) or aa), ab).
  if (symbol[0] === symbol[1]) return alphabet.length + first;
  return first === 1 ? alphabet.length + alphabet.indexOf(symbol[1] ?? '') + 1 : 0;
}

function romanValue(symbol: string): number {
  const match = /^(x{0,3})(ix|iv|v?i{0,3})$/.exec(symbol);
  if (!match || symbol === '') return 0;
  const units: Record<string, number> = {
    '': 0,
    i: 1,
    ii: 2,
    iii: 3,
    iv: 4,
    v: 5,
    vi: 6,
    vii: 7,
    viii: 8,
    ix: 9,
  };
  return (match[1]?.length ?? 0) * 10 + (units[match[2] ?? ''] ?? 0);
}

function hanValue(symbol: string): number {
  if (!/^[一二三四五六七八九十]+$/.test(symbol)) return 0;
  if (symbol === '十') return 10;
  const [tens, units] = symbol.split('十');
  if (units === undefined) return han.indexOf(symbol) + 1;
  return (tens ? (han.indexOf(tens) + 1) * 10 : 10) + (units ? han.indexOf(units) + 1 : 0);
}
