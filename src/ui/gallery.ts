import type { Language } from '#language/languages.ts';
import { type Html, html } from './html.ts';

/** One way a component is used. Names and texts of examples are in the language given, or marked as another. */
export type Example = { name: string; render: (language: Language) => Html };

/** Every component in use, for a page of development. */
export function gallery(
  language: Language,
  components: readonly { component: string; examples: readonly Example[] }[],
): Html {
  return html`${components.map(
    ({ component, examples }) =>
      html`<section id="${component}">
        <h2 lang="en">${component}</h2>
        ${examples.map(
          (each) =>
            html`<div class="example">
              <p class="hint" lang="en">${each.name}</p>
              ${each.render(language)}
            </div>`,
        )}
      </section>`,
  )}`;
}
