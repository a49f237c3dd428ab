import type { Thing } from '#people/access.ts';
import type { ApiVisit } from '#web/api/route.ts';
import { findWindow, type WindowRow } from './report-window.sql.ts';

/** Windows found for the visits in flight. */
export const found = new WeakMap<ApiVisit, WindowRow>();

/** Whether there is a window at an address. */
export async function thing(visit: ApiVisit): Promise<Thing | null> {
  const row = await findWindow(visit.db, visit.params.window ?? '');
  if (row) found.set(visit, row);
  return row && {};
}
