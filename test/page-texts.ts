import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A text that a page shows or tells: where it stands, in which language its surroundings say it is. */
export type PageText = {
  text: string;
  /** The nearest `lang`, as its first subtag. */
  language: string;
  /** Whether that is an element of its own, not the page. */
  isLabelled: boolean;
  /** In an element of class "code". */
  isCode: boolean;
  /** The tag of the element, with "@name" for an attribute. */
  at: string;
};

const spokenAttributes = ['aria-label', 'title', 'alt', 'placeholder', 'data-label', 'aria-description'];
const silent = new Set(['script', 'style', 'template']);

/** Every text node and every attribute that is read aloud or shown, in order, blank ones left out. */
export function textsOf(page: string): PageText[] {
  const found: PageText[] = [];
  const walk = (node: Node, around: Omit<PageText, 'text' | 'at'>, tag: string): void => {
    if ('value' in node && node.nodeName === '#text') {
      if (node.value.trim() !== '')
        found.push({ ...around, text: node.value.trim().replace(/\s+/g, ' '), at: tag });
      return;
    }
    if ('tagName' in node) {
      if (silent.has(node.tagName) || attribute(node, 'aria-hidden') === 'true') return;
      around = aroundOf(node, around);
      tag = node.tagName;
      for (const { name, value } of node.attrs) {
        const isSpoken =
          spokenAttributes.includes(name) ||
          (name === 'content' && attribute(node, 'name') === 'description');
        if (isSpoken && value.trim() !== '')
          found.push({ ...around, text: value.trim(), at: `${tag}@${name}` });
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, around, tag);
  };
  walk(parse(page), { language: '', isLabelled: false, isCode: false }, '');
  return found;
}

function aroundOf(element: Element, around: Omit<PageText, 'text' | 'at'>): Omit<PageText, 'text' | 'at'> {
  const language = attribute(element, 'lang');
  const classes = (attribute(element, 'class') ?? '').split(' ');
  return {
    language: language?.split('-')[0] ?? around.language,
    isLabelled: element.tagName !== 'html' && (language !== null || around.isLabelled),
    isCode: around.isCode || classes.includes('code'),
  };
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}
