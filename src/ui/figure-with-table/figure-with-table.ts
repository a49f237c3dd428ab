import { type Html, html } from '../html.ts';

export type FigureProps = {
  /** The one message of the chart, a sentence where it can be. */
  title: string | Html;
  /** A status mark, a provenance mark. */
  marks?: Html | null;
  chart: Html;
  /** Where the figures come from, and their date; empty when the marks say all. */
  source: string | Html;
  /** Names the table that opens below: "The figures as a table". */
  tableLabel: string;
  table: Html;
};

/** A chart with its message, its source and, one step away, the same figures as a table. */
export function figureWithTable(props: FigureProps): Html {
  return html`<figure class="figure">
    <figcaption><span class="figure-title">${props.title}</span> ${props.marks}</figcaption>
    ${props.chart} ${String(props.source) !== '' && html`<p class="figure-source">${props.source}</p>`}
    <details class="figure-table">
      <summary>${props.tableLabel}</summary>
      ${props.table}
    </details>
  </figure>`;
}

/** Charts of one kind side by side, on the same scale of time. */
export function smallMultiples(figures: readonly Html[]): Html {
  return html`<div class="small-multiples">${figures}</div>`;
}
