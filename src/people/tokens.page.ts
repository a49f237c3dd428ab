import { civilDateAt, formatInstant } from '#language/deadline.ts';
import { checkbox, select, textInput } from '#ui/field/field.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { fieldset, submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { dateOf, numberOf, ownForm } from '#web/page-parts.ts';
import { originOf } from '#web/settings.ts';
import { type Answer, isId, missing, type Route, seeOther, type Visit } from '#web/visit.ts';
import { createToken, renewCalendarAddress, revokeToken } from './manage-token.action.ts';
import {
  calendarScope,
  longestTokenName,
  mostTokens,
  readTokenForm,
  tokenLives,
  type TokenProblem,
  tokenScopes,
} from './token.ts';
import { listOpenTokens, type TokenRow } from './token.sql.ts';

/** What the page shows beside the tokens: a secret that was just made, or what was wrong with the form. */
type Shown = { secret?: string; calendar?: string; problems?: readonly TokenProblem[]; isFull?: boolean };

async function show(visit: Visit): Promise<Answer> {
  return page(visit, {});
}

async function page(visit: Visit, shown: Shown): Promise<Answer> {
  const { visitor, db, now, language } = visit;
  if (!visitor) return missing;
  const say = visit.say('api');
  const tokens = await listOpenTokens(db, visitor.id, now);
  const programs = tokens.filter((each) => !each.scopes.includes(calendarScope));
  const calendar = tokens.find((each) => each.scopes.includes(calendarScope));
  const title = say('tokens.title');
  return {
    kind: 'page',
    ...((shown.problems || shown.isFull) && { status: 422 }),
    title,
    crumbs: [
      { text: visit.say('people')('sessions.title'), href: addresses.sessions(language) },
      { text: title },
    ],
    notices: html`${shown.secret && secretNotice(say('tokens.made'), shown.secret)}
    ${shown.calendar && secretNotice(say('tokens.calendar-made'), shown.calendar)}
    ${problemList(visit, shown)}
    ${visit.query.get('done') === 'revoked' && notice({ kind: 'success', body: say('tokens.revoked'), isAnswer: true })}`,
    body: html`<p class="lead">${say('tokens.intro')}</p>
      <p><a href="${addresses.api(language)}">${say('page.title')}</a></p>
      ${tokenTable(visit, programs)} ${newTokenForm(visit, shown)}
      <section>
        <h2>${say('tokens.calendar')}</h2>
        <p>${say('tokens.calendar-intro')}</p>
        ${calendar && html`<p>${say('tokens.calendar-since', { date: dayOf(visit, calendar.created_at) })}</p>`}
        ${calendarForms(visit, calendar)}
      </section>`,
  };
}

function secretNotice(text: string, secret: string): Html {
  const body = html`<p>${text}</p>
    <p>${code(secret)}</p>`;
  return notice({ kind: 'success', body, isAnswer: true });
}

function dayOf(visit: Visit, at: Date): string {
  return dateOf(visit, civilDateAt(at, visit.organization.timeZone));
}

function tokenTable(visit: Visit, tokens: readonly TokenRow[]): Html {
  const say = visit.say('api');
  return table({
    caption: say('tokens.open'),
    columns: ['name', 'scopes', 'last-used', 'expires', 'revoke'].map((key) => ({
      text: say(`tokens.${key}`),
    })),
    rows: tokens.map((each) => [
      html`<bdi>${each.name}</bdi>`,
      html`${tokenScopes.filter((scope) => each.scopes.includes(scope)).map((scope) => html`<div>${say(`scope.${scope}`)}</div>`)}`,
      each.last_used_at
        ? formatInstant(visit.language, each.last_used_at, visit.organization.timeZone)
        : say('tokens.never'),
      dayOf(visit, each.expires_at),
      revokeForm(visit, each.id, `${say('tokens.revoke')}: ${each.name}`),
    ]),
    emptyText: say('tokens.none'),
  });
}

function revokeForm(visit: Visit, id: string, text: string): Html {
  const body = html`<input
      type="hidden"
      name="intent"
      value="revoke"
    />${submitButton({ text, name: 'id', value: id, kind: 'quiet' })}`;
  return ownForm(visit, addresses.tokens(visit.language), body, 'inline');
}

function problemList(visit: Visit, { problems = [], isFull }: Shown): Html | null {
  const say = visit.say('api');
  const items = [
    ...problems.map((each) => ({ href: `#${each.field}`, text: problemText(visit, each) })),
    ...(isFull ? [{ href: '#name', text: say('tokens.too-many', { n: numberOf(visit, mostTokens) }) }] : []),
  ];
  return items.length === 0 ? null : errorSummary(visit.say('web')('problem-box'), items);
}

function problemText(visit: Visit, { code: kind }: TokenProblem): string {
  return visit.say('api')(`tokens.problem-${kind}`, { n: numberOf(visit, longestTokenName) });
}

function newTokenForm(visit: Visit, { problems = [] }: Shown): Html {
  const say = visit.say('api');
  const errorOf = (field: TokenProblem['field']) => {
    const problem = problems.find((each) => each.field === field);
    return {
      error: problem ? problemText(visit, problem) : null,
      errorPrefix: visit.say('web')('error-prefix'),
    };
  };
  const typed = (name: string) => visit.form.get(name) ?? '';
  const scope = (each: (typeof tokenScopes)[number], at: number) =>
    checkbox({
      name: `scope-${each}`,
      ...(at === 0 && { id: 'scopes', ...errorOf('scopes') }),
      label: say(`scope.${each}`),
      isChecked: typed(`scope-${each}`) !== '' || (each === 'read' && visit.form.size === 0),
    });
  const days = tokenLives.map((each) => ({
    value: String(each),
    text: say('tokens.n-days', { n: each }),
  }));
  const body = html`<input type="hidden" name="intent" value="create" /> ${fieldset(
      say('tokens.new'),
      html`${textInput({ name: 'name', label: say('tokens.name'), hint: say('tokens.name-hint'), value: typed('name'), maxLength: longestTokenName, isRequired: true, ...errorOf('name') })}
      ${fieldset(say('tokens.scopes'), html`${tokenScopes.map(scope)}`)}
      ${select({ name: 'days', label: say('tokens.days'), value: typed('days') || '90', options: days, ...errorOf('days') })}
      ${submitButton({ text: say('tokens.create') })}`,
    )}`;
  return ownForm(visit, addresses.tokens(visit.language), body);
}

function calendarForms(visit: Visit, calendar: TokenRow | undefined): Html {
  const say = visit.say('api');
  const text = say(calendar ? 'tokens.calendar-renew' : 'tokens.calendar-create');
  const renew = html`<input type="hidden" name="intent" value="calendar" />${submitButton({ text })}`;
  return html`${ownForm(visit, addresses.tokens(visit.language), renew)}
    ${calendar && revokeForm(visit, calendar.id, say('tokens.calendar-revoke'))}
    <p><a href="/api/v1/calendar/events.ics">${say('tokens.events-calendar')}</a></p>`;
}

async function change(visit: Visit): Promise<Answer> {
  const { db, visitor, form, language, now, settings } = visit;
  if (!visitor) return missing;
  switch (form.get('intent')) {
    case 'revoke': {
      const id = form.get('id') ?? '';
      const isRevoked = isId(id) && (await revokeToken(db, visitor, id, now));
      return isRevoked ? seeOther(`${addresses.tokens(language)}?done=revoked`) : missing;
    }
    case 'calendar': {
      const secret = await renewCalendarAddress(db, visitor, now);
      const address = new URL(`/api/v1/calendar/own/${secret}.ics`, originOf(settings)).href;
      return page(visit, { calendar: address });
    }
    case 'create':
      return create(visit);
    default:
      return missing;
  }
}

async function create(visit: Visit): Promise<Answer> {
  const { db, visitor, form, now } = visit;
  if (!visitor) return missing;
  const scopes = tokenScopes.filter((each) => form.has(`scope-${each}`));
  const read = readTokenForm({ name: form.get('name') ?? '', scopes, days: form.get('days') ?? '' });
  if (!read.ok) return page(visit, { problems: read.problems });
  const made = await createToken(db, visitor, read.request, now);
  if (!made) return page(visit, { isFull: true });
  visit.form = new Map();
  return page(visit, { secret: made.secret });
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/tokens', action: 'manage-own-sessions', handle: show },
  { method: 'POST', path: '/:language/tokens', action: 'manage-own-sessions', handle: change },
];
