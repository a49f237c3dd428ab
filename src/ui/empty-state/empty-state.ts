import { address, type Html, html } from '../html.ts';

/** There is nothing here: why, and what can be done about it. */
export function emptyState(text: string | Html, action?: { href: string; text: string }): Html {
  return html`<div class="empty">
    <p>${text}</p>
    ${action && html`<p><a href="${address(action.href)}">${action.text}</a></p>`}
  </div>`;
}
