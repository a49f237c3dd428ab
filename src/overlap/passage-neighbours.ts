import type { OverlapIndex } from './overlap-index.ts';
import { type Postings, SparseRows, postingsOf, strongest } from './sparse-rows.ts';

/** An item is sought among those that share one of its nearest passages, of which so many are looked at. */
const leadingPassages = 6;
const neighboursOfEach = 10;
/** Of the items that a passage leads, those nearest to it are looked at: more would cost the square of their number. */
const ledByOnePassage = 500;

/** Tells `add` for each item the items whose leading passages agree most with its own. */
export function passageNeighbours(index: OverlapIndex, add: (slot: number, other: number) => void): void {
  if (index.memory.isEmpty) return;
  const leading = new SparseRows();
  for (let slot = 0; slot < index.items.length; slot++) {
    const vector = strongest(
      index.passages.vector(slot),
      index.items[slot] === undefined ? 0 : leadingPassages,
    );
    leading.append(vector.ids, vector.values);
  }
  const postings = nearestLed(postingsOf(leading, index.memory.passages.length), index);
  const scores = new Float32Array(index.items.length);
  const touched: number[] = [];
  for (let slot = 0; slot < leading.size; slot++) {
    const end = leading.starts[slot + 1] as number;
    for (let at = leading.starts[slot] as number; at < end; at++) {
      const passage = leading.ids[at] as number;
      const value = leading.values[at] as number;
      const last = postings.starts[passage + 1] as number;
      for (let place = postings.starts[passage] as number; place < last; place++) {
        const other = postings.rows[place] as number;
        if (scores[other] === 0) touched.push(other);
        scores[other]! += value * (postings.values[place] as number);
      }
    }
    for (const other of greatest(touched, scores, slot)) add(slot, other);
    for (const other of touched) scores[other] = 0;
    touched.length = 0;
  }
}

/** The slots with the greatest scores, without `self`. */
function greatest(slots: readonly number[], scores: Float32Array, self: number): number[] {
  const best: number[] = [];
  let least = 0;
  for (const slot of slots) {
    const score = scores[slot] as number;
    if (slot === self || (best.length === neighboursOfEach && score <= least)) continue;
    let at = best.length < neighboursOfEach ? best.push(slot) - 1 : neighboursOfEach - 1;
    for (; at > 0 && (scores[best[at - 1] as number] as number) < score; at--)
      best[at] = best[at - 1] as number;
    best[at] = slot;
    least = scores[best[best.length - 1] as number] as number;
  }
  return best;
}

/** Postings cut to the items nearest to each passage; equal ones by id, so that the order of input does not matter. */
function nearestLed(postings: Postings, index: OverlapIndex): Postings {
  const starts = new Int32Array(postings.width + 1);
  const rows: number[] = [];
  const values: number[] = [];
  for (let passage = 0; passage < postings.width; passage++) {
    const from = postings.starts[passage] as number;
    const count = (postings.starts[passage + 1] as number) - from;
    let places = Array.from({ length: count }, (_, at) => from + at);
    if (count > ledByOnePassage) {
      const id = (place: number) => index.items[postings.rows[place] as number]?.id ?? '';
      places.sort(
        (a, b) => (postings.values[b] as number) - (postings.values[a] as number) || (id(a) < id(b) ? -1 : 1),
      );
      places = places.slice(0, ledByOnePassage);
    }
    for (const place of places) {
      rows.push(postings.rows[place] as number);
      values.push(postings.values[place] as number);
    }
    starts[passage + 1] = rows.length;
  }
  return { starts, rows: Int32Array.from(rows), values: Float32Array.from(values), width: postings.width };
}
