import type { Db } from '#db/database.ts';
import { findTellingSnapshot } from '#db/snapshot.sql.ts';
import type { Finding } from '../finding.ts';
import { changesTo } from '../graph-changes.ts';
import { buildGraph, type Graph } from '../graph.ts';
import { reachOf } from '../loading/changed-things.ts';
import { listJournaledSince, mostActs, nameReports } from '../loading/changed-things.sql.ts';
import { findDecisions } from '../loading/decisions.sql.ts';
import { loadGraphData, loadGraphPart } from '../loading/from-database.sql.ts';
import { tolerancesIn } from '../presets.ts';
import { findingsOf, judgeAll, type Judged, recheck } from '../recheck.ts';
import type { RuleSettingRow } from '../rule-setting.sql.ts';
import type { Waiver } from '../waiver.ts';
import { rules } from './registry.ts';

/*
 * The graph and what the rules say of it, kept between requests. As long as no transaction of the database has ended
 * since (its snapshot is the same), both are as they were. Otherwise the journal tells what was done: the things that
 * those acts can have changed are read and judged again. An act that is unknown here, five minutes that have
 * passed, or a database that cannot tell of every change, makes everything be read again.
 */

export type HeldCheck = {
  graph: Graph;
  said: readonly Finding[];
  waivers: readonly Waiver[];
  settings: readonly RuleSettingRow[];
  today: string;
};

type Held = HeldCheck & {
  judged: Judged;
  snapshot: string;
  /** When everything was read, and when the journal was looked at last. */
  readAt: number;
  lookedAt: number;
  /** The entries that the last look at the journal found. */
  known: ReadonlySet<string>;
};

type Memory = {
  /** The check as of now; `dayIn` says what day it is in a time zone. Null when there is no organization. */
  current(dayIn: (timeZone: string) => string): Promise<HeldCheck | null>;
  /** How the last answer was made, for tests and measures. */
  how(): How;
  /** Makes the next answer read everything: for what changes data beside the journal. */
  forget(): void;
};

export type How = 'kept' | 'rechecked' | 'read';

const memories = new WeakMap<Db, Memory>();

const longest = 300_000;
/** Entries of the journal may be committed out of order: so much of the time before the last look is looked at again. */
const overlap = 300_000;

/** The memory of a database; one for each connection pool. */
export function memoryOf(db: Db): Memory {
  const known = memories.get(db);
  if (known) return known;
  const made = newMemory(db);
  memories.set(db, made);
  return made;
}

function newMemory(db: Db): Memory {
  let held: Held | null = null;
  let how: How = 'read';
  // One refresh at a time: they change the graph in place.
  let last: Promise<unknown> = Promise.resolve();
  const refresh = async (dayIn: (timeZone: string) => string): Promise<HeldCheck | null> => {
    // Read before anything else: what is committed in between makes the check newer than its mark, never older.
    const snapshot = await findTellingSnapshot(db);
    const isKept = snapshot !== '' && held?.snapshot === snapshot;
    how = isKept ? 'kept' : 'read';
    if (!isKept) {
      const readAt = Date.now();
      const isFresh = held !== null && snapshot !== '' && readAt - held.readAt < longest;
      const updated = held && isFresh ? await changed(db, held, snapshot) : null;
      how = updated ? 'rechecked' : 'read';
      held = updated ?? (await read(db, snapshot, dayIn));
    }
    if (held && held.today !== dayIn(held.graph.timeZone)) {
      held = judgedAgain(held, dayIn(held.graph.timeZone));
    }
    return held;
  };
  return {
    current: (dayIn) => {
      const next = last.then(() => refresh(dayIn));
      last = next.catch(() => undefined);
      return next;
    },
    how: () => how,
    forget: () => {
      held = null;
    },
  };
}

async function read(db: Db, snapshot: string, dayIn: (timeZone: string) => string): Promise<Held | null> {
  const readAt = Date.now();
  // Before the data: an act that is known is in them.
  const entries = await listJournaledSince(db, readAt - overlap);
  const [{ waivers, settings }, data] = await Promise.all([findDecisions(db), loadGraphData(db)]);
  if (!data) return null;
  const graph = buildGraph(data);
  const today = dayIn(data.timeZone);
  const judged = judgeAll(graph, rules, today, tolerancesIn(settings));
  const known = new Set(entries.map((each) => each.id));
  const said = findingsOf(judged);
  return { graph, judged, said, waivers, settings, today, snapshot, readAt, lookedAt: readAt, known };
}

/** The check brought up to date with what the journal tells; null when it does not tell enough. */
async function changed(db: Db, held: Held, snapshot: string): Promise<Held | null> {
  const lookedAt = Date.now();
  const entries = await listJournaledSince(db, held.lookedAt - overlap);
  if (entries.length > mostActs) return null;
  const fresh = entries.filter((each) => !held.known.has(each.id));
  const reach = reachOf(fresh, await nameReports(db, fresh));
  if (!reach) return null;
  const [{ waivers, settings }, data] = await Promise.all([findDecisions(db), loadGraphPart(db, reach)]);
  const changes = changesTo(held.graph, data, reach);
  recheck(held.graph, held.judged, changes);
  const known = new Set(entries.map((each) => each.id));
  const next: Held = { ...held, waivers, settings, snapshot, lookedAt, known };
  if (!sameTolerances(held.settings, settings)) return judgedAgain(next, held.today);
  return { ...next, said: changes.length > 0 ? findingsOf(held.judged) : held.said };
}

function judgedAgain(held: Held, today: string): Held {
  const judged = judgeAll(held.graph, rules, today, tolerancesIn(held.settings));
  return { ...held, today, judged, said: findingsOf(judged) };
}

function sameTolerances(one: readonly RuleSettingRow[], other: readonly RuleSettingRow[]): boolean {
  const bare = (settings: readonly RuleSettingRow[]) => JSON.stringify([...tolerancesIn(settings)]);
  return bare(one) === bare(other);
}
