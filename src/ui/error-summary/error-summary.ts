import { address, type Html, html } from '../html.ts';

/** What is wrong with a form as a whole, at the top of the page, each problem leading to its field (`#id`). */
export function errorSummary(
  title: string,
  problems: readonly { href?: string; text: string }[],
): Html | null {
  if (problems.length === 0) return null;
  return html`<div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex="-1">
    <h2 id="error-summary-title">${title}</h2>
    <ul>
      ${problems.map(({ href, text }) => html`<li>${href ? html`<a href="${address(href)}">${text}</a>` : text}</li>`)}
    </ul>
  </div>`;
}
