import { formatNumber } from '#language/format.ts';
import type { Html } from '#ui/html.ts';
import { pager } from '#ui/pager/pager.ts';
import type { Visit } from './visit.ts';

/** The way through a long list, the newest first, in the words of the visit; null when it has one page only. */
export function listPager(
  visit: Visit,
  list: { page: number; perPage: number; count: number; href: (page: number) => string },
): Html | null {
  const { page, perPage, count, href } = list;
  const say = visit.say('people');
  const number = (value: number) => formatNumber(visit.language, value);
  const first = (page - 1) * perPage + 1;
  const position = {
    from: number(Math.min(first, count)),
    to: number(Math.min(page * perPage, count)),
    all: number(count),
  };
  return pager({
    label: say('pages'),
    previous: page > 1 ? { href: href(page - 1), text: say('pages-newer') } : null,
    next: page * perPage < count ? { href: href(page + 1), text: say('pages-older') } : null,
    position: say('pages-position', position),
  });
}
