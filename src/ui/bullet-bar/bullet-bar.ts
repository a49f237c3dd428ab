import { scaleLinear } from 'd3-scale';
import { directionOf, type Language } from '#language/languages.ts';
import { type Html, html } from '../html.ts';
import type { StatusName } from '../status-mark/status-mark.ts';

export type BulletBarProps = {
  /** Unique on the page. */
  id: string;
  language: Language;
  /** What the bar says in words, with figures and units: it is all that a reader without the picture gets. */
  title: string;
  description?: string;
  /** Null: no figure is known; the bar then shows where it should be. */
  value: number | null;
  baseline: number | null;
  target: number | null;
  status: StatusName;
};

/**
 * A value against its target on one line: thick bar the value, tall line the target, short line the baseline.
 * From nought, whichever way the target lies; drawn from right to left in Arabic.
 */
export function bulletBar(props: BulletBarProps): Html {
  const { id, value, baseline, target } = props;
  const known = [value, baseline, target].filter(
    (each) => each !== null && Number.isFinite(each),
  ) as number[];
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const scale = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .range(directionOf(props.language) === 'rtl' ? [99, 1] : [1, 99]);
  const x = (at: number) => `${round(scale(at))}%`;
  const line = (at: number, className: string, y1: number, y2: number) =>
    html`<line class="${className}" x1="${x(at)}" x2="${x(at)}" y1="${y1}" y2="${y2}" />`;
  const start = value === null ? 0 : Math.min(scale(0), scale(value));
  const width = value === null ? 0 : Math.abs(scale(value) - scale(0));
  return html`<svg
    class="bullet bullet-${props.status}"
    role="img"
    aria-labelledby="${id}-title${props.description && ` ${id}-desc`}"
    width="100%"
    height="20"
  >
    <title id="${id}-title">${props.title}</title>
    ${props.description && html`<desc id="${id}-desc">${props.description}</desc>`}
    <rect class="bullet-track" x="1%" y="5" width="98%" height="10" />
    ${value !== null && html`<rect class="bullet-value" x="${round(start)}%" y="5" width="${round(width)}%" height="10" />`}
    ${baseline !== null && line(baseline, 'bullet-baseline', 5, 15)}
    ${target !== null && line(target, 'bullet-target', 1, 19)}
  </svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
