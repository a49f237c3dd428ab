import { parse } from 'parse5';
import type { SourceParagraph } from '#mandates/reading/instrument.ts';
import { RefusedFile } from './file-problem.ts';

type Node = {
  nodeName: string;
  value?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
};

const blocks = new Set(
  'address article aside blockquote body center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const dropped = new Set(
  'script style head template noscript svg math iframe object nav select textarea button'.split(' '),
);
const deepest = 400;

/** The paragraphs of a page: one for each block that holds text, numbers of lists before theirs. Deleted text is left out. */
export function readHtmlParagraphs(html: string): SourceParagraph[] {
  const walker = new PageWalker();
  walker.walk(parse(html) as unknown as Node, 0);
  return walker.end();
}

class PageWalker {
  #paragraphs: SourceParagraph[] = [];
  #text = '';
  #label: string | undefined;

  walk(node: Node, depth: number): void {
    if (depth > deepest) throw new RefusedFile('too-deep', 'html', { depth });
    const { nodeName, childNodes = [] } = node;
    if (nodeName === '#text') this.#text += (node.value ?? '').replace(/[\t\n\r ]+/g, ' ');
    if (dropped.has(nodeName) || nodeName === 'del' || nodeName === 's' || isHidden(node)) return;
    if (nodeName === 'br') this.#close();
    const isBlock = blocks.has(nodeName);
    if (isBlock) this.#close();
    if (nodeName === 'ol' || nodeName === 'ul') this.#list(node, depth);
    else for (const child of childNodes) this.walk(child, depth + 1);
    if (isBlock) this.#close();
  }

  end(): SourceParagraph[] {
    this.#close();
    return this.#paragraphs;
  }

  #list(node: Node, depth: number): void {
    let count = Number(attribute(node, 'start') ?? 1);
    for (const child of node.childNodes ?? []) {
      if (child.nodeName !== 'li') {
        this.walk(child, depth + 1);
        continue;
      }
      count = Number(attribute(child, 'value') ?? count);
      this.#close();
      const style = `${attribute(node, 'style') ?? ''} ${attribute(node, 'class') ?? ''}`;
      this.#label = /list-style(?:-type)?:\s*none|\bnone\b/.test(style)
        ? undefined
        : itemLabel(node.nodeName, attribute(node, 'type'), count);
      this.walk(child, depth + 1);
      this.#label = undefined;
      count += 1;
    }
  }

  #close(): void {
    const text = this.#text.replace(/ +/g, ' ').trim();
    this.#text = '';
    if (text === '') return;
    // A label that is typed as well is not shown twice.
    const label = this.#label !== undefined && !text.startsWith(this.#label) ? this.#label : undefined;
    this.#paragraphs.push(label === undefined ? { text } : { text, label });
    this.#label = undefined;
  }
}

function itemLabel(list: string, type: string | undefined, count: number): string {
  if (list === 'ul') return '–';
  if (type === 'a') return `${String.fromCharCode(96 + ((count - 1) % 26) + 1)})`;
  if (type === 'i')
    return `${['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'][count - 1] ?? count})`;
  return String(count);
}

const attribute = (node: Node, name: string) => node.attrs?.find((each) => each.name === name)?.value;

const isHidden = (node: Node) =>
  attribute(node, 'hidden') !== undefined || /display:\s*none/.test(attribute(node, 'style') ?? '');
