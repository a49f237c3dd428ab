import { findSnapshot } from '#db/snapshot.sql.ts';
import { chooseEncoding, type Encoding, type TextAnswer, textResponse } from './compression.ts';
import type { Answer, PageAnswer, Route, Visit } from './visit.ts';

/*
 * Public pages are kept as they were made, for as long as no transaction of the database has ended since: its snapshot
 * is the same then, and so is everything a page could read. A minute is the longest, since pages tell how many days are
 * left. Who has not signed in gets the whole page again; who has gets the same content in a page of their own. A page
 * that looks at who reads it is not kept at all.
 */

type Bytes = Uint8Array<ArrayBuffer>;

type Kept = {
  snapshot: string;
  minute: number;
  /** What the page says; let go of before the page is, when memory is short. */
  answer?: PageAnswer;
  /** The whole page of those who have not signed in, once one of them asked, as it goes out. */
  page?: { headers: [string, string][]; packed: Map<Encoding, Bytes> };
};

/** How a page is made: what it says, through a visit that is watched, and the answer that carries it. */
export type Making = {
  answer: (watch: (visit: Visit) => Visit) => Promise<Answer>;
  respond: (answer: Answer) => Response | TextAnswer;
  /** The snapshot that was current before the page reads, where it is known already. */
  snapshot: string | null;
};

/** Answers a visit from what is kept, or makes the page; `accepted` is the header Accept-Encoding. */
export type PageMemory = (visit: Visit, accepted: string | undefined, making: Making) => Promise<Response>;

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

/** A memory of at most `limit` letters and bytes of pages. */
export function newPageMemory(limit = 20_000_000): PageMemory {
  const pages = newPages(limit);
  return async (visit, accepted, { answer: make, respond, snapshot: known }) => {
    const path = keptAs(visit) ?? visit.path;
    const minute = Math.floor(visit.now.getTime() / 60_000);
    // Read before the page reads: what is committed in between makes the page newer than its mark, never older.
    const snapshot = known ?? (await findSnapshot(visit.db));
    const found = pages.get(path);
    const held = found?.snapshot === snapshot && found.minute === minute ? found : null;
    const encoding = chooseEncoding(accepted);
    if (held?.page && !visit.visitor && encoding && held.page.packed.has(encoding)) {
      pages.keep(path, held);
      const { headers, packed } = held.page;
      return textResponse({ text: '', status: 200, headers: new Headers(headers) }, accepted, packed);
    }
    const answer = held?.answer ?? (await watched(make));
    const isOwn = 'personal' in answer;
    const made = respond(isOwn ? answer.personal : answer);
    if (made instanceof Response) return made;
    if (isOwn || isTheirsAlone(visit, made)) return textResponse(made, accepted);
    const packed = visit.visitor ? undefined : (held?.page?.packed ?? new Map<Encoding, Bytes>());
    const response = await textResponse(made, accepted, packed);
    const page = packed ? { headers: [...made.headers], packed } : held?.page;
    pages.keep(path, { snapshot, minute, answer, ...(page && { page }) });
    return response;
  };
}

/** A page that nobody else may get: it begins a visit, or holds the token of one. */
function isTheirsAlone({ visitor, formToken }: Visit, { headers, text }: TextAnswer): boolean {
  return visitor === null && (headers.has('set-cookie') || text.includes(formToken));
}

/**
 * Pages by their path. Where they would be more than the limit, what was not asked for the longest goes: first what pages
 * say (a tenth of it remains: the page as it goes out), then the pages.
 */
function newPages(limit: number) {
  const pages = new Map<string, { kept: Kept; weight: number }>();
  let size = 0;
  const put = (path: string, kept: Kept) => {
    const packed = kept.page ? [...kept.page.packed.values()] : [];
    const weight =
      (kept.answer?.body.text.length ?? 0) + packed.reduce((sum, each) => sum + each.byteLength, 0);
    size += weight - (pages.get(path)?.weight ?? 0);
    pages.set(path, { kept, weight });
  };
  const forget = (path: string) => {
    size -= pages.get(path)?.weight ?? 0;
    pages.delete(path);
  };
  return {
    get: (path: string) => pages.get(path)?.kept,
    keep(path: string, kept: Kept) {
      forget(path);
      put(path, kept);
      if (size <= limit) return;
      for (const [oldest, { kept: each }] of pages) {
        if (size <= limit) return;
        if (!each.answer || !each.page?.packed.size) continue;
        const { answer: _said, ...page } = each;
        put(oldest, page);
      }
      for (const [oldest] of pages) {
        if (size <= limit) return;
        forget(oldest);
      }
    },
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
async function watched(make: Making['answer']): Promise<PageAnswer | { personal: Answer }> {
  let isPersonal = false;
  const get = (visit: Visit, name: string | symbol): unknown => {
    if (personal.has(name)) isPersonal = true;
    return Reflect.get(visit, name);
  };
  const answer = await make((visit) => new Proxy(visit, { get }));
  const isPage = answer.kind === 'page' && (answer.status ?? 200) === 200;
  return isPersonal || !isPage ? { personal: answer } : answer;
}
