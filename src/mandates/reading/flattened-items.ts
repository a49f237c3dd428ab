import type { Item } from './instrument.ts';
import { type Label, labelOf } from './labels.ts';

/** Which reading an item of a flattened list belongs to, with its label in each. */
export type PlacedItem = {
  item: Item;
  base: string | null | undefined;
  revised: string | null | undefined;
  doubtful: boolean;
  /** The text without a second label that stands before it. */
  text?: string;
};

/** What speaks for one reading or the other, beside the labels. */
export type Hints = {
  isSpliced(item: Item): boolean;
  onlyRevised(item: Item): boolean;
  /** The same text stands twice in the list: it was moved. */
  twin(item: Item): 'first' | 'second' | null;
};

type Option = {
  base: string | null | undefined;
  revised: string | null | undefined;
  ordinals: [number, number];
  cost: number;
  doubtful: boolean;
  text?: string;
};
type State = {
  b: number;
  r: number;
  baseClosed: boolean;
  revisedClosed: boolean;
  afterInsertion: boolean;
  cost: number;
  from: State | null;
  option: Option | null;
};

/**
 * Parts the items of one list between the two readings so that the labels run on in each: "b, c, d, b, c, d, e" is a run
 * deleted and a run inserted; "56" was 5 and is 6. Deleted text stands before what replaces it. Lowest cost wins.
 */
export function partItems(items: readonly Item[], hints: Hints): PlacedItem[] {
  let states: State[] = [
    {
      b: 0,
      r: 0,
      baseClosed: false,
      revisedClosed: false,
      afterInsertion: false,
      cost: 0,
      from: null,
      option: null,
    },
  ];
  for (const [index, item] of items.entries()) {
    const next = new Map<string, State>();
    for (const state of states) {
      for (const option of optionsFor(item, state, hints, index === items.length - 1)) {
        const inBase = option.base !== undefined;
        const reached: State = {
          b: inBase ? option.ordinals[0] : state.b,
          r: option.revised !== undefined ? option.ordinals[1] : state.r,
          baseClosed: inBase ? closesList(item.text) : state.baseClosed,
          revisedClosed: option.revised !== undefined ? closesList(item.text) : state.revisedClosed,
          afterInsertion: option.base === undefined,
          cost:
            state.cost +
            // Deleted text stands before what replaces it.
            (state.afterInsertion && option.revised === undefined ? 1 : 0) +
            option.cost +
            (inBase && state.baseClosed ? 3 : 0) +
            (option.revised !== undefined && state.revisedClosed ? 3 : 0),
          from: state,
          option,
        };
        const key = `${reached.b} ${reached.r} ${reached.baseClosed} ${reached.revisedClosed} ${reached.afterInsertion}`;
        const known = next.get(key);
        if (!known || reached.cost < known.cost) next.set(key, reached);
      }
    }
    states = [...next.values()];
  }
  let best = states.reduce((a, b) => (b.cost < a.cost ? b : a));
  const placed: PlacedItem[] = [];
  for (let index = items.length - 1; index >= 0; index--) {
    const { option, from } = best;
    if (!option || !from) break;
    placed.unshift({
      item: items[index] as Item,
      base: option.base,
      revised: option.revised,
      doubtful: option.doubtful,
      ...(option.text === undefined ? {} : { text: option.text }),
    });
    best = from;
  }
  return placed;
}

/** A comma or a full stop ends the list of its reading. */
const closesList = (text: string) => /(?:^|[^;؛；])[,.،，。]\s*$|[,،，];\s*$/u.test(text);

function optionsFor(item: Item, { b, r }: State, hints: Hints, isLast: boolean): Option[] {
  const label = item.label === null ? null : labelOf(`${item.label} x`);
  const doubled = doubledLabel(item);
  const pairs = doubled ? [doubled.labels] : label && !label.suffix ? composites(label) : [];
  const spliced = hints.isSpliced(item) ? 2 : 0;
  const isNew = hints.onlyRevised(item) && !hints.isSpliced(item) ? 4 : 0;
  const keep: Option = {
    base: item.label,
    revised: item.label,
    ordinals: [b, r],
    cost: isNew,
    doubtful: false,
  };
  if (
    !label ||
    (label.readings.every(({ ordinal }) => ordinal === 0) && pairs.length === 0) ||
    label.suffix
  ) {
    const twin = hints.twin(item);
    if (twin === 'first') return [{ ...keep, revised: undefined, cost: 0 }];
    return [
      twin ? { ...keep, cost: 9 } : keep,
      { ...keep, base: undefined, cost: isNew || twin ? 0 : 2.5 + spliced },
    ];
  }
  const options: Option[] = [];
  for (const [before, after] of pairs) {
    if (ordinalOf(before) === b + 1 && ordinalOf(after) === r + 1) {
      options.push({
        base: before,
        revised: after,
        ordinals: [b + 1, r + 1],
        cost: 0.1,
        doubtful: false,
        ...(doubled ? { text: doubled.text } : {}),
      });
    }
  }
  // A Latin label is not taken for its Cyrillic look-alike here: two lists stand side by side as it is.
  const isLatin = /[a-z]/i.test(label.printed);
  const readings = label.readings.filter(({ list }) => !(isLatin && list.startsWith('cyrillic')));
  const fits = (expected: number) => readings.some(({ ordinal }) => ordinal === expected);
  const [fitsBase, fitsRevised] = [fits(b + 1), fits(r + 1)];
  if (fitsBase && fitsRevised) options.push({ ...keep, ordinals: [b + 1, r + 1] });
  if (fitsBase)
    options.push({
      base: item.label,
      revised: undefined,
      ordinals: [b + 1, r],
      cost: 1 + spliced + isNew,
      doubtful: false,
    });
  if (fitsRevised) {
    options.push({
      base: undefined,
      revised: item.label,
      ordinals: [b, r + 1],
      cost: 1.01 + spliced - (isNew ? 1 : 0),
      doubtful: false,
    });
    const other = relabelled(item.label ?? '', label, b + 1);
    if (!fitsBase && other) {
      options.push({
        base: other,
        revised: item.label,
        ordinals: [b + 1, r + 1],
        cost: (spliced ? 1.2 : 3) + isNew,
        doubtful: true,
      });
    }
  }
  const ordinal = label.readings[0]?.ordinal ?? 0;
  options.push({
    ...keep,
    ordinals: [ordinal, ordinal],
    cost: 6 + isNew + (isLast ? 0 : 0.5),
    doubtful: true,
  });
  return options;
}

const ordinalOf = (label: string) => labelOf(`${label} x`)?.readings[0]?.ordinal ?? -1;

/**
 * Puts items whose label is two run together ("cb)") on the level of the list that both halves belong to: the outline,
 * which knows no such label, has put them below it.
 */
export function levelled(items: readonly Item[]): Item[] {
  const styles = new Map<number, string>();
  const result: Item[] = [];
  for (const item of items) {
    const label = item.label === null ? null : labelOf(`${item.label} x`);
    const style = label && styleOf(label);
    const pair =
      label && style && (label.printed.match(/[\p{L}\d]/gu)?.length ?? 0) > 1 ? composites(label) : [];
    const level =
      pair.length > 0
        ? [...styles].find(([, known]) =>
            pair.every((halves) => halves.every((half) => styleOf(labelOf(`${half} x`)) === known)),
          )?.[0]
        : undefined;
    result.push(level !== undefined && level < item.level ? { ...item, level } : item);
    if (style && pair.length === 0 && !styles.has(item.level)) styles.set(item.level, style);
  }
  return result;
}

/** "a)" and "b)" are of one style, "1" and "2" of another. */
function styleOf(label: Label | null): string | null {
  if (!label) return null;
  return label.printed
    .replace(/\p{Script=Latin}+|\p{Script=Cyrillic}+/gu, 'a')
    .replace(/\p{Script=Arabic}+/gu, 'ا')
    .replace(/\d+/g, '1')
    .replace(/\s/g, '');
}

/** "c) b) the text": the label that was, and the one that is. */
function doubledLabel(item: Item): { labels: [string, string]; text: string } | null {
  const [first, second] = [item.label === null ? null : labelOf(`${item.label} x`), labelOf(item.text)];
  if (item.label === null || !first || !second || second.bare || first.printed === second.printed)
    return null;
  if (styleOf(first) !== styleOf(second) || second.rest === '') return null;
  return { labels: [item.label, second.printed], text: second.rest };
}

/** "56" as 5 and 6, "cd)" as c) and d). */
function composites({ printed }: Label): [string, string][] {
  const match = /^(\(?)([\p{L}\d]{2,8})(\)?|\.)$/u.exec(printed);
  if (!match) return [];
  const [, open = '', core = '', close = ''] = match;
  const pairs: [string, string][] = [];
  for (let cut = 1; cut < core.length; cut++) {
    pairs.push([`${open}${core.slice(0, cut)}${close}`, `${open}${core.slice(cut)}${close}`]);
  }
  return pairs;
}

/** The same label with another place in its list. */
function relabelled(printed: string, label: Label, ordinal: number): string | null {
  const reading = label.readings.find(({ list }) => list.startsWith('number') || list.startsWith('letter'));
  if (!reading) return null;
  const sign = reading.list.startsWith('number') ? String(ordinal) : String.fromCharCode(96 + ordinal);
  return printed.replace(/[\p{L}\d]+/u, sign);
}
