import { type Db, inTransaction } from '#db/database.ts';
import { logSize } from '#journal/journal-log.sql.ts';
import { analyserVersion } from './search-words.ts';
import { entriesOf, type SearchKind, searchKinds, type SearchThing } from './search-entry.ts';
import {
  deleteEntries,
  deleteOtherThings,
  findSearchState,
  listEntryHashes,
  listTouched,
  lockSearchState,
  markPublicChange,
  putEntries,
  putSearchState,
} from './search-entry.sql.ts';
import { listSearchThings } from './search-thing.sql.ts';

const stretch = 200;
const touchedAtOnce = 500;

/**
 * What has to be looked at again when the journal names a thing. One thing by its key, or every thing of kinds. What is
 * not named here (a person, a mail) cannot be found and changes nothing.
 */
const followed: Record<string, 'one report' | readonly SearchKind[]> = {
  report: 'one report',
  element: ['element', 'indicator', 'report'],
  indicator: ['indicator'],
  theme: ['theme', 'report'],
  instrument: ['instrument'],
  document: ['document'],
  event: ['event'],
  unit: ['unit'],
  member: ['member'],
  organization: searchKinds,
};

/**
 * Brings the index up to date: whole the first time, when the analyser changed, or after the organization's data were
 * loaded; otherwise what the journal says was touched since. Answers the number of entries written or taken away. Safe in
 * any number of processes. Entries that have no position in the journal yet wait for it.
 */
export async function indexSearch(db: Db, now: Date): Promise<number> {
  const state = await findSearchState(db);
  if (state?.version !== analyserVersion)
    return indexAll(db, searchKinds, { now, position: await logSize(db) });
  if ((await listTouched(db, state.position, 1)).length === 0) return 0;
  const touched = await listTouched(db, state.position, touchedAtOnce);
  const kinds = new Set(
    touched.flatMap(({ kind }) => {
      const follow = followed[kind];
      return typeof follow === 'object' ? follow : [];
    }),
  );
  const position = (touched.at(-1)?.position ?? state.position) + 1;
  let written = 0;
  if (kinds.size > 0) written += await indexAll(db, [...kinds], { now, position: null });
  const reports = kinds.has('report')
    ? []
    : [...new Set(touched.filter(({ kind }) => followed[kind] === 'one report').map(({ id }) => id))];
  return inTransaction(db, async (trx) => {
    const held = await lockSearchState(trx);
    // Another process was quicker: what it did needs not be done again.
    if (held?.position !== state.position) return written;
    for (const id of reports) {
      const { things } = await listSearchThings(trx, 'report', { id });
      written += await putThings(trx, 'report', things);
    }
    await putSearchState(trx, { version: analyserVersion, position }, now);
    return written;
  });
}

/** Every thing of the kinds, stretch by stretch, each in a transaction of its own; other work goes on in between. */
async function indexAll(
  db: Db,
  kinds: readonly SearchKind[],
  { now, position }: { now: Date; position: number | null },
): Promise<number> {
  let written = 0;
  for (const kind of kinds) {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { things, next } = await listSearchThings(db, kind, { after, limit: stretch });
      seen.push(...things.map(({ id }) => id));
      written += await inTransaction(db, async (trx) =>
        told(trx, kind, await putThings(trx, kind, things), now),
      );
      if (next === null) break;
      after = next;
    }
    await inTransaction(db, async (trx) => told(trx, kind, await deleteOtherThings(trx, kind, seen), now));
  }
  if (position !== null) await putSearchState(db, { version: analyserVersion, position }, now);
  return written;
}

/** Of entries written or taken away, those who keep what everybody finds are told; yearly reports are not for everybody. */
async function told(trx: Db, kind: SearchKind, changes: number, now: Date): Promise<number> {
  if (changes > 0 && kind !== 'report') await markPublicChange(trx, now);
  return changes;
}

/** Writes the entries of things that are not as they were, and takes away those whose text is gone. */
async function putThings(trx: Db, kind: SearchKind, things: readonly SearchThing[]): Promise<number> {
  const known = await listEntryHashes(
    trx,
    kind,
    things.map(({ id }) => id),
  );
  const entries = things.flatMap(entriesOf);
  const changed = entries.filter((each) => known.get(`${each.language} ${each.thing_id}`) !== each.hash);
  const kept = new Set(entries.map((each) => `${each.language} ${each.thing_id}`));
  const gone = [...known.keys()]
    .filter((key) => !kept.has(key))
    .map((key) => ({ language: key.slice(0, 2), thing_id: key.slice(3) }));
  if (changed.length > 0) await putEntries(trx, changed);
  await deleteEntries(trx, kind, gone);
  return changed.length + gone.length;
}
