import { formatInstant } from '#language/deadline.ts';
import { select } from '#ui/field/field.ts';
import { filterForm } from '#ui/filter-form/filter-form.ts';
import { buttonRow } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { stateMark } from '#ui/state-mark/state-mark.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { dateOf, ownForm, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import { isOpenForWriting, subjectPart } from './annual-report.ts';
import { type BoardFilter, type BoardRow, nexts, reportStates } from './report-board.ts';
import type { ReportSubject, WindowRow } from './report-window.sql.ts';

/** The parts of the board: what is chosen, the table, the reminder and what became of it. */

export function filters(
  visit: Visit,
  windows: readonly WindowRow[],
  window: WindowRow | undefined,
  rows: readonly BoardRow[],
  filter: BoardFilter,
): Html {
  const say = visit.say('coordination');
  const units = [...new Set(rows.map((each) => each.unit))];
  const emptyText = say('filter-all');
  return filterForm({
    action: addresses.reports(visit.language),
    label: visit.say('cycle')('board-choose'),
    buttonText: visit.say('cycle')('board-show'),
    fields: [
      select({
        name: 'window',
        label: say('window'),
        value: window?.code ?? '',
        options: windows.map((each) => ({ value: each.code, text: yearOf(each, windows) })),
      }),
      select({
        name: 'unit',
        label: say('unit'),
        value: filter.unit,
        emptyText,
        options: units.map((each) => ({ value: each, text: each })),
      }),
      select({
        name: 'state',
        label: say('state'),
        value: filter.state,
        emptyText,
        options: reportStates.map((each) => ({ value: each, text: say(`state-${each}`) })),
      }),
      select({
        name: 'next',
        label: say('next'),
        value: filter.next,
        emptyText,
        options: nexts.map((each) => ({ value: each, text: nextText(visit, each) })),
      }),
    ],
  });
}

/** The year of a window, and its units when the year has several windows. */
export function yearOf(window: WindowRow, windows: readonly WindowRow[]): string {
  const isOnly = windows.every((each) => each === window || each.year !== window.year);
  return isOnly ? String(window.year) : `${window.year} (${window.units.join(', ')})`;
}

export function nextText(visit: Visit, next: BoardRow['next']): string {
  const say = visit.say('coordination');
  return next === 'vacant' ? say('vacant') : say(`next-${next}`);
}

export function boardTable(visit: Visit, rows: readonly BoardRow[]): Html {
  const say = visit.say('coordination');
  const cycle = visit.say('cycle');
  return table({
    caption: say('reports.title'),
    isCaptionHidden: true,
    columns: [
      say('subject'),
      say('unit'),
      say('state'),
      cycle('last-change'),
      say('deadline'),
      say('next'),
    ].map((text) => ({ text })),
    downloads: [
      { href: `${addresses.boardFile(visit.language)}?${visit.query.toString()}`, text: cycle('board-file') },
    ],
    rows: rows.map((each) => [
      subjectLink(visit, each),
      code(each.unit),
      stateMark(each.state, say(`state-${each.state}`)),
      each.updated_at && dateOf(visit, each.updated_at.toISOString().slice(0, 10)),
      leftText(visit, each),
      each.next === 'vacant'
        ? html`<strong class="vacant">${say('vacant')}</strong>`
        : nextText(visit, each.next),
    ]),
  });
}

export function subjectLink(visit: Visit, each: ReportSubject): Html {
  const href = addresses.report(visit.language, each.window, each.unit, subjectPart(each));
  return html`<a href="${href}"
    >${each.subjectKind === 'element' && html`${code(each.subjectId.split('/')[1] ?? '')} `}${textOf(visit, each.title)}</a
  >`;
}

function leftText(visit: Visit, each: BoardRow): string {
  const say = visit.say('coordination');
  if (each.daysLeft === null) return '';
  return each.isPast ? say('past') : say('due-in', { n: each.daysLeft });
}

/** One button for the reports that the filter shows: a unit's, or all of the window. */
export function remindForm(
  visit: Visit,
  window: WindowRow,
  rows: readonly BoardRow[],
  filter: BoardFilter,
): Html | null {
  const say = visit.say('cycle');
  const late = rows.filter((each) => isOpenForWriting(each.state) && !each.isPast);
  if (late.length === 0 || filter.state !== '' || filter.next !== '' || window.opens_at > visit.now)
    return null;
  const body = html`<input type="hidden" name="window" value="${window.code}" />
    <input type="hidden" name="unit" value="${filter.unit}" />
    <p class="hint">${say('remind-hint')}</p>
    ${buttonRow([{ text: filter.unit === '' ? say('remind-all', { n: late.length }) : say('remind-unit', { n: late.length, unit: filter.unit }), kind: 'quiet' }])}`;
  return ownForm(visit, addresses.reminders(visit.language), body);
}

/** What became of reminding: how many people, of how many reports, and what needs no or can have no reminder. */
export function reminded(visit: Visit): { notices?: Html } {
  if (visit.query.get('done') !== 'reminded') return {};
  const say = visit.say('cycle');
  const n = (name: string) => Math.min(Number.parseInt(visit.query.get(name) ?? '0', 10) || 0, 100_000);
  const [people, today, vacant] = [n('people'), n('today'), n('vacant')];
  const sentences = [
    people > 0 && say('reminded', { people, reports: n('reports') }),
    today > 0 && say('reminded-today', { n: today }),
    vacant > 0 && say('reminded-vacant', { n: vacant }),
    people + today + vacant === 0 && say('reminded-nothing'),
  ].filter((each) => each !== false);
  return {
    notices: notice({ kind: people > 0 ? 'success' : 'info', body: sentences.join(' '), isAnswer: true }),
  };
}

/** The deadline of a report as announced. */
export function deadlineText(visit: Visit, each: { deadline_at: Date; time_zone: string }): string {
  return formatInstant(visit.language, each.deadline_at, each.time_zone);
}
