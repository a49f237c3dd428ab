import { civilDateAt } from '#language/deadline.ts';
import { emptyState } from '#ui/empty-state/empty-state.ts';
import { textInput } from '#ui/field/field.ts';
import { buttonRow } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { pager } from '#ui/pager/pager.ts';
import { table } from '#ui/table/table.ts';
import { addresses } from '#web/addresses.ts';
import { dateOf, numberOf, ownForm, textOf } from '#web/page-parts.ts';
import { isId, missing, type Answer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { confirmSuspectLink } from './confirm-link.action.ts';
import { basisOf, linkState, type Wording } from './link.ts';
import { countSuspectLinks, findTracedLink, listSuspectLinks, type TracedLink } from './suspect-link.sql.ts';
import { difference, thingAddress, thingLink } from './suspect-link-view.ts';
import { listWordings, wordingKey } from './wording.sql.ts';

const perPage = 50;
const longestReason = 2000;

/** What waits to be looked at: links whose text says something else than when a person confirmed them. */
async function list(visit: Visit): Promise<Answer> {
  const say = visit.say('suspect-links');
  const asked = Number(visit.query.get('page') ?? 1);
  const all = await countSuspectLinks(visit.db);
  const pages = Math.max(1, Math.ceil(all / perPage));
  const page = Number.isSafeInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  const links = await listSuspectLinks(visit.db, { offset: (page - 1) * perPage, limit: perPage });
  const wordings = await listWordings(
    visit.db,
    links.flatMap((link) => [link.from, link.to]),
  );
  const done = visit.query.get('done');
  const to = (page: number) => `${addresses.suspectLinks(visit.language)}?page=${page}`;
  return {
    kind: 'page',
    title: say('title'),
    heading: html`${say('heading', { n: all, count: numberOf(visit, all) })}`,
    crumbs: [{ text: say('title') }],
    notices: html`${done === 'confirmed' && notice({ kind: 'success', body: say('done-confirmed'), isAnswer: true })}`,
    body: html`<p class="lead">${say('intro')}</p>
      ${
        links.length === 0
          ? emptyState(say('none'))
          : table({
              caption: say('title'),
              isCaptionHidden: true,
              columns: ['rests', 'on', 'since', 'look'].map((key) => ({ text: say(`column.${key}`) })),
              rows: links.map((link) => [
                thingLink(visit, link.from, wordings.get(wordingKey(link.from))),
                thingLink(visit, link.to, wordings.get(wordingKey(link.to)) ?? null),
                link.suspectSince ? day(visit, link.suspectSince) : '—',
                html`<a href="${addresses.suspectLink(visit.language, link.id)}">${say('see')}</a>`,
              ]),
            })
      }
      ${pager({
        label: say('pages'),
        previous: page > 1 ? { href: to(page - 1), text: visit.say('checker')('pager.previous') } : null,
        next: page < pages ? { href: to(page + 1), text: visit.say('checker')('pager.next') } : null,
        position: visit.say('checker')('pager.position', {
          from: numberOf(visit, all === 0 ? 0 : (page - 1) * perPage + 1),
          to: numberOf(visit, Math.min(page * perPage, all)),
          all: numberOf(visit, all),
        }),
      })}`,
  };
}

const day = (visit: Visit, at: Date): string => dateOf(visit, civilDateAt(at, visit.organization.timeZone));

type Found = { link: TracedLink; wordings: Map<string, Wording>; now: Wording | null };

async function find(visit: Visit): Promise<Found | null> {
  const asked = visit.params.link ?? '';
  const link = isId(asked) ? await findTracedLink(visit.db, asked) : null;
  if (!link) return null;
  const wordings = await listWordings(visit.db, [link.from, link.to]);
  return { link, wordings, now: wordings.get(wordingKey(link.to)) ?? null };
}

/** One link: what was confirmed, what the text says now, word by word, and what the person can do. */
async function one(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  return found ? pageOf(visit, found) : missing;
}

function pageOf(visit: Visit, { link, wordings, now }: Found, problem?: 'changed-meanwhile'): Answer {
  const say = visit.say('suspect-links');
  const state = linkState(link, now);
  const from = wordings.get(wordingKey(link.from));
  return {
    kind: 'page',
    ...(problem && { status: 409 }),
    title: say('one-title'),
    heading: html`${say(`state.${state}`)}`,
    crumbs: [
      { text: say('title'), href: addresses.suspectLinks(visit.language) },
      { text: say('one-title') },
    ],
    notices: html`${problem && notice({ kind: 'warning', body: say('changed-meanwhile'), isAnswer: true })}`,
    body: html`<p>
        ${thingLink(visit, link.from, from)} ${say(`relation.${link.relation}`)}
        ${thingLink(visit, link.to, now)}
      </p>
      <p class="hint">
        ${
          link.confirmedByName
            ? html`${say('confirmed-on', { date: day(visit, link.confirmedAt) })}
              ${textOf(visit, link.confirmedByName)}`
            : say('stated-on', { date: day(visit, link.confirmedAt) })
        }
      </p>
      ${now && comparison(visit, link, now)} ${state === 'suspect' && now && confirmForm(visit, link, now)}
      ${state !== 'confirmed' && wayToChange(visit, link)}`,
  };
}

function comparison(visit: Visit, link: TracedLink, now: Wording): Html {
  const say = visit.say('suspect-links');
  const before = link.confirmedWording;
  const fields = (['title', 'description'] as const).filter((field) => now[field] ?? before?.[field]);
  return html`<section>
    <h2>${say('difference')}</h2>
    ${!before && html`<p>${say('not-kept')}</p>`}
    ${fields.map(
      (field) =>
        html`<h3>${say(`field.${field}`)}</h3>
          ${difference(visit, before ? before[field] : now[field], now[field])}`,
    )}
  </section>`;
}

function confirmForm(visit: Visit, link: TracedLink, now: Wording): Html {
  const say = visit.say('suspect-links');
  const body = html`<input type="hidden" name="basis" value="${link.basis}" />
    <input type="hidden" name="now" value="${basisOf(now)}" />
    ${textInput({ name: 'reason', label: say('reason'), hint: say('reason-hint'), maxLength: longestReason, value: visit.form.get('reason') ?? '' })}
    ${buttonRow([{ text: say('confirm') }], { href: addresses.suspectLinks(visit.language), text: say('back') })}`;
  return html`<section>
    <h2>${say('still-holds')}</h2>
    <p>${say('what-confirming-means')}</p>
    ${ownForm(visit, addresses.suspectLink(visit.language, link.id), body)}
  </section>`;
}

/** Where what rests on the text can be changed. */
function wayToChange(visit: Visit, link: TracedLink): Html {
  const say = visit.say('suspect-links');
  const href = thingAddress(visit.language, link.from);
  return html`<section>
    <h2>${say('no-longer-holds')}</h2>
    <p>${say('change-it')}</p>
    ${href && html`<p><a href="${href}">${say('go-to-change')}</a></p>`}
  </section>`;
}

async function confirm(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (!found || !found.now || !visit.visitor) return missing;
  const reason = (visit.form.get('reason') ?? '').trim().slice(0, longestReason);
  const result = await confirmSuspectLink(visit.db, {
    linkId: found.link.id,
    seenBasis: visit.form.get('basis') ?? '',
    seenNow: visit.form.get('now') ?? '',
    wording: found.now,
    personId: visit.visitor.id,
    reason: reason === '' ? null : reason,
    now: visit.now,
  });
  if (result.ok) return seeOther(`${addresses.suspectLinks(visit.language)}?done=confirmed`);
  const again = await find(visit);
  return again ? pageOf(visit, again, 'changed-meanwhile') : missing;
}

const path = '/:language/suspect-links';

export const routes: Route[] = [
  { method: 'GET', path, action: 'confirm-link', handle: list },
  { method: 'GET', path: `${path}/:link`, action: 'confirm-link', handle: one },
  { method: 'POST', path: `${path}/:link`, action: 'confirm-link', handle: confirm },
];
