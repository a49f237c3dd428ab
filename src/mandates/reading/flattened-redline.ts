import type { Annex, Item, ReadInstrument, Revision, Section, Warning } from './instrument.ts';
import { bagOf, likeness } from '#mandates/comparing/word-diff.ts';
import { evidenceOf, flattenedWarning, headingSplice, verdictOn } from './flattened-evidence.ts';
import { levelled, partItems, type PlacedItem } from './flattened-items.ts';
import { bothFromEarlier, type BothTexts, bothTexts } from './flattened-text.ts';
import { headingAt } from './headings.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { editionIn } from './printed-edition.ts';
import { withReferences } from './references.ts';
import { SpliceLexicon } from './splice-lexicon.ts';

/** Both readings of a flattened redline, as proposals; each carries the warning and its doubtful places. */
export type Proposals = { base: ReadInstrument; revised: ReadInstrument };

/**
 * Proposes both readings of a text in which deleted and inserted words run together; null when it is not such a text, and
 * the text as printed, with the warning, when that is doubtful.
 * With the `earlier` edition at hand the base reading follows it.
 */
export function proposeReadings(
  instrument: ReadInstrument,
  earlier: ReadInstrument | null,
): Proposals | null {
  const evidence = evidenceOf(instrument);
  const verdict = verdictOn(evidence);
  if (verdict === 'no') return null;
  const warning = flattenedWarning(evidence);
  if (verdict === 'doubtful') {
    const printed = { ...instrument, warnings: [warning, ...instrument.warnings] };
    return { base: printed, revised: printed };
  }
  const parter = new Parter(instrument, earlier);
  const make = (view: 'base' | 'revised'): ReadInstrument => {
    const sections =
      view === 'base' && earlier && parter.rests(earlier)
        ? structuredClone(earlier.sections)
        : parter.sections(view);
    const kept = instrument.warnings.filter(
      ({ code }) => code !== 'label-out-of-order' && code !== 'unknown-heading',
    );
    return withReferences({
      ...instrument,
      title: parter.reading(instrument.title, view),
      revision: parter.revision(view),
      enactingFormula: parter.reading(instrument.enactingFormula, view),
      sections,
      annexes: parter.annexes(view),
      warnings: [warning, ...kept, ...parter.warnings],
    });
  };
  return { base: make('base'), revised: make('revised') };
}

type PartedSection = { section: Section; base: string; revised: string; items: PartedItem[] };
type PartedItem = { item: Item; base: Item | null; revised: Item | null };

class Parter {
  readonly warnings: Warning[] = [];
  #instrument: ReadInstrument;
  #lexicon: Lexicon;
  #words: SpliceLexicon;
  #texts = new Map<string, BothTexts>();
  #editionYears: [number, number] | null;
  #earlier: { text: string; bag: Map<string, number> }[];
  #parted: PartedSection[];

  constructor(instrument: ReadInstrument, earlier: ReadInstrument | null) {
    this.#instrument = instrument;
    this.#lexicon = lexiconOf(instrument.language);
    this.#words = new SpliceLexicon(instrument);
    this.#editionYears = yearsOf(`${instrument.enactingFormula ?? ''} ${instrument.revision.raw ?? ''}`);
    this.#earlier = (earlier?.sections ?? []).flatMap(({ items }) =>
      items.map(({ text }) => ({ text, bag: bagOf(text) })),
    );
    this.#parted = instrument.sections.map((section) => this.#part(section));
  }

  reading(text: string | null, view: 'base' | 'revised'): string | null {
    return text === null ? null : this.#both(text)[view];
  }

  /** "(Lindhaven, 2046Rev. Valmora, 2054)": the edition of each reading. */
  revision(view: 'base' | 'revised'): Revision {
    const { revision } = this.#instrument;
    const raw = this.reading(revision.raw === null ? null : `(${revision.raw})`, view);
    const edition = raw === null ? null : editionIn(raw.replace(/^[(（[]+|[)）\]]+$/gu, ''), this.#lexicon);
    if (!edition) return revision;
    return { raw: edition.raw, revised: edition.revised, place: edition.place, year: edition.year };
  }

  /** Annexes: their headings, titles and items in each reading; which items were added is not sought there. */
  annexes(view: 'base' | 'revised'): Annex[] {
    return this.#instrument.annexes.map((annex) => ({
      ...annex,
      heading: this.#both(annex.heading)[view],
      title: this.reading(annex.title, view),
      items: this.#partLevel(annex.items, 1).flatMap(({ item, base, revised }) => {
        const label = view === 'base' ? base : revised;
        return label === undefined ? [] : [{ ...item, label, text: this.#both(item.text)[view] }];
      }),
    }));
  }

  #both(text: string): BothTexts {
    let both = this.#texts.get(text);
    if (!both) {
      both = bothTexts(text, this.#words, new Set());
      this.#texts.set(text, both);
    }
    return both;
  }

  #isSpliced(text: string): boolean {
    const { base, revised } = this.#both(text);
    return base !== revised;
  }

  /** Whether the earlier edition given is what was revised: most of its items stand in the text in some form. */
  rests(earlier: ReadInstrument): boolean {
    const bags = this.#parted.flatMap(({ items }) => items.map(({ item }) => bagOf(item.text)));
    const old = earlier.sections.flatMap(({ items }) => items);
    const found = old.filter(({ text }) => bags.some((bag) => likeness(bagOf(text), bag) > 0.45));
    return old.length > 0 && found.length >= old.length * 0.7;
  }

  sections(view: 'base' | 'revised'): Section[] {
    return this.#parted
      .map(({ section, items, ...headings }) => ({
        section,
        heading: headings[view],
        items: withoutLoneLabel(items, view),
      }))
      .filter(({ heading, items }) => heading !== '' && items.length > 0)
      .map(({ section, heading, items }, index) => {
        const read = headingAt(heading, this.#lexicon);
        return {
          order: index + 1,
          heading,
          type: read?.type ?? section.type,
          addressees: read?.addressees ?? section.addressees,
          items: items.map((item) => ({ ...item })),
        };
      });
  }

  #part(section: Section): PartedSection {
    const cut = headingSplice(section.heading, this.#lexicon);
    const base = cut > 0 ? section.heading.slice(0, cut).trim() : section.heading;
    const revised = cut > 0 ? section.heading.slice(cut).trim() : section.heading;
    const own = levelled(section.items);
    const items = this.#partLevel(own, 1).map((placed) =>
      this.#partText(placed, `section ${section.order} item ${own.indexOf(placed.item) + 1}`),
    );
    return { section, base, revised, items };
  }

  /** Items of one level are parted together; what hangs below an item follows it. */
  #partLevel(items: readonly Item[], level: number): PlacedItem[] {
    const own = items.filter((item) => item.level <= level);
    const placed = partItems(own, {
      isSpliced: (item) => this.#isSpliced(item.text),
      onlyRevised: (item) => this.#isOnlyRevised(item),
      twin: (item) => twinIn(own, item),
    });
    const result: PlacedItem[] = [];
    for (const [index, each] of placed.entries()) {
      result.push(each);
      const from = items.indexOf(each.item) + 1;
      const next = placed[index + 1];
      const below = items.slice(from, next ? items.indexOf(next.item) : items.length);
      if (below.length === 0) continue;
      for (const child of this.#partLevel(below, level + 1)) {
        result.push({
          ...child,
          base: each.base === undefined ? undefined : child.base,
          revised: each.revised === undefined ? undefined : child.revised,
        });
      }
    }
    return result;
  }

  /** It speaks of a year after the earlier edition, or the earlier edition at hand has nothing like it. */
  #isOnlyRevised(item: Item): boolean {
    if (this.#earlier.length > 0) {
      const bag = bagOf(item.text);
      return !this.#earlier.some((old) => likeness(old.bag, bag) > 0.45);
    }
    // Square brackets hold what is not agreed yet; the opening one may stand before the label.
    if (/^[[［]/u.test(item.text) || /^[^[［]*[\]］][;,.；，。،؛]?$/u.test(item.text)) return true;
    const [before] = this.#editionYears ?? [null];
    if (before === null) return false;
    return [...item.text.matchAll(/(?<![\d/-])((?:19|20)\d\d)(?![\d/-])/g)].some(
      (match) => Number(match[1]) > before,
    );
  }

  #partText({ item: whole, base, revised, doubtful, text }: PlacedItem, at: string): PartedItem {
    const item = text === undefined ? whole : { ...whole, text };
    const inBoth = base !== undefined && revised !== undefined;
    const texts = inBoth ? this.#textsOf(item) : null;
    for (const around of texts?.doubtful ?? [])
      this.warnings.push({ code: 'doubtful-splice', at, values: { around } });
    if (doubtful) this.warnings.push({ code: 'doubtful-splice', at, values: { label: item.label ?? '' } });
    return {
      item,
      base: base === undefined ? null : { ...item, label: base, text: texts?.base ?? item.text },
      revised: revised === undefined ? null : { ...item, label: revised, text: texts?.revised ?? item.text },
    };
  }

  /** With the earlier edition at hand the base reading is its text. */
  #textsOf(item: Item): BothTexts {
    const both = this.#both(item.text);
    const earlier = this.#earlierText(item);
    if (earlier === null) return both;
    return bothFromEarlier(item.text, earlier, this.#words) ?? { ...both, base: earlier };
  }

  #earlierText(item: Item): string | null {
    const bag = bagOf(item.text);
    let best: { text: string; score: number } | null = null;
    for (const old of this.#earlier) {
      const score = likeness(old.bag, bag);
      if (score > 0.45 && score > (best?.score ?? 0)) best = { text: old.text, score };
    }
    return best?.text ?? null;
  }
}

function twinIn(items: readonly Item[], item: Item): 'first' | 'second' | null {
  const bare = (text: string) => text.replace(/[\s;,.；，。،؛]+$/u, '');
  const same = items.filter(({ text }) => bare(text) === bare(item.text));
  if (same.length !== 2 || item.text.length < 12) return null;
  return same[0] === item ? 'first' : 'second';
}

/** The only item of a section has no label: "a)" came with "b)" in the other reading. */
function withoutLoneLabel(parted: readonly PartedItem[], view: 'base' | 'revised'): Item[] {
  const items = parted.flatMap((each) => each[view] ?? []);
  const others = parted.flatMap((each) => each[view === 'base' ? 'revised' : 'base'] ?? []);
  const [only] = items;
  const isLone = items.length === 1 && only && only.label !== null && others.length > 1;
  return isLone ? [{ ...only, label: null }] : items;
}

/** The years of the two editions in a spliced formula or number line: [2018, 2022]. */
function yearsOf(text: string): [number, number] | null {
  const years = [...text.matchAll(/(?:19|20)\d\d/g)].map((match) => Number(match[0]));
  const [first, second] = [Math.min(...years), Math.max(...years)];
  return years.length >= 2 && first < second ? [first, second] : null;
}
