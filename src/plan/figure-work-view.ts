import { may } from '#people/access.ts';
import { html, type Html, nothing } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import { figureThing } from './figure-address.ts';
import { measured } from './figure-view.ts';
import { listWaitingFigures, type ReportedYear, type WaitingFigure } from './waiting-figures.sql.ts';

/**
 * The figures that wait for the person who is signed in, or that this person waits for, and those that the years reported
 * still ask this person for; null when there are none.
 */
export async function figureWork(visit: Visit, reported: readonly ReportedYear[]): Promise<Html | null> {
  const { visitor } = visit;
  if (!visitor?.assignments.some((each) => each.role === 'focal-point' || each.role === 'planning-officer'))
    return null;
  const enters = visitor.assignments.some((each) => each.role === 'focal-point');
  const waiting = await listWaitingFigures(visit.db, enters ? reported : []);
  const mine = waiting.filter((each) => may(visitor, 'enter-observation', figureThing(each)));
  const groups: [string, WaitingFigure[]][] = [
    ['returned', mine.filter((each) => each.validation === 'returned')],
    [
      'waiting',
      waiting.filter(
        (each) =>
          each.validation === 'entered' &&
          each.enteredBy !== visitor.id &&
          may(visitor, 'validate-observation', figureThing(each)),
      ),
    ],
    ['due', mine.filter((each) => each.validation === null)],
    ['entered', mine.filter((each) => each.validation === 'entered' && each.enteredBy === visitor.id)],
  ];
  const shown = groups.filter(([, list]) => list.length > 0);
  return shown.length === 0
    ? null
    : html`${shown.map(([name, list]) => section(visit, visit.say('figures')(`work-${name}`), list))}`;
}

const most = 50;

function section(visit: Visit, title: string, list: readonly WaitingFigure[]): Html {
  const say = visit.say('plan');
  return html`<section>
    <h2>${title}</h2>
    ${table({
      caption: title,
      isCaptionHidden: true,
      columns: [
        { text: say('indicator') },
        { text: say('year'), isNumber: true },
        { text: say('value'), isNumber: true },
        { text: say('unit') },
      ],
      rows: list
        .slice(0, most)
        .map((each) => [
          html`<a href="${addresses.figure(visit.language, each)}"
            >${code(each.indicator)} ${textOf(visit, each.title)}</a
          >`,
          String(each.year),
          measured(visit, each, each.unitOfMeasure),
          each.unit === null ? nothing : code(each.unit),
        ]),
    })}
    ${list.length > most && html`<p>${visit.say('figures')('work-more', { n: list.length - most })}</p>`}
  </section>`;
}
