import { randomBytes } from 'node:crypto';
import { exampleFolder } from '../../src/cli/example-organization.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { loadDataset } from '../../src/dataset/load-dataset.action.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import type { Db } from '../../src/db/database.ts';
import { examplePassword } from '../../src/people/example-password.ts';
import { hashPassword } from '../../src/people/password.ts';

/*
 * The example made so many times larger: every element of a cycle stands in it `times` times, with its indicators,
 * observations, costs and contributions, each copy under codes of its own ("R.1", "R.1x2", "R.1x3"); themes and instruments
 * too, with links to the copies. Sentences of the data stay what they are, so pages weigh per row what they do in truth.
 */

/** Loads the example `times` times larger into an empty database. */
export async function loadScaledExample(db: Db, times: number, now: Date): Promise<void> {
  const read = await readDataset(exampleFolder);
  if (!read.ok) throw new Error('db/example is not valid.');
  const password = await hashPassword(`${examplePassword}${randomBytes(4).toString('hex')}`);
  await loadDataset(db, scaled(read.dataset, times), { now, passwordHash: password });
}

/** The code of a copy; the first one keeps its own. */
function copyOf(code: string, copy: number): string {
  return copy === 1 ? code : `${code}x${copy}`;
}

function elementCopy(id: string, copy: number): string {
  const [cycle = '', code = ''] = id.split('/');
  return `${cycle}/${copyOf(code, copy)}`;
}

/** A data set with `times` copies of what grows with an organization. */
export function scaled(dataset: Dataset, times: number): Dataset {
  const copies = Array.from({ length: times }, (_, at) => at + 1);
  const each = <Item>(items: readonly Item[], change: (item: Item, copy: number) => Item): Item[] =>
    copies.flatMap((copy) => items.map((item) => change(item, copy)));
  return {
    ...dataset,
    cycles: dataset.cycles.map((cycle) => ({
      ...cycle,
      elements: each(cycle.elements, (element, copy) => ({
        ...element,
        code: copyOf(element.code, copy),
        ...(element.parent !== undefined && { parent: copyOf(element.parent, copy) }),
      })),
      contributions: each(cycle.contributions, (contribution, copy) => ({
        ...contribution,
        from: copyOf(contribution.from, copy),
        to: copyOf(contribution.to, copy),
      })),
      indicators: each(cycle.indicators, (indicator, copy) => ({
        ...indicator,
        code: copyOf(indicator.code, copy),
        element: copyOf(indicator.element, copy),
      })),
      observations: each(cycle.observations, (observation, copy) => ({
        ...observation,
        indicator: copyOf(observation.indicator, copy),
      })),
      plannedCosts: each(cycle.plannedCosts, (cost, copy) => ({
        ...cost,
        element: copyOf(cost.element, copy),
      })),
      allocations: each(cycle.allocations, (allocation, copy) => ({
        ...allocation,
        element: copyOf(allocation.element, copy),
        goal: copyOf(allocation.goal, copy),
      })),
    })),
    themes: each(dataset.themes, (theme, copy) => ({
      ...theme,
      code: copyOf(theme.code, copy),
      elements: theme.elements?.map((element) => elementCopy(element, copy)),
    })),
    instruments: each(dataset.instruments, (instrument, copy) => ({
      ...instrument,
      code: copyOf(instrument.code, copy),
      number: copy === 1 ? instrument.number : `${instrument.number}-${copy}`,
      citations: instrument.citations?.map((code) => copyOf(code, copy)),
    })),
  };
}
