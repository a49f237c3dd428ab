import { csvText } from '#documents/csv-writing.ts';
import { may } from '#people/access.ts';
import { listReportingPeople } from '#people/reporting-people.sql.ts';
import { emptyState } from '#ui/empty-state/empty-state.ts';
import { html, type Html } from '#ui/html.ts';
import { pager } from '#ui/pager/pager.ts';
import { addresses } from '#web/addresses.ts';
import { numberOf, plainText } from '#web/page-parts.ts';
import { type Answer, missing, type Route, seeOther, type Visit } from '#web/visit.ts';
import { remindFocalPoints } from './remind-focal-points.action.ts';
import { type BoardFilter, boardRows, type BoardRow, filteredRows } from './report-board.ts';
import { boardTable, filters, nextText, reminded, remindForm } from './report-board-view.ts';
import { findWindow, listReportSubjects, listWindows, type WindowRow } from './report-window.sql.ts';

/** Rows of one page: a longer list is hard to read, and heavy on a slow link. */
const perPage = 100;

type Board = {
  windows: WindowRow[];
  window: WindowRow | undefined;
  rows: BoardRow[];
  all: BoardRow[];
  filter: BoardFilter;
};

async function load(visit: Visit): Promise<Board> {
  const of = (name: string) => visit.query.get(name) ?? '';
  const filter = { unit: of('unit'), state: of('state'), next: of('next') };
  const windows = await listWindows(visit.db);
  const window = windows.find((each) => each.code === of('window')) ?? windows[0];
  const [subjects, people] = await Promise.all([
    window ? listReportSubjects(visit.db, [window.id]) : [],
    listReportingPeople(visit.db),
  ]);
  const all = boardRows(subjects, people, visit.now);
  return { windows, window, all, filter, rows: filteredRows(all, filter) };
}

/** The board of a window: who has reported on what, how long is left, who acts next; the latest window unless another is asked. */
async function board(visit: Visit): Promise<Answer> {
  const say = visit.say('coordination');
  const { windows, window, rows, all, filter } = await load(visit);
  const asNumber = Number.parseInt(visit.query.get('page') ?? '1', 10);
  const page = Math.min(Math.max(1, asNumber || 1), Math.max(1, Math.ceil(rows.length / perPage)));
  const count = (states: string[]) =>
    numberOf(visit, rows.filter((each) => states.includes(each.state)).length);
  const conducts = may(visit.visitor, 'conduct-reporting');
  const hasExample = rows.some((each) => each.is_illustrative);
  return {
    kind: 'page',
    title: say('reports.title'),
    crumbs: [{ text: say('reports.title') }],
    marks: hasExample ? ['unofficial', 'illustrative'] : ['unofficial'],
    ...reminded(visit),
    body: html`${conducts && html`<p><a href="${addresses.reportWindows(visit.language)}">${visit.say('cycle')('windows.title')}</a> · <a href="${addresses.handovers(visit.language)}">${visit.say('handover')('title')}</a></p>`}
    ${filters(visit, windows, window, all, filter)}
    ${
      window &&
      html`<p class="lead">
        ${say('counts', { accepted: count(['accepted']), submitted: count(['submitted']), open: count(['not-started', 'draft', 'sent-back']) })}
      </p>`
    }
    ${rows.length === 0 ? emptyState(visit.say('cycle')('board-empty')) : boardTable(visit, rows.slice((page - 1) * perPage, page * perPage))}
    ${partsOf(visit, page, rows.length)} ${window && conducts && remindForm(visit, window, rows, filter)}`,
  };
}

/** The board as shown, as a csv file in the language of the page. */
async function file(visit: Visit): Promise<Answer> {
  const say = visit.say('coordination');
  const { rows, window } = await load(visit);
  const heads = [say('window'), say('unit'), visit.say('cycle')('code'), say('subject'), say('state')];
  const tail = [
    visit.say('cycle')('last-change'),
    say('deadline'),
    visit.say('cycle')('days-left'),
    say('next'),
    say('focal-points'),
  ];
  const lines = rows.map((each) => [
    ...[String(window?.year ?? ''), each.unit, each.subjectId, plainText(visit, each.title)],
    ...[say(`state-${each.state}`), each.updated_at?.toISOString() ?? '', each.deadline_at.toISOString()],
    ...[each.daysLeft ?? '', nextText(visit, each.next)],
    each.focalPoints.map((person) => plainText(visit, person.name)).join('; '),
  ]);
  const name = `unie-${window?.code.replaceAll('/', '-') ?? 'reports'}-${visit.language}.csv`;
  return {
    kind: 'file',
    type: 'text/csv; charset=utf-8',
    name,
    bytes: csvText([[...heads, ...tail], ...lines]),
  };
}

async function remind(visit: Visit): Promise<Answer> {
  const { visitor, form } = visit;
  const of = (name: string) => form.get(name) ?? '';
  const window = await findWindow(visit.db, of('window'));
  if (!window || !visitor) return missing;
  const which = { unit: of('unit'), subject: of('subject') };
  const result = await remindFocalPoints(visit.db, visitor, window, which, visit.now);
  if (!result.ok && result.refusal === 'not-allowed') return missing;
  const query = new URLSearchParams({ window: window.code, ...(which.unit && { unit: which.unit }) });
  query.set('done', 'reminded');
  if (result.ok) {
    const { people, reports, today, vacant } = result;
    for (const [name, value] of Object.entries({ people, reports, today, vacant }))
      query.set(name, String(value));
  }
  return seeOther(`${addresses.reports(visit.language)}?${query.toString()}`);
}

function partsOf(visit: Visit, page: number, count: number): Html | null {
  const part = (n: number, text: string) => {
    const query = new URLSearchParams(visit.query);
    query.set('page', String(n));
    return { href: `${addresses.reports(visit.language)}?${query.toString()}`, text: visit.say('web')(text) };
  };
  const position = {
    from: numberOf(visit, Math.min((page - 1) * perPage + 1, count)),
    to: numberOf(visit, Math.min(page * perPage, count)),
    all: numberOf(visit, count),
  };
  return pager({
    label: visit.say('people')('pages'),
    previous: page > 1 ? part(page - 1, 'page-previous') : null,
    next: page * perPage < count ? part(page + 1, 'page-next') : null,
    position: visit.say('people')('pages-position', position),
  });
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/reports', action: 'oversee-reports', handle: board },
  { method: 'GET', path: '/:language/reports/board.csv', action: 'oversee-reports', handle: file },
  { method: 'POST', path: '/:language/reports/reminders', action: 'conduct-reporting', handle: remind },
];
