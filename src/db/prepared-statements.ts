import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';

/*
 * Questions that a page asks again and again are prepared: each connection lets PostgreSQL read and plan them once. What
 * comes once only, or in ever new wordings, would fill its memory, so a wording is prepared from its second time on and
 * at most `limit` wordings are.
 */

const limit = 200;

/** The pool as Kysely asks for it, with prepared questions. */
export function preparing(pool: Pool): PostgresPool {
  const clients = new WeakMap<PoolClient, PostgresPoolClient>();
  const names = newNames();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      let known = clients.get(client);
      if (!known) clients.set(client, (known = preparingClient(client, names)));
      return known;
    },
    end: () => pool.end(),
  };
}

type Names = { of(text: string): string | null; forget(text: string): void };

/** Names of wordings: none for the first time, or when there are too many. */
function newNames(): Names {
  const names = new Map<string, string | null>();
  let prepared = 0;
  return {
    of: (text) => {
      const known = names.get(text);
      if (known) return known;
      if (prepared >= limit) return null;
      if (known === undefined) {
        // Wordings that came once are forgotten all together, before they are many.
        if (names.size > limit * 10) for (const [each, name] of names) if (!name) names.delete(each);
        names.set(text, null);
        return null;
      }
      const name = `unie_${++prepared}`;
      names.set(text, name);
      return name;
    },
    forget: (text) => names.delete(text),
  };
}

function preparingClient(client: PoolClient, names: Names): PostgresPoolClient {
  const query = async (text: string, values: readonly unknown[]): Promise<PostgresQueryResult<never>> => {
    const plain = () => client.query(text, [...values]) as Promise<unknown>;
    const name = /^\s*(?:select|with)\b/i.test(text) ? names.of(text) : null;
    if (!name) return (await plain()) as PostgresQueryResult<never>;
    try {
      return (await client.query({
        name,
        text,
        values: [...values],
      })) as unknown as PostgresQueryResult<never>;
    } catch (error) {
      // Somebody changed the tables meanwhile: "cached plan must not change result type". In a transaction the action
      // is lost anyhow; the next one is prepared anew.
      if ((error as { code?: string }).code !== '0A000') throw error;
      names.forget(text);
      return (await plain().catch(() => Promise.reject(error))) as PostgresQueryResult<never>;
    }
  };
  return {
    // Kysely's other way to ask, a cursor, is for streams, and nothing of ours streams.
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy),
  };
}
