import type { Label, LabelReading } from './labels.ts';

/** An open list: the readings its last label may have; "а)" may open a Latin or a Cyrillic list. */
type Open = LabelReading[];

export type Placing = { level: number; inOrder: boolean };

/**
 * The nesting of a list as its labels show it: a label that continues an open list goes back to that level,
 * a first label opens a deeper one. Purely by labels, because plain text keeps no indents.
 */
export class Outline {
  #open: Open[] = [];
  #underPlain = false;
  /** The list that an unnumbered paragraph with a list of its own interrupted. */
  #interrupted: Open[] = [];

  reset(): void {
    this.#open = [];
    this.#interrupted = [];
    this.#underPlain = false;
  }

  /** An unnumbered paragraph stands at level 1; when it ends with a colon, a new list hangs below it. */
  placePlain(text: string): Placing {
    this.#underPlain = /[:：]\s*$/.test(text);
    return { level: 1, inOrder: true };
  }

  /** Whether a label continues an open list or opens one; used to tell labels from numbers in a sentence. */
  expects(label: Label): boolean {
    return (
      label.readings.some(({ ordinal, depth }) => ordinal <= 1 || depth > 1) ||
      this.#open.some((open) => continuing(open, label).length > 0)
    );
  }

  place(label: Label): Placing {
    const bullet = label.readings.find((reading) => reading.list.startsWith('bullet'));
    if (bullet) return this.#placeBullet(bullet);
    const deep = label.readings.find((reading) => reading.depth > 1);
    if (deep) return this.#placeDecimal(deep);
    const goesOnAfter = this.#interrupted.findLastIndex((open) => continuing(open, label).length > 0);
    if (goesOnAfter >= 0 && this.#open.every((open) => continuing(open, label).length === 0)) {
      this.#open = this.#interrupted;
      this.#interrupted = [];
    }
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const next = continuing(this.#open[index] ?? [], label);
      if (next.length === 0) continue;
      this.#open.length = index;
      this.#open.push(next);
      this.#underPlain = false;
      return { level: index + 1, inOrder: true };
    }
    const first = label.readings.filter(({ ordinal }) => ordinal === 1);
    // "i)" below "b)" opens a list of its own, although i is a letter too.
    const starting = first.length > 0 ? { ...label, readings: first } : label;
    const again = this.#open.findIndex((open) => sameList(open, starting).length > 0);
    if (again >= 0 && !this.#underPlain) {
      const readings = sameList(this.#open[again] ?? [], starting);
      this.#open.length = again;
      this.#open.push(readings);
      return { level: again + 1, inOrder: first.length > 0 };
    }
    this.#push(first.length > 0 ? first : label.readings);
    return { level: this.#open.length, inOrder: first.length > 0 };
  }

  #push(readings: LabelReading[]): void {
    if (this.#underPlain) {
      this.#interrupted = this.#open;
      this.#open = [[{ list: 'plain', ordinal: 0, depth: 1 }]];
      this.#underPlain = false;
    }
    this.#open.push(readings);
  }

  #placeBullet(reading: LabelReading): Placing {
    const index = this.#open.findIndex((open) => open.some(({ list }) => list === reading.list));
    if (index >= 0 && !this.#underPlain) this.#open.length = index + 1;
    else this.#push([reading]);
    return { level: this.#open.length, inOrder: true };
  }

  #placeDecimal(reading: LabelReading): Placing {
    const base = this.#open.findIndex((open) => open.some(({ list }) => list === 'number'));
    const level = Math.max(base, 0) + reading.depth;
    this.#open.length = Math.min(this.#open.length, level - 1);
    while (this.#open.length < level - 1) this.#open.push([{ list: 'number', ordinal: 0, depth: 1 }]);
    this.#open.push([{ ...reading, list: `number ${reading.depth}` }]);
    this.#underPlain = false;
    return { level, inOrder: true };
  }
}

const sameList = (open: Open, { readings }: Label) =>
  readings.filter(({ list }) => open.some((each) => each.list === list));

/** The readings of a label that come next in an open list; with bis or ter the number may stand still. */
function continuing(open: Open, { readings, suffix }: Label): LabelReading[] {
  return readings.filter(({ list, ordinal }) =>
    open.some(
      (last) =>
        last.list === list && (ordinal === last.ordinal + 1 || (suffix !== '' && ordinal === last.ordinal)),
    ),
  );
}
