import type { ReportOnSubject } from '#coordination/annual-report.sql.ts';
import type { Multilingual } from '#language/multilingual.ts';
import { may } from '#people/access.ts';
import { isSuspect, type Link, type Wording } from '#trace/link.ts';
import { html, type Html, nothing } from '#ui/html.ts';
import { addresses } from '#web/addresses.ts';
import { markOf, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';

/** The themes that an element serves; one whose link was confirmed against another text of the element is marked. */
export function linkedThings(
  visit: Visit,
  themes: ReadonlyMap<string, Multilingual>,
  links: readonly Link[],
  wording: Wording,
): Html {
  if (themes.size === 0) return nothing;
  const items = [...themes].map(([theme, title]) => {
    const link = links.find((each) => each.from.kind === 'theme' && each.from.id === theme);
    return html`<li>
      <a href="${addresses.theme(visit.language, theme)}">${textOf(visit, title)}</a>
      ${link && isSuspect(link, wording) && suspectMark(visit, link)}
    </li>`;
  });
  return html`<section>
    <h2>${visit.say('plan')('linked-themes')}</h2>
    <ul class="links">
      ${items}
    </ul>
  </section>`;
}

function suspectMark(visit: Visit, link: Link): Html {
  return html`<strong class="suspect">${visit.say('coordination')('suspect')}</strong>
    ${may(visit.visitor, 'confirm-link') && html`<a href="${addresses.suspectLink(visit.language, link.id)}">${visit.say('suspect-links')('see')}</a>`}`;
}

/** What was reported on the element and accepted, year by year, with the questions as they were asked. */
export function acceptedReports(visit: Visit, reports: readonly ReportOnSubject[]): Html {
  if (reports.length === 0) return nothing;
  const one = (report: ReportOnSubject) =>
    html`<details>
      <summary>${report.year} ${report.is_illustrative && markOf(visit, 'illustrative')}</summary>
      ${report.questions.map((question) => {
        const answer = report.answers[question.code];
        return (
          answer &&
          html`<h3>${textOf(visit, question.label)}</h3>
            <p class="prose">${textOf(visit, answer)}</p>`
        );
      })}
    </details>`;
  return html`<section>
    <h2>${visit.say('plan')('reports')}</h2>
    ${reports.map(one)}
  </section>`;
}
