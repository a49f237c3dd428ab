import { findFindings } from '#checker/rules/findings.sql.ts';
import type { Db } from '#db/database.ts';
import { findLiveInput, type LiveInput } from './live-input.sql.ts';

/** What the report of a document is composed from as the data stand now, with the findings of every rule. */
export function liveInput(db: Db, documentCode: string, now: Date): Promise<LiveInput | null> {
  return findLiveInput(db, documentCode, now, findFindings);
}
