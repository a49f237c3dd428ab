import { scaleLinear, scaleUtc } from 'd3-scale';
import { directionOf, type Language } from '#language/languages.ts';
import { type Html, html } from '#ui/html.ts';
import { isolated } from '#ui/isolated.ts';
import type { DayCount } from '../finding-counts.ts';

export type HistoryChartProps = {
  /** Unique on the page. */
  id: string;
  language: Language;
  title: string;
  description: string;
  days: readonly DayCount[];
  /** How a day and a number are written. */
  dayText: (day: string) => string;
  numberText: (value: number) => string;
};

const [top, bottom, height] = [24, 112, 138];

/**
 * The open findings of each day as steps: a count holds until the next day that has one. Time runs from right to left in
 * Arabic. The first and the last day are labelled.
 */
export function historyChart({ days, ...props }: HistoryChartProps): Html {
  const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
  const first = days[0]?.day ?? '1970-01-01';
  const last = days.at(-1)?.day ?? first;
  const along = scaleUtc()
    .domain([at(first), at(last)])
    .range(first === last ? [50, 50] : [4, 96]);
  const most = Math.max(1, ...days.map((each) => each.open));
  const up = scaleLinear().domain([0, most]).range([bottom, top]);
  const isMirrored = directionOf(props.language) === 'rtl';
  const x = (day: string): string => {
    const share = along(at(day));
    return `${Math.round((isMirrored ? 100 - share : share) * 10) / 10}%`;
  };
  const y = (count: number): number => Math.round(up(count) * 10) / 10;
  const latest = days.at(-1);
  return html`<svg
    class="observation-chart"
    role="img"
    aria-labelledby="${props.id}-title ${props.id}-desc"
    width="100%"
    height="${height}"
  >
    <title id="${props.id}-title">${props.title}</title>
    <desc id="${props.id}-desc">${props.description}</desc>
    <line class="chart-axis" x1="0" x2="100%" y1="${bottom}" y2="${bottom}" />
    ${days.slice(1).map((each, before) => {
      const from = days[before] ?? each;
      const [a, b] = [x(from.day), x(each.day)];
      return html`<line class="chart-line" x1="${a}" x2="${b}" y1="${y(from.open)}" y2="${y(from.open)}" />
        <line class="chart-line" x1="${b}" x2="${b}" y1="${y(from.open)}" y2="${y(each.open)}" />`;
    })}
    ${
      latest &&
      html`<circle class="chart-dot" cx="${x(latest.day)}" cy="${y(latest.open)}" r="3.5" />
        <text
          class="chart-latest"
          x="${x(latest.day)}"
          y="${y(latest.open) - 8}"
          text-anchor="${first === last ? 'middle' : 'end'}"
          >${isolated(props.numberText(latest.open))}</text
        >`
    }
    ${days.length > 0 && html`<text class="chart-year" x="${isMirrored ? '100%' : '0'}" y="${height - 6}" text-anchor="start">${props.dayText(first)}</text>`}
    ${first !== last && html`<text class="chart-year" x="${isMirrored ? '0' : '100%'}" y="${height - 6}" text-anchor="end">${props.dayText(last)}</text>`}
  </svg>`;
}
