import type { Db } from '#db/database.ts';
import { civilDateAt } from '#language/deadline.ts';
import { type CheckedFinding, chosen } from '../check.ts';
import type { Finding } from '../finding.ts';
import type { Graph } from '../graph.ts';
import { type Preset, severitiesIn } from '../presets.ts';
import type { RuleSettingRow } from '../rule-setting.sql.ts';
import { type HeldCheck, memoryOf } from './findings-memory.sql.ts';

/** What every rule finds in the organization of the database now, and the graph that it was found in. */
export type CheckedOrganization = {
  graph: Graph;
  findings: readonly CheckedFinding[];
  today: string;
  settings: readonly RuleSettingRow[];
  /** What the rules say by themselves, before settings, waivers and choices. */
  said: readonly Finding[];
};

/**
 * Checks the organization with every rule, its settings and waivers included, as of the civil date of its own time
 * zone; with `unit` only what that unit answers for. Null when the database holds no organization. One query while
 * nothing has changed since the last check; after a change up to four, and only what it can reach is judged again.
 */
export async function findFindings(
  db: Db,
  now: Date,
  options: { unit?: string; preset?: Preset | null } = {},
): Promise<CheckedOrganization | null> {
  const held = await memoryOf(db).current((timeZone) => civilDateAt(now, timeZone));
  if (!held) return null;
  const { graph, said, waivers, settings, today } = held;
  const { unit, preset = null } = options;
  const isKnown = unit !== undefined && graph.unitByCode.has(unit);
  const known = choicesOf(held);
  const choice = JSON.stringify([isKnown ? unit : null, preset]);
  const severities = severitiesIn(settings, preset);
  const findings =
    known.get(choice) ?? chosen(graph, said, { today, waivers, severities, ...(isKnown && { unit }) });
  known.set(choice, findings);
  return { graph, today, settings, said, findings };
}

/**
 * What was chosen of a check, by unit and preset, for as long as the check is held: a large organization has tens of
 * thousands of findings to put in order, and most pages ask for the same ones.
 */
const choices = new WeakMap<HeldCheck, Map<string, readonly CheckedFinding[]>>();

function choicesOf(held: HeldCheck): Map<string, readonly CheckedFinding[]> {
  const known = choices.get(held) ?? new Map<string, readonly CheckedFinding[]>();
  choices.set(held, known);
  return known;
}
