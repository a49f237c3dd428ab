import type { Label, LabelReading } from './labels.ts';

type Open = { list: string; ordinal: number; depth: number };

export type Placing = { level: number; inOrder: boolean };

/**
 * The nesting of a list as its labels show it: a label that continues an open list goes back to that level,
 * a first label opens a deeper one. Purely by labels, because plain text keeps no indents.
 */
export class Outline {
  #open: Open[] = [];
  #underPlain = false;

  reset(): void {
    this.#open = [];
    this.#underPlain = false;
  }

  /** An unnumbered paragraph stands at level 1; when it ends with a colon, a new list hangs below it. */
  placePlain(text: string): Placing {
    this.#underPlain = /[:：]\s*$/.test(text);
    return { level: 1, inOrder: true };
  }

  /** Whether a label continues an open list or opens one; used to tell labels from numbers in a sentence. */
  expects(label: Label): boolean {
    return label.readings.some(
      (reading) =>
        (reading.ordinal <= 1 && reading.depth === 1) ||
        reading.depth > 1 ||
        this.#open.some((open) => open.list === reading.list && follows(open, reading, label.suffix)),
    );
  }

  place(label: Label): Placing {
    const bullet = label.readings.find((reading) => reading.list.startsWith('bullet'));
    if (bullet) return this.#placeBullet(bullet);
    const deep = label.readings.find((reading) => reading.depth > 1);
    if (deep) return this.#placeDecimal(deep);
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const open = this.#open[index];
      const next = label.readings.find(
        (reading) => open && reading.list === open.list && follows(open, reading, label.suffix),
      );
      if (open && next) {
        this.#open.length = index + 1;
        this.#open[index] = { ...next };
        this.#underPlain = false;
        return { level: index + 1, inOrder: true };
      }
    }
    const first = label.readings.find((reading) => reading.ordinal === 1);
    const again = this.#open.findIndex((open) =>
      label.readings.some((reading) => reading.list === open.list),
    );
    if (again >= 0 && !this.#underPlain) {
      const reading = label.readings.find((each) => each.list === this.#open[again]?.list) as LabelReading;
      this.#open.length = again + 1;
      this.#open[again] = { ...reading };
      return { level: again + 1, inOrder: first !== undefined };
    }
    this.#push(first ?? (label.readings[0] as LabelReading));
    return { level: this.#open.length, inOrder: first !== undefined };
  }

  #push(reading: LabelReading): void {
    if (this.#underPlain) {
      this.#open = [{ list: 'plain', ordinal: 0, depth: 1 }];
      this.#underPlain = false;
    }
    this.#open.push({ ...reading });
  }

  #placeBullet(reading: LabelReading): Placing {
    const index = this.#open.findIndex((open) => open.list === reading.list);
    if (index >= 0 && !this.#underPlain) this.#open.length = index + 1;
    else this.#push(reading);
    return { level: this.#open.length, inOrder: true };
  }

  #placeDecimal(reading: LabelReading): Placing {
    const base = this.#open.findIndex((open) => open.list === 'number');
    const level = Math.max(base, 0) + reading.depth;
    this.#open.length = Math.min(this.#open.length, level - 1);
    while (this.#open.length < level - 1) this.#open.push({ list: 'number', ordinal: 0, depth: 1 });
    this.#open.push({ ...reading, list: `number ${reading.depth}` });
    this.#underPlain = false;
    return { level, inOrder: true };
  }
}

function follows(open: Open, reading: LabelReading, suffix: string): boolean {
  if (suffix) return reading.ordinal === open.ordinal || reading.ordinal === open.ordinal + 1;
  return reading.ordinal === open.ordinal + 1;
}
