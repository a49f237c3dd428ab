import { address, type Html, html } from '../html.ts';

/** A short word that sorts things: a kind, a unit, a theme. A link when it leads to all of its kind. */
export function tag(text: string | Html, href?: string): Html {
  return href
    ? html`<a class="tag" href="${address(href)}">${text}</a>`
    : html`<span class="tag">${text}</span>`;
}

/** A code of the institution: isolated, so that text from right to left does not turn it round. */
export function code(text: string): Html {
  return html`<bdi class="code" dir="ltr">${text}</bdi>`;
}
