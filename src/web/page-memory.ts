import { gzipSync } from 'node:zlib';
import { findSnapshot } from './snapshot.sql.ts';
import type { Route, Visit } from './visit.ts';

/*
 * Pages that are the same for everybody who has not signed in are kept as they were answered, for as long as no
 * transaction of the database has ended since: its snapshot is the same then, and so is everything a page could read.
 * A minute is the longest, since pages tell how many days are left.
 */

type Kept = {
  snapshot: string;
  minute: number;
  text: string;
  headers: [string, string][];
  gzip?: Uint8Array;
};

/** Answers a visit from what is kept, or by `make`. */
export type PageMemory = (visit: Visit, request: Request, make: () => Promise<Response>) => Promise<Response>;

/** Whether a page may be kept: public, nobody signed in, no question in its address. */
export function isSameForEverybody(route: Route, visit: Visit): boolean {
  return route.method === 'GET' && route.action === 'read-public' && !visit.visitor && visit.query.size === 0;
}

/** A memory of at most `limit` characters of pages; the page that was not asked for the longest goes first. */
export function newPageMemory(limit = 20_000_000): PageMemory {
  const pages = new Map<string, Kept>();
  let size = 0;
  const forget = (path: string) => {
    size -= pages.get(path)?.text.length ?? 0;
    pages.delete(path);
  };
  const keep = (path: string, kept: Kept) => {
    forget(path);
    pages.set(path, kept);
    size += kept.text.length;
    for (const [oldest] of pages) {
      if (size <= limit) break;
      forget(oldest);
    }
  };
  return async (visit, request, make) => {
    const minute = Math.floor(visit.now.getTime() / 60_000);
    // Read before the page reads: what is committed in between makes the page newer than its mark, never older.
    const snapshot = await findSnapshot(visit.db);
    const held = pages.get(visit.path);
    if (held?.snapshot === snapshot && held.minute === minute) {
      keep(visit.path, held);
      return answerOf(held, request);
    }
    const response = await make();
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (response.status !== 200 || !isPage || response.headers.has('set-cookie')) return response;
    const text = await response.text();
    const headers = [...response.headers];
    if (text.includes(visit.formToken)) return new Response(text, { headers });
    const kept: Kept = { snapshot, minute, text, headers };
    keep(visit.path, kept);
    return answerOf(kept, request);
  };
}

/** Compressed once, when the first browser that can read it asks. */
function answerOf(kept: Kept, request: Request): Response {
  const headers = new Headers(kept.headers);
  headers.set('vary', 'accept-encoding');
  if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? ''))
    return new Response(kept.text, { headers });
  kept.gzip ??= new Uint8Array(gzipSync(kept.text, { level: 6 }));
  headers.set('content-encoding', 'gzip');
  return new Response(kept.gzip as BodyInit, { headers });
}
