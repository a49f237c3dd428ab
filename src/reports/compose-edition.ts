import type { CouncilDocument } from '#documents/council-document.ts';
import type { Language } from '#language/languages.ts';
import { type Correction, correctionDocument, editionNotices } from './correction-document.ts';
import type { DocumentForm, Frozen } from './edition-freeze.sql.ts';
import { ReportContext } from './report-context.ts';
import type { StrategicPlanReportInput } from './report-input.ts';
import { shortReport } from './short-report.ts';
import { strategicPlanReport } from './strategic-plan-report.ts';

/** A report in one of its forms. */
export function composeForm(
  input: StrategicPlanReportInput,
  form: DocumentForm,
  language: Language,
): CouncilDocument {
  return form === 'short' ? shortReport(input, language) : strategicPlanReport(input, language);
}

export type ComposedEdition = {
  number: string;
  languages: readonly Language[];
  correction: Correction;
  /** The data of the edition that a corrigendum or an addendum is based on. */
  before: StrategicPlanReportInput | null;
};

/** The data of an edition: the report's, under the edition's own number. */
export function editionData(input: StrategicPlanReportInput, number: string): StrategicPlanReportInput {
  return { ...input, document: { ...input.document, number } };
}

/**
 * The documents of an edition as they are put up for approval, one after another, so that who composes them can let
 * others go first in between: a first edition and a revision are the whole report in both forms; a corrigendum and an
 * addendum are what changed since the edition that they are based on.
 */
export function* editionModels(
  data: StrategicPlanReportInput,
  { languages, correction, before }: ComposedEdition,
): Iterable<Frozen['models'][number]> {
  for (const language of languages) {
    if (before !== null && (correction.kind === 'corrigendum' || correction.kind === 'addendum')) {
      yield { form: 'long', language, document: correctionDocument(before, data, language, correction) };
      continue;
    }
    for (const form of ['long', 'short'] as const) {
      const document = composeForm(data, form, language);
      const own = editionNotices(new ReportContext(data, language), correction);
      yield { form, language, document: { ...document, notices: [...own, ...document.notices] } };
    }
  }
}
