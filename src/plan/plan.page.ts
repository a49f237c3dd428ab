import { citationOf } from '#mandates/instrument-name.ts';
import { type InstrumentRow, listInstrumentsByCode } from '#mandates/instrument.sql.ts';
import { rollUp, type RolledUp } from '#monitoring/progress.ts';
import { html, type Html } from '#ui/html.ts';
import { listIndicators } from './indicator.sql.ts';
import { addresses } from '#web/addresses.ts';
import { definitionList } from '#ui/definition-list/definition-list.ts';
import { code } from '#ui/tag/tag.ts';
import { numberOf, plainText, sourceOf, statusOf, textOf } from '#web/page-parts.ts';
import { missing, type Answer, type Route, type Visit } from '#web/visit.ts';
import { type CycleRow, findCycle } from './cycle.sql.ts';
import { type ElementRow, listElements } from './element.sql.ts';
import { planTreeOf } from './plan-tree-view.ts';
import { standingOf, standingsOf, yearOfView } from './standing.ts';

async function plan(visit: Visit): Promise<Answer> {
  const cycle = await findCycle(visit.db, visit.params.cycle ?? '');
  if (!cycle) return missing;
  const [elements, indicators, instruments] = await Promise.all([
    listElements(visit.db, cycle.id),
    listIndicators(visit.db, cycle.id),
    listInstrumentsByCode(visit.db, cycle.adopted_by === null ? [] : [cycle.adopted_by]),
  ]);
  const say = visit.say('plan');
  const year = yearOfView(cycle, visit.now);
  const standings = standingsOf(elements, indicators, year);
  const all = rollUp(indicators.map((each) => standingOf(each, year).status));
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
    body: html`${cycleFacts(visit, cycle, elements, all, instruments.get(cycle.adopted_by ?? ''))}
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
    ${cycle.source && html`<p class="figure-source">${say('source')}${visit.say('language')('colon')}${sourceOf(visit, cycle.source)}</p>`}`,
  };
}

function cycleFacts(
  visit: Visit,
  cycle: CycleRow,
  elements: readonly ElementRow[],
  all: RolledUp,
  adopting: InstrumentRow | undefined,
): Html {
  const say = visit.say('plan');
  const counts = cycle.levels.map((level) => {
    const n = elements.filter((each) => each.level === level.code).length;
    return html`<span class="count">${textOf(visit, level.plural)}: ${numberOf(visit, n)}</span> `;
  });
  const instrument =
    cycle.adopted_by === null
      ? null
      : html`<a href="${addresses.instrument(visit.language, cycle.adopted_by)}"
          >${adopting ? citationOf(visit.language, adopting) : code(cycle.adopted_by)}</a
        >`;
  const status = html`${statusOf(visit, all.status)}
  ${say('status-sentence', { on: all.onTrack, total: all.judged })}`;
  return definitionList([
    [say('status'), all.all > 0 && status],
    [say('period'), code(`${cycle.first_year}–${cycle.last_year}`)],
    [say('state'), say(`state-${cycle.status}`)],
    [say('completeness'), say(cycle.completeness)],
    [say('adopted-by'), instrument],
    [say('count'), counts],
  ]);
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/plan/:cycle', action: 'read-public', handle: plan },
];
