import { type Html, html, type HtmlValue } from '../html.ts';

/** Facts of one thing: names and what they are; a fact without value is left out. */
export function definitionList(facts: readonly (readonly [name: string, value: HtmlValue])[]): Html {
  const known = facts.filter(
    ([, value]) => value !== null && value !== undefined && value !== '' && value !== false,
  );
  return html`<dl class="facts">
    ${known.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
