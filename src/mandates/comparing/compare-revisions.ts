import type { Item, ReadInstrument, Section } from '#mandates/reading/instrument.ts';
import { fold } from '#mandates/reading/fold.ts';
import { bagOf, likeness, type WordChange, wordDiff } from './word-diff.ts';

/** Where a clause stands. */
export type ClausePlace = { section: string; sectionOrder: number; label: string | null; index: number };

/** One clause of two revisions: what became of it, and how its words changed. */
export type ClauseComparison = {
  verdict: 'kept' | 'changed' | 'renumbered' | 'moved' | 'added' | 'removed';
  before: ClausePlace | null;
  after: ClausePlace | null;
  /** A changed clause may also have got another label or another place. */
  relabelled: boolean;
  displaced: boolean;
  words: WordChange[];
};

type Clause = { item: Item; place: ClausePlace; key: string; bag: Map<string, number>; sectionKey: string };

const enough = 0.5;

/** Compares two revisions of one text clause by clause, in the order of the later one; removed clauses where they stood. */
export function compareRevisions(before: ReadInstrument, after: ReadInstrument): ClauseComparison[] {
  const a = clausesOf(before);
  const b = clausesOf(after);
  const partner = matchClauses(a, b);
  const displaced = outOfOrder(b, partner);
  const comparisons: ClauseComparison[] = [];
  let next = 0;
  const removedUntil = (index: number) => {
    for (; next < index; next++) {
      const clause = a[next] as Clause;
      if (!partner.back.has(clause)) comparisons.push(gone(clause));
    }
  };
  for (const clause of b) {
    const old = partner.forth.get(clause);
    if (old && !displaced.has(clause)) {
      removedUntil(a.indexOf(old));
      next = Math.max(next, a.indexOf(old) + 1);
    }
    comparisons.push(old ? paired(old, clause, displaced.has(clause)) : added(clause));
  }
  removedUntil(a.length);
  return comparisons;
}

/** The clauses of an instrument paired with those of an earlier revision. */
export function pairClauses(
  before: ReadInstrument,
  after: ReadInstrument,
): { before: Item | null; after: Item | null }[] {
  const a = clausesOf(before);
  const b = clausesOf(after);
  const partner = matchClauses(a, b);
  return [
    ...b.map((clause) => ({ before: partner.forth.get(clause)?.item ?? null, after: clause.item })),
    ...a
      .filter((clause) => !partner.back.has(clause))
      .map((clause) => ({ before: clause.item, after: null })),
  ];
}

function clausesOf(instrument: ReadInstrument): Clause[] {
  const own = instrument.sections.flatMap((section) =>
    section.items.map((item, index) => clauseOf(item, section, index)),
  );
  const annexed = instrument.annexes.flatMap((annex, at) =>
    annex.items.map((item, index) =>
      clauseOf(item, { heading: annex.heading, order: 1_000 + at } as Section, index),
    ),
  );
  return [...own, ...annexed];
}

function clauseOf(item: Item, section: Section, index: number): Clause {
  return {
    item,
    place: { section: section.heading, sectionOrder: section.order, label: item.label, index },
    key: fold(item.text).replace(/[\s;,.]+$/, ''),
    bag: bagOf(item.text),
    sectionKey: fold(section.heading),
  };
}

type Partners = { forth: Map<Clause, Clause>; back: Map<Clause, Clause> };

/** First the same words in the same section, then the same words elsewhere, then the most alike. */
function matchClauses(a: Clause[], b: Clause[]): Partners {
  const partners: Partners = { forth: new Map(), back: new Map() };
  const pair = (old: Clause, clause: Clause) => {
    partners.forth.set(clause, old);
    partners.back.set(old, clause);
  };
  for (const sameSection of [true, false]) {
    for (const clause of b) {
      if (partners.forth.has(clause)) continue;
      const same = a.find(
        (old) =>
          !partners.back.has(old) &&
          old.key === clause.key &&
          (!sameSection || old.sectionKey === clause.sectionKey),
      );
      if (same) pair(same, clause);
    }
  }
  const candidates: { old: Clause; clause: Clause; score: number }[] = [];
  for (const clause of b) {
    if (partners.forth.has(clause)) continue;
    for (const old of a) {
      if (partners.back.has(old)) continue;
      const score = likeness(old.bag, clause.bag);
      if (score >= enough)
        candidates.push({ old, clause, score: score + (old.sectionKey === clause.sectionKey ? 0.15 : 0) });
    }
  }
  candidates.sort((x, y) => y.score - x.score);
  for (const { old, clause } of candidates)
    if (!partners.forth.has(clause) && !partners.back.has(old)) pair(old, clause);
  return partners;
}

/** Clauses that left the order of the others: all but a longest rising run of their old places. */
function outOfOrder(b: Clause[], { forth }: Partners): Set<Clause> {
  const paired = b.filter((clause) => forth.has(clause));
  const positions = paired.map((clause) => {
    const { sectionOrder, index } = (forth.get(clause) as Clause).place;
    return sectionOrder * 10_000 + index;
  });
  const lengths: number[] = [];
  const from: number[] = [];
  let best = -1;
  positions.forEach((position, i) => {
    lengths[i] = 1;
    from[i] = -1;
    for (let j = 0; j < i; j++) {
      if ((positions[j] as number) < position && (lengths[j] as number) + 1 > (lengths[i] as number))
        [lengths[i], from[i]] = [(lengths[j] as number) + 1, j];
    }
    if (best === -1 || (lengths[i] as number) > (lengths[best] as number)) best = i;
  });
  const rising = new Set<number>();
  for (let at = best; at !== -1 && at !== undefined; at = from[at] as number) rising.add(at);
  return new Set(paired.filter((_, index) => !rising.has(index)));
}

function paired(old: Clause, clause: Clause, isDisplaced: boolean): ClauseComparison {
  const relabelled = old.item.label !== clause.item.label;
  const displaced = isDisplaced || old.sectionKey !== clause.sectionKey;
  const changed = old.key !== clause.key;
  const verdict = changed ? 'changed' : displaced ? 'moved' : relabelled ? 'renumbered' : 'kept';
  const words = changed ? wordDiff(old.item.text, clause.item.text) : [];
  return { verdict, before: old.place, after: clause.place, relabelled, displaced, words };
}

const added = ({ place, item }: Clause): ClauseComparison => ({
  verdict: 'added',
  before: null,
  after: place,
  relabelled: false,
  displaced: false,
  words: [{ text: item.text, change: 'ins' }],
});

const gone = ({ place, item }: Clause): ClauseComparison => ({
  verdict: 'removed',
  before: place,
  after: null,
  relabelled: false,
  displaced: false,
  words: [{ text: item.text, change: 'del' }],
});
