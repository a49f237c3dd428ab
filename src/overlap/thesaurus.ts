import { type Language, isLanguage } from '#language/languages.ts';
import type { Analyser, Word } from './analyser.ts';
import { foldText } from './fold.ts';

/**
 * One concept with its forms per language; a text on it is, less strongly, also on the broader concepts. `companions` are
 * words that go with it without naming it: they only count for the field of a text.
 */
export type Concept = {
  id: string;
  broader: readonly string[];
  forms: Partial<Record<Language, readonly string[]>>;
  companions?: Partial<Record<Language, readonly string[]>>;
};

/** A line of a thesaurus that could not be read: it has not one cell for each column. */
export type ThesaurusProblem = { line: number };

/**
 * Reads a thesaurus: a first line `# id|en|fr|…` naming the columns, then one concept a line, forms separated by `;`.
 * `spam>cybersecurity` as an id says that spam belongs under cybersecurity; a later line with the same id adds forms.
 * `~spam` as an id begins a line of companions.
 */
export function parseThesaurus(text: string): { concepts: Concept[]; problems: ThesaurusProblem[] } {
  const concepts = new Map<string, Concept>();
  const problems: ThesaurusProblem[] = [];
  let columns: (Language | undefined)[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const cells = line.split('|').map((cell) => cell.trim());
    if (line.startsWith('# id|'))
      columns = cells
        .slice(1)
        .map((cell) => (isLanguage(cell.slice(0, 2)) ? (cell.slice(0, 2) as Language) : undefined));
    if (line.startsWith('#') || line.trim() === '') continue;
    const isCompanions = line.startsWith('~');
    const [id = '', ...broader] = (cells[0] ?? '').slice(isCompanions ? 1 : 0).split('>');
    const forms = formsOf(columns, cells);
    const added = isCompanions ? { id, broader, forms: {}, companions: forms } : { id, broader, forms };
    if (cells.length - 1 !== columns.length || id === '') problems.push({ line: index + 1 });
    else concepts.set(id, merged(concepts.get(id), added));
  }
  return { concepts: [...concepts.values()], problems };
}

function merged(known: Concept | undefined, added: Concept): Concept {
  if (known === undefined) return added;
  return {
    id: known.id,
    broader: [...new Set([...known.broader, ...added.broader])],
    forms: both(known.forms, added.forms),
    companions: both(known.companions, added.companions),
  };
}

function both(known: Concept['forms'] = {}, added: Concept['forms'] = {}): Concept['forms'] {
  const forms: Partial<Record<Language, readonly string[]>> = { ...known };
  for (const [language, more] of Object.entries(added) as [Language, readonly string[]][])
    forms[language] = [...(forms[language] ?? []), ...more];
  return forms;
}

function formsOf(columns: readonly (Language | undefined)[], cells: readonly string[]): Concept['forms'] {
  const forms: Partial<Record<Language, string[]>> = {};
  for (const [at, language] of columns.entries()) {
    if (language === undefined) continue;
    forms[language] = (cells[at + 1] ?? '')
      .split(';')
      .map((form) => form.trim())
      .filter((form) => form !== '');
  }
  return forms;
}

const broaderShare = 0.5;
const generations = 2;
/** The two words of a form, in any order and with up to two words between them, name a concept this surely. */
const looseShare = 0.7;
const looseWindow = 3;

type Named = { concept: number; strength: number };
/** Forms as sequences of stems, one step for each. */
type StemNode = { next: Map<number, StemNode>; concepts: Named[] };
/** The forms of one language; `pairs` has those of two words, by both of them. */
type Forms = {
  stems: StemNode;
  pairs: Map<number, Named[]>;
  chinese: Map<string, { form: string; concept: number }[]>;
};

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
      forms = { stems: { next: new Map(), concepts: [] }, pairs: new Map(), chinese: new Map() };
      for (const [at, concept] of this.concepts.entries())
        for (const form of concept.forms[language] ?? []) learn(forms, form, at, this.#analysers[language]);
      this.#forms.set(language, forms);
    }
    return forms;
  }

  /** Concepts of a text with their strength: 1 when a form stands in it, less when only a narrower concept does. */
  find(text: string, words: readonly Word[], language: Language): Map<number, number> {
    const found = new Map<number, number>();
    const forms = this.#formsOf(language);
    if (language === 'zh') findInChinese(foldText(text.slice(0, 20_000), 'zh'), forms, found);
    else findInWords(words, forms, found);
    for (const [concept, strength] of [...found]) {
      for (const wider of this.#broader[concept] ?? []) keep(found, wider.concept, wider.strength * strength);
    }
    return found;
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

function findInWords(words: readonly Word[], { stems, pairs }: Forms, found: Map<number, number>): void {
  for (let from = 0; from < words.length; from++) {
    const first = words[from] as Word;
    let node = stems.next.get(first.term);
    for (let at = from + 1; node !== undefined; at++) {
      for (const { concept, strength } of node.concepts) keep(found, concept, strength);
      const word = words[at];
      node = word === undefined ? undefined : node.next.get(word.term);
    }
    for (let at = from + 1; at <= from + looseWindow && at < words.length; at++) {
      for (const { concept, strength } of pairs.get(pairOf(first, words[at] as Word)) ?? [])
        keep(found, concept, strength);
    }
  }
}

function findInChinese(text: string, { chinese }: Forms, found: Map<number, number>): void {
  for (let at = 0; at + 1 < text.length; at++) {
    for (const { form, concept } of chinese.get(text.slice(at, at + 2)) ?? []) {
      if (text.startsWith(form, at)) keep(found, concept, 1);
    }
  }
}
