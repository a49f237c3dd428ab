import type { Column, DocumentText, Row, Table, TextRun } from '#documents/council-document.ts';
import { indicatorProgress, type Progress } from '#monitoring/progress.ts';
import { formatDate } from '#language/format.ts';
import { code, type ReportContext } from './report-context.ts';
import { observationId } from './report-figures.ts';
import type {
  MeasuredElement,
  ReportIndicator,
  ReportObservation,
  StrategicPlanReportInput,
} from './report-input.ts';

/** Signs in narrow cells; the notes of the table say what they mean. Zero is printed as zero. */
const signs = { noData: '…', notApplicable: '×', notStated: '—', illustrative: '*', byHand: '†' } as const;
type Sign = keyof typeof signs;

/** How an indicator stands at the end of the year of the report, and whether illustrative figures decided it. */
export type Standing = {
  progress: Progress;
  isIllustrative: boolean;
  /** What the rule alone says, where somebody has set another status by hand. */
  byRule: Progress['status'] | null;
};

/** What statuses are decided by: the year of the report, and the rule of its cycle. */
export type Judged = Pick<StrategicPlanReportInput, 'document' | 'cycle'>;

export function standingOf(indicator: ReportIndicator, { document, cycle }: Judged): Standing {
  const { year } = document;
  const isIllustrative =
    indicator.provenance === 'illustrative' ||
    indicator.observations.some((observation) => observation.year <= year && observation.isIllustrative);
  const progress = indicatorProgress(indicator, year, cycle.statusRule ?? undefined);
  const status = indicator.byHand?.status;
  if (!status) return { progress, isIllustrative, byRule: null };
  return { progress: { ...progress, status }, isIllustrative, byRule: progress.status };
}

/** The word for how an indicator stands; what cannot be judged says why in one word. */
export function standingText(
  context: ReportContext,
  { progress, isIllustrative, byRule }: Standing,
): DocumentText {
  const { status, reason } = progress;
  const isSaidByReason =
    byRule === null && (reason === 'target-met' || (status === 'no-data' && reason !== 'not-observed'));
  const key = isSaidByReason ? `reason.${reason}` : `status.${status}`;
  const isStrong = status === 'off-track' || status === 'at-risk';
  return [
    { text: context.say(key), ...(isStrong && { emphasis: 'strong' as const }) },
    ...(byRule === null ? [] : [{ text: signs.byHand }]),
    ...(isIllustrative && progress.status !== 'no-data' ? [{ text: signs.illustrative }] : []),
  ];
}

/** A row for each indicator: baseline, target, a column for each year of the cycle up to the report's, status. */
export function indicatorTable(
  context: ReportContext,
  id: string,
  caption: DocumentText,
  elements: readonly MeasuredElement[],
  levelName: DocumentText,
): Table {
  const { input } = context;
  const years: number[] = [];
  for (
    let year = input.cycle.firstYear;
    year <= Math.min(input.document.year, input.cycle.lastYear);
    year++
  ) {
    years.push(year);
  }
  const used = new Set<Sign>();
  const sources = new Set<number>();
  const numbered = context.caption(caption);
  const rows = elements.flatMap((element) => elementRows(context, element, years, used, sources));
  return {
    kind: 'table',
    id,
    caption: numbered,
    columns: columnsFor(years.length),
    head: [
      [
        { text: levelName },
        { text: context.sentence('column.baseline') },
        { text: context.sentence('column.target') },
        ...years.map((year) => ({ text: [{ text: String(year), kind: 'figure' as const }] })),
        { text: context.sentence('column.status') },
      ],
    ],
    rows,
    isFirstColumnHead: true,
    notes: [
      ...signNotes(context, used),
      ...notesByHand(context, elements),
      ...(sources.size > 0 ? [context.sourcesNote([...sources])] : []),
    ],
  };
}

function columnsFor(years: number): Column[] {
  const figure: Column = { share: 1.2, align: 'end' };
  return [
    { share: 5, align: 'start' },
    { share: 1.9, align: 'end' },
    { share: 1.9, align: 'end' },
    ...Array.from({ length: years }, () => figure),
    { share: 2, align: 'start' },
  ];
}

function elementRows(
  context: ReportContext,
  element: MeasuredElement,
  years: readonly number[],
  used: Set<Sign>,
  sources: Set<number>,
): Row[] {
  if (element.source !== null) sources.add(context.source(element.source));
  const title = context.element(element);
  if (element.indicators.length === 0) {
    const empty = Array.from({ length: years.length + 2 }, (): DocumentText => sign('notStated', used));
    return [{ cells: [title, ...empty, context.sentence('status.no-indicator')] }];
  }
  return element.indicators.map((indicator) => {
    if (indicator.source !== null) sources.add(context.source(indicator.source));
    const standing = standingOf(indicator, context.input);
    if (standing.isIllustrative) used.add('illustrative');
    if (standing.byRule !== null) used.add('byHand');
    return {
      cells: [
        [...title, ...indicatorRuns(context, element, indicator)],
        pointText(context, indicator.baselineValue, indicator.baselineYear, used),
        pointText(context, indicator.targetValue, indicator.targetYear, used),
        ...years.map((year) => observedText(context, indicator, year, used, sources)),
        standingText(context, standing),
      ],
    };
  });
}

/** The indicator's own title where it says more than the element's, and the unit of measure. */
function indicatorRuns(
  context: ReportContext,
  element: MeasuredElement,
  indicator: ReportIndicator,
): TextRun[] {
  const isSame = indicator.title[indicator.title.source] === element.title[element.title.source];
  const title = isSame
    ? []
    : [{ text: context.say('separator') }, ...context.text(indicator.title, indicator.code)];
  const unit = context.text(indicator.unitOfMeasure, indicator.code);
  return [
    ...title,
    { text: context.say('unit.open') },
    ...unit.map(soft),
    { text: context.say('unit.close') },
  ];
}

const soft = (run: TextRun): TextRun => ({ ...run, emphasis: 'soft' });

/** A figure with its year: "65 (2023)". */
function pointText(
  context: ReportContext,
  value: number | null,
  year: number | null,
  used: Set<Sign>,
): DocumentText {
  if (value === null && year === null) return sign('notStated', used);
  const figure = value === null ? sign('notStated', used) : [context.number(value)];
  return year === null ? figure : [...figure, { text: ' ' }, { text: `(${year})`, emphasis: 'soft' }];
}

function observedText(
  context: ReportContext,
  indicator: ReportIndicator,
  year: number,
  used: Set<Sign>,
  sources: Set<number>,
): DocumentText {
  const observation: ReportObservation | undefined = indicator.observations.find(
    (each) => each.year === year,
  );
  if (!observation) return sign('noData', used);
  sources.add(context.source(observation.source));
  const mark = observation.isIllustrative ? sign('illustrative', used) : [];
  if (observation.state === 'not-applicable') return [...sign('notApplicable', used), ...mark];
  if (observation.state === 'no-data' || observation.value === null)
    return [...sign('noData', used), ...mark];
  const figureId = observationId(context.input.cycle.code, indicator.code, year);
  return [{ ...context.number(observation.value), figureId }, ...mark];
}

function sign(name: Sign, used: Set<Sign>): TextRun[] {
  used.add(name);
  return [code(signs[name])];
}

/** What the signs used in a table mean, in one line. */
function signNotes(context: ReportContext, used: ReadonlySet<Sign>): DocumentText[] {
  const names = (Object.keys(signs) as Sign[]).filter((name) => used.has(name));
  if (names.length === 0) return [];
  if (used.has('illustrative')) context.illustrative();
  return [
    names.flatMap((name, at): TextRun[] => [
      ...(at > 0 ? [{ text: context.say('mark.separator') }] : []),
      code(signs[name]),
      { text: ` ${context.say(`sign.${name}`)}` },
    ]),
  ];
}

/** Why the statuses set by hand in a table are set so, and what the rule says: a line for each. */
function notesByHand(context: ReportContext, elements: readonly MeasuredElement[]): DocumentText[] {
  return elements
    .flatMap((element) => element.indicators)
    .flatMap((indicator): DocumentText[] => {
      const { byHand } = indicator;
      const { byRule } = standingOf(indicator, context.input);
      if (!byHand || byRule === null) return [];
      const told = context.say('by-hand', {
        status: context.say(`status.${byRule}`),
        date: formatDate(context.language, byHand.until),
      });
      const reason = context.text(byHand.reason, indicator.code);
      return [[code(signs.byHand), { text: ' ' }, code(indicator.code), { text: ` ${told} ` }, ...reason]];
    });
}
