import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes as Dom } from 'parse5';
import { type CsvCell, csvText } from '#documents/csv-writing.ts';
import { parseNumber } from '#language/format.ts';
import type { Language } from '#language/languages.ts';
import { escapeHtml, trusted } from '#ui/html.ts';
import { type Answer, missing, type Visit } from './visit.ts';

/*
 * Every table of a public page, those behind charts too, can be had as csv at the address of the page with "?csv=1"
 * (the first table), "?csv=2" and so on: the same rows as shown, read from the page itself, so that they cannot differ.
 */

/** A public page with a link below each of its tables, or the table that was asked for as a file. */
export function withTableFiles(visit: Visit, answer: Answer): Answer {
  if (answer.kind !== 'page' || (answer.status ?? 200) !== 200 || answer.style === 'councilDocument')
    return answer;
  const asked = visit.query.get('csv');
  if (asked !== null) {
    const rows = tablesOf(answer.body.text, visit.language)[Number(asked) - 1];
    const name = `${fileStem(visit.path)}-${asked}.csv`;
    return rows ? { kind: 'file', bytes: csvText(rows), type: 'text/csv; charset=utf-8', name } : missing;
  }
  let table = 0;
  const label = escapeHtml(visit.say('web')('table-as-csv'));
  const body = answer.body.text.replaceAll('</table>', () => {
    const query = new URLSearchParams(visit.query);
    query.set('csv', String(++table));
    return `</table><p class="table-file"><a href="?${escapeHtml(query.toString())}" download>${label}</a></p>`;
  });
  return { ...answer, body: trusted(body) };
}

/** The tables of a page in order, each as rows of cells; figures as numbers, an empty cell where there is nothing. */
export function tablesOf(page: string, language: Language): CsvCell[][][] {
  return all(parseFragment(page), 'table').map((table) => {
    const caption = all(table, 'caption').map(textOf).filter(Boolean);
    const rows = all(table, 'tr').map((row) =>
      row.childNodes
        .filter((each): each is Dom.Element => tree.isElementNode(each))
        .map((cell) => cellOf(cell, language)),
    );
    return [...caption.map((text) => [text]), ...rows];
  });
}

function cellOf(cell: Dom.Element, language: Language): CsvCell {
  const text = textOf(cell);
  const isNumber = cell.tagName === 'td' && /\bnumber\b/.test(attribute(cell, 'class'));
  return (isNumber ? parseNumber(language, text) : null) ?? text;
}

function all(node: Dom.ParentNode, name: string): Dom.Element[] {
  return node.childNodes.flatMap((each) => {
    if (!tree.isElementNode(each)) return [];
    return each.tagName === name ? [each] : all(each, name);
  });
}

function textOf(node: Dom.ParentNode): string {
  const text = (each: Dom.ChildNode): string =>
    tree.isTextNode(each) ? each.value : tree.isElementNode(each) ? each.childNodes.map(text).join('') : '';
  return node.childNodes.map(text).join('').replace(/\s+/g, ' ').trim();
}

function attribute(element: Dom.Element, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? '';
}

/** A name for a file from the address of its page: "plan-2020-2023-D.1". */
function fileStem(path: string): string {
  return (
    decodeURIComponent(path)
      .replace(/^\/\w\w\//, '')
      .replace(/[^\p{L}\p{N}.]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'table'
  );
}
