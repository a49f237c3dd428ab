import { html, type Html, nothing } from '#ui/html.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import { markerText } from './marker.ts';
import type { MarkRow } from './marker.sql.ts';

/** What marks an element, each with the way to the others that carry it; what is derived or illustrative says so. */
export function marksOfElement(visit: Visit, cycle: string, marks: readonly MarkRow[]): Html {
  if (marks.length === 0) return nothing;
  const say = visit.say('markers');
  const link = (mark: MarkRow, text: Html) =>
    html`<a href="${addresses.planMarked(visit.language, cycle, markerText(mark.scheme, mark.code))}"
      >${text}</a
    >`;
  return html`<section>
    <h2>${say('title')}</h2>
    <ul class="links">
      ${marks.map(
        (mark) =>
          html`<li>
            ${textOf(visit, mark.schemeName)}${visit.say('language')('colon')}${link(mark, html`${mark.kind === 'list' && html`${code(mark.code)} `}${textOf(visit, mark.name)}`)}
            ${mark.provenance !== 'confirmed' && html`<small>${say(mark.provenance)}</small>`}
          </li>`,
      )}
    </ul>
  </section>`;
}
