import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import type { Role } from './access.ts';
import { hashPassword } from './password.ts';
import { emailKey } from './session.ts';

export const testNow = new Date('2023-02-01T09:00:00.000Z');
export const testPassword = 'a long sentence to remember';

/** A small organization with two units and a member, for tests of actions and pages. */
export async function prepareTestOrganization(db: Db): Promise<void> {
  await db
    .insertInto('organization')
    .values({
      id: newId(),
      code: 'ORG',
      name: JSON.stringify({ source: 'en', en: 'Organization of the tests' }),
      time_zone: 'Europe/Zurich',
      languages: JSON.stringify(['ar', 'zh', 'en', 'fr', 'ru', 'es']),
      is_example: false,
      created_at: testNow,
    })
    .execute();
  const unit = (code: string, position: number) => ({
    id: newId(),
    code,
    name: JSON.stringify({ source: 'en', en: `Bureau ${code}` }),
    kind: 'bureau',
    position,
  });
  await db
    .insertInto('unit')
    .values([unit('AA', 0), unit('BB', 1)])
    .execute();
  const name = JSON.stringify({ source: 'en', en: 'First member' });
  await db.insertInto('member').values({ id: newId(), code: 'M1', name, category: 'state' }).execute();
  await addTestPerson(db, 'administrator@example.org', 'administrator');
}

/** A person who can sign in with `testPassword`; answers the id. */
export async function addTestPerson(
  db: Db,
  email: string,
  role: Role,
  options: { unit?: string; language?: Language } = {},
): Promise<string> {
  const id = newId();
  const { unit, language = 'en' } = options;
  await db
    .insertInto('person')
    .values({
      id,
      email,
      email_key: emailKey(email),
      name: JSON.stringify({ source: 'en', en: role }),
      language,
      password_hash: await hashPassword(testPassword),
      is_example: false,
      is_offered: false,
      created_at: testNow,
    })
    .execute();
  const found = unit
    ? await db.selectFrom('unit').where('code', '=', unit).select('id').executeTakeFirstOrThrow()
    : null;
  const assignment = { id: newId(), person_id: id, role, unit_id: found?.id ?? null };
  await db.insertInto('role_assignment').values(assignment).execute();
  return id;
}
