import { join } from 'node:path';
import type { Db } from '#db/database.ts';
import { loadDataset } from '#dataset/load-dataset.action.ts';
import { readDataset } from '#dataset/read-dataset.ts';
import { examplePassword } from '#people/example-password.ts';
import { hashPassword } from '#people/password.ts';

export const exampleFolder = join(import.meta.dirname, '..', '..', 'db', 'example');

/** Loads the example organization when the database holds no organization; answers whether it did. */
export async function ensureExample(db: Db, now: Date, onLoading: () => void = () => {}): Promise<boolean> {
  const there = await db.selectFrom('organization').select('id').limit(1).executeTakeFirst();
  if (there) return false;
  onLoading();
  await loadExample(db, now);
  return true;
}

/** Loads db/example; its files are part of the project, so a problem in them is a bug. */
export async function loadExample(db: Db, now: Date): Promise<void> {
  const read = await readDataset(exampleFolder);
  if (!read.ok)
    throw new Error(`db/example is not valid:\n${JSON.stringify(read.problems.slice(0, 20), null, 1)}`);
  await loadDataset(db, read.dataset, { now, passwordHash: await hashPassword(examplePassword) });
}
