import { csvText } from '#documents/csv-writing.ts';
import type { Language } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import { type Multilingual, shownText } from '#language/multilingual.ts';
import { reportFigures } from './report-figures.ts';
import type { StrategicPlanReportInput } from './report-input.ts';

const columns = [
  'id',
  'kind',
  'element',
  'of',
  'title',
  'year',
  'value',
  'state',
  'unit',
  'as-of',
  'source',
  'illustrative',
] as const;

/** The data annex of a report: every figure it rests on, a row each, with unit, day, source and state. */
export function dataAnnex(input: StrategicPlanReportInput, language: Language): string {
  const say = (key: string) => sayIn(language, 'editions', key);
  const words = (text: Multilingual | null) => (text === null ? null : shownText(text, language).text);
  const rows = reportFigures(input).map((figure) => [
    figure.id,
    say(`figure.${figure.kind}`),
    figure.element,
    figure.of,
    words(figure.title),
    figure.year,
    figure.value,
    say(`figure-state.${figure.state}`),
    words(figure.unit) ?? input.cycle.resourceUnit,
    figure.asOf,
    figure.source,
    figure.isIllustrative ? say('yes') : say('no'),
  ]);
  return csvText([columns.map((column) => say(`annex.${column}`)), ...rows]);
}
