import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import { partText } from '#plan/figure-part.ts';
import type { CycleFile } from './dataset.ts';
import type { StatedObservation } from './evidence-files.ts';
import { type Ids, idOf, insertAll, json, type Row } from './insert-rows.sql.ts';

/** Stores the indicators of a cycle with their yearly targets and by what their figures may be broken down; answers their ids. */
export async function loadIndicators(trx: Db, cycle: CycleFile, elements: Ids, units: Ids): Promise<Ids> {
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
    measure_code: each.measure ?? null,
    frequency: each.frequency ?? null,
    owner_unit_id: each.owner === undefined ? null : idOf(units, each.owner, 'unit'),
  }));
  await insertAll(trx, 'indicator', rows);
  const dimensions: Row<'indicator_dimension'>[] = cycle.indicators.flatMap((each) =>
    (each.dimensions ?? []).map(({ dimension, isAdditive }) => ({
      indicator_id: idOf(indicators, each.code, 'indicator'),
      dimension_code: dimension,
      is_additive: isAdditive,
    })),
  );
  await insertAll(trx, 'indicator_dimension', dimensions);
  const targets: Row<'indicator_target'>[] = cycle.indicators.flatMap((each) =>
    (each.yearlyTargets ?? []).map(({ year, value, source }) => ({
      ...{ indicator_id: idOf(indicators, each.code, 'indicator'), year, value, source },
    })),
  );
  await insertAll(trx, 'indicator_target', targets);
  return indicators;
}

/** Stores the figures of a cycle with all their versions; what a person entered and decided keeps who it was. */
export async function loadFigures(
  trx: Db,
  cycle: CycleFile,
  { indicators, people }: { indicators: Ids; people: Ids },
  now: Date,
): Promise<void> {
  const owners = ownersOf(cycle);
  const account = (email: string | undefined) =>
    email === undefined ? null : idOf(people, email, 'account');
  const figures: Row<'figure'>[] = [];
  const observations: Row<'observation'>[] = [];
  const measures = new Map(cycle.indicators.map((each) => [each.code, each.measure ?? null]));
  for (const versions of figuresOf(cycle)) {
    const [first] = versions;
    const id = newId();
    figures.push({
      id,
      indicator_id: idOf(indicators, first.indicator, 'indicator'),
      year: first.year,
      part: partText(first.part),
      latest_version: versions.length,
      current_version: versions.findLast((each) => each.validation === 'validated')?.version ?? null,
    });
    const defaults = cycle.observationAccounts;
    const owner = owners.get(first.indicator) ?? '';
    for (const each of versions) {
      const isDecided = each.validation !== 'entered';
      observations.push({
        id: newId(),
        figure_id: id,
        version: each.version,
        state: each.state,
        value: each.value ?? null,
        as_of: each.asOf ?? null,
        source: each.source,
        method: each.method ?? null,
        note: each.note ?? null,
        reason: each.reason ?? null,
        language: each.language ?? null,
        measure_code: measures.get(each.indicator) ?? null,
        is_illustrative: each.isIllustrative,
        entered_by: account(each.enteredBy ?? defaults?.byUnit[owner] ?? defaults?.enteredBy),
        entered_at: now,
        validation: each.validation,
        decided_by: isDecided ? account(each.decidedBy ?? defaults?.decidedBy) : null,
        decided_at: isDecided ? now : null,
        decision_note: each.decisionNote ?? null,
      });
    }
  }
  await insertAll(trx, 'figure', figures);
  await insertAll(trx, 'observation', observations);
}

/** The unit that answers for an indicator: its owner, else the unit of its element. */
function ownersOf(cycle: CycleFile): ReadonlyMap<string, string | undefined> {
  const units = new Map(cycle.elements.map((each) => [each.code, each.unit]));
  return new Map(cycle.indicators.map((each) => [each.code, each.owner ?? units.get(each.element)]));
}

type Versions = [StatedObservation, ...StatedObservation[]];

/** The figures of a cycle, each as its versions in order. */
function figuresOf(cycle: CycleFile): Iterable<Versions> {
  const figures = new Map<string, Versions>();
  for (const each of cycle.observations) {
    const key = `${each.indicator} ${each.year} ${partText(each.part)}`;
    const versions = figures.get(key);
    if (versions) versions.push(each);
    else figures.set(key, [each]);
  }
  return figures.values();
}
