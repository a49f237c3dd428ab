import { directionOf, tags } from '#language/languages.ts';
import { address, type Html, html, trusted } from '#ui/html.ts';
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
import type { DocumentPart } from './council-parts.ts';

/** How a document is shown: the level of its title, and the address of the place with an id. */
type View = { firstLevel: 1 | 2; addressOf: (id: string) => string };

const onePage = (firstLevel: 1 | 2): View => ({ firstLevel, addressOf: (id) => `#${id}` });

/**
 * A Council document as HTML, to stand in a page of ours or on paper (council-document.css). Headings start at
 * `firstLevel` (1 when the document is the page, 2 inside a page with a title of its own).
 */
export function councilHtml(document: CouncilDocument, firstLevel: 1 | 2 = 1): Html {
  const view = onePage(firstLevel);
  return article(
    document,
    html`${front(document, view)} ${document.body.map((block) => blockHtml(block, view))}
    ${document.annexes.map((blocks) => annex(blocks, view))}`,
  );
}

/**
 * One part of a Council document (council-parts.ts) inside a page with a title of its own; the first part starts with
 * the front page and the contents. `addressOf` answers where the place with an id is shown.
 */
export function councilPartHtml(
  document: CouncilDocument,
  part: DocumentPart,
  options: { isFirst: boolean; addressOf: (id: string) => string },
): Html {
  const view: View = { firstLevel: 2, addressOf: options.addressOf };
  const blocks = part.isAnnex ? annex(part.blocks, view) : part.blocks.map((block) => blockHtml(block, view));
  return article(document, html`${options.isFirst && front(document, view)} ${blocks}`);
}

function article({ language }: CouncilDocument, content: Html): Html {
  return html`<article class="council-document" lang="${tags[language]}" dir="${directionOf(language)}">
    ${content}
  </article>`;
}

function annex(blocks: readonly Block[], view: View): Html {
  return html`<section class="council-annex">${blocks.map((block) => blockHtml(block, view))}</section>`;
}

/** The front page and the contents. */
function front(document: CouncilDocument, view: View): Html {
  const title = headingElement(view.firstLevel, html` class="council-title"`, texts(document.title, view));
  return html`<header class="council-header">
      <p class="council-organization">${texts(document.organization, view)}</p>
      <p>${texts(document.session, view)}</p>
      <ul>
        ${document.header.map((line) => html`<li>${texts(line, view)}</li>`)}
      </ul>
    </header>
    <p class="council-author">${texts(document.author, view)}</p>
    ${title}
    <dl class="council-front">
      ${document.frontTable.map(
        (row) =>
          html`<div>
            <dt>${row.label}</dt>
            ${row.content.map((text) => html`<dd>${texts(text, view)}</dd>`)}
          </div>`,
      )}
    </dl>
    ${document.notices.map((notice) => html`<p class="council-notice">${texts(notice, view)}</p>`)}
    ${contents(document, view)}`;
}

function contents(document: CouncilDocument, view: View): Html | null {
  if (document.contentsDepth === 0) return null;
  const heading = headingElement(view.firstLevel + 1, html` id="council-contents"`, document.contentsTitle);
  return html`<nav class="council-contents" aria-labelledby="council-contents">
    ${heading}
    <ol>
      ${contentsOf(document).map(
        (each) =>
          html`<li class="council-level-${each.level}">
            <a href="${view.addressOf(each.id)}">${headingText(each, view)}</a>
          </li>`,
      )}
    </ol>
  </nav>`;
}

function blockHtml(block: Block, view: View): Html {
  switch (block.kind) {
    case 'heading':
      return headingElement(block.level + view.firstLevel, html` id="${block.id}"`, headingText(block, view));
    case 'paragraph':
      return html`<p>${texts(block.text, view)}</p>`;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${texts(item, view)}</li>`)}
      </ul>`;
    case 'table':
      return tableHtml(block, view);
  }
}

function headingText(heading: Heading, view: View): Html {
  return html`${heading.number !== undefined && html`<bdi class="council-number">${heading.number}</bdi> `}${texts(heading.text, view)}`;
}

/** The table can be scrolled where the page is narrow, by keyboard too. */
function tableHtml(table: Table, view: View): Html {
  const row = (each: Row) => rowHtml(each, table, view);
  return html`<div class="council-table" role="region" aria-labelledby="${table.id}-caption" tabindex="0">
      <table id="${table.id}">
        <caption id="${table.id}-caption">
          ${texts(table.caption, view)}
        </caption>
        <thead>
          ${table.head.map((cells) => headRow(cells, table.columns, view))}
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
    ${table.notes?.map((note) => html`<p class="council-note">${texts(note, view)}</p>`)}`;
}

function headRow(cells: readonly HeadCell[], columns: readonly Column[], view: View): Html {
  let at = 0;
  return html`<tr>
    ${cells.map((cell) => {
      const span = cell.span ?? 1;
      const align = span > 1 ? 'center' : (columns[at]?.align ?? 'start');
      at += span;
      // Nothing is no heading: a second row leaves the cells empty that the first one names.
      if (cell.text.length === 0) return html`<td></td>`;
      return span > 1
        ? html`<th scope="colgroup" colspan="${span}" class="council-${align}">${texts(cell.text, view)}</th>`
        : html`<th scope="col" class="council-${align}">${texts(cell.text, view)}</th>`;
    })}
  </tr>`;
}

function rowHtml(row: Row, table: Table, view: View): Html {
  return html`<tr${row.id !== undefined && html` id="${row.id}"`}>${row.cells.map((text, at) => {
    const align = table.columns[at]?.align ?? 'start';
    return at === 0 && table.isFirstColumnHead
      ? html`<th scope="row" class="council-${align}">${texts(text, view)}</th>`
      : html`<td class="council-${align}">${texts(text, view)}</td>`;
  })}</tr>`;
}

function texts(text: DocumentText, view: View): Html {
  return html`${text.map((run) => runHtml(run, view))}`;
}

function runHtml(run: TextRun, view: View): Html {
  let inner = html`${run.text}`;
  if (runsLeftToRight(run)) inner = html`<bdi dir="ltr">${inner}</bdi>`;
  if (run.language !== undefined) {
    inner = html`<span lang="${tags[run.language]}" dir="${directionOf(run.language)}">${inner}</span>`;
  }
  if (run.emphasis === 'strong') inner = html`<strong>${inner}</strong>`;
  if (run.emphasis === 'soft') inner = html`<small>${inner}</small>`;
  const href = run.to === undefined ? run.href && address(run.href) : view.addressOf(run.to);
  if (href !== undefined) inner = html`<a href="${href}">${inner}</a>`;
  return run.mark === undefined ? inner : html`${inner} <span class="council-mark">${run.mark}</span>`;
}

/** A heading of a level from 1 to 6; its name is made here, never by data. */
function headingElement(level: number, attributes: Html, content: Html | string): Html {
  const name = `h${Math.min(6, Math.max(1, level))}`;
  return html`${trusted(`<${name}`)}${attributes}>${content}${trusted(`</${name}>`)}`;
}
