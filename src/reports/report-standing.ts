import type { DocumentText } from '#documents/council-document.ts';
import { type RolledUp, rollUp } from '#monitoring/progress.ts';
import { type Judged, type Standing, standingOf } from './indicator-table.ts';
import type { ReportContext } from './report-context.ts';
import type { MeasuredElement } from './report-input.ts';

/** How an element stands by all indicators under it, and whether illustrative figures had a part in it. */
export type ElementStanding = RolledUp & { isIllustrative: boolean };

export function elementStanding(elements: readonly MeasuredElement[], judged: Judged): ElementStanding {
  const standings: Standing[] = elements.flatMap((element) =>
    element.indicators.map((indicator) => standingOf(indicator, judged)),
  );
  return {
    ...rollUp(
      standings.map(({ progress }) => progress.status),
      judged.cycle.statusRule ?? undefined,
    ),
    isIllustrative: standings.some(({ isIllustrative }) => isIllustrative),
  };
}

/** "On track: of 4 indicators that can be judged, 3 are on track." with the mark where figures are illustrative. */
export function standingSentence(context: ReportContext, standing: ElementStanding): DocumentText {
  const status = context.say(`status.${standing.status}`);
  const key = standing.judged === 0 ? 'standing.not-judged' : 'standing.judged';
  return [
    { text: status, emphasis: 'strong' },
    {
      text: context.say(key, {
        onTrack: context.number(standing.onTrack).text,
        judged: context.number(standing.judged).text,
        all: context.number(standing.all).text,
      }),
      ...(standing.isIllustrative && { mark: context.illustrative() }),
    },
  ];
}

export function statusText(context: ReportContext, standing: ElementStanding): DocumentText {
  const isStrong = standing.status === 'off-track' || standing.status === 'at-risk';
  return [
    {
      text: context.say(`status.${standing.status}`),
      ...(isStrong && { emphasis: 'strong' as const }),
    },
  ];
}
