import type { Thing } from '#people/access.ts';
import type { ApiVisit } from '#web/api/route.ts';
import type { SubjectKind } from './annual-report.ts';
import { findReport, type ReportDetail } from './report-detail.sql.ts';

/** Whoever writes or decides has to read what it is about. */
export const readers = ['read', 'write-reports', 'decide-reports'] as const;

/** Reports found for the visits in flight: access is decided on the same report that is then answered. */
export const found = new WeakMap<ApiVisit, ReportDetail>();

/** What access to the report of an address is decided on; null: nothing is asked there. */
export async function thing(visit: ApiVisit): Promise<Thing | null> {
  const again = await findAgain(visit);
  if (!again) return null;
  found.set(visit, again);
  const about = again.subjectKind === 'theme' ? { theme: again.subjectId } : { element: again.subjectId };
  return { unit: again.unit, state: again.state, ...about };
}

/** The report that an address names, as it stands now. */
export async function findAgain(visit: ApiVisit): Promise<ReportDetail | null> {
  const [kind, ...rest] = (visit.params.subject ?? '').split(':');
  if (kind !== 'element' && kind !== 'theme') return null;
  const { window = '', unit = '' } = visit.params;
  return findReport(visit.db, window, unit, kind as SubjectKind, rest.join(':'));
}
