import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedServer } from '#db/embedded-server.ts';
import { madeItems } from './overlap-made-items.ts';

const threshold = 0.5;
const sample = 400;

/**
 * Seconds that PostgreSQL's pg_trgm takes for all pairs of `count` made texts of at least half similarity, from a sample
 * of the texts and its index; undefined when the extension cannot be had.
 */
export async function trigramSeconds(count: number): Promise<number | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'unie-trigrams-'));
  try {
    const server = await startEmbeddedServer(folder);
    const client = new Client(server.connection);
    await client.connect();
    try {
      await client.query('create extension if not exists pg_trgm');
      return await timed(client, count);
    } catch {
      return undefined;
    } finally {
      await client.end();
      await server.leave();
    }
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(client: Client, count: number): Promise<number> {
  const texts = madeItems(count, ['en'], 1).map((item) => item.texts.en ?? '');
  await client.query('create table texts (id int primary key, body text not null)');
  await client.query(
    'insert into texts select ordinality, body from unnest($1::text[]) with ordinality as each (body, ordinality)',
    [texts],
  );
  const start = performance.now();
  await client.query('create index on texts using gin (body gin_trgm_ops)');
  await client.query('analyze texts');
  const indexed = performance.now();
  await client.query(`set pg_trgm.similarity_threshold = ${threshold}`);
  const some = Array.from({ length: sample }, (_, at) => 1 + Math.floor((at * count) / sample));
  await client.query(
    'select count(*) from texts a join texts b on a.body % b.body and a.id <> b.id where a.id = any($1::int[])',
    [some],
  );
  const queried = performance.now();
  return (indexed - start + ((queried - indexed) * count) / sample / 2) / 1000;
}
