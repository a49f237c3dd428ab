import { type Language, isLanguage } from '#language/languages.ts';
import type { Analyser, Word } from './analyser.ts';
import { foldText } from './fold.ts';

/** One concept with its forms per language; a text on it is, less strongly, also on the broader concepts. */
export type Concept = {
  id: string;
  broader: readonly string[];
  forms: Partial<Record<Language, readonly string[]>>;
};

/** A line of a thesaurus that could not be read: it has not one cell for each column. */
export type ThesaurusProblem = { line: number };

/**
 * Reads a thesaurus: a first line `# id|en|fr|…` naming the columns, then one concept a line, forms separated by `;`.
 * `spam>cybersecurity` as an id says that spam belongs under cybersecurity; a later line with the same id adds forms.
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
    const [id = '', ...broader] = (cells[0] ?? '').split('>');
    if (cells.length - 1 !== columns.length || id === '') problems.push({ line: index + 1 });
    else concepts.set(id, merged(concepts.get(id), { id, broader, forms: formsOf(columns, cells) }));
  }
  return { concepts: [...concepts.values()], problems };
}

function merged(known: Concept | undefined, added: Concept): Concept {
  if (known === undefined) return added;
  const forms: Partial<Record<Language, readonly string[]>> = { ...known.forms };
  for (const [language, more] of Object.entries(added.forms) as [Language, readonly string[]][]) {
    forms[language] = [...(forms[language] ?? []), ...more];
  }
  return { id: known.id, broader: [...new Set([...known.broader, ...added.broader])], forms };
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

/** Forms as sequences of stems, one step for each. */
type StemNode = { next: Map<number, StemNode>; concepts: { concept: number; strength: number }[] };

/** Finds the concepts of a text: forms are compared as sequences of stems, in Chinese as strings of characters. */
export class ConceptFinder {
  readonly concepts: readonly Concept[];
  readonly #stems: StemNode = { next: new Map(), concepts: [] };
  readonly #chinese = new Map<string, { form: string; concept: number }[]>();
  readonly #broader: readonly (readonly number[])[];

  constructor(concepts: readonly Concept[], analysers: Record<Language, Analyser>) {
    this.concepts = concepts;
    const numbers = new Map(concepts.map((concept, at) => [concept.id, at]));
    this.#broader = concepts.map((concept) => concept.broader.flatMap((id) => numbers.get(id) ?? []));
    for (const [at, concept] of concepts.entries()) {
      for (const [language, forms] of Object.entries(concept.forms) as [Language, readonly string[]][]) {
        for (const form of forms) this.#learn(form, at, analysers[language]);
      }
    }
  }

  #learn(form: string, concept: number, analyser: Analyser): void {
    if (analyser.language === 'zh') {
      const folded = foldText(form, 'zh');
      const start = folded.slice(0, 2);
      this.#chinese.set(start, [...(this.#chinese.get(start) ?? []), { form: folded, concept }]);
      return;
    }
    const words = analyser.words(form);
    // "Three sectors" would leave "sectors", which stands in every text: such a form tells nothing.
    if (words.length === 1 && (words[0] as Word).share < 1 && /[\s-]/.test(form)) return;
    let node = this.#stems;
    for (const { term } of words) {
      let next = node.next.get(term);
      if (next === undefined) node.next.set(term, (next = { next: new Map(), concepts: [] }));
      node = next;
    }
    // A word of daily institutional speech ("projects") names a concept less surely.
    const strength = Math.max(0, ...words.map((word) => word.share));
    if (node !== this.#stems) node.concepts.push({ concept, strength });
  }

  /** Concepts of a text with their strength: 1 when a form stands in it, less when only a narrower concept does. */
  find(text: string, words: readonly Word[], language: Language): Map<number, number> {
    const found = new Map<number, number>();
    if (language === 'zh') this.#findInChinese(foldText(text.slice(0, 20_000), 'zh'), found);
    else this.#findInWords(words, found);
    for (const concept of [...found.keys()]) {
      for (const wider of this.#broader[concept] ?? [])
        found.set(wider, Math.max(found.get(wider) ?? 0, broaderShare * (found.get(concept) ?? 0)));
    }
    return found;
  }

  #findInWords(words: readonly Word[], found: Map<number, number>): void {
    for (let from = 0; from < words.length; from++) {
      let node = this.#stems.next.get((words[from] as Word).term);
      for (let at = from + 1; node !== undefined; at++) {
        for (const { concept, strength } of node.concepts) {
          found.set(concept, Math.max(found.get(concept) ?? 0, strength));
        }
        const word = words[at];
        node = word === undefined ? undefined : node.next.get(word.term);
      }
    }
  }

  #findInChinese(text: string, found: Map<number, number>): void {
    for (let at = 0; at + 1 < text.length; at++) {
      for (const { form, concept } of this.#chinese.get(text.slice(at, at + 2)) ?? []) {
        if (text.startsWith(form, at)) found.set(concept, 1);
      }
    }
  }
}
