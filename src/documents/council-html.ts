import { directionOf, tags } from '#language/languages.ts';
import { type Html, html, trusted } from '#ui/html.ts';
import {
  type Block,
  type Column,
  contentsOf,
  type CouncilDocument,
  type DocumentText,
  type HeadCell,
  type Heading,
  type Row,
  runsLeftToRight,
  type Table,
  type TextRun,
} from './council-document.ts';

/**
 * A Council document as HTML, to stand in a page of ours or on paper (council-document.css). Headings start at
 * `firstLevel` (1 when the document is the page, 2 inside a page with a title of its own).
 */
export function councilHtml(document: CouncilDocument, firstLevel: 1 | 2 = 1): Html {
  const { language } = document;
  const title = headingElement(firstLevel, html` class="council-title"`, texts(document.title));
  return html`<article class="council-document" lang="${tags[language]}" dir="${directionOf(language)}">
    <header class="council-header">
      <p class="council-organization">${texts(document.organization)}</p>
      <p>${texts(document.session)}</p>
      <ul>
        ${document.header.map((line) => html`<li>${texts(line)}</li>`)}
      </ul>
    </header>
    <p class="council-author">${texts(document.author)}</p>
    ${title}
    <dl class="council-front">
      ${document.frontTable.map(
        (row) =>
          html`<div>
            <dt>${row.label}</dt>
            ${row.content.map((text) => html`<dd>${texts(text)}</dd>`)}
          </div>`,
      )}
    </dl>
    ${document.notices.map((notice) => html`<p class="council-notice">${texts(notice)}</p>`)}
    ${contents(document, firstLevel)} ${document.body.map((block) => blockHtml(block, firstLevel))}
    ${document.annexes.map(
      (blocks) =>
        html`<section class="council-annex">${blocks.map((block) => blockHtml(block, firstLevel))}</section>`,
    )}
  </article>`;
}

function contents(document: CouncilDocument, firstLevel: 1 | 2): Html {
  const heading = headingElement(firstLevel + 1, html` id="council-contents"`, document.contentsTitle);
  return html`<nav class="council-contents" aria-labelledby="council-contents">
    ${heading}
    <ol>
      ${contentsOf(document).map(
        (each) =>
          html`<li class="council-level-${each.level}"><a href="#${each.id}">${headingText(each)}</a></li>`,
      )}
    </ol>
  </nav>`;
}

function blockHtml(block: Block, firstLevel: 1 | 2): Html {
  switch (block.kind) {
    case 'heading':
      return headingElement(block.level + firstLevel, html` id="${block.id}"`, headingText(block));
    case 'paragraph':
      return html`<p>${texts(block.text)}</p>`;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${texts(item)}</li>`)}
      </ul>`;
    case 'table':
      return tableHtml(block);
  }
}

function headingText(heading: Heading): Html {
  return html`${heading.number !== undefined && html`<bdi class="council-number">${heading.number}</bdi> `}${texts(heading.text)}`;
}

/** The table can be scrolled where the page is narrow, by keyboard too. */
function tableHtml(table: Table): Html {
  const row = (each: Row) => rowHtml(each, table);
  return html`<div class="council-table" role="region" aria-labelledby="${table.id}-caption" tabindex="0">
      <table id="${table.id}">
        <caption id="${table.id}-caption">
          ${texts(table.caption)}
        </caption>
        <thead>
          ${table.head.map((cells) => headRow(cells, table.columns))}
        </thead>
        <tbody>
          ${table.rows.map(row)}
        </tbody>
        ${
          table.totals &&
          html`<tfoot>
            ${table.totals.map(row)}
          </tfoot>`
        }
      </table>
    </div>
    ${table.notes?.map((note) => html`<p class="council-note">${texts(note)}</p>`)}`;
}

function headRow(cells: readonly HeadCell[], columns: readonly Column[]): Html {
  let at = 0;
  return html`<tr>
    ${cells.map((cell) => {
      const span = cell.span ?? 1;
      const align = span > 1 ? 'center' : (columns[at]?.align ?? 'start');
      at += span;
      return span > 1
        ? html`<th scope="colgroup" colspan="${span}" class="council-${align}">${texts(cell.text)}</th>`
        : html`<th scope="col" class="council-${align}">${texts(cell.text)}</th>`;
    })}
  </tr>`;
}

function rowHtml(row: Row, table: Table): Html {
  return html`<tr${row.id !== undefined && html` id="${row.id}"`}>${row.cells.map((text, at) => {
    const align = table.columns[at]?.align ?? 'start';
    return at === 0 && table.isFirstColumnHead
      ? html`<th scope="row" class="council-${align}">${texts(text)}</th>`
      : html`<td class="council-${align}">${texts(text)}</td>`;
  })}</tr>`;
}

function texts(text: DocumentText): Html {
  return html`${text.map(runHtml)}`;
}

function runHtml(run: TextRun): Html {
  let inner = html`${run.text}`;
  if (runsLeftToRight(run)) inner = html`<bdi dir="ltr">${inner}</bdi>`;
  if (run.language !== undefined) {
    inner = html`<span lang="${tags[run.language]}" dir="${directionOf(run.language)}">${inner}</span>`;
  }
  if (run.emphasis === 'strong') inner = html`<strong>${inner}</strong>`;
  if (run.emphasis === 'soft') inner = html`<small>${inner}</small>`;
  if (run.to !== undefined) inner = html`<a href="#${run.to}">${inner}</a>`;
  return run.mark === undefined ? inner : html`${inner} <span class="council-mark">${run.mark}</span>`;
}

/** A heading of a level from 1 to 6; its name is made here, never by data. */
function headingElement(level: number, attributes: Html, content: Html | string): Html {
  const name = `h${Math.min(6, Math.max(1, level))}`;
  return html`${trusted(`<${name}`)}${attributes}>${content}${trusted(`</${name}>`)}`;
}
