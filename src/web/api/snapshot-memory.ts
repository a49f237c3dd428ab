import type { Db } from '#db/database.ts';
import { findSnapshot } from '#db/snapshot.sql.ts';

/*
 * What was read is kept for as long as no transaction of the database has ended since, for a minute at most (decision
 * 0010): the snapshot is the same then, and so is everything that could be read.
 */

export type Moment = { snapshot: string; minute: number };

/** Values kept for the moment of one request; `get` makes what is not there. */
export type SnapshotMemory<Value> = { get(key: string, make: () => Promise<Value>): Promise<Value> };

export type MemoryOf<Value> = (moment: Moment | null) => SnapshotMemory<Value>;

/** The moment of a request, read before it reads anything else. */
export async function momentOf(db: Db, now: Date): Promise<Moment> {
  return { minute: Math.floor(now.getTime() / 60_000), snapshot: await findSnapshot(db) };
}

/**
 * A memory of values up to `limit` units of `sizeOf`; what was not asked for the longest goes first. Without a moment (the
 * snapshot does not tell of every change) nothing is kept.
 */
export function newSnapshotMemory<Value>(limit: number, sizeOf: (value: Value) => number): MemoryOf<Value> {
  const kept = new Map<string, { moment: Moment; value: Value }>();
  let size = 0;
  const forget = (key: string) => {
    const held = kept.get(key);
    if (!held) return;
    size -= sizeOf(held.value);
    kept.delete(key);
  };
  const keep = (key: string, moment: Moment, value: Value) => {
    forget(key);
    kept.set(key, { moment, value });
    size += sizeOf(value);
    for (const [oldest] of kept) {
      if (size <= limit) break;
      forget(oldest);
    }
  };
  return (moment) => ({
    async get(key, make) {
      if (!moment) return make();
      const held = kept.get(key);
      if (held && held.moment.snapshot === moment.snapshot && held.moment.minute === moment.minute) {
        kept.delete(key);
        kept.set(key, held);
        return held.value;
      }
      const value = await make();
      keep(key, moment, value);
      return value;
    },
  });
}
