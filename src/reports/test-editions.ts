import type { Db } from '#db/database.ts';
import type { Visitor } from '#people/access.ts';

/** A planning officer of the example as somebody who has signed in. */
export async function visitorOf(db: Db, email: string): Promise<Visitor> {
  const row = await db
    .selectFrom('person')
    .where('email', '=', email)
    .select(['id', 'name'])
    .executeTakeFirstOrThrow();
  const assignments = [
    { role: 'planning-officer', unit: 'GS', member: null, themes: [], elements: [] },
  ] as const;
  return { ...row, email, language: 'en', assignments };
}

/** Whether a duty of a year is still open. */
export async function findDutyOpen(db: Db, year: number): Promise<boolean> {
  const closed = await db.selectFrom('duty_closed').where('year', '=', year).select('duty_id').execute();
  return closed.length === 0;
}
