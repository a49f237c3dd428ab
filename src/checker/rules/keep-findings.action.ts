import type { Db } from '#db/database.ts';
import { refreshSuspects } from '#trace/refresh-suspects.action.ts';
import { countSuspectLinks } from '#trace/suspect-link.sql.ts';
import { keepCounts } from '../count-findings.action.ts';
import { countsOf } from '../finding-counts.ts';
import { findFindings } from './findings.sql.ts';

/**
 * What the checker does beside answering: when anything has changed, or a day has begun, the findings are counted into
 * the history, and the links that the checker finds suspect are marked for those who confirm them. Answers whether it
 * wrote anything.
 */
export async function keepFindings(db: Db, now: Date): Promise<boolean> {
  const checked = await findFindings(db, now);
  if (!checked) return false;
  const suspect = checked.said.filter((each) => each.rule === 'link-is-confirmed').length;
  const hasMarks = suspect !== (await countSuspectLinks(db));
  const marked = hasMarks ? await refreshSuspects(db, now) : 0;
  const counted = await keepCounts(db, checked.today, countsOf(checked.graph, checked.findings), now);
  return counted || marked > 0;
}
