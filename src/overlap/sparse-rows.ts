import { floorOfGreatest } from './floor-of-greatest.ts';

/** Sparse vectors one after the other in typed arrays that grow: row `r` holds ids and values from starts[r] to starts[r+1]. */
export class SparseRows {
  starts = new Int32Array(1024);
  ids = new Int32Array(8192);
  values = new Float32Array(8192);
  size = 0;

  /** Adds a row with ids in ascending order and returns its number. */
  append(ids: ArrayLike<number>, values: ArrayLike<number>): number {
    const from = this.starts[this.size] ?? 0;
    const to = from + ids.length;
    if (this.size + 2 > this.starts.length) this.starts = grown(this.starts, this.size + 2);
    if (to > this.ids.length) {
      this.ids = grown(this.ids, to);
      this.values = grown(this.values, to);
    }
    for (let at = 0; at < ids.length; at++) {
      this.ids[from + at] = ids[at] as number;
      this.values[from + at] = values[at] as number;
    }
    this.starts[++this.size] = to;
    return this.size - 1;
  }

  /** The number of entries of all rows. */
  get length(): number {
    return this.starts[this.size] as number;
  }
}

/** For every id the rows that hold it, with their values: from starts[id] to starts[id+1], rows ascending. */
export type Postings = { starts: Int32Array; rows: Int32Array; values: Float32Array; width: number };

/** Turns rows around into postings over ids below `width`. */
export function postingsOf(rows: SparseRows, width: number): Postings {
  const length = rows.length;
  const starts = new Int32Array(width + 1);
  for (let at = 0; at < length; at++) starts[(rows.ids[at] as number) + 1]!++;
  for (let id = 0; id < width; id++) starts[id + 1]! += starts[id] as number;
  const next = starts.slice(0, width);
  const postedRows = new Int32Array(length);
  const values = new Float32Array(length);
  for (let row = 0; row < rows.size; row++) {
    const end = rows.starts[row + 1] as number;
    for (let at = rows.starts[row] as number; at < end; at++) {
      const place = next[rows.ids[at] as number]!++;
      postedRows[place] = row;
      values[place] = rows.values[at] as number;
    }
  }
  return { starts, rows: postedRows, values, width };
}

/** The same array with room for at least `least` entries. */
export function grown<A extends Int32Array | Float32Array | Uint8Array | Uint32Array>(
  array: A,
  least: number,
): A {
  const larger = new (array.constructor as new (length: number) => A)(Math.max(least, array.length * 2));
  larger.set(array as never);
  return larger;
}

/** A sparse vector: ids ascending and their values. */
export type Vector = { ids: Int32Array; values: Float32Array };

export const emptyVector: Vector = { ids: new Int32Array(0), values: new Float32Array(0) };

/** Makes a vector from sums by id. */
export function vectorOf(sums: ReadonlyMap<number, number>): Vector {
  if (sums.size === 0) return emptyVector;
  const ids = new Int32Array(sums.size);
  let to = 0;
  for (const id of sums.keys()) ids[to++] = id;
  if (to > 1) ids.sort();
  return { ids, values: Float32Array.from(ids, (id) => sums.get(id) ?? 0) };
}

/** The vector scaled to length one; a vector of nothing stays as it is. */
export function normalized(vector: Vector): Vector {
  let square = 0;
  for (const value of vector.values) square += value * value;
  if (square === 0) return vector;
  const scale = 1 / Math.sqrt(square);
  return { ids: vector.ids, values: vector.values.map((value) => value * scale) };
}

/** The `most` greatest entries of a vector; equal values prefer the lower id. */
export function strongest(vector: Vector, most: number): Vector {
  const size = vector.ids.length;
  if (size <= most) return vector;
  if (most === 0) return emptyVector;
  const floor = floorOfGreatest(vector.values, most);
  let above = 0;
  for (const value of vector.values) if (value > floor) above++;
  const kept: Vector = { ids: new Int32Array(most), values: new Float32Array(most) };
  let even = most - above;
  let to = 0;
  for (let at = 0; at < size; at++) {
    const value = vector.values[at] as number;
    if (value < floor || (value === floor && even-- <= 0)) continue;
    kept.ids[to] = vector.ids[at] as number;
    kept.values[to++] = value;
  }
  return kept;
}

/** Makes a vector of the entries above zero of an array with one number for each id. */
export function vectorOfDense(sums: Float32Array): Vector {
  let size = 0;
  for (const sum of sums) if (sum > 0) size++;
  const vector: Vector = { ids: new Int32Array(size), values: new Float32Array(size) };
  let to = 0;
  for (let id = 0; id < sums.length; id++) {
    if ((sums[id] as number) <= 0) continue;
    vector.ids[to] = id;
    vector.values[to++] = sums[id] as number;
  }
  return vector;
}

/** The inner product of two vectors. */
export function product(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
    const difference = (a.ids[i] as number) - (b.ids[j] as number);
    if (difference === 0) sum += (a.values[i++] as number) * (b.values[j++] as number);
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}
