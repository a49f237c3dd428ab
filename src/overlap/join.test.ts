import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { joinInThreads } from './compare-all-in-threads.ts';
import { joinInputOf, joinPairs } from './join.ts';
import { indexItems } from './overlap.ts';
import { Space } from './space.ts';
import { vectorOf } from './sparse-rows.ts';

const groups = 2;
const groupOf = (id: number) => id % groups;

function spaceOf(rows: readonly (readonly number[])[]): Space {
  const space = new Space({ groups, groupOf, counts: true });
  for (const ids of rows) space.append(vectorOf(new Map(ids.map((id) => [id, 1]))));
  space.refresh();
  return space;
}

/** The greatest cosine of two rows in a group, straight from the definition. */
function cosineOf(space: Space, one: number, other: number): number {
  const [a, b] = [space.weighted(space.vector(one)), space.weighted(space.vector(other))];
  const sums = [0, 0];
  for (const [at, id] of a.ids.entries()) {
    const place = b.ids.indexOf(id);
    if (place >= 0) sums[groupOf(id)]! += (a.values[at] as number) * (b.values[place] as number);
  }
  return sums[0]! + sums[1]!;
}

test('the join finds exactly the pairs that comparing all with all finds', () => {
  const row = fc.uniqueArray(fc.nat(25), { minLength: 0, maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 2, maxLength: 25 }),
      fc.constantFrom(0.3, 0.5, 0.7),
      (rows, threshold) => {
        const space = spaceOf(rows);
        const { lower, higher, count } = joinPairs(
          joinInputOf(space, () => true),
          threshold,
        );
        const found = new Set(Array.from({ length: count }, (_, at) => `${lower[at]} ${higher[at]}`));
        for (let b = 0; b < rows.length; b++) {
          for (let a = 0; a < b; a++) {
            const cosine = cosineOf(space, a, b);
            if (Math.abs(cosine - threshold) < 1e-4) continue;
            // Two half agreements, one in each group, may add up: such a pair may be found, but need not.
            if (cosine >= 2 * threshold) assert.ok(found.has(`${a} ${b}`), `${a} ${b} ${cosine}`);
            if (cosine < threshold) assert.ok(!found.has(`${a} ${b}`), `${a} ${b} ${cosine}`);
          }
        }
      },
    ),
    { numRuns: 150, seed: 5 },
  );
});

test('in one group the join is exact at its threshold', () => {
  const rows = Array.from({ length: 40 }, (_, at) => [2 * (at % 7), 2 * (at % 5) + 20, 2 * (at % 3) + 40]);
  const space = spaceOf(rows);
  const { lower, higher, count } = joinPairs(
    joinInputOf(space, () => true),
    0.6,
  );
  const found = new Set(Array.from({ length: count }, (_, at) => `${lower[at]} ${higher[at]}`));
  for (let b = 0; b < rows.length; b++) {
    for (let a = 0; a < b; a++)
      assert.equal(found.has(`${a} ${b}`), cosineOf(space, a, b) >= 0.6 - 1e-5, `${a} ${b}`);
  }
});

test('threads find the same pairs', async () => {
  const items = Array.from({ length: 60 }, (_, at) => ({
    id: `i${at}`,
    texts: { en: `spectrum fees for radar ${at % 6} station ${at % 4} oceans` },
  }));
  const index = indexItems(items);
  index.refresh();
  const key = (pairs: { lower: Int32Array; higher: Int32Array; count: number }) =>
    Array.from({ length: pairs.count }, (_, at) => `${pairs.lower[at]} ${pairs.higher[at]}`);
  const alone = key(
    joinPairs(
      joinInputOf(index.terms, () => true),
      0.6,
    ),
  ).sort();
  const together = (await joinInThreads(index, 2)).flatMap(key).sort();
  assert.ok(alone.length > 0);
  assert.deepEqual(together, alone);
});
