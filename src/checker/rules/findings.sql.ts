import type { Db } from '#db/database.ts';
import { civilDateAt } from '#language/deadline.ts';
import { type CheckedFinding, check } from '../check.ts';
import type { Graph } from '../graph.ts';
import { listWaivers, loadGraph } from '../loading/from-database.sql.ts';
import { rules } from './registry.ts';

/** What every rule finds in the organization of the database now, and the graph that it was found in. */
export type CheckedOrganization = { graph: Graph; findings: CheckedFinding[]; today: string };

/**
 * Checks the organization with every rule, waivers included, as of the civil date of its own time zone; with `unit`
 * only what that unit answers for. Null when the database holds no organization. Two queries.
 */
export async function findFindings(
  db: Db,
  now: Date,
  options: { unit?: string } = {},
): Promise<CheckedOrganization | null> {
  const [graph, waivers] = await Promise.all([loadGraph(db), listWaivers(db)]);
  if (!graph) return null;
  const today = civilDateAt(now, graph.timeZone);
  const { unit } = options;
  const isKnown = unit !== undefined && graph.unitByCode.has(unit);
  return { graph, today, findings: check(graph, rules, { today, waivers, ...(isKnown && { unit }) }) };
}
