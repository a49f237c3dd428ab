import type { Finding } from '#checker/finding.ts';
import type { CouncilDocument } from '#documents/council-document.ts';
import { formatDate } from '#language/format.ts';
import type { Language } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import { composeForm } from './compose-edition.ts';
import type { DocumentForm } from './edition-freeze.sql.ts';
import type { StrategicPlanReportInput } from './report-input.ts';
import { reportInputOfDataset, type ReportRows } from './report-input-of-dataset.ts';

/**
 * The report of a document as the data stand now, in one language, with a notice that says so and gives the day
 * (`today`, YYYY-MM-DD); null when the rows hold no such document. `findings`: what the checker says of the whole
 * organization and nobody has waived; those on the data of the report stand in its annex.
 */
export function liveReport(
  rows: ReportRows,
  documentCode: string,
  findings: readonly Finding[],
  language: Language,
  today: string,
  form: DocumentForm = 'long',
): CouncilDocument | null {
  const input = reportInput(rows, documentCode, findings);
  if (!input) return null;
  const document = composeForm(input, form, language);
  const live = sayIn(language, 'documents', 'live', { date: formatDate(language, today) });
  return { ...document, notices: [...document.notices, [{ text: live }]] };
}

/** What the report of a document is composed from now; null when the rows hold no such document. */
export function reportInput(
  rows: ReportRows,
  documentCode: string,
  findings: readonly Finding[],
): StrategicPlanReportInput | null {
  return reportInputOfDataset(rows, documentCode, findingsOnReport(rows, documentCode, findings));
}

/** Findings on what the report prints: its cycle and what belongs to it, units, the organization, its questions. */
export function findingsOnReport(
  rows: ReportRows,
  documentCode: string,
  findings: readonly Finding[],
): Finding[] {
  const document = rows.documents.find((each) => each.code === documentCode);
  if (!document) return [];
  const { cycle, year } = document;
  const window = rows.windows.find((each) => each.cycle === cycle && each.year === year)?.code;
  return findings.filter(({ at: { kind, id } }) => {
    switch (kind) {
      case 'unit':
      case 'organization':
      case 'rule':
        return true;
      case 'cycle':
        return id === cycle;
      case 'question':
        return window !== undefined && id.startsWith(`${window}/element/`);
      default:
        return id.startsWith(`${cycle}/`);
    }
  });
}
