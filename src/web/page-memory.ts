import { findSnapshot } from '#db/snapshot.sql.ts';
import { chooseEncoding, compressed, type Encoding } from './compression.ts';
import type { Answer, PageAnswer, Route, Visit } from './visit.ts';

/*
 * Public pages are kept as they were made, for as long as no transaction of the database has ended since: its snapshot
 * is the same then, and so is everything a page could read. A minute is the longest, since pages tell how many days are
 * left. Who has not signed in gets the whole page again; who has gets the same content in a page of their own. A page
 * that looks at who reads it is not kept at all.
 */

type Kept = {
  snapshot: string;
  minute: number;
  answer: PageAnswer;
  /** The whole page of those who have not signed in, once one of them asked. */
  page?: { text: string; headers: [string, string][]; packed: Map<Encoding, Uint8Array<ArrayBuffer>> };
};

/** How a page is made: what it says, through a visit that is watched, and the response that carries it. */
export type Making = {
  answer: (watch: (visit: Visit) => Visit) => Promise<Answer>;
  respond: (answer: Answer) => Response;
  /** The snapshot that was current before the page reads, where it is known already. */
  snapshot: string | null;
};

/** Answers a visit from what is kept, or makes the page. */
export type PageMemory = (visit: Visit, request: Request, making: Making) => Promise<Response>;

/** Whether a page may be kept: public, and no question in its address but for a page of a long list. */
export function mayBeKept(route: Route, visit: Visit): boolean {
  return route.method === 'GET' && route.action === 'read-public' && keptAs(visit) !== null;
}

/** Under what a page is kept: its path, with the page of a list that it asks for; null when it asks for something else. */
function keptAs({ path, query }: Visit): string | null {
  if (query.size === 0) return path;
  const page = query.size === 1 ? query.get('page') : null;
  return page !== null && /^[1-9][0-9]{0,3}$/.test(page) ? `${path}?page=${page}` : null;
}

/** A memory of at most `limit` characters of pages; the page that was not asked for the longest goes first. */
export function newPageMemory(limit = 20_000_000): PageMemory {
  const pages = new Map<string, Kept>();
  let size = 0;
  const weight = (kept?: Kept) => (kept ? kept.answer.body.text.length + (kept.page?.text.length ?? 0) : 0);
  const forget = (path: string) => {
    size -= weight(pages.get(path));
    pages.delete(path);
  };
  const keep = (path: string, kept: Kept) => {
    forget(path);
    pages.set(path, kept);
    size += weight(kept);
    for (const [oldest] of pages) {
      if (size <= limit) break;
      forget(oldest);
    }
  };
  return async (visit, request, { answer: make, respond, snapshot: known }) => {
    const path = keptAs(visit) ?? visit.path;
    const minute = Math.floor(visit.now.getTime() / 60_000);
    // Read before the page reads: what is committed in between makes the page newer than its mark, never older.
    const snapshot = known ?? (await findSnapshot(visit.db));
    const found = pages.get(path);
    const held = found?.snapshot === snapshot && found.minute === minute ? found : null;
    if (held?.page && !visit.visitor) {
      keep(path, held);
      return answerOf(held.page, request);
    }
    const answer = held?.answer ?? (await made(make));
    if ('personal' in answer) return respond(answer.personal);
    const response = respond(answer);
    let kept: Kept = { ...held, snapshot, minute, answer };
    if (!visit.visitor && !response.headers.has('set-cookie')) {
      const page = { text: await response.text(), headers: [...response.headers], packed: new Map() };
      if (page.text.includes(visit.formToken)) return new Response(page.text, response);
      kept = { ...kept, page };
      keep(path, kept);
      return answerOf(page, request);
    }
    keep(path, kept);
    return response;
  };
}

/** What belongs to a visitor rather than to the address. */
const personal = new Set<string | symbol>([
  'visitor',
  'sessionId',
  'formToken',
  'form',
  'cookies',
  'userAgent',
  'remoteAddress',
]);

/** Makes an answer and watches whether it looked at who reads; then, or when it is no whole page, it is theirs alone. */
async function made(make: Making['answer']): Promise<PageAnswer | { personal: Answer }> {
  let isPersonal = false;
  const get = (visit: Visit, name: string | symbol): unknown => {
    if (personal.has(name)) isPersonal = true;
    return Reflect.get(visit, name);
  };
  const answer = await make((visit) => new Proxy(visit, { get }));
  const isPage = answer.kind === 'page' && (answer.status ?? 200) === 200;
  return isPersonal || !isPage ? { personal: answer } : answer;
}

/** Compressed once, when the first browser that can read it asks. */
async function answerOf(page: NonNullable<Kept['page']>, request: Request): Promise<Response> {
  const headers = new Headers(page.headers);
  headers.set('vary', 'accept-encoding');
  const encoding = chooseEncoding(request.headers.get('accept-encoding'));
  if (!encoding) return new Response(page.text, { headers });
  const packed = page.packed.get(encoding) ?? (await compressed(Buffer.from(page.text), encoding));
  page.packed.set(encoding, packed);
  headers.set('content-encoding', encoding);
  return new Response(packed, { headers });
}
