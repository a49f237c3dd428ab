import { findSnapshot } from '#db/snapshot.sql.ts';
import { chooseEncoding, type Encoding, type TextAnswer, textResponse } from './compression.ts';
import type { Answer, PageAnswer, Route, Visit } from './visit.ts';

/*
 * Public pages are kept as they were made, for as long as no transaction of the database has ended since: its snapshot
 * is the same then, and so is everything a page could read; for the rest of the day, or of the minute where the page
 * looked at the time. Who has not signed in gets the whole page again; who has gets the same content in a page of their own. A page
 * that looks whether somebody has signed in is kept for guests, one that looks at more of its reader not at all.
 */

type Bytes = Uint8Array<ArrayBuffer>;

type Kept = {
  stamp: string;
  /** The day for which it is right, or the minute. */
  during: string | number;
  /** What the page says; not of a page for guests only, and let go of before the page is when memory is short. */
  answer?: PageAnswer;
  /** The whole page of those who have not signed in, once one of them asked, as it goes out. */
  page?: { headers: [string, string][]; packed: Map<Encoding, Bytes> };
};

/** How a page is made: what it says, through a visit that is watched, and the answer that carries it. */
export type Making = {
  answer: (watch: (visit: Visit) => Visit) => Promise<Answer>;
  respond: (answer: Answer) => Response | TextAnswer;
  /** What tells that nothing has changed that the page shows, from before the page reads. */
  stamp: string;
  /** Under what the page is kept. */
  key: string;
};

/** Answers a visit from what is kept, or makes the page; `accepted` is the header Accept-Encoding. */
export type PageMemory = (visit: Visit, accepted: string | undefined, making: Making) => Promise<Response>;

/** Under what a page is kept: public, its path and the questions of its address; null when it is not kept. */
export function keptAs(route: Route, { path, query }: Visit): string | null {
  if (route.method !== 'GET' || route.action !== 'read-public') return null;
  if (query.size === 0) return path;
  const asked = [...query];
  const isKept = route.keeps
    ? asked.every(([name]) => route.keeps?.questions.includes(name))
    : asked.every(([name, value]) => name === 'page' && /^[1-9][0-9]{0,3}$/.test(value));
  const key = `${path}?${query.toString()}`;
  return isKept && query.size === new Set(query.keys()).size && key.length < 1_000 ? key : null;
}

/**
 * What tells that nothing has changed that a page shows: what its route says, or the snapshot. Read before the page
 * reads: what is committed in between makes the page newer than its stamp, never older.
 */
export async function stampOf(route: Route, { db }: Visit, known: string | null): Promise<string> {
  return route.keeps ? route.keeps.stamp(db) : (known ?? findSnapshot(db));
}

/** A memory of at most `limit` letters and bytes of pages. */
export function newPageMemory(limit = 20_000_000): PageMemory {
  const pages = newPages(limit);
  return async (visit, accepted, { key, stamp, answer: make, respond }) => {
    const minute = Math.floor(visit.now.getTime() / 60_000);
    const found = pages.get(key);
    const isRight = found?.stamp === stamp && (found.during === visit.today || found.during === minute);
    const held = isRight ? found : null;
    const encoding = chooseEncoding(accepted);
    if (held?.page && !visit.visitor && encoding && held.page.packed.has(encoding)) {
      pages.keep(key, held);
      const { headers, packed } = held.page;
      return textResponse({ text: '', status: 200, headers: new Headers(headers) }, accepted, packed);
    }
    const { answer, isFor, during } = held?.answer
      ? { answer: held.answer, isFor: 'all' as const, during: held.during }
      : await watched(make, { day: visit.today, minute });
    const made = respond(answer);
    if (made instanceof Response) return made;
    if (isFor === 'one' || (isFor === 'guests' && visit.visitor) || isTheirsAlone(visit, made))
      return textResponse(made, accepted);
    const packed = visit.visitor ? undefined : (held?.page?.packed ?? new Map<Encoding, Bytes>());
    const response = await textResponse(made, accepted, packed);
    const page = packed ? { headers: [...made.headers], packed } : held?.page;
    pages.keep(key, { stamp, during, ...(isFor === 'all' && { answer }), ...(page && { page }) });
    return response;
  };
}

/** A page that nobody else may get: it begins a visit, or holds the token of one. */
function isTheirsAlone({ visitor, formToken }: Visit, { headers, text }: TextAnswer): boolean {
  return visitor === null && (headers.has('set-cookie') || text.includes(formToken));
}

/** What an entry weighs however little it holds, so that many small ones have an end too. */
const ofEntry = 1_000;

/**
 * Pages by their path. Where they would be more than the limit, what was not asked for the longest goes: first what pages
 * say (a tenth of it remains: the page as it goes out), then the pages.
 */
function newPages(limit: number) {
  const pages = new Map<string, { kept: Kept; weight: number }>();
  let size = 0;
  const put = (key: string, kept: Kept) => {
    const packed = kept.page ? [...kept.page.packed.values()] : [];
    const said = kept.answer?.body.text.length ?? 0;
    const weight = ofEntry + key.length + said + packed.reduce((sum, each) => sum + each.byteLength, 0);
    size += weight - (pages.get(key)?.weight ?? 0);
    pages.set(key, { kept, weight });
  };
  const forget = (key: string) => {
    size -= pages.get(key)?.weight ?? 0;
    pages.delete(key);
  };
  return {
    get: (key: string) => pages.get(key)?.kept,
    keep(key: string, kept: Kept) {
      forget(key);
      put(key, kept);
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
  'sessionId',
  'formToken',
  'form',
  'cookies',
  'userAgent',
  'remoteAddress',
]);

type Watched = ({ answer: PageAnswer; isFor: 'all' | 'guests' } | { answer: Answer; isFor: 'one' }) &
  Pick<Kept, 'during'>;

/**
 * Makes an answer and watches what it looks at: one that asked whether somebody has signed in is the same for all guests,
 * one that asked for more of the reader, or that is no whole page, is theirs alone.
 */
async function watched(
  make: Making['answer'],
  { day, minute }: { day: string; minute: number },
): Promise<Watched> {
  const looked = new Set<string | symbol>();
  const get = (visit: Visit, name: string | symbol): unknown => {
    looked.add(name);
    return Reflect.get(visit, name);
  };
  const answer = await make((visit) => new Proxy(visit, { get }));
  const isPage = answer.kind === 'page' && (answer.status ?? 200) === 200;
  const during = looked.has('now') ? minute : day;
  if (!isPage || !looked.isDisjointFrom(personal)) return { answer, isFor: 'one', during };
  return { answer, isFor: looked.has('visitor') ? 'guests' : 'all', during };
}
