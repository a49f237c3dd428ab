import { indicatorProgress, type Progress, rollUp, type RolledUp } from '#monitoring/progress.ts';
import type { IndicatorRow } from './indicator.sql.ts';

/** How an indicator of the plan stands at the end of a year. */
export function standingOf(indicator: IndicatorRow, year: number): Progress {
  return indicatorProgress(
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
  );
}

/** How elements stand by the indicators of their own and of what hangs under them, by code. */
export function standingsOf(
  elements: readonly { code: string; parent: string | null }[],
  indicators: readonly IndicatorRow[],
  year: number,
): Map<string, RolledUp> {
  const own = new Map<string, Progress['status'][]>();
  for (const indicator of indicators) {
    const list = own.get(indicator.element) ?? [];
    list.push(standingOf(indicator, year).status);
    own.set(indicator.element, list);
  }
  const children = Map.groupBy(elements, (element) => element.parent ?? '');
  const all = (code: string): Progress['status'][] => [
    ...(own.get(code) ?? []),
    ...(children.get(code) ?? []).flatMap((child) => all(child.code)),
  ];
  return new Map(elements.map((element) => [element.code, rollUp(all(element.code))]));
}

/** The year a plan is looked at: its last, or this one when it is still running. */
export function yearOfView(cycle: { last_year: number }, now: Date): number {
  return Math.min(cycle.last_year, now.getUTCFullYear());
}
