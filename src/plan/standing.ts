import { indicatorProgress, type Progress, rollUp, type RolledUp } from '#monitoring/progress.ts';
import type { Judgement, StatusOverride } from '#monitoring/status-rule.ts';
import type { IndicatorRow } from './indicator.sql.ts';

/** How an indicator stands: by the rule of its cycle, and by hand where somebody has set its status. */
export type Standing = Progress & {
  /** What the rule alone says. */
  byRule: Progress['status'];
  override: StatusOverride | null;
};

/** What the standing of an indicator is judged by. */
export type StandingFigures = Pick<
  IndicatorRow,
  | 'direction'
  | 'is_relative'
  | 'baseline_year'
  | 'baseline_value'
  | 'target_year'
  | 'target_value'
  | 'override'
> & { observations: Pick<IndicatorRow['observations'][number], 'year' | 'state' | 'value'>[] };

/** How an indicator of the plan stands at the end of a year; a status set by hand counts up to its last day. */
export function standingOf(indicator: StandingFigures, year: number, judgement: Judgement): Standing {
  const progress = indicatorProgress(
    {
      direction: indicator.direction,
      isRelative: indicator.is_relative,
      baselineYear: indicator.baseline_year,
      baselineValue: indicator.baseline_value,
      targetYear: indicator.target_year,
      targetValue: indicator.target_value,
      observations: indicator.observations,
    },
    year,
    judgement.rule ?? undefined,
  );
  const { override } = indicator;
  const isOverridden = override !== null && override.until >= judgement.today;
  return {
    ...progress,
    byRule: progress.status,
    override: isOverridden ? override : null,
    ...(isOverridden && { status: override.status }),
  };
}

/** How an element stands, and how many of its indicators somebody has set by hand. */
export type ElementStanding = RolledUp & { byHand: number };

/** How an element stands whose indicators stand so. */
export function standingOfAll(standings: readonly Standing[], { rule }: Judgement): ElementStanding {
  return {
    ...rollUp(
      standings.map((each) => each.status),
      rule ?? undefined,
    ),
    byHand: standings.filter((each) => each.override).length,
  };
}

/** How elements stand by the indicators of their own and of what hangs under them, by code. */
export function standingsOf(
  elements: readonly { code: string; parent: string | null }[],
  indicators: readonly (StandingFigures & { element: string })[],
  year: number,
  judgement: Judgement,
): Map<string, ElementStanding> {
  const own = Map.groupBy(indicators, (indicator) => indicator.element);
  const children = Map.groupBy(elements, (element) => element.parent ?? '');
  const all = (code: string): Standing[] => [
    ...(own.get(code) ?? []).map((each) => standingOf(each, year, judgement)),
    ...(children.get(code) ?? []).flatMap((child) => all(child.code)),
  ];
  return new Map(elements.map((element) => [element.code, standingOfAll(all(element.code), judgement)]));
}

/** The year a plan is looked at: its last, or this one when it is still running. */
export function yearOfView(cycle: { last_year: number }, today: string): number {
  return Math.min(cycle.last_year, Number(today.slice(0, 4)));
}
