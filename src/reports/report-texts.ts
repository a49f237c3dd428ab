import type { Multilingual } from '#language/multilingual.ts';
import type { MeasuredElement, StrategicPlanReportInput } from './report-input.ts';

/** One text that a report prints, in all its languages. */
export type ReportText = {
  /** The same in every edition: what names the text, never what it says. */
  id: string;
  /** The code of the element that it belongs to; null for texts of the document and the plan. */
  element: string | null;
  /** The kind of text: "title", "unit", "achievements". */
  field: string;
  text: Multilingual;
};

/** Every text of a report in the order in which it is printed. */
export function reportTexts(input: StrategicPlanReportInput): ReportText[] {
  const { document, goals, objectives } = input;
  const ofDocument = (['title', 'session', 'purpose', 'action', 'financialImplications'] as const).map(
    (field): ReportText => ({ id: `document/${field}`, element: null, field, text: document[field] }),
  );
  const title = (element: { code: string; title: Multilingual }): ReportText => ({
    id: `element/${element.code}/title`,
    element: element.code,
    field: 'title',
    text: element.title,
  });
  const measured = (element: MeasuredElement): ReportText[] => [
    title(element),
    ...element.indicators.flatMap((indicator): ReportText[] => [
      {
        id: `indicator/${indicator.code}/title`,
        element: element.code,
        field: 'indicator',
        text: indicator.title,
      },
      {
        id: `indicator/${indicator.code}/unit`,
        element: element.code,
        field: 'unit',
        text: indicator.unitOfMeasure,
      },
    ]),
  ];
  return [
    ...ofDocument,
    ...goals.flatMap((goal) => [title(goal), ...goal.targets.flatMap(measured)]),
    ...objectives.flatMap((objective): ReportText[] => [
      title(objective),
      ...objective.reports.flatMap((report, at) =>
        Object.entries(report.answers).map(([question, text]): ReportText => ({
          id: `report/${objective.code}/${at}/${question}`,
          element: objective.code,
          field: question,
          text,
        })),
      ),
      ...objective.outcomes.flatMap(measured),
    ]),
  ];
}
