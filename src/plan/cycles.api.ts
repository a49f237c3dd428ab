import { z } from 'zod';
import { collection, listRoute } from '#web/api/collection.ts';
import { amount, code, filter, source, year } from '#web/api/parts.ts';
import { type ApiRoute, type ApiVisit, apiRoute, json, notThere } from '#web/api/route.ts';
import { exampleText, text, textFor } from '#web/api/texts.ts';
import { findCycle } from './cycle.sql.ts';
import { type ElementRow, listElements } from './element.sql.ts';
import {
  type CycleRecord,
  type LevelRecord,
  listCycleRecords,
  listLevelRecords,
} from './plan-records.sql.ts';

const level = z
  .strictObject({
    cycle: code,
    code,
    name: text,
    plural: text,
    codePattern: z.string().nullable(),
    isReported: z.boolean().meta({ description: 'Whether units report yearly on elements of this level.' }),
    parents: z.array(code).meta({ description: 'Levels that its elements may hang under.' }),
    contributesTo: z.array(code),
  })
  .meta({
    id: 'Level',
    example: {
      cycle: '2020-2023',
      code: 'objective',
      name: exampleText('Objective'),
      plural: exampleText('Objectives'),
      codePattern: '^[RTDI]\\.[1-9]$',
      isReported: true,
      parents: [],
      contributesTo: ['goal'],
    },
  });

const cycle = z
  .strictObject({
    code,
    title: text,
    firstYear: year,
    lastYear: year,
    status: z.string(),
    completeness: z.string(),
    adoptedBy: code.nullable().meta({ description: 'The code of the instrument that adopted the plan.' }),
    resourceUnit: z.string().nullable(),
    source,
    levels: z.array(level),
  })
  .meta({
    id: 'Cycle',
    example: {
      code: '2020-2023',
      title: exampleText('Strategic plan for the Union for 2020-2023'),
      firstYear: 2020,
      lastYear: 2023,
      status: 'superseded',
      completeness: 'complete',
      adoptedBy: 'PP-RES-71-2018',
      resourceUnit: 'thousand CHF',
      source: null,
      levels: [],
    },
  });

const node = z
  .strictObject({
    code,
    level: code,
    title: text,
    unit: code.nullable(),
    plannedCost: amount.nullable(),
    childCount: z.int().min(0),
    get children() {
      return z.array(node);
    },
  })
  .meta({ id: 'TreeNode' });

type Node = {
  code: string;
  level: string;
  title: z.input<typeof text>;
  unit: string | null;
  plannedCost: number | null;
  childCount: number;
  children: Node[];
};

const tree = z.strictObject({ cycle: code, roots: z.array(node) }).meta({
  id: 'Tree',
  example: {
    cycle: '2020-2023',
    roots: [
      {
        code: 'R.1',
        level: 'objective',
        title: exampleText('Spectrum and orbit regulation'),
        unit: 'BR',
        plannedCost: null,
        childCount: 10,
        children: [],
      },
    ],
  },
});

function levelOf(visit: ApiVisit, row: LevelRecord): z.input<typeof level> {
  const { cycle, code, code_pattern: codePattern, is_reported: isReported, parents, contributesTo } = row;
  const names = { name: textFor(visit, row.name), plural: textFor(visit, row.plural) };
  return { cycle, code, ...names, codePattern, isReported, parents, contributesTo };
}

function cycleOf(visit: ApiVisit, row: CycleRecord): z.input<typeof cycle> {
  return {
    code: row.code,
    title: textFor(visit, row.title),
    firstYear: row.first_year,
    lastYear: row.last_year,
    status: row.status,
    completeness: row.completeness,
    adoptedBy: row.adopted_by,
    resourceUnit: row.resource_unit,
    source: row.source,
    levels: row.levels.map((each) => levelOf(visit, each)),
  };
}

const open = { group: 'plan', action: 'read-public' } as const;

export const cycles = collection({
  ...open,
  name: 'cycles',
  item: cycle,
  filters: { status: filter },
  list: async (visit, only, slice) =>
    (await listCycleRecords(visit.db, only, slice)).map((row) => ({
      key: row.id,
      item: cycleOf(visit, row),
    })),
});

export const levels = collection({
  ...open,
  name: 'levels',
  item: level,
  filters: { cycle: filter },
  list: async (visit, only, slice) =>
    (await listLevelRecords(visit.db, only, slice)).map((row) => ({
      key: row.id,
      item: levelOf(visit, row),
    })),
});

/** Elements as a tree, `depth` levels of them; what hangs deeper is counted. */
function treeOf(visit: ApiVisit, elements: readonly ElementRow[], under: string | undefined, depth: number) {
  const children = Map.groupBy(elements, (each) => each.parent ?? '');
  const nodes = (list: readonly ElementRow[], left: number): Node[] =>
    list.map((each) => {
      const below = children.get(each.code) ?? [];
      return {
        code: each.code,
        level: each.level,
        title: textFor(visit, each.title),
        unit: each.unit,
        plannedCost: each.amount,
        childCount: below.length,
        children: left > 1 ? nodes(below, left - 1) : [],
      };
    });
  const roots =
    under === undefined ? (children.get('') ?? []) : elements.filter((each) => each.code === under);
  return nodes(roots, depth);
}

export const routes: ApiRoute[] = [
  listRoute(cycles),
  apiRoute({
    ...open,
    operation: 'read-cycle',
    method: 'GET',
    path: '/cycles/:cycle',
    answer: cycle,
    example: { params: { cycle: '2020-2023' } },
    handle: async (visit) => {
      const only = { code: visit.params.cycle ?? '' };
      const [row] = await listCycleRecords(visit.db, only, { after: null, limit: 1 });
      return row ? json(cycleOf(visit, row)) : notThere;
    },
  }),
  listRoute(levels),
  apiRoute({
    ...open,
    operation: 'read-tree',
    method: 'GET',
    path: '/cycles/:cycle/tree',
    query: z.strictObject({
      under: filter,
      depth: z.coerce.number().int().min(1).max(10).default(3),
    }),
    answer: tree,
    example: { params: { cycle: '2020-2023' } },
    handle: async (visit, { query: { under, depth } }) => {
      const found = await findCycle(visit.db, visit.params.cycle ?? '');
      if (!found) return notThere;
      const roots = treeOf(visit, await listElements(visit.db, found.id), under, depth);
      return under !== undefined && roots.length === 0 ? notThere : json({ cycle: found.code, roots });
    },
  }),
];
