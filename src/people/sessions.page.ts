import { formatInstant } from '#language/deadline.ts';
import { form, submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { addresses } from '#web/addresses.ts';
import { type Answer, missing, type Route, seeOther, type Visit } from '#web/visit.ts';
import { endOwnSession } from './end-session.action.ts';
import { listSessions } from './people.sql.ts';

async function show(visit: Visit): Promise<Answer> {
  const { visitor, db, now } = visit;
  if (!visitor) return missing;
  const say = visit.say('people');
  const at = (instant: Date) => formatInstant(visit.language, instant, visit.organization.timeZone);
  const rows = (await listSessions(db, visitor.id, now)).map((each) => [
    html`<bdi dir="ltr">${each.user_agent || '–'}</bdi>`,
    at(each.created_at),
    at(each.last_seen_at),
    html`${each.id === visit.sessionId && html`<strong>${say('sessions.this')}</strong> `}${endForm(visit, each.id)}`,
  ]);
  const columns = ['device', 'since', 'last', 'end'].map((key) => ({ text: say(`sessions.${key}`) }));
  const title = say('sessions.title');
  return {
    kind: 'page',
    title,
    crumbs: [{ text: title }],
    body: html`${table({ caption: title, isCaptionHidden: true, columns, rows })}
      <p><a href="${addresses.secondFactor(visit.language)}">${visit.say('factor')('title')}</a></p>
      <p><a href="${addresses.passkeys(visit.language)}">${visit.say('passkeys')('title')}</a></p>
      <p><a href="${addresses.tokens(visit.language)}">${visit.say('api')('tokens.title')}</a></p>`,
  };
}

function endForm(visit: Visit, id: string): Html {
  const button = submitButton({
    text: visit.say('people')('sessions.end'),
    name: 'session',
    value: id,
    kind: 'quiet',
  });
  return form({
    action: addresses.sessions(visit.language),
    token: visit.formToken,
    body: button,
    className: 'inline',
  });
}

/** Ends a session of one's own; one that is not open, or of somebody else, is not there. */
async function end(visit: Visit): Promise<Answer> {
  const { visitor, sessionId, db, now, language } = visit;
  const id = visit.form.get('session') ?? '';
  if (!visitor || !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return missing;
  if (!(await endOwnSession(db, visitor.id, id, 'end-session', now))) return missing;
  if (id !== sessionId) return seeOther(addresses.sessions(language));
  visit.cookies.sessionToken = null;
  return seeOther(addresses.signIn(language));
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/sessions', action: 'manage-own-sessions', handle: show },
  { method: 'POST', path: '/:language/sessions', action: 'manage-own-sessions', handle: end },
];
