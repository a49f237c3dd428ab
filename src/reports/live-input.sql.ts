import { openFindings } from '#checker/check.ts';
import type { Finding } from '#checker/finding.ts';
import type { Db } from '#db/database.ts';
import { reportInput } from './live-report.ts';
import type { StrategicPlanReportInput } from './report-input.ts';
import type { ReportRows } from './report-input-of-dataset.ts';
import { findReportRows } from './report-rows.sql.ts';

export type LiveInput = {
  code: string;
  rows: ReportRows;
  findings: Finding[];
  today: string;
  input: StrategicPlanReportInput;
};

/** What the checker says of the whole organization on a day; pages and the API hand it in from their tier. */
export type FindFindings = (
  db: Db,
  now: Date,
) => Promise<{ findings: Parameters<typeof openFindings>[0]; today: string } | null>;

/** What the report of a document is composed from as the data stand now; null when there is no such document. Three queries. */
export async function findLiveInput(
  db: Db,
  documentCode: string,
  now: Date,
  findFindings: FindFindings,
): Promise<LiveInput | null> {
  const rows = await findReportRows(db, documentCode);
  if (!rows) return null;
  const checked = await findFindings(db, now);
  if (!checked) return null;
  const findings = openFindings(checked.findings);
  const input = reportInput(rows, documentCode, findings);
  return input && { code: documentCode, rows, findings, today: checked.today, input };
}
