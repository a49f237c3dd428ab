import type { Item, ReadInstrument } from '#mandates/reading/instrument.ts';
import { labelOf } from '#mandates/reading/labels.ts';

/** A clause that one language has and the other has not. */
export type LanguageGap = {
  missingIn: 'first' | 'second';
  section: string;
  sectionOrder: number;
  label: string | null;
  text: string;
};

export type LanguageComparison = {
  sections: [number, number];
  clauses: [number, number];
  gaps: LanguageGap[];
};

type Clause = {
  section: string;
  order: number;
  type: string;
  item: Item;
  sign: string;
  numbers: Set<string>;
};

/**
 * Compares two language versions of one text by what does not depend on the language: the kind of section, labels,
 * levels, and the numbers of the instruments cited. Reports clauses without a counterpart.
 */
export function compareLanguages(first: ReadInstrument, second: ReadInstrument): LanguageComparison {
  const [a, b] = [clausesOf(first), clausesOf(second)];
  const gaps = align(a, b).map(({ side, clause }): LanguageGap => ({
    missingIn: side === 'first' ? 'second' : 'first',
    section: clause.section,
    sectionOrder: clause.order,
    label: clause.item.label,
    text: clause.item.text,
  }));
  return { sections: [first.sections.length, second.sections.length], clauses: [a.length, b.length], gaps };
}

function clausesOf(instrument: ReadInstrument): Clause[] {
  return instrument.sections.flatMap(({ heading, order, type, items }) =>
    items.map((item, index) => ({
      section: heading,
      order,
      type: `${type}${index === 0 ? ' first' : ''}`,
      item,
      sign: signOf(item),
      numbers: new Set(item.citations.map(({ kind, number }) => `${kind} ${number}`)),
    })),
  );
}

/** A label without its script: "а)", "أ )" and "a)" are the first of a list of letters. */
function signOf({ label, level }: Item): string {
  if (label === null) return `${level} plain`;
  const readings = labelOf(`${label} x`)?.readings ?? [];
  const list = readings[0]?.list.startsWith('number')
    ? 'number'
    : readings[0]?.list.startsWith('bullet')
      ? 'bullet'
      : 'letter';
  return `${level} ${list} ${readings.map(({ ordinal }) => ordinal).join(',')}`;
}

function fit(a: Clause, b: Clause): number {
  let score = a.type === b.type ? 2 : a.type.split(' ')[0] === b.type.split(' ')[0] ? 0.5 : -3;
  score += sameOrdinal(a.sign, b.sign) ? 2 : -0.5;
  const shared = [...a.numbers].filter((number) => b.numbers.has(number)).length;
  score += shared > 0 ? 2 + shared : a.numbers.size + b.numbers.size > 0 ? -1.5 : 0.3;
  const length =
    Math.min(a.item.text.length, b.item.text.length) / Math.max(a.item.text.length, b.item.text.length, 1);
  return score + length * 0.3;
}

function sameOrdinal(a: string, b: string): boolean {
  if (a === b) return true;
  const ordinals = (sign: string) => sign.split(' ').at(-1)?.split(',') ?? [];
  return (
    a[0] === b[0] &&
    /\d$/.test(a) &&
    /\d$/.test(b) &&
    ordinals(a).some((ordinal) => ordinals(b).includes(ordinal))
  );
}

const gap = -0.6;

/** Global alignment of the two lists; what is left over is a gap. */
function align(a: Clause[], b: Clause[]): { side: 'first' | 'second'; clause: Clause }[] {
  const width = b.length + 1;
  const score = new Float64Array((a.length + 1) * width);
  for (let i = 1; i <= a.length; i++) score[i * width] = i * gap;
  for (let j = 1; j <= b.length; j++) score[j] = j * gap;
  const at = (i: number, j: number) => score[i * width + j] as number;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      score[i * width + j] = Math.max(
        at(i - 1, j - 1) + fit(a[i - 1] as Clause, b[j - 1] as Clause),
        at(i - 1, j) + gap,
        at(i, j - 1) + gap,
      );
    }
  }
  const left: { side: 'first' | 'second'; clause: Clause }[] = [];
  let [i, j] = [a.length, b.length];
  while (i > 0 || j > 0) {
    if (i > 0 && j > 0 && at(i, j) === at(i - 1, j - 1) + fit(a[i - 1] as Clause, b[j - 1] as Clause))
      [i, j] = [i - 1, j - 1];
    else if (i > 0 && at(i, j) === at(i - 1, j) + gap) left.push({ side: 'first', clause: a[--i] as Clause });
    else left.push({ side: 'second', clause: b[--j] as Clause });
  }
  return left.reverse();
}
