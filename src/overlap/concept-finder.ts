import type { Language } from '#language/languages.ts';
import type { Analyser, Word } from './analyser.ts';
import { foldText } from './fold.ts';
import type { Concept } from './thesaurus.ts';

const broaderShare = 0.5;
const generations = 2;
/** The two words of a form, in any order and with up to two words between them, name a concept this surely. */
const looseShare = 0.7;
const looseWindow = 3;

type Named = { concept: number; strength: number };
/** Forms as sequences of stems, one step for each. */
type StemNode = { next: Map<number, StemNode>; concepts: Named[] };
/**
 * The forms of one language; `pairs` has those of two words, by both of them. `starts` and `paired` have 1 for each term that
 * begins a form or is one of two: most words of a text need no look-up.
 */
type Forms = {
  stems: StemNode;
  pairs: Map<number, Named[]>;
  chinese: Map<string, { form: string; concept: number }[]>;
  starts: Uint8Array;
  paired: Uint8Array;
};

/** From the first and up to the last of what names a concept. */
export type Span = { from: number; to: number };
type Visit = (concept: number, strength: number, from: number, to: number) => void;

const pairBase = 2 ** 26;

/** Finds the concepts of a text: forms are compared as sequences of stems, in Chinese as strings of characters. */
export class ConceptFinder {
  readonly concepts: readonly Concept[];
  readonly #analysers: Record<Language, Analyser>;
  // Read when a text of the language is first met: most collections are in one or two.
  readonly #forms = new Map<Language, Forms>();
  readonly #broader: readonly (readonly Named[])[];

  constructor(concepts: readonly Concept[], analysers: Record<Language, Analyser>) {
    this.concepts = concepts;
    this.#analysers = analysers;
    const numbers = new Map(concepts.map((concept, at) => [concept.id, at]));
    this.#broader = concepts.map((concept) => widerThan(concept, concepts, numbers));
  }

  #formsOf(language: Language): Forms {
    let forms = this.#forms.get(language);
    if (forms === undefined) {
      forms = {
        stems: { next: new Map(), concepts: [] },
        pairs: new Map(),
        chinese: new Map(),
        starts: new Uint8Array(0),
        paired: new Uint8Array(0),
      };
      for (const [at, concept] of this.concepts.entries())
        for (const form of concept.forms[language] ?? []) learn(forms, form, at, this.#analysers[language]);
      forms.starts = flagsOf([...forms.stems.next.keys()]);
      forms.paired = flagsOf(
        [...forms.pairs.keys()].flatMap((pair) => [Math.floor(pair / pairBase), pair % pairBase]),
      );
      this.#forms.set(language, forms);
    }
    return forms;
  }

  /** Concepts of a text with their strength: 1 when a form stands in it, less when only a narrower concept does. */
  find(text: string, words: readonly Word[], language: Language): Map<number, number> {
    const found = new Map<number, number>();
    this.#visit(text, words, language, (concept, strength) => keep(found, concept, strength));
    for (const [concept, strength] of [...found]) {
      for (const wider of this.#broader[concept] ?? []) keep(found, wider.concept, wider.strength * strength);
    }
    return found;
  }

  /** Where a concept, or one below it, is named: numbers of words, from and up to; in Chinese places of characters. */
  locate(text: string, words: readonly Word[], language: Language): Map<number, Span> {
    const spans = new Map<number, Span & { strength: number }>();
    this.#visit(text, words, language, (concept, strength, from, to) => {
      for (const each of [{ concept, strength: 1 }, ...(this.#broader[concept] ?? [])]) {
        const named = each.strength * strength;
        if (named > (spans.get(each.concept)?.strength ?? 0))
          spans.set(each.concept, { from, to, strength: named });
      }
    });
    return spans;
  }

  #visit(text: string, words: readonly Word[], language: Language, visit: Visit): void {
    const forms = this.#formsOf(language);
    if (language === 'zh') findInChinese(foldText(text.slice(0, 20_000), 'zh'), forms, visit);
    else findInWords(words, forms, visit);
  }
}

/** The broader concepts of a concept, and theirs, half as strong with each step. */
function widerThan(
  concept: Concept,
  concepts: readonly Concept[],
  numbers: ReadonlyMap<string, number>,
): Named[] {
  const found: Named[] = [];
  let level = [concept];
  for (let step = 1, strength = broaderShare; step <= generations; step++, strength *= broaderShare) {
    const wider = level.flatMap(({ broader }) => broader.flatMap((id) => numbers.get(id) ?? []));
    found.push(...wider.map((number) => ({ concept: number, strength })));
    level = wider.flatMap((number) => concepts[number] ?? []);
  }
  return found;
}

function keep(found: Map<number, number>, concept: number, strength: number): void {
  if (strength > (found.get(concept) ?? 0)) found.set(concept, strength);
}

function learn(forms: Forms, form: string, concept: number, analyser: Analyser): void {
  if (analyser.language === 'zh') {
    const folded = foldText(form, 'zh');
    pushTo(forms.chinese, folded.slice(0, 2), { form: folded, concept });
    return;
  }
  const words = analyser.words(form);
  // "Three sectors" would leave "sectors", which stands in every text: such a form tells nothing.
  if (words.length === 1 && (words[0] as Word).share < 1 && /[\s-]/.test(form)) return;
  let node = forms.stems;
  for (const { term } of words) {
    let next = node.next.get(term);
    if (next === undefined) node.next.set(term, (next = { next: new Map(), concepts: [] }));
    node = next;
  }
  // A word of daily institutional speech ("projects") names a concept less surely.
  const strength = Math.max(0, ...words.map((word) => word.share));
  if (node !== forms.stems) node.concepts.push({ concept, strength });
  const [one, other, ...more] = words;
  if (one !== undefined && other !== undefined && more.length === 0)
    pushTo(forms.pairs, pairOf(one, other), { concept, strength: looseShare * strength });
}

function pairOf(one: Word, other: Word): number {
  return Math.min(one.term, other.term) * pairBase + Math.max(one.term, other.term);
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** An array with 1 at each of the terms. */
function flagsOf(terms: readonly number[]): Uint8Array {
  const flags = new Uint8Array(terms.reduce((most, term) => Math.max(most, term + 1), 0));
  for (const term of terms) flags[term] = 1;
  return flags;
}

function findInWords(words: readonly Word[], forms: Forms, visit: Visit): void {
  const { stems, pairs, starts, paired } = forms;
  for (let from = 0; from < words.length; from++) {
    const first = words[from] as Word;
    let node = starts[first.term] === 1 ? stems.next.get(first.term) : undefined;
    for (let at = from + 1; node !== undefined; at++) {
      for (const { concept, strength } of node.concepts) visit(concept, strength, from, at);
      const word = words[at];
      node = word === undefined ? undefined : node.next.get(word.term);
    }
    if (paired[first.term] !== 1) continue;
    for (let at = from + 1; at <= from + looseWindow && at < words.length; at++) {
      const other = words[at] as Word;
      if (paired[other.term] !== 1) continue;
      for (const { concept, strength } of pairs.get(pairOf(first, other)) ?? [])
        visit(concept, strength, from, at + 1);
    }
  }
}

function findInChinese(text: string, { chinese }: Forms, visit: Visit): void {
  for (let at = 0; at + 1 < text.length; at++) {
    for (const { form, concept } of chinese.get(text.slice(at, at + 2)) ?? []) {
      if (text.startsWith(form, at)) visit(concept, 1, at, at + form.length);
    }
  }
}
