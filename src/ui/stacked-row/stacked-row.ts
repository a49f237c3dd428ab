import { directionOf, type Language } from '#language/languages.ts';
import { type Html, html } from '../html.ts';
import { isolated } from '../isolated.ts';

export type StackedPart = { label: string; value: number; valueText: string };

export type StackedRowProps = {
  /** Unique on the page. */
  id: string;
  language: Language;
  title: string;
  description: string;
  parts: readonly StackedPart[];
};

/** A part below this share has no room for its label inside the row. */
const narrow = 0.17;

/** One amount parted over several: a row of parts in proportion, labelled in place; narrow ones below it, in order. */
export function stackedRow(props: StackedRowProps): Html {
  const { id } = props;
  const parts = props.parts.filter((part) => part.value > 0);
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  const isMirrored = directionOf(props.language) === 'rtl';
  let before = 0;
  const drawn = parts.map((part, at) => {
    const share = part.value / total;
    const start = before;
    before += share;
    const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
    const left = isMirrored ? 1 - start - share : start;
    // Text starts at the edge of reading: right in Arabic, where anchors follow the direction of the page.
    const textX = percent(isMirrored ? left + share : left);
    const labels =
      share >= narrow &&
      html`<text class="part-label" x="${textX}" y="18" dx="${isMirrored ? -8 : 8}">${part.label}</text>
        <text class="part-value" x="${textX}" y="35" dx="${isMirrored ? -8 : 8}"
          >${isolated(part.valueText)}</text
        >`;
    return html`<g class="part part-${(at % 2) + 1}"
      ><rect x="${percent(left)}" width="${percent(share)}" height="44" />${labels}</g
    >`;
  });
  const rest = parts.filter((part) => part.value / total < narrow);
  return html`<svg
      class="stacked-row"
      role="img"
      aria-labelledby="${id}-title ${id}-desc"
      width="100%"
      height="44"
    >
      <title id="${id}-title">${props.title}</title>
      <desc id="${id}-desc">${props.description}</desc>
      ${drawn}
    </svg>
    ${
      rest.length > 0 &&
      html`<ul class="stacked-rest">
        ${rest.map((part) => html`<li><bdi>${part.label}</bdi> <span>${isolated(part.valueText)}</span></li>`)}
      </ul>`
    }`;
}
