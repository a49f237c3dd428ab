import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { Visitor } from '#people/access.ts';
import { findVisitor } from '#people/people.sql.ts';
import { prepareTestOrganization } from '#people/test-organization.ts';

/** The test organization with a theme of one unit, two questions, and a window that is open, one past, one to come. */
export async function prepareTestReporting(db: Db): Promise<void> {
  await prepareTestOrganization(db);
  const text = (en: string) => JSON.stringify({ source: 'en', en });
  const [theme, cycle] = [newId(), newId()];
  const unit = await db.selectFrom('unit').where('code', '=', 'AA').select('id').executeTakeFirstOrThrow();
  await db
    .insertInto('theme')
    .values({
      id: theme,
      code: 'water',
      position: 0,
      title: text('Water'),
      is_derived: false,
      qualifies: true,
    })
    .execute();
  await db.insertInto('theme_unit').values({ theme_id: theme, unit_id: unit.id }).execute();
  await db
    .insertInto('cycle')
    .values({
      id: cycle,
      code: 'c',
      title: text('Plan'),
      first_year: 2020,
      last_year: 2023,
      status: 'adopted',
      completeness: 'complete',
    })
    .execute();
  for (const [code, opens, closes] of [
    ['open', -10, 10],
    ['past', -20, -1],
    ['to-come', 1, 20],
  ] as const)
    await addTestWindow(db, cycle, code, opens, closes);
}

/** A window by days from now. */
async function addTestWindow(
  db: Db,
  cycle: string,
  code: string,
  opens: number,
  closes: number,
): Promise<void> {
  const id = newId();
  const at = (days: number) => new Date(Date.now() + days * 24 * 3_600_000);
  await db
    .insertInto('report_window')
    .values({
      id,
      code,
      cycle_id: cycle,
      year: 2022,
      time_zone: 'Europe/Zurich',
      opens_local: at(opens).toISOString().slice(0, 19),
      opens_at: at(opens),
      deadline_local: at(closes).toISOString().slice(0, 19),
      deadline_at: at(closes),
    })
    .execute();
  const label = (en: string) => JSON.stringify({ source: 'en', en });
  await db
    .insertInto('report_question')
    .values(
      (['results', 'plans'] as const).map((question, position) => ({
        id: newId(),
        window_id: id,
        code: question,
        subject_kind: 'theme',
        position,
        label: label(question),
        maximum: 200,
        is_required: question === 'results',
      })),
    )
    .execute();
}

/** Somebody of the test organization as the pages know them. */
export async function visitorOf(db: Db, email: string): Promise<Visitor> {
  const visitor = await findVisitor(db, email);
  if (!visitor) throw new Error(`Nobody has the address ${email}.`);
  return visitor;
}
