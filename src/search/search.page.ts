import { html, type Html } from '#ui/html.ts';
import { pager } from '#ui/pager/pager.ts';
import { searchBox } from '#ui/search-box/search-box.ts';
import { addresses } from '#web/addresses.ts';
import { numberOf } from '#web/page-parts.ts';
import type { Answer, Route, Visit } from '#web/visit.ts';
import { type Answered, findByWords } from './find-by-words.sql.ts';
import type { Found } from './found.sql.ts';
import { type SearchKind, searchKinds } from './search-entry.ts';
import { findPublicStamp } from './search-entry.sql.ts';
import { searchResult } from './search-result-view.ts';

const bestOfKind = 5;
const perPage = 30;
const longestQuestion = 200;

/** Search over everything public, and over yearly reports that the visitor may read; grouped by kind, or one kind in pages. */
async function search(visit: Visit): Promise<Answer> {
  const say = visit.say('search');
  const typed = (visit.query.get('q') ?? '').trim().slice(0, longestQuestion);
  const kind = searchKinds.find((each) => each === visit.query.get('kind')) ?? null;
  const page = Math.min(1_000, Math.max(1, Number.parseInt(visit.query.get('page') ?? '1', 10) || 1));
  const answered = typed === '' ? null : await ask(visit, typed, kind, page);
  const total = answered ? totals(answered.found).reduce((sum, [, count]) => sum + count, 0) : 0;
  const title = say('title');
  return {
    kind: 'page',
    title,
    ...(typed !== '' && { heading: html`${say(answered ? 'found' : 'nothing-to-look-for', { n: total })}` }),
    crumbs: [{ text: title }],
    marks: ['unofficial'],
    body: html`${searchBox({
      action: addresses.search(visit.language),
      label: say('label'),
      buttonText: say('button'),
      value: typed,
    })}
    ${typed === '' ? html`<p class="lead">${say('intro')}</p>` : results(visit, typed, answered, kind, page)}`,
  };
}

function ask(visit: Visit, typed: string, kind: SearchKind | null, page: number): Promise<Answered> {
  const wanted =
    kind === null
      ? { kind, offset: 0, limit: bestOfKind }
      : { kind, offset: (page - 1) * perPage, limit: perPage };
  return findByWords(visit.db, typed, visit.language, visit.visitor, wanted);
}

function totals(found: readonly Found[]): [SearchKind, number][] {
  const byKind = new Map(found.map((each) => [each.kind, each.total]));
  return searchKinds.flatMap((kind) => (byKind.has(kind) ? [[kind, byKind.get(kind) ?? 0]] : []));
}

function results(
  visit: Visit,
  typed: string,
  answered: Answered,
  only: SearchKind | null,
  page: number,
): Html {
  const say = visit.say('search');
  if (answered === null) return html`<p>${say('only-small-words', { code: 'R.1' })}</p>`;
  if (answered.found.length === 0) return html`<p>${say('what-to-try', { code: 'R.1' })}</p>`;
  const addressOf = (kind: SearchKind | null, at = 1) => {
    const query = new URLSearchParams({
      q: typed,
      ...(kind && { kind }),
      ...(at > 1 && { page: String(at) }),
    });
    return `${addresses.search(visit.language)}?${query}`;
  };
  return html`${answered.way !== 'all' && html`<p>${say(`${answered.way}-words`)}</p>`}
  ${only && html`<p><a href="${addressOf(null)}">${say('every-kind')}</a></p>`}
  ${totals(answered.found).map(([kind, count]) => {
    const ofKind = answered.found.filter((each) => each.kind === kind);
    return html`<section>
      <h2>${say(`kind-${kind}`)} <small>${numberOf(visit, count)}</small></h2>
      <ul class="links">
        ${ofKind.map((each) => searchResult(visit, each, typed))}
      </ul>
      ${only === null && count > ofKind.length && html`<p><a href="${addressOf(kind)}">${say('all-of-kind', { n: count, kind: say(`kind-${kind}`) })}</a></p>`}
      ${only !== null && pages(visit, { page, count, addressOf: (at) => addressOf(kind, at) })}
    </section>`;
  })}`;
}

function pages(
  visit: Visit,
  list: { page: number; count: number; addressOf: (page: number) => string },
): Html | null {
  const { count, addressOf } = list;
  const page = Math.min(list.page, Math.ceil(count / perPage));
  const say = visit.say('search');
  const number = (value: number) => numberOf(visit, value);
  return pager({
    label: say('pages'),
    previous: page > 1 ? { href: addressOf(page - 1), text: say('previous') } : null,
    next: page * perPage < count ? { href: addressOf(page + 1), text: say('next') } : null,
    position: say('position', {
      from: number((page - 1) * perPage + 1),
      to: number(Math.min(page * perPage, count)),
      all: number(count),
    }),
  });
}

export const routes: Route[] = [
  {
    method: 'GET',
    path: '/:language/search',
    action: 'read-public',
    handle: search,
    keeps: { questions: ['q', 'kind', 'page'], stamp: findPublicStamp },
  },
];
