import { html, type Html } from '#ui/html.ts';
import { pager } from '#ui/pager/pager.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import type { Answer, Route, Visit } from '#web/visit.ts';
import { numberOf } from '#web/page-parts.ts';
import { subjectTable } from './my-work.page.ts';
import { listReportSubjects, listWindows } from './report-window.sql.ts';

/** Rows of one page: a longer list is hard to read, and heavy on a slow link. */
const perPage = 100;

/** Every report of a window with its state and who acts next; the latest window unless another is asked for. */
async function reports(visit: Visit): Promise<Answer> {
  const say = visit.say('coordination');
  const windows = await listWindows(visit.db);
  const asked = visit.query.get('window');
  const window = windows.find((each) => each.code === asked) ?? windows[0];
  const subjects = window ? await listReportSubjects(visit.db, window.id) : [];
  const unit = visit.query.get('unit');
  const shown = unit ? subjects.filter((each) => each.unit === unit) : subjects;
  const asNumber = Number.parseInt(visit.query.get('page') ?? '1', 10);
  const page = Math.min(Math.max(1, asNumber || 1), Math.max(1, Math.ceil(shown.length / perPage)));
  const units = [...new Set(subjects.map((each) => each.unit))];
  const count = (states: string[]) =>
    numberOf(visit, shown.filter((each) => states.includes(each.state)).length);
  const link = (query: Record<string, string>, text: string, isHere: boolean) =>
    html`<li>
      <a
        href="${addresses.reports(visit.language)}?${new URLSearchParams(query).toString()}"
        ${isHere && html` aria-current="true"`}
        >${code(text)}</a
      >
    </li>`;
  return {
    kind: 'page',
    title: say('reports.title'),
    crumbs: [{ text: say('reports.title') }],
    marks: ['unofficial', 'illustrative'],
    body: html`<nav aria-label="${say('window')}">
        <ul class="choices">
          ${windows.map((each) => link({ window: each.code, ...(unit && { unit }) }, String(each.year), each === window))}
        </ul>
      </nav>
      <nav aria-label="${say('unit')}">
        <ul class="choices">
          <li>
            <a
              href="${addresses.reports(visit.language)}${window ? `?window=${encodeURIComponent(window.code)}` : ''}"
              ${!unit && html` aria-current="true"`}
              >${say('filter-all')}</a
            >
          </li>
          ${units.map((each) => link({ ...(window && { window: window.code }), unit: each }, each, each === unit))}
        </ul>
      </nav>
      <p class="lead">
        ${say('counts', { accepted: count(['accepted']), submitted: count(['submitted']), open: count(['not-started', 'draft', 'sent-back']) })}
      </p>
      ${subjectTable(visit, say('reports.title'), shown.slice((page - 1) * perPage, page * perPage), windows)}
      ${partsOf(visit, page, shown.length)}`,
  };
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
  { method: 'GET', path: '/:language/reports', action: 'oversee-reports', handle: reports },
];
