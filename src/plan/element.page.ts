import { may } from '#people/access.ts';
import { definitionList } from '#ui/definition-list/definition-list.ts';
import { smallMultiples } from '#ui/figure-with-table/figure-with-table.ts';
import { html, type Html, type HtmlValue, nothing } from '#ui/html.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { markOf, numberOf, plainText, sourceOf, textOf } from '#web/page-parts.ts';
import { type Answer, missing, type Route, type Visit } from '#web/visit.ts';
import { type ElementDetail, findElement, type Relative } from './element.sql.ts';
import { acceptedReports, linkedThings } from './element-links-view.ts';
import { findElementTies } from './element-ties.sql.ts';
import { indicatorFigure } from './indicator-view.ts';
import { marksOfElement } from './marks-view.ts';
import { allocationView } from './resources-view.ts';
import { standingOf, standingOfAll, yearOfView } from './standing.ts';
import { elementStatus, judgementOf } from './standing-view.ts';

async function element(visit: Visit): Promise<Answer> {
  const found = await findElement(visit.db, visit.params.cycle ?? '', visit.params.element ?? '');
  if (!found) return missing;
  const { indicators, themes, reports, marks } = await findElementTies(visit.db, found);
  const year = yearOfView(found, visit.today);
  const judgement = judgementOf(visit, found);
  const standing = standingOfAll(
    indicators.map((each) => standingOf(each, year, judgement)),
    judgement,
  );
  const say = visit.say('plan');
  const hasIllustrative =
    reports.length > 0 || indicators.some((each) => each.observations.some((one) => one.is_illustrative));
  return {
    kind: 'page',
    title: `${found.code} ${plainText(visit, found.title)}`,
    heading: html`${code(found.code)} ${textOf(visit, found.title)}`,
    crumbs: [
      { text: say('plans.title'), href: addresses.plans(visit.language) },
      { text: textOf(visit, found.cycleTitle), href: addresses.plan(visit.language, found.cycle) },
      ...found.parents.map((parent) => ({
        text: html`${code(parent.code)} ${textOf(visit, parent.title)}`,
        href: addresses.element(visit.language, found.cycle, parent.code),
      })),
      { text: code(found.code) },
    ],
    marks: ['unofficial', ...(hasIllustrative ? (['illustrative'] as const) : [])],
    body: html`${found.description && html`<p class="lead">${textOf(visit, found.description)}</p>`}
      ${elementFacts(visit, found, html`${elementStatus(visit, standing)} ${say('status-sentence', { on: standing.onTrack, total: standing.judged })}`)}
      <section>
        <h2>${say('indicators')}</h2>
        ${indicators.length === 0 ? html`<p>${say('no-indicators')}</p>` : smallMultiples(indicators.map((each) => indicatorFigure(visit, each, { ...found, code: found.cycle }, year)))}
      </section>
      ${marksOfElement(visit, found.cycle, marks)} ${allocationView(visit, found)} ${relatives(visit, found)}
      ${linkedThings(visit, themes, found)} ${acceptedReports(visit, reports)}
      ${may(visit.visitor, 'edit-wording') && html`<p><a href="${addresses.elementWording(visit.language, found.cycle, found.code)}">${visit.say('wording')('title')}</a></p>`}
      ${may(visit.visitor, 'mark-element') && html`<p><a href="${addresses.elementMarks(visit.language, found.cycle, found.code)}">${visit.say('marking')('title')}</a></p>`}`,
  };
}

function elementFacts(visit: Visit, found: ElementDetail, status: HtmlValue): Html {
  const say = visit.say('plan');
  const others = found.other_titles.map(
    (each) => html`<p>${say('also-titled', { where: each.where })} ${textOf(visit, each.title)}</p>`,
  );
  return definitionList([
    [say('status'), status],
    [say('level'), textOf(visit, found.levelName)],
    [say('unit'), found.unit && html`${code(found.unit)} ${found.unitName && textOf(visit, found.unitName)}`],
    [
      say('planned-cost'),
      found.amount === null ? null : `${numberOf(visit, found.amount)} ${say('resource-unit')}`,
    ],
    [say('code'), found.printed_code && say('printed-as', { code: found.printed_code })],
    [say('title'), others.length > 0 && others],
    [say('state'), found.provenance === 'unconfirmed' && markOf(visit, 'unconfirmed')],
    [say('source'), found.source && sourceOf(visit, found.source)],
  ]);
}

/** What hangs under the element, by level; what it contributes to; what contributes to it. */
function relatives(visit: Visit, found: ElementDetail): Html {
  const say = visit.say('plan');
  const byLevel = Map.groupBy(found.children, (child) => child.level);
  return html`${[...byLevel.values()].map((children) => {
    const [first] = children;
    return first
      ? html`<section>
          <h2>${textOf(visit, first.levelPlural)}</h2>
          ${elementList(visit, found.cycle, children)}
        </section>`
      : nothing;
  })}
  ${
    found.contributesTo.length > 0 &&
    html`<section>
      <h2>${say('contributes-to')}</h2>
      ${elementList(visit, found.cycle, found.contributesTo)}
    </section>`
  }
  ${
    found.contributors.length > 0 &&
    html`<section>
      <h2>${say('contributors')}</h2>
      ${elementList(visit, found.cycle, found.contributors)}
    </section>`
  }`;
}

function elementList(
  visit: Visit,
  cycle: string,
  elements: readonly (Relative & { strength?: string })[],
): Html {
  const say = visit.say('plan');
  return html`<ul class="links">
    ${elements.map(
      (each) =>
        html`<li>
          <a href="${addresses.element(visit.language, cycle, each.code)}"
            >${code(each.code)} ${textOf(visit, each.title)}</a
          >
          ${each.strength && html`<small>${say(each.strength)}</small>`}
        </li>`,
    )}
  </ul>`;
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/plan/:cycle/:element', action: 'read-public', handle: element },
];
