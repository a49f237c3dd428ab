import { citationOf } from '#mandates/instrument-name.ts';
import type { InstrumentRow } from '#mandates/instrument.sql.ts';
import { may } from '#people/access.ts';
import { isSuspect, type Link, type Wording } from '#trace/link.ts';
import { html, type Html } from '#ui/html.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';

/** How a linked thing is named on a page. */
type NameOf<Thing> = (visit: Visit, id: string, thing: Thing | null) => Html;

/** An instrument by its citation and title. */
export const instrumentName: NameOf<InstrumentRow> = (visit, id, instrument) =>
  html`<a href="${addresses.instrument(visit.language, id)}"
    >${instrument ? html`<strong>${citationOf(visit.language, instrument)}</strong> ${textOf(visit, instrument.title)}` : code(id)}</a
  >`;

/** An element of a plan by its cycle, code and title. */
export const elementName: NameOf<Wording> = (visit, id, element) =>
  html`<a href="${addresses.elementOf(visit.language, id)}"
    >${code(id.replace('/', ' '))} ${element && textOf(visit, element.title)}</a
  >`;

/** What a theme is tied to; a link whose other end says something else than when it was confirmed is shown as suspect. */
export function linkList<Thing extends Wording>(
  visit: Visit,
  links: readonly Link[],
  things: ReadonlyMap<string, Thing>,
  nameOf: NameOf<Thing>,
): Html {
  const say = visit.say('coordination');
  if (links.length === 0) return html`<p>${say('nothing-linked')}</p>`;
  return html`<ul class="links">
    ${links.map((link) => {
      const thing = things.get(link.to.id) ?? null;
      return html`<li>
        ${nameOf(visit, link.to.id, thing)} ${isSuspect(link, thing) && suspectMark(visit, link)}
      </li>`;
    })}
  </ul>`;
}

function suspectMark(visit: Visit, link: Link): Html {
  return html`<strong class="suspect">${visit.say('coordination')('suspect')}</strong>
    ${may(visit.visitor, 'confirm-link') && html`<a href="${addresses.suspectLink(visit.language, link.id)}">${visit.say('suspect-links')('see')}</a>`}`;
}
