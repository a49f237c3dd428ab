import { z } from 'zod';
import { collection, listRoute } from '#web/api/collection.ts';
import { amount, code, filter, provenance, source } from '#web/api/parts.ts';
import { type ApiRoute, type ApiVisit, apiRoute, json, notThere } from '#web/api/route.ts';
import { exampleText, optionalTextFor, text, textFor } from '#web/api/texts.ts';
import { type ElementRecord, listAllocationRecords, listElementRecords } from './plan-records.sql.ts';

const element = z
  .strictObject({
    cycle: code,
    code,
    printedCode: code
      .nullable()
      .meta({ description: 'The code as the adopted text prints it, when it differs.' }),
    level: code,
    parent: code.nullable(),
    unit: code.nullable(),
    title: text,
    description: text.nullable(),
    otherTitles: z.array(z.strictObject({ title: text, where: z.string() })),
    contributesTo: z.array(z.strictObject({ code, strength: z.string() })),
    plannedCost: amount.nullable().meta({ description: 'In the resource unit of the cycle.' }),
    resourceUnit: z.string().nullable(),
    provenance,
    source,
  })
  .meta({
    id: 'Element',
    example: {
      cycle: '2020-2023',
      code: 'R.1',
      printedCode: null,
      level: 'objective',
      parent: null,
      unit: 'BR',
      title: exampleText('Spectrum and orbit regulation'),
      description: null,
      otherTitles: [],
      contributesTo: [{ code: '1', strength: 'primary' }],
      plannedCost: 158596,
      resourceUnit: 'thousand CHF',
      provenance: 'confirmed',
      source: null,
    },
  });

const allocation = z
  .strictObject({
    cycle: code,
    element: code,
    goal: code,
    amount,
    statedPercent: z.number().nullable().meta({ description: 'The share as the adopted text states it.' }),
    resourceUnit: z.string().nullable(),
  })
  .meta({
    id: 'Allocation',
    example: {
      cycle: '2020-2023',
      element: 'R.1',
      goal: '1',
      amount: 39649,
      statedPercent: 25,
      resourceUnit: 'thousand CHF',
    },
  });

function elementOf(visit: ApiVisit, row: ElementRecord): z.input<typeof element> {
  return {
    cycle: row.cycle,
    code: row.code,
    printedCode: row.printed_code,
    level: row.level,
    parent: row.parent,
    unit: row.unit,
    title: textFor(visit, row.title),
    description: optionalTextFor(visit, row.description),
    otherTitles: row.other_titles.map((each) => ({ title: textFor(visit, each.title), where: each.where })),
    contributesTo: row.contributesTo,
    plannedCost: row.amount,
    resourceUnit: row.resource_unit,
    provenance: row.provenance,
    source: row.source,
  };
}

const open = { group: 'plan', action: 'read-public' } as const;

export const elements = collection({
  ...open,
  name: 'elements',
  item: element,
  filters: { cycle: filter, level: filter, parent: filter, unit: filter },
  list: async (visit, only, slice) =>
    (await listElementRecords(visit.db, only, slice)).map((row) => ({
      key: row.id,
      item: elementOf(visit, row),
    })),
});

export const allocations = collection({
  ...open,
  name: 'allocations',
  item: allocation,
  filters: { cycle: filter, element: filter, goal: filter },
  isKeyedByTwo: true,
  list: async (visit, only, slice) =>
    (await listAllocationRecords(visit.db, only, slice)).map((row) => {
      const { key, cycle, element, goal, amount, stated_percent: statedPercent } = row;
      return { key, item: { cycle, element, goal, amount, statedPercent, resourceUnit: row.resource_unit } };
    }),
});

export const routes: ApiRoute[] = [
  listRoute(elements),
  apiRoute({
    ...open,
    operation: 'read-element',
    method: 'GET',
    path: '/elements/:cycle/:element',
    answer: element,
    example: { params: { cycle: '2020-2023', element: 'R.1' } },
    handle: async (visit) => {
      const only = { cycle: visit.params.cycle ?? '', code: visit.params.element ?? '' };
      const [row] = await listElementRecords(visit.db, only, { after: null, limit: 1 });
      return row ? json(elementOf(visit, row)) : notThere;
    },
  }),
  listRoute(allocations),
];
