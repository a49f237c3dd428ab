import { type Language, languages } from '#language/languages.ts';
import { citationKey, identityOf } from './citations.ts';
import { everydayWords } from './everyday-words.ts';
import type { OverlapItem, Passage } from './item.ts';
import { FieldFinder } from './field.ts';
import { Memory } from './memory.ts';
import type { Neighbours } from './neighbours.ts';
import { type Vector, emptyVector } from './sparse-rows.ts';
import { Space } from './space.ts';
import { type ReadTexts, TextReader } from './text-reader.ts';
import type { Concept } from './thesaurus.ts';

/** What an index is made with. Items in several languages join the memory unless `selfMemory` is false. */
export type IndexOptions = {
  memory?: readonly Passage[];
  concepts?: readonly Concept[];
  selfMemory?: boolean;
};

/** An item as it is compared: its vectors, weighted; `languages` has a bit for each language it is written in. */
export type Asked = {
  item: OverlapItem;
  languages: number;
  terms: Vector;
  passages: Vector;
  pivot: Vector;
  concepts: Vector;
  field: Vector;
  neutral: Vector;
  crowding: number;
  neighbours?: Neighbours;
};

const mostSelfDescribed = 5000;
const mostTied = 300;

/** All items with their evidence, ready to be compared; items may come and go. */
export class OverlapIndex {
  readonly reader: TextReader;
  readonly memory: Memory;
  readonly fieldFinder: FieldFinder;
  readonly items: (OverlapItem | undefined)[] = [];
  readonly slots = new Map<string, number>();
  /** Whether texts are compared in the pivot language too: not in a large collection in one language without memory. */
  readonly usesLexicon: boolean;
  /** Whether the memory is more than the items themselves. */
  readonly hasMemory: boolean;
  readonly terms: Space;
  readonly passages = new Space({ groups: 1, groupOf: () => 0, counts: false });
  readonly pivot = new Space({ groups: 1, groupOf: () => 0, counts: false });
  readonly concepts = new Space({ groups: 1, groupOf: () => 0, counts: true });
  readonly fields = new Space({ groups: 1, groupOf: () => 0, counts: true });
  readonly neutral = new Space({ groups: 1, groupOf: () => 0, counts: true });
  readonly languages: number[] = [];
  /** Ids of items with a text in another language than it says. */
  readonly misnamed: string[] = [];
  readonly crowding: number[] = [];
  /** How many items cite each instrument. */
  readonly citedBy = new Map<string, number>();
  readonly #slotsByCitation = new Map<string, Set<number>>();
  /** Nearest items by slot, as far as they have been asked for; forgotten when an item comes or goes. */
  readonly neighbours = new Map<number, Neighbours>();
  #scratch: Float32Array[] = [];
  readonly #languageOfTerm: number[] = [];

  constructor(options: IndexOptions, items: readonly OverlapItem[]) {
    const concepts = options.concepts ?? [];
    this.reader = new TextReader(concepts);
    this.fieldFinder = new FieldFinder(this.reader);
    const multilingual =
      options.selfMemory === false ? [] : items.filter((item) => Object.keys(item.texts).length > 1);
    const passages: Passage[] = [
      ...(options.memory ?? []),
      ...multilingual.map(({ id, texts }) => ({ id: 'item ' + id, texts })),
    ];
    // Without any memory, a collection of moderate size describes its texts by one another.
    this.hasMemory = passages.length > 0;
    if (!this.hasMemory && items.length <= mostSelfDescribed && options.selfMemory !== false)
      passages.push(...items);
    this.memory = new Memory(passages, this.reader, this.fieldFinder, [
      ...everydayWords,
      ...concepts.map(lessonOf),
    ]);
    this.usesLexicon =
      !this.memory.isEmpty || new Set(items.flatMap((item) => Object.keys(item.texts))).size > 1;
    this.terms = new Space({ groups: languages.length, groupOf: (id) => this.#groupOf(id), counts: true });
    const background = languages.map((language) => this.memory.terms.get(language));
    this.terms.addBackground(
      background.map((each) => each?.size ?? 0),
      (id) => background[this.#groupOf(id)]?.frequency.get(id) ?? 0,
    );
    for (const item of items) this.add(item);
  }

  #groupOf(term: number): number {
    return (this.#languageOfTerm[term] ??= languages.indexOf(
      (this.reader.vocabulary.terms[term] ?? '').slice(0, 2) as Language,
    ));
  }

  /** Adds an item, or puts it in the place of the one with the same id. */
  add(item: OverlapItem): void {
    this.neighbours.clear();
    this.remove(item.id);
    const read = this.reader.read(item.texts);
    this.slots.set(item.id, this.items.length);
    this.items.push(item);
    if (read.misnamed.length > 0) this.misnamed.push(item.id);
    this.languages.push(maskOf(read));
    this.terms.append(termsOf(read));
    const field = this.fieldFinder.describe(read);
    const description = this.memory.describe(read, field);
    this.passages.append(description);
    this.crowding.push(this.memory.crowding(description));
    this.pivot.append(this.usesLexicon ? this.memory.inPivot(read.texts) : emptyVector);
    this.concepts.append(read.concepts);
    this.fields.append(field);
    this.neutral.append(read.neutral);
    this.#countCitations(item, 1, this.items.length - 1);
  }

  #countCitations(item: OverlapItem, by: 1 | -1, slot: number): void {
    const cited = new Set((item.citations ?? []).map(citationKey));
    for (const key of cited) this.citedBy.set(key, (this.citedBy.get(key) ?? 0) + by);
    const identity = identityOf(item);
    for (const key of identity === undefined ? cited : [...cited, identity]) {
      const slots = this.#slotsByCitation.get(key) ?? new Set();
      if (by === 1) slots.add(slot);
      else slots.delete(slot);
      this.#slotsByCitation.set(key, slots);
    }
  }

  /** The instruments an item cites. */
  citationsOf(item: OverlapItem): string[] {
    return (item.citations ?? []).map(citationKey);
  }

  /** Slots that cite or are one of the instruments, or that cite the item itself; instruments that very many cite bring none. */
  slotsTiedTo(keys: readonly string[], item: OverlapItem): number[] {
    const identity = identityOf(item);
    return [...keys, ...(identity === undefined ? [] : [identity])].flatMap((key) => {
      const slots = this.#slotsByCitation.get(key);
      return slots === undefined || slots.size > mostTied ? [] : [...slots];
    });
  }

  /** `count` arrays of zeros, one number for each slot, overwritten by the next call. */
  scratch(count: number): Float32Array[] {
    const size = this.items.length;
    if ((this.#scratch[0]?.length ?? -1) !== size || this.#scratch.length < count) {
      this.#scratch = Array.from({ length: count }, () => new Float32Array(size));
    } else for (const array of this.#scratch) array.fill(0);
    return this.#scratch;
  }

  /** Takes an item out; false when there was none of this id. */
  remove(id: string): boolean {
    const slot = this.slots.get(id);
    if (slot === undefined) return false;
    this.#countCitations(this.items[slot] as OverlapItem, -1, slot);
    this.neighbours.clear();
    this.slots.delete(id);
    this.items[slot] = undefined;
    for (const space of this.#spaces) space.forget(slot);
    return true;
  }

  get #spaces(): readonly Space[] {
    return [this.terms, this.passages, this.pivot, this.concepts, this.fields, this.neutral];
  }

  /** Brings rarity, lengths and postings up to date after additions and removals. */
  refresh(): void {
    for (const space of this.#spaces) space.refresh();
  }

  /** An item of the index as a question to it. */
  askedAt(slot: number): Asked {
    return {
      item: this.items[slot] as OverlapItem,
      languages: this.languages[slot] as number,
      terms: this.terms.weighted(this.terms.vector(slot)),
      passages: this.passages.vector(slot),
      pivot: this.pivot.vector(slot),
      concepts: this.concepts.weighted(this.concepts.vector(slot)),
      field: this.fields.weighted(this.fields.vector(slot)),
      neutral: this.neutral.weighted(this.neutral.vector(slot)),
      crowding: this.crowding[slot] as number,
    };
  }

  /** An item that is not in the index as a question to it. */
  asked(item: OverlapItem): Asked {
    const read = this.reader.read(item.texts);
    const field = this.fieldFinder.describe(read);
    const passages = this.memory.describe(read, field);
    return {
      item,
      languages: maskOf(read),
      terms: this.terms.weighted(termsOf(read)),
      passages,
      pivot: this.usesLexicon ? this.memory.inPivot(read.texts) : emptyVector,
      concepts: this.concepts.weighted(read.concepts),
      field: this.fields.weighted(field),
      neutral: this.neutral.weighted(read.neutral),
      crowding: this.memory.crowding(passages),
    };
  }
}

const formsOfLesson = 4;

/** The first forms of a concept as a short parallel text: they teach the lexicon. */
function lessonOf(concept: Concept): Passage {
  const texts: Passage['texts'] = {};
  for (const language of languages)
    texts[language] = (concept.forms[language] ?? []).slice(0, formsOfLesson).join('; ');
  return { id: 'concept ' + concept.id, texts };
}

function maskOf(read: ReadTexts): number {
  return read.texts.reduce((mask, { language }) => mask | (1 << languages.indexOf(language)), 0);
}

function termsOf(read: ReadTexts): Vector {
  const [only, ...others] = read.texts;
  if (only === undefined) return emptyVector;
  if (others.length === 0) return only.terms;
  const entries = new Map<number, number>();
  for (const { terms } of read.texts)
    for (const [at, id] of terms.ids.entries()) entries.set(id, terms.values[at] as number);
  const ids = Int32Array.from(entries.keys()).sort();
  return { ids, values: Float32Array.from(ids, (id) => entries.get(id) as number) };
}
