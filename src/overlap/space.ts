import { type Postings, SparseRows, type Vector, grown, postingsOf } from './sparse-rows.ts';
import { rarityOf } from './memory.ts';

/** How a space weighs: `groups` kinds of ids are brought to length one apart (languages); `counts` says whether rarity counts. */
export type SpaceOptions = { groups: number; groupOf(id: number): number; counts: boolean };

const mostUnposted = 2000;

/**
 * One kind of evidence over all items, a sparse vector for each. Cosines are exact for the present collection: rarity and
 * lengths are renewed when items have come or gone. New rows are scanned until they are many enough to be posted.
 */
export class Space {
  readonly rows = new SparseRows();
  readonly options: SpaceOptions;
  #frequency = new Int32Array(1024);
  #sizes: Int32Array;
  #known: ((id: number) => number) | undefined;
  #postings: Postings = {
    starts: new Int32Array(1),
    rows: new Int32Array(0),
    values: new Float32Array(0),
    width: 0,
  };
  #posted = 0;
  #stale = true;
  /** Rarity of each id; 1 where rarity does not count. */
  rarity = new Float32Array(0);
  /** For each row and group 1 / length of that part of the row, or 0. */
  scales = new Float32Array(0);

  constructor(options: SpaceOptions) {
    this.options = options;
    this.#sizes = new Int32Array(options.groups);
  }

  /** Adds the counts of a text collection outside the index (the memory), so that rarity is known from the start. */
  addBackground(sizes: readonly number[], frequencyOf: (id: number) => number): void {
    for (const [group, size] of sizes.entries()) this.#sizes[group]! += size;
    this.#known = frequencyOf;
  }

  append(vector: Vector): void {
    this.rows.append(vector.ids, vector.values);
    this.#count(vector, 1);
  }

  /** Takes a row out of the counts; it stays in place and whoever asks must skip it. */
  forget(row: number): void {
    this.#count(this.vector(row), -1);
  }

  #count(vector: Vector, by: number): void {
    this.#stale = true;
    if (!this.options.counts) return;
    let groups = 0;
    for (const id of vector.ids) {
      if (id >= this.#frequency.length) this.#frequency = grown(this.#frequency, id + 1);
      this.#frequency[id]! += by;
      groups |= 1 << this.options.groupOf(id);
    }
    for (let group = 0; group < this.options.groups; group++)
      if (groups & (1 << group)) this.#sizes[group]! += by;
  }

  /** The row as it was added. */
  vector(row: number): Vector {
    const from = this.rows.starts[row] as number;
    const to = this.rows.starts[row + 1] as number;
    return { ids: this.rows.ids.subarray(from, to), values: this.rows.values.subarray(from, to) };
  }

  /** Renews rarity, lengths and, when many rows are new, postings. */
  refresh(): void {
    if (!this.#stale) return;
    this.#stale = false;
    const { ids, values, starts, size } = this.rows;
    let width = this.#frequency.length;
    if (!this.options.counts)
      for (let at = 0; at < this.rows.length; at++) width = Math.max(width, (ids[at] as number) + 1);
    this.rarity = new Float32Array(width).fill(1);
    // Ids that no row holds (the numbering is shared with other spaces) keep rarity 1.
    if (this.options.counts)
      for (let id = 0; id < width; id++) if (this.#frequency[id] !== 0) this.rarity[id] = this.#rarity(id);
    const { groups } = this.options;
    this.scales = new Float32Array(size * groups);
    for (let row = 0; row < size; row++) {
      const end = starts[row + 1] as number;
      for (let at = starts[row] as number; at < end; at++) {
        const id = ids[at] as number;
        const weight = (values[at] as number) * (this.rarity[id] as number);
        this.scales[row * groups + (groups === 1 ? 0 : this.options.groupOf(id))]! += weight * weight;
      }
    }
    for (let at = 0; at < this.scales.length; at++) {
      const square = this.scales[at] as number;
      this.scales[at] = square > 0 ? 1 / Math.sqrt(square) : 0;
    }
    if (size - this.#posted > mostUnposted || this.#posted === 0) {
      this.#postings = postingsOf(this.rows, width);
      this.#posted = size;
    }
  }

  #rarity(id: number): number {
    const size = this.#sizes[this.options.groupOf(id)] as number;
    const count = (this.#frequency[id] as number) + (this.#known?.(id) ?? 0);
    return rarityOf(count, size);
  }

  /** A vector from outside or inside, weighted by rarity and with each group brought to length one. */
  weighted(vector: Vector): Vector {
    const { groups, groupOf } = this.options;
    const squares = new Float64Array(groups);
    const values = new Float32Array(vector.ids.length);
    for (let at = 0; at < vector.ids.length; at++) {
      const id = vector.ids[at] as number;
      const rarity = !this.options.counts
        ? 1
        : id < this.rarity.length && this.#frequency[id] !== 0
          ? (this.rarity[id] as number)
          : this.#unmet(id);
      const weight = (vector.values[at] as number) * rarity;
      values[at] = weight;
      squares[groupOf(id)]! += weight * weight;
    }
    for (let at = 0; at < values.length; at++) {
      values[at]! /= Math.sqrt(squares[groupOf(vector.ids[at] as number)] as number) || 1;
    }
    return { ids: vector.ids, values };
  }

  #unmet(id: number): number {
    return rarityOf(this.#known?.(id) ?? 0, this.#sizes[this.options.groupOf(id)] as number);
  }

  /** Adds to `scores` the inner product of a weighted vector with every row. */
  accumulate(query: Vector, scores: Float32Array): void {
    const { starts, rows, values, width } = this.#postings;
    const { groups, groupOf } = this.options;
    for (let at = 0; at < query.ids.length; at++) {
      const id = query.ids[at] as number;
      if (id >= width) continue;
      const weight = (query.values[at] as number) * (this.rarity[id] as number);
      const group = groups === 1 ? 0 : groupOf(id);
      const end = starts[id + 1] as number;
      for (let place = starts[id] as number; place < end; place++) {
        const row = rows[place] as number;
        scores[row]! += weight * (values[place] as number) * (this.scales[row * groups + group] as number);
      }
    }
    for (let row = this.#posted; row < this.rows.size; row++) scores[row]! += this.product(query, row);
  }

  /** The inner product of a weighted vector with one row. */
  product(query: Vector, row: number): number {
    const { ids, values, starts } = this.rows;
    const { groups, groupOf } = this.options;
    const end = starts[row + 1] as number;
    let sum = 0;
    let at = starts[row] as number;
    for (let i = 0; i < query.ids.length && at < end;) {
      const difference = (query.ids[i] as number) - (ids[at] as number);
      if (difference === 0) {
        const id = ids[at] as number;
        const scale = this.scales[row * groups + (groups === 1 ? 0 : groupOf(id))] as number;
        sum += (query.values[i++] as number) * (values[at++] as number) * (this.rarity[id] as number) * scale;
      } else if (difference < 0) i++;
      else at++;
    }
    return sum;
  }
}
