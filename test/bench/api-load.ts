import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { v7 as newId } from 'uuid';
import type { Db } from '../../src/db/database.ts';
import { newSecret, secretHash } from '../../src/people/session.ts';
import { tokenPrefix, tokenScopes } from '../../src/people/token.ts';
import { insertToken } from '../../src/people/token.sql.ts';
import type { Load, Measured } from './http-load.worker.ts';

/** What a load measured, with the processor time (microseconds) that this thread, the server's own, spent meanwhile. */
export type Timed = Measured & { serverMicroseconds: number };

/** One second to warm up, then `seconds` (four) over eight kept connections, or one for each path. */
export async function measure(asked: Partial<Load> & { url: string }): Promise<Timed> {
  const load = { headers: {}, seconds: 4, ...asked, connections: asked.paths?.length ?? 8 };
  await oneLoad({ ...load, seconds: 1 });
  const before = process.threadCpuUsage();
  const measured = await oneLoad(load);
  const { user, system } = process.threadCpuUsage(before);
  return { ...measured, serverMicroseconds: user + system };
}

function oneLoad(asked: Load): Promise<Measured> {
  const worker = new Worker(join(import.meta.dirname, 'http-load.worker.ts'), { workerData: asked });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Reports of the open window that the focal point of one bureau may write, and a token to do it with. */
export async function draftsToWrite(db: Db): Promise<{ paths: string[]; secret: string }> {
  const now = new Date();
  const day = 24 * 3_600_000;
  const code = '2020-2023/2023';
  const deadline = new Date(now.getTime() + day);
  await db
    .updateTable('report_window')
    .set({ opens_at: new Date(now.getTime() - day), deadline_at: deadline })
    .where('code', '=', code)
    .execute();
  const person = await db
    .selectFrom('person')
    .where('email', '=', 'bdt@example.org')
    .select('id')
    .executeTakeFirstOrThrow();
  const secret = tokenPrefix + newSecret();
  const tokenHash = secretHash(secret);
  const token = { id: newId(), personId: person.id, name: 'Benchmark', scopes: tokenScopes, tokenHash };
  await insertToken(db, { ...token, now, expiresAt: deadline });
  const themes = await db
    .selectFrom('theme')
    .innerJoin('theme_unit', 'theme_unit.theme_id', 'theme.id')
    .innerJoin('unit', 'unit.id', 'theme_unit.unit_id')
    .where('unit.code', '=', 'BDT')
    .select('theme.code')
    .limit(8)
    .execute();
  await db.deleteFrom('annual_report_submission').execute();
  await db.deleteFrom('annual_report').execute();
  const paths = themes.map(
    (theme) => `/reports/${encodeURIComponent(code)}/BDT/${encodeURIComponent(`theme:${theme.code}`)}`,
  );
  return { paths, secret };
}
