import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { CycleFile } from './dataset.ts';
import { type Ids, idOf, insertAll, json, optionalJson, type Row } from './insert-rows.sql.ts';
import { loadFigures, loadIndicators } from './load-figures.sql.ts';
import type { LoadOptions } from './load-options.ts';

/** Stores one planning cycle with its levels, elements, indicators and resources; answers its id. */
export async function loadCycle(
  trx: Db,
  cycle: CycleFile,
  known: { units: Ids; people: Ids },
  { now }: LoadOptions,
): Promise<string> {
  const { units } = known;
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
      status_rule: optionalJson(cycle.statusRule),
    },
  ]);
  const levels = await loadLevels(trx, cycle, id);
  const elements = await loadElements(trx, cycle, id, levels, units);
  const indicators = await loadIndicators(trx, cycle, elements, units);
  await loadFigures(trx, cycle, { indicators, people: known.people }, now);
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
