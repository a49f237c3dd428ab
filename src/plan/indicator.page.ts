import { csvText } from '#documents/csv-writing.ts';
import { may } from '#people/access.ts';
import { definitionList } from '#ui/definition-list/definition-list.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { html, type Html, nothing } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { plainText, sourceOf, textOf } from '#web/page-parts.ts';
import { type Answer, missing, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { type CycleRow, findCycle } from './cycle.sql.ts';
import { figureProblemText } from './figure-form-view.ts';
import { figureId, figureThing } from './figure-address.ts';
import { listParts, type PartRow } from './figure-parts.sql.ts';
import { findFigure } from './figure.sql.ts';
import { indicatorFigure } from './indicator-view.ts';
import { findIndicator, type IndicatorWithTargets } from './indicator.sql.ts';
import type { FigureProblem } from './observation.ts';
import { type OverrideForm, overrideStatus, withdrawOverride } from './override-status.action.ts';
import { overrideForms, partsByYear } from './override-view.ts';
import { listPublicFigures } from './public-figures.sql.ts';
import { standingOf, yearOfView } from './standing.ts';
import { judgementOf } from './standing-view.ts';
import { yearlyTargetsTable } from './yearly-targets-view.ts';

type Found = { cycle: CycleRow; indicator: IndicatorWithTargets };
type State = { form?: OverrideForm; problems?: readonly FigureProblem[] };

async function find(visit: Visit): Promise<Found | null> {
  const cycle = await findCycle(visit.db, visit.params.cycle ?? '');
  const indicator = cycle && (await findIndicator(visit.db, cycle.id, visit.params.indicator ?? ''));
  return cycle && indicator ? { cycle, indicator } : null;
}

async function show(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (!found) return missing;
  const done = visit.query.get('done');
  const isKnown = done !== null && ['set', 'withdrawn'].includes(done);
  const told = isKnown
    ? notice({ kind: 'success', body: visit.say('figures')(`done-${done}`), isAnswer: true })
    : undefined;
  return page(visit, found, {}, told);
}

async function page(visit: Visit, found: Found, state: State, notices?: Html): Promise<PageAnswer> {
  const { cycle, indicator } = found;
  const say = visit.say('figures');
  const parts: PartRow[] = await listParts(visit.db, indicator.id);
  const year = yearOfView(cycle, visit.today);
  const standing = standingOf(indicator, year, judgementOf(visit, cycle));
  const problems = (state.problems ?? []).map((each) => ({
    href: `#${each.field}`,
    text: figureProblemText(visit, each),
  }));
  const isIllustrative = indicator.observations.some((each) => each.is_illustrative);
  return {
    kind: 'page',
    title: plainText(visit, indicator.title),
    heading: html`${code(indicator.code)} ${textOf(visit, indicator.title)}`,
    crumbs: [
      { text: textOf(visit, cycle.title), href: addresses.plan(visit.language, cycle.code) },
      {
        text: code(indicator.element),
        href: addresses.element(visit.language, cycle.code, indicator.element),
      },
      { text: html`${visit.say('plan')('indicator')} ${code(indicator.code)}` },
    ],
    ...(notices && { notices }),
    marks: ['unofficial', ...(isIllustrative ? (['illustrative'] as const) : [])],
    body: html`${problems.length > 0 ? errorSummary(visit.say('web')('problem-box'), problems) : nothing}
    ${definitionList([
      [say('frequency'), indicator.frequency && say(`frequency-${indicator.frequency}`)],
      [visit.say('plan')('source'), indicator.source && sourceOf(visit, indicator.source)],
    ])}
    ${indicatorFigure(visit, indicator, cycle, year)} ${yearlyTargetsTable(visit, cycle, indicator)}
    ${may(visit.visitor, 'set-targets') && html`<p><a href="${addresses.yearlyTargets(visit.language, cycle.code, indicator.code)}">${visit.say('targets')('change')}</a></p>`}
    ${await yearsToEnter(visit, found)} ${partsByYear(visit, found, parts)}
    ${
      cycle.status_rule &&
      html`<section>
        <h2>${say('status-rule')}</h2>
        <p class="prose">${textOf(visit, cycle.status_rule.text)}</p>
      </section>`
    }
    ${may(visit.visitor, 'override-status') && overrideForms(visit, found, standing, state)}`,
  };
}

async function set(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  const { visitor, language, now } = visit;
  if (!found || !visitor) return missing;
  const field = (name: string) => (visit.form.get(name) ?? '').trim();
  const form = { status: field('status'), reason: field('reason'), until: field('until') };
  const { today } = judgementOf(visit, found.cycle);
  const result = await overrideStatus(visit.db, visitor, subjectOf(found), form, { language, today, now });
  if (!result.ok) return { ...(await page(visit, found, { form, problems: result.problems })), status: 422 };
  return seeOther(`${addressOf(visit, found)}?done=set`);
}

async function withdraw(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (!found || !visit.visitor) return missing;
  const isDone = await withdrawOverride(visit.db, visit.visitor, subjectOf(found), visit.now);
  return seeOther(`${addressOf(visit, found)}${isDone ? '?done=withdrawn' : ''}`);
}

const addressOf = (visit: Visit, { cycle, indicator }: Found): string =>
  addresses.indicator(visit.language, cycle.code, indicator.code);

const subjectOf = ({ cycle, indicator }: Found) => ({
  id: indicator.id,
  address: `${cycle.code}/${indicator.code}`,
});

/** Every figure of a plan that everybody sees, parts included, as one csv. */
async function planFigures(visit: Visit): Promise<Answer> {
  const cycle = await findCycle(visit.db, visit.params.cycle ?? '');
  if (!cycle) return missing;
  const figures = await listPublicFigures(visit.db, cycle.id);
  const head = ['figure', 'element', 'code', 'indicator', 'year', 'part', 'state', 'value', 'unit', 'as-of'];
  const rows = figures.map((each) => [
    figureId({ cycle: cycle.code, ...each }),
    each.element,
    each.indicator,
    plainText(visit, each.title),
    each.year,
    each.part,
    each.state,
    each.value,
    plainText(visit, each.unitOfMeasure),
    each.asOf,
    each.source,
    each.method,
    each.version,
    each.isIllustrative,
  ]);
  return {
    kind: 'file',
    bytes: csvText([[...head, 'source', 'method', 'version', 'illustrative'], ...rows]),
    type: 'text/csv; charset=utf-8',
    name: `${cycle.code}-figures.csv`,
  };
}

const path = '/:language/indicators/:cycle/:indicator';

/** For who may enter figures of the indicator: the years up to now that have none yet, each with the way to enter it. */
async function yearsToEnter(visit: Visit, { cycle, indicator }: Found): Promise<Html> {
  if (!visit.visitor?.assignments.some((each) => each.role === 'focal-point')) return nothing;
  const first = { cycle: cycle.code, indicator: indicator.code, year: cycle.first_year, part: '' };
  const figure = await findFigure(visit.db, first);
  if (!figure || !may(visit.visitor, 'enter-observation', figureThing(figure))) return nothing;
  const last = Math.min(cycle.last_year, Number(visit.today.slice(0, 4)));
  const years = Array.from(
    { length: Math.max(0, last - cycle.first_year + 1) },
    (_, at) => cycle.first_year + at,
  );
  const open = years.filter((year) => !indicator.observations.some((each) => each.year === year));
  return open.length === 0
    ? nothing
    : html`<p>
        ${visit.say('figures')('enter-title')}${visit.say('language')('colon')}${open.map((each) => html`<a href="${addresses.figure(visit.language, { ...first, year: each })}">${String(each)}</a> `)}
      </p>`;
}

export const routes: Route[] = [
  { method: 'GET', path, action: 'read-public', handle: show },
  { method: 'POST', path: `${path}/status`, action: 'override-status', handle: set },
  { method: 'POST', path: `${path}/status/withdraw`, action: 'override-status', handle: withdraw },
  {
    method: 'GET',
    path: '/:language/plan/:cycle/data/figures.csv',
    action: 'read-public',
    handle: planFigures,
  },
];
