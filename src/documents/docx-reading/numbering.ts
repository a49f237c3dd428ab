import { elementOf, elementsOf, type XmlElement } from '../xml-tree.ts';

type Level = {
  format: string;
  text: string;
  start: number;
  restart: number | null;
  style: string | null;
  legal: boolean;
};
type AbstractNumbering = { levels: Level[] };

/** The numbering definitions of a document, by the id that paragraphs use. */
export type Numbering = Map<string, { levels: Level[]; starts: Map<number, number>; abstract: string }>;

export function readNumbering(root: XmlElement | null): Numbering {
  const numbering: Numbering = new Map();
  if (!root) return numbering;
  const abstracts = new Map<string, AbstractNumbering>();
  for (const abstract of elementsOf(root, 'w:abstractNum')) {
    const levels: Level[] = [];
    for (const level of elementsOf(abstract, 'w:lvl'))
      levels[Number(level.attributes['w:ilvl'] ?? 0)] = readLevel(level);
    abstracts.set(abstract.attributes['w:abstractNumId'] ?? '', { levels });
  }
  for (const num of elementsOf(root, 'w:num')) {
    const abstract = elementOf(num, 'w:abstractNumId')?.attributes['w:val'] ?? '';
    const levels = [...(abstracts.get(abstract)?.levels ?? [])];
    const starts = new Map<number, number>();
    for (const override of elementsOf(num, 'w:lvlOverride')) {
      const at = Number(override.attributes['w:ilvl'] ?? 0);
      const level = elementOf(override, 'w:lvl');
      if (level) levels[at] = readLevel(level);
      const start = elementOf(override, 'w:startOverride')?.attributes['w:val'];
      if (start !== undefined) starts.set(at, Number(start));
    }
    numbering.set(num.attributes['w:numId'] ?? '', { levels, starts, abstract });
  }
  return numbering;
}

function readLevel(level: XmlElement): Level {
  const value = (name: string) => elementOf(level, name)?.attributes['w:val'];
  const restart = value('w:lvlRestart');
  return {
    format: value('w:numFmt') ?? 'decimal',
    text: value('w:lvlText') ?? '',
    start: Number(value('w:start') ?? 1),
    restart: restart === undefined ? null : Number(restart),
    style: value('w:pStyle') ?? null,
    legal: elementOf(level, 'w:isLgl') !== undefined,
  };
}

/** Counts the numbered paragraphs of one view and makes the labels that Word shows. */
export class NumberingCounter {
  #numbering: Numbering;
  #counts = new Map<string, number[]>();
  #started = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The label of the next paragraph with this numbering; undefined when it shows none. */
  next(id: string, at: number): string | undefined {
    const definition = this.#numbering.get(id);
    const level = definition?.levels[at];
    if (!definition || !level || id === '0') return undefined;
    const counts = this.#counts.get(definition.abstract) ?? [];
    this.#counts.set(definition.abstract, counts);
    const override = definition.starts.get(at);
    if (override !== undefined && !this.#started.has(`${id} ${at}`)) counts[at] = override;
    else counts[at] = counts[at] === undefined ? level.start : counts[at] + 1;
    this.#started.add(`${id} ${at}`);
    for (let deeper = at + 1; deeper < 9; deeper++) {
      const restart = definition.levels[deeper]?.restart;
      if (restart !== 0 && (restart === null || restart === undefined || restart > at)) delete counts[deeper];
    }
    if (level.format === 'none') return undefined;
    if (level.format === 'bullet') return bulletOf(level.text);
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const other = definition.levels[index];
      return numberIn(
        level.legal ? 'decimal' : (other?.format ?? 'decimal'),
        counts[index] ?? other?.start ?? 1,
      );
    });
    return label.trim() === '' ? undefined : label.trim();
  }
}

const bulletOf = (text: string) =>
  /[\uf000-\uf0ff]/.test(text) || text === '' ? '•' : text === 'o' ? '•' : text;

const abjad = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const cyrillic = 'абвгдежзиклмнопрстуфхцчшщэюя';
const hanDigits = '〇一二三四五六七八九';

/** A number in one of Word's formats. */
export function numberIn(format: string, value: number): string {
  switch (format) {
    case 'lowerLetter':
      return letter(value, 'abcdefghijklmnopqrstuvwxyz');
    case 'upperLetter':
      return letter(value, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'russianLower':
      return letter(value, cyrillic);
    case 'russianUpper':
      return letter(value, cyrillic).toUpperCase();
    case 'arabicAbjad':
    case 'arabicAlpha':
      return letter(value, abjad);
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return han(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

function letter(value: number, alphabet: string): string {
  const index = (value - 1) % alphabet.length;
  return (alphabet[index] ?? '').repeat(Math.min(Math.floor((value - 1) / alphabet.length) + 1, 8));
}

function roman(value: number): string {
  const signs: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = Math.min(Math.max(value, 0), 3999);
  let out = '';
  for (const [amount, sign] of signs) for (; rest >= amount; rest -= amount) out += sign;
  return out;
}

function han(value: number): string {
  if (value < 10) return hanDigits[value] ?? '';
  if (value < 100)
    return `${value >= 20 ? hanDigits[Math.floor(value / 10)] : ''}十${value % 10 ? hanDigits[value % 10] : ''}`;
  return String(value);
}
