import { type Html, html } from '../html.ts';

/** How something stands; one shape, one colour and one word each. */
export type StatusName = 'on-track' | 'at-risk' | 'off-track' | 'no-data' | 'not-applicable';

const shapes: Record<StatusName, Html> = {
  'on-track': html`<circle cx="8" cy="8" r="6" />`,
  'at-risk': html`<path d="M8 1.5 15 14H1z" />`,
  'off-track': html`<path d="M2 2h12v12H2z" />`,
  'no-data': html`<circle cx="8" cy="8" r="5.5" class="status-hollow" />`,
  'not-applicable': html`<path d="M2 7h12v2H2z" />`,
};

/** A status told three ways: shape, word and colour. `text` is the word in the language of the page. */
export function statusMark(status: StatusName, text: string): Html {
  return html`<span class="status status-${status}">${statusShape(status)}${text}</span>`;
}

/** The shape alone, hidden from assistive technology: only where the word stands beside it. */
export function statusShape(status: StatusName): Html {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true">${shapes[status]}</svg>`;
}
