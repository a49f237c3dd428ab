import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { insertAssignment, insertPerson } from '#people/invitation.sql.ts';
import { hashPassword } from '#people/password.ts';
import { insertFirstOrganization, insertUnits } from './setup.sql.ts';
import type { Setup } from './setup-form.ts';

/**
 * Stores a new organization with its units and its first administrator, all or nothing. False when there is an
 * organization already, also when it was stored at the same moment.
 */
export async function setUpOrganization(db: Db, setup: Setup, now: Date): Promise<boolean> {
  const { name, email, language, password } = setup.administrator;
  const passwordHash = await hashPassword(password);
  return inTransaction(db, async (trx) => {
    if (!(await insertFirstOrganization(trx, setup, now))) return false;
    await insertUnits(trx, setup.units);
    const personId = await insertPerson(trx, { email, name, language, passwordHash, now });
    if (personId === null) throw new Error('A database without organization holds a person.');
    await insertAssignment(trx, { personId, role: 'administrator', unit: null, member: null });
    await record(trx, {
      at: now,
      actorId: personId,
      action: 'set-up',
      thing: { kind: 'organization', id: setup.code },
      after: {
        name: setup.name,
        timeZone: setup.timeZone,
        languages: setup.languages,
        units: setup.units.map((unit) => unit.code),
      },
    });
    return true;
  });
}
