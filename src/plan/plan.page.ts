import { citationOf } from '#mandates/instrument-name.ts';
import { html, type Html } from '#ui/html.ts';
import { pageAsked, wayThrough } from '#web/long-list.ts';
import { listStandingFiguresOf } from './cycle-standing.sql.ts';
import { addresses } from '#web/addresses.ts';
import { definitionList } from '#ui/definition-list/definition-list.ts';
import { code } from '#ui/tag/tag.ts';
import { numberOf, plainText, sourceOf, statusOf, textOf } from '#web/page-parts.ts';
import { missing, type Answer, type Route, type Visit } from '#web/visit.ts';
import type { CycleRow } from './cycle.sql.ts';
import { readMarker, withAncestors } from './marker.ts';
import type { MarkerName } from './marker.sql.ts';
import { findPlanHead, type PlanHead } from './plan-head.sql.ts';
import { outlinePages } from './plan-outline.ts';
import { findOutline, listElementsUnder } from './plan-outline.sql.ts';
import { planTreeOf } from './plan-tree-view.ts';
import { type ElementStanding, standingOf, standingOfAll, standingsOf, yearOfView } from './standing.ts';
import { judgementOf } from './standing-view.ts';

async function plan(visit: Visit): Promise<Answer> {
  const marker = readMarker(visit.query.get('marker') ?? '');
  const head = await findPlanHead(visit.db, visit.params.cycle ?? '', marker);
  if (!head || (visit.query.has('marker') && !head.marker)) return missing;
  const { cycle } = head;
  const { roots, marked } = await findOutline(visit.db, cycle.id, marker);
  const pages = outlinePages(roots);
  const page = pageAsked(visit, pages.length);
  const here = pages[page - 1] ?? [];
  const elements = await listElementsUnder(
    visit.db,
    cycle.id,
    here.map((root) => root.id),
    visit.language,
  );
  const indicators = await listStandingFiguresOf(
    visit.db,
    elements.map((each) => each.id),
  );
  const shown = marker ? withAncestors(elements, new Set(marked)) : elements;
  const say = visit.say('plan');
  const before = pages.slice(0, page - 1).flat().length;
  const year = yearOfView(cycle, visit.today);
  const judgement = judgementOf(visit, cycle);
  const standings = standingsOf(elements, indicators, year, judgement);
  // How the whole plan stands is said where the whole plan is.
  const all =
    pages.length === 1 && !marker
      ? standingOfAll(
          indicators.map((each) => standingOf(each, year, judgement)),
          judgement,
        )
      : null;
  const hasIllustrative = indicators.some((each) => each.isIllustrative);
  return {
    kind: 'page',
    title: plainText(visit, cycle.title),
    crumbs: [
      { text: say('plans.title'), href: addresses.plans(visit.language) },
      { text: textOf(visit, cycle.title) },
    ],
    marks: ['unofficial', ...(hasIllustrative ? (['illustrative'] as const) : [])],
    body: html`${head.marker && filterNotice(visit, cycle, head.marker, marked.length)}
    ${cycleFacts(visit, head, all, indicators.length > 0)}
    ${cycle.levels
      .map((level) => ({
        level,
        roots: shown.filter((each) => each.level === level.code && each.parent === null),
      }))
      .filter(({ roots }) => roots.length > 0)
      .map(
        ({ level, roots }) =>
          html`<section>
            <h2>${textOf(visit, level.plural)}</h2>
            ${roots.some((root) => root.amount !== null) && html`<p class="hint">${say('units-title', { unit: say('resource-unit') })}</p>`}
            ${planTreeOf(visit, cycle, roots, shown, standings)}
          </section>`,
      )}
    ${wayThrough(visit, page, { from: before + 1, to: before + here.length, all: roots.length })}
    ${cycle.source && html`<p class="figure-source">${say('source')}${visit.say('language')('colon')}${sourceOf(visit, cycle.source)}</p>`}`,
  };
}

/** Which marker the outline is narrowed to, and the way back to the whole plan. */
function filterNotice(visit: Visit, cycle: CycleRow, name: MarkerName, count: number): Html {
  const say = visit.say('markers');
  const scheme = plainText(visit, name.scheme);
  const marker = name.value ? say('score-value', { scheme, value: plainText(visit, name.value) }) : scheme;
  return html`<p>
    ${count === 0 ? say('nothing') : say('filtered', { marker })}
    <a href="${addresses.plan(visit.language, cycle.code)}">${say('all')}</a>
    <a href="${addresses.markers(visit.language)}">${say('title')}</a>
  </p>`;
}

function cycleFacts(
  visit: Visit,
  { cycle, counts: byLevel, adopting }: PlanHead,
  all: ElementStanding | null,
  hasFigures: boolean,
): Html {
  const say = visit.say('plan');
  const counts = cycle.levels.map((level) => {
    const n = byLevel[level.id] ?? 0;
    return html`<span class="count">${textOf(visit, level.plural)}: ${numberOf(visit, n)}</span> `;
  });
  const instrument =
    cycle.adopted_by === null
      ? null
      : html`<a href="${addresses.instrument(visit.language, cycle.adopted_by)}"
          >${adopting ? citationOf(visit.language, adopting) : code(cycle.adopted_by)}</a
        >`;
  const status =
    all &&
    html`${statusOf(visit, all.status)} ${say('status-sentence', { on: all.onTrack, total: all.judged })}`;
  return definitionList([
    [say('status'), all !== null && all.all > 0 && status],
    [say('period'), code(`${cycle.first_year}–${cycle.last_year}`)],
    [say('state'), say(`state-${cycle.status}`)],
    [say('completeness'), say(cycle.completeness)],
    [say('adopted-by'), instrument],
    [say('count'), counts],
    [
      visit.say('markers')('title'),
      html`<a href="${addresses.markers(visit.language)}">${visit.say('markers')('elements')}</a>`,
    ],
    [
      say('indicators'),
      hasFigures &&
        html`<a href="${addresses.planFigures(visit.language, cycle.code)}" download
          >${visit.say('figures')('plan-figures')}</a
        >`,
    ],
  ]);
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/plan/:cycle', action: 'read-public', handle: plan },
];
