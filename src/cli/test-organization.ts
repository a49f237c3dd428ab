import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { TestDatabase } from '#db/test-database.ts';
import { languages } from '#language/languages.ts';

/** The environment by which a command finds a test database. */
export function environmentOf({ connection }: TestDatabase, dataFolder: string): Record<string, string> {
  const { user, password, database, host, connectionString } = connection;
  const url = new URL(connectionString ?? `postgres://${user}:${password}@localhost/${database}`);
  if (host) url.searchParams.set('host', host);
  return { DATABASE_URL: url.href, UNIE_DATA: dataFolder };
}

/** An organization without anything, so that a command does not load the example. */
export async function addOrganization(db: Db): Promise<void> {
  await db
    .insertInto('organization')
    .values({
      id: newId(),
      code: 'example',
      name: JSON.stringify({ source: 'en', en: 'Example' }),
      time_zone: 'Europe/Zurich',
      languages: JSON.stringify(languages),
      is_example: false,
      created_at: new Date(),
    })
    .execute();
}
