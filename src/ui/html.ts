/** A piece of HTML that is safe to insert as it is: made by `html` or, knowingly, by `trusted`. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type HtmlValue = Html | string | number | bigint | boolean | null | undefined | readonly HtmlValue[];

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for element content and for quoted attribute values. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign) : text;
}

/** Declares a text as HTML that was made elsewhere by code of ours. Never for a person's input. */
export function trusted(text: string): Html {
  return new Html(text);
}

/** The fixed parts of each template without the indentation of our code: a line break says as much and is half the bytes. */
const unindented = new WeakMap<TemplateStringsArray, readonly string[]>();

/**
 * A tagged template that escapes every value unless it is Html itself.
 * Arrays are joined; null, undefined, false and true print nothing (`${condition && html`…`}`).
 * Attributes must be quoted; a value in `href`, `src` or `action` must be passed through `address()`.
 */
export function html(template: TemplateStringsArray, ...values: HtmlValue[]): Html {
  let parts = unindented.get(template);
  if (!parts) unindented.set(template, (parts = template.map((part) => part.replace(/\s*\n\s*/g, '\n'))));
  let text = parts[0] ?? '';
  for (let at = 0; at < values.length; at++) text += print(values[at]) + (parts[at + 1] ?? '');
  return new Html(text);
}

function print(value: HtmlValue): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (value instanceof Html) return value.text;
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (Array.isArray(value)) {
    let text = '';
    for (const each of value as readonly HtmlValue[]) text += print(each);
    return text;
  }
  return String(value);
}

/** An address for `href`, `src` or `action`: own paths, https, http and mailto pass, anything else becomes `#`. */
export function address(url: string): string {
  return /^(?:\/(?!\/)|https?:\/\/|mailto:|[#?])/i.test(url) && !/[\u0000-\u001f\\]/.test(url) ? url : '#';
}

export const nothing = new Html('');
