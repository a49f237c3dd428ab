import { may } from '#people/access.ts';
import { html, type Html } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { dateOf, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import { datesOf, type EditionRow, listEditionsOnTheWay } from './edition.sql.ts';
import { lateText } from './edition-view.ts';

/** The editions whose next step the person who is signed in may take, with the day by which it is to be done; null when there are none. */
export async function editionWork(visit: Visit): Promise<Html | null> {
  const { visitor } = visit;
  if (!visitor || !may(visitor, 'prepare-edition')) return null;
  const waiting = (await listEditionsOnTheWay(visit.db)).filter(
    (each) => each.state !== 'approval' || each.submitted_by !== visitor.id,
  );
  if (waiting.length === 0) return null;
  const say = visit.say('editions');
  const caption = visit.say('notices')('work-editions');
  return html`<section>
    <h2>${caption}</h2>
    ${table({
      caption,
      isCaptionHidden: true,
      columns: [
        { text: say('editions') },
        { text: say('state') },
        { text: say('next') },
        { text: visit.say('coordination')('deadline') },
      ],
      rows: waiting.map((each) => row(visit, each)),
    })}
  </section>`;
}

function row(visit: Visit, edition: EditionRow) {
  const say = visit.say('editions');
  const due = datesOf(edition)[edition.state];
  return [
    html`<a href="${addresses.edition(visit.language, edition.code)}">${code(edition.number)}</a>
      ${textOf(visit, edition.title)}`,
    say(`state.${edition.state}`),
    html`${say(`next.${edition.state}`)} ${lateText(visit, edition)}`,
    due === undefined ? null : dateOf(visit, due),
  ];
}
