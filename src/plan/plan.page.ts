import { citationOf } from '#mandates/instrument-name.ts';
import { type InstrumentRow, listInstrumentsByCode } from '#mandates/instrument.sql.ts';
import { html, type Html } from '#ui/html.ts';
import { pageAsked, wayThrough } from '#web/long-list.ts';
import { listIndicatorsOf } from './indicator.sql.ts';
import { addresses } from '#web/addresses.ts';
import { definitionList } from '#ui/definition-list/definition-list.ts';
import { code } from '#ui/tag/tag.ts';
import { numberOf, plainText, sourceOf, textOf } from '#web/page-parts.ts';
import { missing, type Answer, type Route, type Visit } from '#web/visit.ts';
import { type CycleRow, findCycle } from './cycle.sql.ts';
import { outlinePages } from './plan-outline.ts';
import { countElementsByLevel, listElementsUnder, listRoots } from './plan-outline.sql.ts';
import { planTreeOf } from './plan-tree-view.ts';
import { standingsOf, yearOfView } from './standing.ts';

async function plan(visit: Visit): Promise<Answer> {
  const cycle = await findCycle(visit.db, visit.params.cycle ?? '');
  if (!cycle) return missing;
  const [roots, counts, instruments] = await Promise.all([
    listRoots(visit.db, cycle.id),
    countElementsByLevel(visit.db, cycle.id),
    listInstrumentsByCode(visit.db, cycle.adopted_by === null ? [] : [cycle.adopted_by]),
  ]);
  const pages = outlinePages(roots);
  const page = pageAsked(visit, pages.length);
  const here = pages[page - 1] ?? [];
  const elements = await listElementsUnder(
    visit.db,
    here.map((root) => root.id),
  );
  const indicators = await listIndicatorsOf(
    visit.db,
    elements.map((each) => each.id),
  );
  const say = visit.say('plan');
  const before = pages.slice(0, page - 1).flat().length;
  const standings = standingsOf(elements, indicators, yearOfView(cycle, visit.now));
  const hasIllustrative = indicators.some(
    (each) => each.provenance === 'illustrative' || each.observations.some((one) => one.is_illustrative),
  );
  return {
    kind: 'page',
    title: plainText(visit, cycle.title),
    crumbs: [
      { text: say('plans.title'), href: addresses.plans(visit.language) },
      { text: textOf(visit, cycle.title) },
    ],
    marks: ['unofficial', ...(hasIllustrative ? (['illustrative'] as const) : [])],
    body: html`${cycleFacts(visit, cycle, counts, instruments.get(cycle.adopted_by ?? ''))}
    ${cycle.levels
      .map((level) => ({
        level,
        roots: elements.filter((each) => each.level === level.code && each.parent === null),
      }))
      .filter(({ roots }) => roots.length > 0)
      .map(
        ({ level, roots }) =>
          html`<section>
            <h2>${textOf(visit, level.plural)}</h2>
            ${roots.some((root) => root.amount !== null) && html`<p class="hint">${say('units-title', { unit: say('resource-unit') })}</p>`}
            ${planTreeOf(visit, cycle, roots, elements, standings)}
          </section>`,
      )}
    ${wayThrough(visit, page, { from: before + 1, to: before + here.length, all: roots.length })}`,
  };
}

function cycleFacts(
  visit: Visit,
  cycle: CycleRow,
  levels: ReadonlyMap<string, number>,
  adopting: InstrumentRow | undefined,
): Html {
  const say = visit.say('plan');
  const counts = cycle.levels.map((level) => {
    const n = levels.get(level.code) ?? 0;
    return html`<span class="count">${textOf(visit, level.plural)}: ${numberOf(visit, n)}</span> `;
  });
  const instrument =
    cycle.adopted_by === null
      ? null
      : html`<a href="${addresses.instrument(visit.language, cycle.adopted_by)}"
          >${adopting ? citationOf(visit.language, adopting) : code(cycle.adopted_by)}</a
        >`;
  return definitionList([
    [say('period'), code(`${cycle.first_year}–${cycle.last_year}`)],
    [say('state'), say(`state-${cycle.status}`)],
    [say('completeness'), say(cycle.completeness)],
    [say('adopted-by'), instrument],
    [say('count'), counts],
    [say('source'), cycle.source && sourceOf(visit, cycle.source)],
  ]);
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/plan/:cycle', action: 'read-public', handle: plan },
];
