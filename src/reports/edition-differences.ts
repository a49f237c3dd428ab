import type { Language } from '#language/languages.ts';
import { type ReportFigure, reportFigures } from './report-figures.ts';
import type { StrategicPlanReportInput } from './report-input.ts';
import { type ReportText, reportTexts } from './report-texts.ts';

/** A figure that is not what it was; null: there was none, or there is none any more. */
export type FigureDifference = { id: string; was: ReportFigure | null; now: ReportFigure | null };

/** A text that says something else in a language; null: it was not there, or is not there any more. */
export type TextDifference = {
  id: string;
  element: string | null;
  field: string;
  language: Language;
  was: string | null;
  now: string | null;
};

export type EditionDifferences = { figures: FigureDifference[]; texts: TextDifference[] };

/** What of the data that an edition rests on has changed since it was frozen, figure by figure and text by text. */
export function editionDifferences(
  frozen: StrategicPlanReportInput,
  today: StrategicPlanReportInput,
  languages: readonly Language[],
): EditionDifferences {
  const figures = paired(reportFigures(frozen), reportFigures(today))
    .filter(({ was, now }) => !was || !now || saysOther(was, now))
    .map(({ id, was, now }) => ({ id, was, now }));
  const texts = paired(reportTexts(frozen), reportTexts(today)).flatMap(({ id, was, now }) => {
    const { element, field } = (now ?? was) as ReportText;
    return languages.flatMap((language): TextDifference[] => {
      const [before, after] = [wordsOf(was, language), wordsOf(now, language)];
      return before === after ? [] : [{ id, element, field, language, was: before, now: after }];
    });
  });
  return { figures, texts };
}

export function hasDifferences({ figures, texts }: EditionDifferences): boolean {
  return figures.length + texts.length > 0;
}

function saysOther(was: ReportFigure, now: ReportFigure): boolean {
  return (
    was.value !== now.value || was.state !== now.state || was.year !== now.year || was.source !== now.source
  );
}

function wordsOf(text: ReportText | null, language: Language): string | null {
  const words = text?.text[language]?.trim().normalize('NFC');
  return words === undefined || words === '' ? null : words;
}

/** Things of two lists by their ids: in the order of the new list, what is gone at the end. */
function paired<Each extends { id: string }>(
  before: readonly Each[],
  after: readonly Each[],
): { id: string; was: Each | null; now: Each | null }[] {
  const old = new Map(before.map((each) => [each.id, each]));
  const known = new Set(after.map((each) => each.id));
  return [
    ...after.map((now) => ({ id: now.id, was: old.get(now.id) ?? null, now })),
    ...before.filter(({ id }) => !known.has(id)).map((was) => ({ id: was.id, was, now: null })),
  ];
}
