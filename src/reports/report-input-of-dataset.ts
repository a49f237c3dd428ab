import type { Finding } from '#checker/finding.ts';
import { currentObservations } from '#plan/current-observations.ts';
import type { CycleFile, Dataset, OrganizationFile } from '#dataset/dataset.ts';
import type { Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Status } from '#monitoring/progress.ts';
import type {
  AcceptedReport,
  MeasuredElement,
  ReportIndicator,
  ReportObjective,
  StrategicPlanReportInput,
} from './report-input.ts';

type ElementRow = CycleFile['elements'][number];

type CycleRows = Pick<
  CycleFile,
  'code' | 'title' | 'firstYear' | 'lastYear' | 'resourceUnit' | 'source' | 'elements'
> &
  Pick<CycleFile, 'observations' | 'plannedCosts' | 'allocations' | 'statedTotals' | 'statusRule'> & {
    /** A data folder knows no status set by hand; the database does. */
    indicators: (CycleFile['indicators'][number] & {
      byHand?: { status: Status; reason: string; language: Language; until: string };
    })[];
    levels: Pick<CycleFile['levels'][number], 'code' | 'name' | 'plural'>[];
  };

/** The part of an organization's data that a report takes: a whole data folder has it, and report-rows.sql.ts finds it. */
export type ReportRows = Pick<Dataset, 'documents' | 'labels'> & {
  organization: Pick<OrganizationFile, 'code' | 'name' | 'isExample'>;
  units: Pick<Dataset['units'][number], 'code' | 'name' | 'parent'>[];
  cycles: CycleRows[];
  windows: Pick<Dataset['windows'][number], 'code' | 'cycle' | 'year' | 'questions'>[];
  reports: Pick<
    Dataset['reports'][number],
    'window' | 'unit' | 'element' | 'state' | 'isIllustrative' | 'answers'
  >[];
};

/**
 * What the report of a document is composed from, out of a data folder or the rows of the database; null when there is
 * no such document or not its cycle. Elements of the levels named goal, target, objective and outcome take part.
 */
export function reportInputOfDataset(
  dataset: ReportRows,
  documentCode: string,
  findings: readonly Finding[],
): StrategicPlanReportInput | null {
  const stated = dataset.documents.find((each) => each.code === documentCode);
  const cycle = dataset.cycles.find((each) => each.code === stated?.cycle);
  if (!stated || !cycle) return null;
  // Its session and its editions are no part of what the document says.
  const { event: _, edition: __, ...document } = stated;
  const window = dataset.windows.find((each) => each.cycle === cycle.code && each.year === document.year);
  const gathered = gatheredIn(dataset, cycle, window?.code);
  const level = (code: string) => {
    const found = cycle.levels.find((each) => each.code === code);
    const unnamed: Multilingual = { source: 'en', en: code };
    return { name: found ? text(found.name) : unnamed, plural: found ? text(found.plural) : unnamed };
  };
  return {
    organization: { ...dataset.organization, name: text(dataset.organization.name) },
    document: {
      ...document,
      session: text(document.session),
      title: text(document.title),
      purpose: text(document.purpose),
      action: text(document.action),
      financialImplications: text(document.financialImplications),
    },
    labels: dataset.labels,
    cycle: {
      code: cycle.code,
      title: text(cycle.title),
      firstYear: cycle.firstYear,
      lastYear: cycle.lastYear,
      resourceUnit: cycle.resourceUnit ?? null,
      source: cycle.source ?? null,
      statusRule: ruleOf(cycle),
    },
    levels: {
      goal: level('goal'),
      target: level('target'),
      objective: level('objective'),
      outcome: level('outcome'),
    },
    goals: (gathered.ofLevel.get('goal') ?? []).map((goal) => ({
      ...named(goal),
      targets: measuredUnder(gathered, goal.code, 'target'),
    })),
    objectives: (gathered.ofLevel.get('objective') ?? []).map((objective) =>
      objectiveOf(dataset, gathered, objective),
    ),
    statedTotals: cycle.statedTotals,
    groups: Object.fromEntries(dataset.units.map((unit) => [unit.code, text(unit.name)])),
    questions: (window?.questions ?? [])
      .filter((question) => question.subject === 'element')
      .map(({ code, label }) => ({ code, label: text(label) })),
    findings,
  };
}

/** The rows of a cycle by what they belong to, so that a large plan is gone through once and not once for each element. */
type Gathered = ReturnType<typeof gatheredIn>;

function gatheredIn({ reports }: ReportRows, cycle: CycleRows, window: string | undefined) {
  const accepted = reports.filter((each) => each.window === window && each.state === 'accepted');
  return {
    reports: Map.groupBy(accepted, (each) => each.element ?? ''),
    cycle,
    ofLevel: Map.groupBy(cycle.elements, (each) => each.level),
    under: Map.groupBy(cycle.elements, (each) => each.parent ?? ''),
    indicators: Map.groupBy(cycle.indicators, (each) => each.element),
    observations: Map.groupBy(currentObservations(cycle), (each) => each.indicator),
    costs: new Map(cycle.plannedCosts.map((each) => [each.element, each.amount])),
    allocations: Map.groupBy(cycle.allocations, (each) => each.element),
  };
}

function objectiveOf(dataset: ReportRows, gathered: Gathered, element: ElementRow): ReportObjective {
  const { cycle } = gathered;
  const unit = dataset.units.find((each) => each.code === element.unit);
  const groups = new Set(cycle.statedTotals.flatMap(({ kind, key }) => (kind === 'group' ? [key] : [])));
  return {
    ...named(element),
    unit: unit ? text(unit.name) : null,
    group: lineOf(dataset, element.unit).find((each) => groups.has(each)) ?? null,
    outcomes: measuredUnder(gathered, element.code, 'outcome'),
    plannedCost: gathered.costs.get(element.code) ?? null,
    allocations: (gathered.allocations.get(element.code) ?? []).map((each) => ({
      goal: each.goal,
      amount: each.amount,
      statedPercent: each.statedPercent ?? null,
    })),
    reports: (gathered.reports.get(`${cycle.code}/${element.code}`) ?? []).map((report): AcceptedReport => {
      const from = dataset.units.find((each) => each.code === report.unit);
      return {
        unit: from ? text(from.name) : { source: 'en', en: report.unit },
        isIllustrative: report.isIllustrative,
        answers: Object.fromEntries(
          Object.entries(report.answers).map(([code, answer]) => [code, text(answer)]),
        ),
      };
    }),
  };
}

/** A unit and the units above it, from the lowest. */
function lineOf(dataset: ReportRows, unit: string | undefined): string[] {
  const line: string[] = [];
  for (let at = unit; at !== undefined && !line.includes(at);) {
    line.push(at);
    at = dataset.units.find((each) => each.code === at)?.parent;
  }
  return line;
}

function named({ code, title, provenance, source }: ElementRow) {
  return { code, title: text(title), provenance, source: source ?? null };
}

function measuredUnder(gathered: Gathered, parent: string, level: string): MeasuredElement[] {
  return (gathered.under.get(parent) ?? [])
    .filter((element) => element.level === level)
    .map((element) => ({
      ...named(element),
      indicators: (gathered.indicators.get(element.code) ?? []).map((indicator) =>
        indicatorOf(gathered, indicator),
      ),
    }));
}

function ruleOf({ statusRule }: CycleRows): StrategicPlanReportInput['cycle']['statusRule'] {
  if (!statusRule) return null;
  const { tolerance, onTrackShare, offTrackShare } = statusRule;
  return { tolerance, onTrackShare, offTrackShare, text: text(statusRule.text) };
}

function indicatorOf(gathered: Gathered, indicator: CycleRows['indicators'][number]): ReportIndicator {
  const { byHand } = indicator;
  const { code, direction, isRelative, provenance } = indicator;
  return {
    code,
    direction,
    isRelative,
    provenance,
    title: text(indicator.title),
    unitOfMeasure: text(indicator.unitOfMeasure),
    baselineYear: indicator.baseline?.year ?? null,
    baselineValue: indicator.baseline?.value ?? null,
    targetYear: indicator.target?.year ?? null,
    targetValue: indicator.target?.value ?? null,
    source: indicator.source ?? null,
    ...(byHand && {
      byHand: {
        status: byHand.status,
        reason: { source: byHand.language, [byHand.language]: byHand.reason },
        until: byHand.until,
      },
    }),
    observations: (gathered.observations.get(code) ?? []).map(
      ({ year, state, value, asOf, source, isIllustrative }) => ({
        year,
        asOf: asOf ?? null,
        state,
        value: value ?? null,
        source,
        isIllustrative,
      }),
    ),
  };
}

/** Texts of a dataset have their source language once defaults are applied. */
function text(value: { source?: string | undefined } & Record<string, unknown>): Multilingual {
  return { ...value, source: value.source ?? 'en' } as Multilingual;
}
