import type { ReportOnSubject } from '#coordination/annual-report.sql.ts';
import type { LinkedTheme } from '#coordination/theme.sql.ts';
import { may } from '#people/access.ts';
import { basisOf, type Wording } from '#trace/link.ts';
import { html, type Html, nothing } from '#ui/html.ts';
import { addresses } from '#web/addresses.ts';
import { markOf, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';

/** The themes that an element serves; one whose link was confirmed against another text of the element is marked. */
export function linkedThings(visit: Visit, themes: readonly LinkedTheme[], wording: Wording): Html {
  if (themes.length === 0) return nothing;
  const basis = basisOf(wording);
  const items = themes.map(
    (theme) =>
      html`<li>
        <a href="${addresses.theme(visit.language, theme.code)}">${textOf(visit, theme.title)}</a>
        ${theme.basis !== basis && suspectMark(visit, theme)}
      </li>`,
  );
  return html`<section>
    <h2>${visit.say('plan')('linked-themes')}</h2>
    <ul class="links">
      ${items}
    </ul>
  </section>`;
}

function suspectMark(visit: Visit, { linkId }: LinkedTheme): Html {
  return html`<strong class="suspect">${visit.say('coordination')('suspect')}</strong>
    ${may(visit.visitor, 'confirm-link') && html`<a href="${addresses.suspectLink(visit.language, linkId)}">${visit.say('suspect-links')('see')}</a>`}`;
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
