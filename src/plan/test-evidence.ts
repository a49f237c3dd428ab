import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import { prepareTestOrganization } from '#people/test-organization.ts';

const text = (en: string) => JSON.stringify({ source: 'en', en });

/** The test organization with a plan of one element of unit AA, measured in per cent and in persons. */
export async function prepareTestEvidence(db: Db): Promise<void> {
  await prepareTestOrganization(db);
  const [cycle, level, element] = [newId(), newId(), newId()];
  const unit = await db.selectFrom('unit').where('code', '=', 'AA').select('id').executeTakeFirstOrThrow();
  const period = { first_year: 2020, last_year: 2023, status: 'in-force', completeness: 'complete' };
  await db
    .insertInto('cycle')
    .values({ id: cycle, code: 'c', title: text('Plan'), ...period })
    .execute();
  const names = { name: text('Outcome'), plural: text('Outcomes') };
  await db
    .insertInto('level')
    .values({ id: level, cycle_id: cycle, code: 'outcome', position: 0, is_reported: false, ...names })
    .execute();
  await db
    .insertInto('element')
    .values({
      id: element,
      cycle_id: cycle,
      level_id: level,
      code: 'A.1',
      position: 0,
      title: text('Access to water'),
      other_titles: '[]',
      unit_id: unit.id,
      provenance: 'confirmed',
    })
    .execute();
  await db
    .insertInto('measure')
    .values([
      { code: 'per-cent', position: 0, name: text('per cent'), minimum: 0, maximum: 100, decimals: 1 },
      { code: 'persons', position: 1, name: text('persons'), minimum: 0, decimals: 0 },
    ])
    .execute();
  const indicator = (code: string, measure: string, position: number) => ({
    id: newId(),
    element_id: element,
    code,
    position,
    title: text(`Indicator ${code}`),
    unit_of_measure: text(measure),
    direction: 'up',
    is_relative: false,
    baseline_year: 2019,
    baseline_value: 50,
    target_year: 2023,
    target_value: 90,
    provenance: 'confirmed',
    measure_code: measure,
    frequency: 'yearly',
  });
  await db
    .insertInto('indicator')
    .values([indicator('share', 'per-cent', 0), indicator('persons', 'persons', 1)])
    .execute();
}
