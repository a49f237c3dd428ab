import { address, type Html, html } from '../html.ts';
import { code } from '../tag/tag.ts';

export type StatRowProps = {
  code: string;
  title: string | Html;
  href: string;
  /** How it stands as a whole: a status mark. */
  status: Html;
  /** A sentence: "3 of 4 targets are on track". */
  sentence?: string;
  /** Its targets: name, a bullet bar, value and target as text, a status mark. */
  targets: readonly { text: string | Html; bar: Html; figures: string | Html; status: Html }[];
  headingLevel?: 2 | 3;
};

/** One goal of the organization with its targets as bullet bars: a row of the home page. */
export function statRow(props: StatRowProps): Html {
  const title = html`${code(props.code)} <a href="${address(props.href)}">${props.title}</a>`;
  return html`<section class="stat-row">
    <div class="stat-head">
      ${props.headingLevel === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
      <p>${props.status} ${props.sentence}</p>
    </div>
    <ul>
      ${props.targets.map(
        (each) =>
          html`<li>
            <span class="stat-text">${each.text}</span>${each.bar}<span class="stat-figures"
              >${each.figures}</span
            >${each.status}
          </li>`,
      )}
    </ul>
  </section>`;
}
