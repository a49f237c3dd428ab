import type { Multilingual } from '#language/multilingual.ts';
import type { MeasuredElement, StrategicPlanReportInput } from './report-input.ts';

/** What a figure is of: an indicator, an objective's resources, or a total that the plan states. */
export type FigureKind =
  'baseline' | 'target' | 'observation' | 'planned-cost' | 'allocation' | 'stated-total';

/** One figure that a report rests on, wherever it is printed. */
export type ReportFigure = {
  /** The same in every edition: what names the figure, never what it says. */
  id: string;
  kind: FigureKind;
  /** The code of the element that it stands under; null for totals of the whole plan. */
  element: string | null;
  /** The code of the indicator, the goal of an allocation, or the key of a total. */
  of: string;
  title: Multilingual | null;
  year: number | null;
  state: 'value' | 'not-applicable' | 'no-data';
  value: number | null;
  /** The unit of measure; null: the unit of the plan's resources. */
  unit: Multilingual | null;
  asOf: string | null;
  source: string | null;
  isIllustrative: boolean;
};

/** How the site names an observed figure: its page shows who entered and validated it. */
export function observationId(cycle: string, indicator: string, year: number): string {
  return `${cycle}/${indicator}/${year}`;
}

/** Every figure of a report in the order of the plan: one row each, of whatever year up to the report's. */
export function reportFigures(input: StrategicPlanReportInput): ReportFigure[] {
  const measured = [
    ...input.goals.flatMap((goal) => goal.targets),
    ...input.objectives.flatMap((objective) => objective.outcomes),
  ];
  return [...measured.flatMap((element) => measuredFigures(input, element)), ...resourceFigures(input)];
}

function measuredFigures(input: StrategicPlanReportInput, element: MeasuredElement): ReportFigure[] {
  const { cycle, document } = input;
  return element.indicators.flatMap((indicator): ReportFigure[] => {
    const common = {
      element: element.code,
      of: indicator.code,
      title: indicator.title,
      unit: indicator.unitOfMeasure,
      isIllustrative: indicator.provenance === 'illustrative',
    };
    const point = (kind: 'baseline' | 'target', value: number | null, year: number | null): ReportFigure[] =>
      value === null && year === null
        ? []
        : [
            {
              ...common,
              id: `${cycle.code}/${indicator.code}/${kind}`,
              kind,
              year,
              state: value === null ? 'no-data' : 'value',
              value,
              asOf: null,
              source: indicator.source ?? element.source,
            },
          ];
    return [
      ...point('baseline', indicator.baselineValue, indicator.baselineYear),
      ...point('target', indicator.targetValue, indicator.targetYear),
      ...indicator.observations
        .filter((observation) => observation.year <= document.year)
        .map((observation): ReportFigure => ({
          ...common,
          id: observationId(cycle.code, indicator.code, observation.year),
          kind: 'observation',
          year: observation.year,
          state: observation.state,
          value: observation.value,
          asOf: observation.asOf ?? null,
          source: observation.source,
          isIllustrative: common.isIllustrative || observation.isIllustrative,
        })),
    ];
  });
}

function resourceFigures({ cycle, objectives, statedTotals }: StrategicPlanReportInput): ReportFigure[] {
  const common = {
    year: null,
    state: 'value',
    unit: null,
    asOf: null,
    source: cycle.source,
    isIllustrative: false,
  } as const;
  return [
    ...objectives.flatMap(({ code, title, plannedCost, allocations }): ReportFigure[] => [
      ...(plannedCost === null
        ? []
        : [
            {
              ...common,
              id: `${cycle.code}/${code}/planned-cost`,
              kind: 'planned-cost' as const,
              element: code,
              of: code,
              title,
              value: plannedCost,
            },
          ]),
      ...allocations.map(({ goal, amount }) => ({
        ...common,
        id: `${cycle.code}/${code}/allocation/${goal}`,
        kind: 'allocation' as const,
        element: code,
        of: goal,
        title,
        value: amount,
      })),
    ]),
    ...statedTotals.map(({ kind, key, amount }) => ({
      ...common,
      id: `${cycle.code}/stated/${kind}/${key}`,
      kind: 'stated-total' as const,
      element: null,
      of: key,
      title: null,
      value: amount,
    })),
  ];
}
