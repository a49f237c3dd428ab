import { type Language, languages } from '#language/languages.ts';
import { acronymsOf } from './acronym.ts';
import { tieOf } from './citations.ts';
import type { Overlap } from './compare-one.ts';
import type { OverlapItem } from './item.ts';
import { strongestNeighbours } from './neighbours.ts';
import type { Asked, OverlapIndex } from './overlap-index.ts';
import type { Vector } from './sparse-rows.ts';
import { surfaceWords } from './surface-words.ts';

/** One reason, with what it adds to the logarithm of the odds and the values that its sentence is made from. */
export type Evidence = { kind: EvidenceKind; weight: number; values: EvidenceValues };
export type EvidenceValues = Record<string, string | number | readonly string[]>;

export const evidenceKinds = [
  'near-identical',
  'shared-terms',
  'shared-concepts',
  'closest-passages',
  'lexicon',
  'acronyms',
  'common-roots',
  'common-neighbours',
  'shared-citations',
  'cites',
  'region',
  'dates',
  'audience',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

const mostShown = 5;

/** The reasons for a pair, strongest first; measures that add nothing are left out. */
export function evidenceOf(
  index: OverlapIndex,
  a: OverlapItem,
  b: OverlapItem,
  overlap: Overlap,
): Evidence[] {
  const { parts, measures } = overlap;
  const evidence: Evidence[] = [];
  const add = (kind: EvidenceKind, weight: number, values: EvidenceValues) => {
    if (Math.abs(weight) >= 0.005) evidence.push({ kind, weight: Math.round(weight * 100) / 100, values });
  };
  const read = [index.reader.read(a.texts), index.reader.read(b.texts)] as const;
  add('near-identical', parts.near, { percent: Math.round(50 + 50 * measures.near) });
  add('shared-terms', parts.terms, { words: sharedWords(index, a, b) });
  add('shared-concepts', parts.concepts, {
    concepts: sharedConcepts(index, read[0].concepts, read[1].concepts),
  });
  if (parts.passages + parts.crowding > 0) {
    const descriptions = read.map((texts) =>
      index.memory.describe(texts, index.fieldFinder.describe(texts)),
    ) as [Vector, Vector];
    const own = new Set([a.id, b.id, `item ${a.id}`, `item ${b.id}`]);
    const passages = sharedPassages(index, ...descriptions)
      .filter((id) => !own.has(id))
      .slice(0, 3);
    add('closest-passages', parts.passages + parts.crowding, {
      passages,
      source: index.hasMemory ? 'memory' : 'items',
    });
  }
  if (parts.terms === 0)
    add('lexicon', parts.pivot, {
      words: sharedPivotWords(
        index,
        index.memory.inPivot(read[0].texts),
        index.memory.inPivot(read[1].texts),
      ),
    });
  else if (parts.pivot > 0) addToKind(evidence, 'shared-terms', parts.pivot);
  const acronyms = sharedAcronyms(a, b);
  if (acronyms.length > 0) add('acronyms', parts.neutral, { words: acronyms });
  else add('common-roots', parts.neutral, {});
  const other = index.slots.get(b.id);
  if (parts.neighbours > 0 && other !== undefined) {
    const thirds = strongestNeighbours(index, askedOf(index, a), other, 3).map(
      (slot) => index.items[slot]?.id ?? '',
    );
    add('common-neighbours', parts.neighbours, { items: thirds });
  }
  const tie = tieOf(a, b, index.citedBy);
  add('shared-citations', parts.citations, {
    instruments: tie.shared.map(({ label }) => label),
    cited: Math.max(0, ...tie.shared.map(({ citedBy }) => citedBy)),
  });
  add('cites', parts.cites, { how: tie.cites });
  add('region', parts.region, { same: yesNo(measures.region), region: a.region ?? '' });
  add('dates', parts.dates, {
    same: yesNo(measures.dates),
    start: a.start ?? a.end ?? '',
    end: a.end ?? a.start ?? '',
  });
  add('audience', parts.audience, { same: yesNo(measures.audience), audience: a.audience ?? '' });
  return evidence.sort((one, other) => other.weight - one.weight);
}

function askedOf(index: OverlapIndex, item: OverlapItem): Asked {
  const slot = index.slots.get(item.id);
  return slot !== undefined && index.items[slot] === item ? index.askedAt(slot) : index.asked(item);
}

function yesNo(sign: number): 'yes' | 'no' {
  return sign > 0 ? 'yes' : 'no';
}

// In one language the lexicon only weighs the same words again: it has no sentence of its own.
function addToKind(evidence: Evidence[], kind: EvidenceKind, weight: number): void {
  const known = evidence.find((each) => each.kind === kind);
  if (known !== undefined) known.weight = Math.round((known.weight + weight) * 100) / 100;
}

function sharedWords(index: OverlapIndex, a: OverlapItem, b: OverlapItem): string[] {
  const words: { word: string; rarity: number }[] = [];
  for (const language of languages) {
    const [one, other] = [a.texts[language], b.texts[language]];
    if (one === undefined || other === undefined) continue;
    const ofB = surfaceWords(other, language, index.reader);
    for (const [term, word] of surfaceWords(one, language, index.reader)) {
      if (ofB.has(term)) words.push({ word, rarity: index.terms.rarity[term] ?? 1 });
    }
  }
  return rarest(words);
}

/** Words of `a` that `b` does not have, rarest first, in the first language that both have, else in that of `a`. */
export function ownWords(index: OverlapIndex, a: OverlapItem, b: OverlapItem): string[] {
  const language: Language | undefined =
    languages.find((each) => a.texts[each] !== undefined && b.texts[each] !== undefined) ??
    languages.find((each) => a.texts[each] !== undefined);
  const text = language === undefined ? undefined : a.texts[language];
  if (language === undefined || text === undefined) return [];
  const other = b.texts[language];
  const known = other === undefined ? new Map<number, string>() : surfaceWords(other, language, index.reader);
  const own = [...surfaceWords(text, language, index.reader)].filter(([term]) => !known.has(term));
  return rarest(own.map(([term, word]) => ({ word, rarity: index.terms.rarity[term] ?? 1 })));
}

function rarest(words: { word: string; rarity: number }[]): string[] {
  const sorted = words.sort((one, other) => other.rarity - one.rarity || (one.word < other.word ? -1 : 1));
  return [...new Set(sorted.map(({ word }) => word))].slice(0, mostShown);
}

function sharedConcepts(index: OverlapIndex, a: Vector, b: Vector): string[] {
  return strongestShared(a, b).map((concept) => index.reader.concepts.concepts[concept]?.id ?? '');
}

function sharedPassages(index: OverlapIndex, a: Vector, b: Vector): string[] {
  return strongestShared(a, b).map((passage) => index.memory.passages[passage]?.id ?? '');
}

function sharedPivotWords(index: OverlapIndex, a: Vector, b: Vector): string[] {
  return strongestShared(a, b).map((term) => index.reader.vocabulary.term(term));
}

function sharedAcronyms(a: OverlapItem, b: OverlapItem): string[] {
  const all = (item: OverlapItem) => Object.values(item.texts).flatMap((text) => acronymsOf(text));
  const ofB = new Set(all(b));
  return [...new Set(all(a).filter((name) => ofB.has(name)))].slice(0, mostShown);
}

function strongestShared(a: Vector, b: Vector): number[] {
  const ofB = new Map(Array.from(b.ids, (id, at) => [id, b.values[at] as number]));
  const shared = Array.from(a.ids, (id, at) => ({
    id,
    weight: (a.values[at] as number) * (ofB.get(id) ?? 0),
  }));
  return shared
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || one.id - other.id)
    .slice(0, mostShown)
    .map(({ id }) => id);
}
