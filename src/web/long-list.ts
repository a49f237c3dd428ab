import type { ListPart, PageWanted } from '#db/list-part.sql.ts';
import { formatNumber } from '#language/format.ts';
import type { Html } from '#ui/html.ts';
import { pager } from '#ui/pager/pager.ts';
import type { Visit } from './visit.ts';

/** Rows of one page: a longer list is hard to read, and heavy on a slow link. */
export const rowsOfPage = 100;

/** The page of a list that the address asks for (from 1), within those there are. */
export function pageAsked(visit: Visit, pages: number): number {
  const asked = Number.parseInt(visit.query.get('page') ?? '1', 10) || 1;
  return Math.min(Math.max(1, asked), Math.max(1, pages));
}

/** The page of a list that the address asks for, where the database knows how many there are. */
export function pageWanted(visit: Visit, size = rowsOfPage): PageWanted {
  return { page: Math.min(pageAsked(visit, Number.MAX_SAFE_INTEGER), 1_000_000), size };
}

/** The way to the pages before and after one that the database answered. */
export function wayFrom(
  visit: Visit,
  { rows, before, all }: ListPart<unknown>,
  size = rowsOfPage,
): Html | null {
  return wayThrough(visit, Math.floor(before / size) + 1, {
    from: before + 1,
    to: before + rows.length,
    all,
  });
}

/** The rows of a long list that this page shows, and the way to the others; no way when there is one page only. */
export function partOfList<Row>(
  visit: Visit,
  rows: readonly Row[],
  size = rowsOfPage,
): { shown: Row[]; way: Html | null } {
  const page = pageAsked(visit, Math.ceil(rows.length / size));
  const from = (page - 1) * size;
  const shown = rows.slice(from, from + size);
  return {
    shown,
    way: wayThrough(visit, page, { from: from + 1, to: from + shown.length, all: rows.length }),
  };
}

/** The way to the pages before and after, which keeps the other questions of the address. */
export function wayThrough(
  visit: Visit,
  page: number,
  rows: { from: number; to: number; all: number },
): Html | null {
  const web = visit.say('web');
  const people = visit.say('people');
  const number = (value: number) => formatNumber(visit.language, value);
  const part = (n: number, text: string) => {
    const query = new URLSearchParams(visit.query);
    query.set('page', String(n));
    return { href: `${visit.path}?${query}`, text };
  };
  return pager({
    label: people('pages'),
    previous: page > 1 ? part(page - 1, web('page-previous')) : null,
    next: rows.to < rows.all ? part(page + 1, web('page-next')) : null,
    position: people('pages-position', {
      from: number(rows.from),
      to: number(rows.to),
      all: number(rows.all),
    }),
  });
}
