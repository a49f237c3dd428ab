import { type Language, languages } from '#language/languages.ts';
import { acronymsOf } from './acronym.ts';
import { tieOf } from './citations.ts';
import type { Overlap } from './compare-one.ts';
import type { OverlapItem } from './item.ts';
import { namedConcepts } from './named-concepts.ts';
import { strongestNeighbours } from './neighbours.ts';
import type { Asked, OverlapIndex } from './overlap-index.ts';
import type { Vector } from './sparse-rows.ts';
import { surfaceWords } from './surface-words.ts';
import type { ReadTexts } from './text-reader.ts';

/** One reason, with what it adds to the logarithm of the odds and the values that its sentence is made from. */
export type Evidence = { kind: EvidenceKind; weight: number; values: EvidenceValues };
export type EvidenceValues = Record<string, string | number | readonly string[]>;

export const evidenceKinds = [
  'near-identical',
  'shared-terms',
  'shared-concepts',
  'same-field',
  'closest-passages',
  'lexicon',
  'acronyms',
  'common-roots',
  'common-neighbours',
  'outside-model',
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
  const named = [namedIn(index, a), namedIn(index, b)] as const;
  const concepts = strongestShared(read[0].concepts, read[1].concepts);
  add('shared-concepts', parts.concepts, conceptValues(index, concepts, named));
  const field = sharedField(index, read[0], read[1]);
  add('same-field', parts.field, conceptValues(index, field, named));
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
      words: translatedWords(index, a, b, read),
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
  if (overlap.outside !== undefined)
    add('outside-model', overlap.outside.weight, {
      percent: overlap.outside.percent,
      provider: overlap.outside.provider,
    });
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

type Named = ReadonlyMap<number, string>;

/** Concepts, with the words by which each of the two texts names one of them, as printed, where both do. */
function conceptValues(
  index: OverlapIndex,
  concepts: readonly number[],
  named: readonly [Named, Named],
): EvidenceValues {
  const ids = concepts.map((concept) => index.reader.concepts.concepts[concept]?.id ?? '');
  const [a, b] = named.map((words) =>
    withoutParts(concepts.flatMap((concept) => words.get(concept)?.toLocaleLowerCase() ?? [])),
  ) as [string[], string[]];
  return a.length === 0 || b.length === 0 ? { concepts: ids } : { concepts: ids, a, b };
}

function namedIn(index: OverlapIndex, item: OverlapItem): Map<number, string> {
  const named = new Map<number, string>();
  for (const language of languages) {
    const text = item.texts[language];
    if (text === undefined) continue;
    for (const [concept, words] of namedConcepts(text, language, index.reader))
      if (!named.has(concept)) named.set(concept, words);
  }
  return named;
}

/** The phrases, once each, that are not part of a longer one. */
function withoutParts(phrases: readonly string[]): string[] {
  const once = [...new Set(phrases)];
  return once.filter((phrase) => !once.some((other) => other !== phrase && other.includes(phrase)));
}

/** The concepts that say most for one field. */
function sharedField(index: OverlapIndex, a: ReadTexts, b: ReadTexts): number[] {
  const weighted = (read: ReadTexts) => index.fields.weighted(index.fieldFinder.describe(read));
  return strongestShared(weighted(a), weighted(b)).slice(0, 3);
}

function sharedPassages(index: OverlapIndex, a: Vector, b: Vector): string[] {
  return strongestShared(a, b).map((passage) => index.memory.passages[passage]?.id ?? '');
}

/** Words of `a` and of `b` that translate one another, as printed in both. */
function translatedWords(
  index: OverlapIndex,
  a: OverlapItem,
  b: OverlapItem,
  [ofA, ofB]: readonly [ReadTexts, ReadTexts],
): string[] {
  const shared = strongestShared(index.memory.inPivot(ofA.texts), index.memory.inPivot(ofB.texts));
  const printed = (item: OverlapItem, read: ReadTexts, pivotTerm: number) => {
    const source = index.memory.sourceOf(read.texts, pivotTerm);
    const text = source === undefined ? undefined : item.texts[source.language];
    return source === undefined || text === undefined
      ? undefined
      : surfaceWords(text, source.language, index.reader).get(source.term);
  };
  const told = new Set<string>();
  const pairs = shared.flatMap((term) => {
    const [one, other] = [printed(a, ofA, term), printed(b, ofB, term)];
    if (one === undefined || other === undefined || told.has(one) || told.has(other)) return [];
    told.add(one).add(other);
    return `${one} / ${other}`;
  });
  return pairs;
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
