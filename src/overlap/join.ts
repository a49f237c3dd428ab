import type { Space } from './space.ts';

/** Rows weighted, each group of length one, ids renumbered from the rarest: what the join works on and workers share. */
export type JoinInput = {
  starts: Int32Array;
  ids: Int32Array;
  weights: Float32Array;
  groups: Uint8Array;
  width: number;
};

/** Prepares the join of a space; rows that `isLive` refuses are empty. */
export function joinInputOf(space: Space, isLive: (row: number) => boolean): JoinInput {
  const { rows, rarity, scales, options } = space;
  const width = rarity.length;
  const order = Array.from({ length: width }, (_, id) => id).sort(
    (a, b) => (rarity[b] as number) - (rarity[a] as number) || a - b,
  );
  const rank = new Int32Array(width);
  for (const [at, id] of order.entries()) rank[id] = at;
  const starts = shared(Int32Array, rows.size + 1);
  const ids = shared(Int32Array, rows.length);
  const weights = shared(Float32Array, rows.length);
  const groups = shared(Uint8Array, width);
  for (let id = 0; id < width; id++) groups[rank[id] as number] = options.groupOf(id);
  let to = 0;
  for (let row = 0; row < rows.size; row++) {
    starts[row] = to;
    if (isLive(row)) {
      const from = rows.starts[row] as number;
      const ranked = rows.ids.slice(from, rows.starts[row + 1]).map((id) => rank[id] as number);
      const weightOf = new Map<number, number>();
      for (let at = 0; at < ranked.length; at++) {
        const id = rows.ids[from + at] as number;
        const scale = scales[row * options.groups + options.groupOf(id)] as number;
        weightOf.set(
          ranked[at] as number,
          (rows.values[from + at] as number) * (rarity[id] as number) * scale,
        );
      }
      for (const id of ranked.sort()) {
        ids[to] = id;
        weights[to++] = weightOf.get(id) as number;
      }
    }
  }
  starts[rows.size] = to;
  return { starts, ids, weights, groups, width };
}

function shared<A>(type: new (buffer: SharedArrayBuffer) => A, length: number): A {
  const bytes = (type as unknown as { BYTES_PER_ELEMENT: number }).BYTES_PER_ELEMENT;
  return new type(new SharedArrayBuffer(Math.max(1, length) * bytes));
}

/** Pairs (lower row, higher row) with their inner product. */
export type JoinedPairs = { lower: Int32Array; higher: Int32Array; count: number };

/**
 * All pairs whose terms agree with a cosine of at least `threshold` in a language, exactly: a pair that does must share a
 * term among the rarest of both, because what remains after them is too short (Bayardo, Ma and Srikant 2007).
 * Only rows with `row % parts === part` look for partners, among the rows before them.
 */
export function joinPairs(input: JoinInput, threshold: number, part = 0, parts = 1): JoinedPairs {
  const { starts, ids, weights } = input;
  const size = starts.length - 1;
  const prefixes = prefixesOf(input, threshold);
  const lists = postPrefixes(input, prefixes);
  const query = new Float32Array(input.width);
  const seen = new Int32Array(size).fill(-1);
  let lower = new Int32Array(1 << 16);
  let higher = new Int32Array(1 << 16);
  let count = 0;
  for (let row = part; row < size; row += parts) {
    const from = starts[row] as number;
    const to = starts[row + 1] as number;
    for (let at = from; at < to; at++) query[ids[at] as number] = weights[at] as number;
    for (let at = from; at < to; at++) {
      if (prefixes[at] === 0) continue;
      const id = ids[at] as number;
      const end = lists.starts[id + 1] as number;
      for (let place = lists.starts[id] as number; place < end; place++) {
        const other = lists.rows[place] as number;
        if (other >= row) break;
        if (seen[other] === row) continue;
        seen[other] = row;
        let sum = 0;
        const last = starts[other + 1] as number;
        for (let j = starts[other] as number; j < last; j++)
          sum += (query[ids[j] as number] as number) * (weights[j] as number);
        if (sum < threshold) continue;
        if (count === lower.length) [lower, higher] = [doubled(lower), doubled(higher)];
        lower[count] = other;
        higher[count++] = row;
      }
    }
    for (let at = from; at < to; at++) query[ids[at] as number] = 0;
  }
  return { lower, higher, count };
}

/** For each entry whether it belongs to the prefix of its row, in its group. */
function prefixesOf(input: JoinInput, threshold: number): Uint8Array {
  const { starts, ids, weights, groups } = input;
  const prefixes = new Uint8Array(ids.length);
  const rest = new Float64Array(256);
  const least = (threshold - 1e-6) ** 2;
  for (let row = 0; row + 1 < starts.length; row++) {
    rest.fill(0);
    for (let at = (starts[row + 1] as number) - 1; at >= (starts[row] as number); at--) {
      const group = groups[ids[at] as number] as number;
      rest[group]! += (weights[at] as number) ** 2;
      if ((rest[group] as number) >= least) prefixes[at] = 1;
    }
  }
  return prefixes;
}

function postPrefixes(input: JoinInput, prefixes: Uint8Array): { starts: Int32Array; rows: Int32Array } {
  const { ids, width } = input;
  const starts = new Int32Array(width + 1);
  const length = input.starts[input.starts.length - 1] as number;
  for (let at = 0; at < length; at++) if (prefixes[at] === 1) starts[(ids[at] as number) + 1]!++;
  for (let id = 0; id < width; id++) starts[id + 1]! += starts[id] as number;
  const rows = new Int32Array(starts[width] as number);
  const next = starts.slice(0, width);
  for (let row = 0; row + 1 < input.starts.length; row++) {
    const end = input.starts[row + 1] as number;
    for (let at = input.starts[row] as number; at < end; at++) {
      if (prefixes[at] === 1) rows[next[ids[at] as number]!++] = row;
    }
  }
  return { starts, rows };
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
