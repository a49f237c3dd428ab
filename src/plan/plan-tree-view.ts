import { html, type Html } from '#ui/html.ts';
import { planTree, type PlanTreeNode } from '#ui/plan-tree/plan-tree.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { markOf, numberOf, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import type { CycleRow } from './cycle.sql.ts';
import type { ElementRow } from './element.sql.ts';
import type { ElementStanding } from './standing.ts';
import { elementStatus } from './standing-view.ts';

/** The outline of a plan from some of its elements down: code, title, how it stands, who answers, money on one scale. */
export function planTreeOf(
  visit: Visit,
  cycle: CycleRow,
  roots: readonly ElementRow[],
  all: readonly ElementRow[],
  standings: ReadonlyMap<string, ElementStanding>,
): Html {
  const children = Map.groupBy(all, (element) => element.parent ?? '');
  const largest = Math.max(0, ...all.map((element) => element.amount ?? 0));
  const node = (element: ElementRow): PlanTreeNode => {
    const standing = standings.get(element.code);
    return {
      code: element.code,
      title: html`${textOf(visit, element.title)}${element.provenance !== 'confirmed' && html` ${markOf(visit, element.provenance)}`}`,
      href: addresses.element(visit.language, cycle.code, element.code),
      status: standing && standing.all > 0 ? elementStatus(visit, standing) : null,
      unit: element.unit === null ? null : code(element.unit),
      money:
        element.amount === null || largest === 0
          ? null
          : { text: numberOf(visit, element.amount), share: element.amount / largest },
      children: (children.get(element.code) ?? []).map(node),
    };
  };
  return planTree(roots.map(node), (text) => visit.say('plan')('open-element', { code: text }));
}
