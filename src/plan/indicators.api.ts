import { z } from 'zod';
import { collection, listRoute } from '#web/api/collection.ts';
import { code, day, filter, provenance, source, year, yearFilter } from '#web/api/parts.ts';
import { type ApiRoute, type ApiVisit, apiRoute, json, notThere } from '#web/api/route.ts';
import { exampleText, text, textFor } from '#web/api/texts.ts';
import {
  type IndicatorRecord,
  listIndicatorRecords,
  listObservationRecords,
  type ObservationRecord,
} from './indicator-records.sql.ts';

const figureState = z.enum(['value', 'not-applicable', 'no-data']).meta({
  description: 'Zero is a value; "not applicable" and "no data yet" are two other things.',
});

const observed = {
  year,
  state: figureState,
  value: z.number().nullable(),
  asOf: day.nullable(),
  source: z.string(),
  isIllustrative: z.boolean(),
};

const indicator = z
  .strictObject({
    cycle: code,
    element: code,
    code,
    title: text,
    unitOfMeasure: text,
    direction: z.enum(['up', 'down', 'none']).meta({ description: 'Which way is better.' }),
    isRelative: z.boolean(),
    baseline: z.strictObject({ year: year.nullable(), value: z.number().nullable() }).nullable(),
    target: z.strictObject({ year: year.nullable(), value: z.number().nullable() }).nullable(),
    yearlyTargets: z
      .array(z.strictObject({ year, value: z.number(), source: z.string() }))
      .meta({ description: 'Targets of single years, where the plan sets them.' }),
    observations: z.array(z.strictObject(observed)),
    provenance,
    source,
  })
  .meta({
    id: 'Indicator',
    example: {
      cycle: '2020-2023',
      element: '1.1',
      code: 'T1.1',
      title: exampleText('Share of households worldwide with Internet access'),
      unitOfMeasure: exampleText('per cent'),
      direction: 'up',
      isRelative: false,
      baseline: null,
      target: { year: 2023, value: 65 },
      yearlyTargets: [],
      observations: [],
      provenance: 'confirmed',
      source: null,
    },
  });

const observation = z
  .strictObject({
    cycle: code,
    element: code,
    indicator: code,
    ...observed,
    unitOfMeasure: text,
    method: z.string().nullable(),
  })
  .meta({
    id: 'Observation',
    example: {
      cycle: '2020-2023',
      element: '1.1',
      indicator: 'T1.1',
      year: 2019,
      state: 'value',
      value: 57,
      asOf: null,
      source: 'Illustrative figure, not an observation of the organization',
      isIllustrative: true,
      unitOfMeasure: exampleText('per cent'),
      method: null,
    },
  });

function figureAt(year: number | null, value: number | null) {
  return year === null && value === null ? null : { year, value };
}

function indicatorOf(visit: ApiVisit, row: IndicatorRecord): z.input<typeof indicator> {
  return {
    cycle: row.cycle,
    element: row.element,
    code: row.code,
    title: textFor(visit, row.title),
    unitOfMeasure: textFor(visit, row.unit_of_measure),
    direction: row.direction,
    isRelative: row.is_relative,
    baseline: figureAt(row.baseline_year, row.baseline_value),
    target: figureAt(row.target_year, row.target_value),
    yearlyTargets: row.yearly_targets.map(({ year, value, source }) => ({ year, value, source })),
    observations: row.observations.map(observedOf),
    provenance: row.provenance as z.input<typeof provenance>,
    source: row.source,
  };
}

function observedOf(row: IndicatorRecord['observations'][number]) {
  const { year, state, value, as_of: asOf, source, is_illustrative: isIllustrative } = row;
  return { year, state, value, asOf, source, isIllustrative };
}

function observationOf(visit: ApiVisit, row: ObservationRecord): z.input<typeof observation> {
  const { cycle, element, indicator, method } = row;
  const unitOfMeasure = textFor(visit, row.unit_of_measure);
  return { cycle, element, indicator, ...observedOf(row), unitOfMeasure, method };
}

const open = { group: 'indicators', action: 'read-public' } as const;

export const indicators = collection({
  ...open,
  name: 'indicators',
  item: indicator,
  filters: { cycle: filter, element: filter },
  list: async (visit, only, slice) =>
    (await listIndicatorRecords(visit.db, only, slice)).map((row) => ({
      key: row.id,
      item: indicatorOf(visit, row),
    })),
});

export const observations = collection({
  ...open,
  name: 'observations',
  item: observation,
  filters: { cycle: filter, element: filter, indicator: filter, year: yearFilter },
  list: async (visit, only, slice) =>
    (await listObservationRecords(visit.db, only, slice)).map((row) => ({
      key: row.id,
      item: observationOf(visit, row),
    })),
});

export const routes: ApiRoute[] = [
  listRoute(indicators),
  apiRoute({
    ...open,
    operation: 'read-indicator',
    method: 'GET',
    path: '/indicators/:cycle/:element/:indicator',
    answer: indicator,
    example: { params: { cycle: '2020-2023', element: '1.1', indicator: 'T1.1' } },
    handle: async (visit) => {
      const { cycle = '', element = '', indicator: code = '' } = visit.params;
      const only = { cycle, element, code };
      const [row] = await listIndicatorRecords(visit.db, only, { after: null, limit: 1 });
      return row ? json(indicatorOf(visit, row)) : notThere;
    },
  }),
  listRoute(observations),
];
