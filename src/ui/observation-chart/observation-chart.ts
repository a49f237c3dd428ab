import { scaleLinear } from 'd3-scale';
import { directionOf, type Language } from '#language/languages.ts';
import { type Html, html } from '../html.ts';
import { isolated } from '../isolated.ts';
import { type Label, placeLabels } from './place-labels.ts';

/** A figure of one year; `text` is its label, number formatted, with its word: "Target: 70". */
export type ChartPoint = { year: number; value: number; text: string };

export type ObservationChartProps = {
  /** Unique on the page. */
  id: string;
  language: Language;
  title: string;
  /** What the picture shows, for a reader who does not see it. */
  description: string;
  /** The years that charts side by side share; points outside widen it. */
  firstYear: number;
  lastYear: number;
  baseline: ChartPoint | null;
  target: ChartPoint | null;
  /** In any order; only the latest is labelled, every one is in the table. */
  observations: readonly ChartPoint[];
};

/** Pixels from above: where figures lie, the axis, the whole; and the width of the narrowest drawing. */
const [top, bottom, axis, height, narrowest] = [36, 112, 138, 162, 264];

/**
 * Figures observed year by year (dots and a line) on the way from a baseline (hollow dot) to a target (diamond); the
 * dotted line is the even way between them. Labels stand at their points. Time runs from right to left in Arabic.
 */
export function observationChart(props: ObservationChartProps): Html {
  const { id, baseline, target } = props;
  const observations = [...props.observations].sort((a, b) => a.year - b.year);
  const marked = [baseline, target].filter((each) => each !== null);
  const all = [...marked, ...observations];
  const years = [props.firstYear, props.lastYear, ...all.map((each) => each.year)];
  const along = scaleLinear()
    .domain([Math.min(...years), Math.max(...years)])
    .range([7, 93]);
  const values = all.map((each) => each.value);
  const up = scaleLinear()
    .domain(values.length > 0 ? spread(Math.min(...values), Math.max(...values)) : [0, 1])
    .range([bottom, top]);
  const isMirrored = directionOf(props.language) === 'rtl';
  const x = (at: number) => `${round(isMirrored ? 100 - at : at)}%`;
  const place = (point: ChartPoint) => ({ x: along(point.year), y: round(up(point.value)) });
  const line = (from: ChartPoint, to: ChartPoint, className: string) => {
    const [a, b] = [place(from), place(to)];
    return html`<line class="${className}" x1="${x(a.x)}" y1="${a.y}" x2="${x(b.x)}" y2="${b.y}" />`;
  };
  const latest = observations.at(-1) ?? null;
  const labels = [
    label(target, 'chart-label'),
    label(latest, 'chart-latest'),
    label(baseline, 'chart-label'),
  ];
  const placed = placeLabels(
    labels.filter((each) => each !== null),
    [...all.map(place), ...alongLine(observations.map(place))],
    narrowest,
    axis - 4,
  );

  function label(point: ChartPoint | null, className: string): Label | null {
    if (!point) return null;
    const at = place(point);
    const anchor = at.x > 66 ? 'end' : at.x < 34 ? 'start' : 'middle';
    // A label at an edge starts a little before its point, so that both read as one.
    return {
      x: anchor === 'middle' ? at.x : at.x + (anchor === 'end' ? 5 : -5),
      y: at.y,
      text: point.text,
      anchor,
      className,
    };
  }

  return html`<svg
    class="observation-chart"
    role="img"
    aria-labelledby="${id}-title ${id}-desc"
    width="100%"
    height="${height}"
  >
    <title id="${id}-title">${props.title}</title>
    <desc id="${id}-desc">${props.description}</desc>
    <line class="chart-axis" x1="0" x2="100%" y1="${axis}" y2="${axis}" />
    ${yearTicks(along.domain() as [number, number], all).map(
      (year) =>
        html`<line
            class="chart-axis"
            x1="${x(along(year))}"
            x2="${x(along(year))}"
            y1="${axis}"
            y2="${axis + 4}"
          />
          <text class="chart-year" x="${x(along(year))}" y="${height - 6}" text-anchor="middle"
            >${year}</text
          >`,
    )}
    ${baseline && target && line(baseline, target, 'chart-way')}
    ${observations.slice(1).map((each, at) => line(observations[at] ?? each, each, 'chart-line'))}
    ${observations.map((each) => html`<circle class="chart-dot" cx="${x(place(each).x)}" cy="${place(each).y}" r="3.5" />`)}
    ${baseline && html`<circle class="chart-baseline" cx="${x(place(baseline).x)}" cy="${place(baseline).y}" r="4" />`}
    ${target && html`<svg class="chart-target" x="${x(place(target).x)}" y="${place(target).y}" overflow="visible"><path d="M0-6 6 0 0 6-6 0z" /></svg>`}
    ${placed.map(
      (each) =>
        html`<text
          class="${each.className}"
          x="${x(each.x)}"
          y="${each.baselineY}"
          text-anchor="${each.anchor}"
          >${isolated(each.text)}</text
        >`,
    )}
  </svg>`;
}

/** Points on the line between observations, close enough that no label fits between two of them. */
function alongLine(points: readonly { x: number; y: number }[]): { x: number; y: number }[] {
  return points.slice(1).flatMap((to, at) => {
    const from = points[at] ?? to;
    const steps = Math.ceil(Math.max((to.x - from.x) / 3, Math.abs(to.y - from.y) / 8));
    return Array.from({ length: steps }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps,
    }));
  });
}

/** Every year when they are few; else the ends and the years of figures, never two that would touch. */
function yearTicks([first, last]: [number, number], points: readonly ChartPoint[]): number[] {
  if (last - first <= 6) return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const distance = (last - first) / 6;
  const ticks = [first, last];
  for (const year of points.map((each) => each.year).sort((a, b) => b - a)) {
    if (ticks.every((tick) => Math.abs(tick - year) >= distance)) ticks.push(year);
  }
  return ticks.sort((a, b) => a - b);
}

function spread(low: number, high: number): [number, number] {
  return low === high ? [low - 1, high + 1] : [low, high];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
