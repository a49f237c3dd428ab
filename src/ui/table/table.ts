import { address, type Html, html, type HtmlValue } from '../html.ts';

export type TableColumn = {
  text: string;
  /** Figures are set to the end of the column, with digits of one width. */
  isNumber?: boolean;
  /** The link in the header that sorts the table by this column. */
  sortHref?: string;
  sorted?: 'ascending' | 'descending';
};

export type TableProps = {
  caption: string | Html;
  isCaptionHidden?: boolean;
  columns: readonly TableColumn[];
  /** One value per column; the first cell of a row is its header. */
  rows: readonly (readonly HtmlValue[])[];
  totals?: readonly HtmlValue[];
  /** The table as shown, in other formats. */
  downloads?: readonly { href: string; text: string }[];
  /** Shown instead of rows when there are none. */
  emptyText?: string;
};

/** A table of data; on a phone each row becomes a block whose cells carry the name of their column. */
export function table(props: TableProps): Html {
  const { columns } = props;
  const row = (cells: readonly HtmlValue[]) =>
    html`<tr>
      ${cells.map((value, at) => cell(columns[at], value, at === 0))}
    </tr>`;
  return html`<table class="table">
      <caption${props.isCaptionHidden && html` class="visually-hidden"`}>${props.caption}</caption>
      <thead><tr>${columns.map(columnHeader)}</tr></thead>
      <tbody>${
        props.rows.length === 0 && props.emptyText
          ? html`<tr>
              <td class="table-empty" colspan="${columns.length}">${props.emptyText}</td>
            </tr>`
          : props.rows.map(row)
      }</tbody>
      ${
        props.totals &&
        html`<tfoot>
          ${row(props.totals)}
        </tfoot>`
      }
    </table>
    ${props.downloads && props.downloads.length > 0 && downloadLinks(props.downloads)}`;
}

function columnHeader(column: TableColumn): Html {
  const className = column.isNumber ? 'number' : '';
  const sorted = column.sorted && html` aria-sort="${column.sorted}"`;
  const text = column.sortHref ? html`<a href="${address(column.sortHref)}">${column.text}</a>` : column.text;
  return html`<th scope="col" class="${className}" ${sorted}>${text}</th>`;
}

function cell(column: TableColumn | undefined, value: HtmlValue, isHeader: boolean): Html {
  const className = column?.isNumber ? 'number' : '';
  const label = column?.text ?? '';
  return isHeader
    ? html`<th scope="row" class="${className}" data-label="${label}">${value}</th>`
    : html`<td class="${className}" data-label="${label}"><div>${value}</div></td>`;
}

function downloadLinks(links: readonly { href: string; text: string }[]): Html {
  return html`<ul class="table-downloads">
    ${links.map((link) => html`<li><a href="${address(link.href)}" download>${link.text}</a></li>`)}
  </ul>`;
}
