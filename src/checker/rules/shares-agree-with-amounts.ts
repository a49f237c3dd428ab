import { compareCodes } from '../finding-order.ts';
import { type Allocation, codeOf, type Element } from '../graph-data.ts';
import { gatheredAt, type Graph } from '../graph.ts';
import { type CheckDay, elementPlace, judging, type Rule, type Said } from '../rule.ts';

/**
 * The share of an element's cost that the adopted text prints for a goal is the share that its amount makes, within a
 * tolerance: printed shares are rounded, most often to five per cent. Told once for each element.
 * Resolution 71 (Rev. Dubai, 2018), Annex 1, Appendix A: allocation of resources to the objectives and strategic goals.
 */
export const sharesAgreeWithAmounts: Rule = {
  name: 'shares-agree-with-amounts',
  severity: 'advice',
  authority: { instrument: 'PP-RES-71-2018', clause: 'annex 1, appendix A' },
  tolerance: { unit: 'percentage-points', usual: 2.5, most: 50 },
  judgements: [
    judging('elements', differing, {
      allocations: { of: 'everything', reach: (_, each) => [each.element] },
    }),
  ],
};

function* differing(graph: Graph, { id, code }: Element, { tolerance }: CheckDay): Iterable<Said> {
  const allocations = [...gatheredAt(graph, 'allocationsByElement', id)];
  const thousandths = allocations.reduce((sum, each) => sum + Math.round(each.amount * 1000), 0);
  if (thousandths <= 0) return;
  const computed = ({ amount }: Allocation): number => (100 * Math.round(amount * 1000)) / thousandths;
  const gap = (each: Allocation): number => Math.abs(computed(each) - (each.statedPercent ?? computed(each)));
  const found = allocations
    .filter((each) => gap(each) > tolerance + 1e-9)
    .sort((one, other) => gap(other) - gap(one) || compareCodes(one.goal, other.goal));
  const [widest] = found;
  if (!widest) return;
  yield {
    at: elementPlace(id),
    related: found.map((each) => elementPlace(each.goal)),
    values: {
      problem: 'share',
      element: code,
      n: found.length,
      goal: codeOf(widest.goal),
      stated: widest.statedPercent ?? 0,
      computed: Math.round(computed(widest) * 10) / 10,
    },
  };
}
