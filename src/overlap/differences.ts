import { ownWords } from './evidence.ts';
import type { OverlapItem } from './item.ts';
import type { OverlapIndex } from './overlap-index.ts';

export const differenceKinds = [
  'body',
  'unit',
  'kind',
  'number',
  'region',
  'dates',
  'audience',
  'words',
] as const;

/** One thing in which two items differ: what `a` and what `b` says. */
export type Difference = {
  kind: (typeof differenceKinds)[number];
  a: string | readonly string[];
  b: string | readonly string[];
};

/** What differs between two items, as far as both say it; words only where a language is common. */
export function differencesOf(index: OverlapIndex, a: OverlapItem, b: OverlapItem): Difference[] {
  const differences: Difference[] = [];
  const add = (kind: Difference['kind'], one: string | undefined, other: string | undefined) => {
    if (one !== undefined && other !== undefined && one !== other)
      differences.push({ kind, a: one, b: other });
  };
  add('body', a.body, b.body);
  add('unit', a.unit, b.unit);
  add('kind', a.kind, b.kind);
  add('number', editionOf(a), editionOf(b));
  add('region', a.region, b.region);
  add('dates', periodOf(a), periodOf(b));
  add('audience', a.audience, b.audience);
  const haveCommonLanguage = Object.keys(a.texts).some((language) => language in b.texts);
  const [ofA, ofB] = haveCommonLanguage ? [ownWords(index, a, b), ownWords(index, b, a)] : [[], []];
  if (ofA.length + ofB.length > 0) differences.push({ kind: 'words', a: ofA, b: ofB });
  return differences;
}

function editionOf(item: OverlapItem): string | undefined {
  return item.number === undefined
    ? undefined
    : item.year === undefined
      ? item.number
      : `${item.number} (${item.year})`;
}

function periodOf(item: OverlapItem): string | undefined {
  const start = item.start ?? item.end;
  const end = item.end ?? item.start;
  return start === undefined ? undefined : start === end ? start : `${start}/${end}`;
}
