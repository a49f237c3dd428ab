import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { CycleFile } from './dataset.ts';
import { type Ids, idOf, insertAll, json, optionalJson, type Row } from './insert-rows.sql.ts';

/** Stores one planning cycle with its levels, elements, indicators and resources; answers its id. */
export async function loadCycle(trx: Db, cycle: CycleFile, units: Ids): Promise<string> {
  const id = newId();
  await insertAll(trx, 'cycle', [
    {
      id,
      code: cycle.code,
      title: json(cycle.title),
      first_year: cycle.firstYear,
      last_year: cycle.lastYear,
      status: cycle.status,
      completeness: cycle.completeness,
      adopted_by: cycle.adoptedBy ?? null,
      resource_unit: cycle.resourceUnit ?? null,
      source: cycle.source ?? null,
    },
  ]);
  const levels = await loadLevels(trx, cycle, id);
  const elements = await loadElements(trx, cycle, id, levels, units);
  await loadIndicators(trx, cycle, elements);
  await loadResources(trx, cycle, id, elements);
  return id;
}

async function loadLevels(trx: Db, cycle: CycleFile, cycleId: string): Promise<Ids> {
  const levels: Ids = new Map(cycle.levels.map((level) => [level.code, newId()]));
  const rows: Row<'level'>[] = cycle.levels.map((level, position) => ({
    id: idOf(levels, level.code, 'level'),
    cycle_id: cycleId,
    code: level.code,
    position,
    name: json(level.name),
    plural: json(level.plural),
    code_pattern: level.codePattern ?? null,
    is_reported: level.isReported,
  }));
  await insertAll(trx, 'level', rows);
  const parents = cycle.levels.flatMap((level) =>
    level.parents.map((parent) => ({ from: level.code, relation: 'parent', to: parent })),
  );
  const relations: Row<'level_relation'>[] = [...parents, ...cycle.relations].map((each) => ({
    level_id: idOf(levels, each.from, 'level'),
    relation: each.relation,
    to_level_id: idOf(levels, each.to, 'level'),
  }));
  await insertAll(trx, 'level_relation', relations);
  return levels;
}

async function loadElements(
  trx: Db,
  cycle: CycleFile,
  cycleId: string,
  levels: Ids,
  units: Ids,
): Promise<Ids> {
  const elements: Ids = new Map(cycle.elements.map((element) => [element.code, newId()]));
  const rows: Row<'element'>[] = cycle.elements.map((element, position) => ({
    id: idOf(elements, element.code, 'element'),
    cycle_id: cycleId,
    level_id: idOf(levels, element.level, 'level'),
    parent_id: element.parent === undefined ? null : idOf(elements, element.parent, 'element'),
    code: element.code,
    printed_code: element.printedCode ?? null,
    position,
    title: json(element.title),
    description: optionalJson(element.description),
    other_titles: json(element.otherTitles ?? []),
    unit_id: element.unit === undefined ? null : idOf(units, element.unit, 'unit'),
    provenance: element.provenance,
    source: element.source ?? null,
  }));
  await insertAll(trx, 'element', rows);
  const contributions: Row<'contribution'>[] = cycle.contributions.map((each) => ({
    from_element_id: idOf(elements, each.from, 'element'),
    to_element_id: idOf(elements, each.to, 'element'),
    strength: each.strength,
  }));
  await insertAll(trx, 'contribution', contributions);
  return elements;
}

async function loadIndicators(trx: Db, cycle: CycleFile, elements: Ids): Promise<void> {
  const indicators: Ids = new Map(cycle.indicators.map((each) => [each.code, newId()]));
  const rows: Row<'indicator'>[] = cycle.indicators.map((each, position) => ({
    id: idOf(indicators, each.code, 'indicator'),
    element_id: idOf(elements, each.element, 'element'),
    code: each.code,
    position,
    title: json(each.title),
    unit_of_measure: json(each.unitOfMeasure),
    direction: each.direction,
    is_relative: each.isRelative,
    baseline_year: each.baseline?.year ?? null,
    baseline_value: each.baseline?.value ?? null,
    target_year: each.target?.year ?? null,
    target_value: each.target?.value ?? null,
    provenance: each.provenance,
    source: each.source ?? null,
  }));
  await insertAll(trx, 'indicator', rows);
  const observations: Row<'observation'>[] = cycle.observations.map((each) => ({
    id: newId(),
    indicator_id: idOf(indicators, each.indicator, 'indicator'),
    year: each.year,
    state: each.state,
    value: each.value ?? null,
    as_of: each.asOf ?? null,
    source: each.source,
    method: each.method ?? null,
    is_illustrative: each.isIllustrative,
  }));
  await insertAll(trx, 'observation', observations);
}

async function loadResources(trx: Db, cycle: CycleFile, cycleId: string, elements: Ids): Promise<void> {
  const element = (code: string) => idOf(elements, code, 'element');
  await insertAll(
    trx,
    'planned_cost',
    cycle.plannedCosts.map((each) => ({ element_id: element(each.element), amount: each.amount })),
  );
  const allocations: Row<'allocation'>[] = cycle.allocations.map((each) => ({
    element_id: element(each.element),
    goal_id: element(each.goal),
    amount: each.amount,
    stated_percent: each.statedPercent ?? null,
  }));
  await insertAll(trx, 'allocation', allocations);
  await insertAll(
    trx,
    'stated_total',
    cycle.statedTotals.map((each) => ({ cycle_id: cycleId, ...each })),
  );
}
