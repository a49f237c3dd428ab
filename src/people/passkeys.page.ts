import { formatInstant } from '#language/deadline.ts';
import type { Language } from '#language/languages.ts';
import { textInput } from '#ui/field/field.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { table } from '#ui/table/table.ts';
import { addresses, safeNext } from '#web/addresses.ts';
import { numberOf, ownForm, plainText } from '#web/page-parts.ts';
import { isOpenToOthers, originOf } from '#web/settings.ts';
import { type Answer, isId, missing, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { addPasskey, type AddProblem, beginPasskey, type BeginProblem } from './add-passkey.action.ts';
import { removePasskey, renewRecoveryCodes } from './change-passkeys.action.ts';
import { endOwnSession } from './end-session.action.ts';
import { longestPasskeyName, optionsToAdd, siteOf } from './passkey.ts';
import { isOpenedSince, listPasskeys, type PasskeyRow } from './passkey.sql.ts';
import {
  passkeyForm,
  passkeyProblem,
  passkeyProblemText,
  sharedAccountNotice,
  signInAgainForm,
} from './passkey-view.ts';
import { recoveryCodesPage } from './recovery-codes-view.ts';
import { isSharedAccount } from './second-factor.action.ts';
import { countFactors } from './second-factor.sql.ts';
import { type FactorOwner, recentSince } from './session.ts';

type Own = FactorOwner & { email: string; name: string; mailLanguage: Language };

function ownOf(visit: Visit): Own | null {
  const { visitor, sessionId, settings } = visit;
  if (!visitor || !sessionId) return null;
  const { id: personId, email, language: mailLanguage } = visitor;
  const name = plainText(visit, visitor.name);
  return { personId, sessionId, isOpenToOthers: isOpenToOthers(settings), email, name, mailLanguage };
}

async function show(visit: Visit): Promise<Answer> {
  const own = ownOf(visit);
  return own ? page(visit, own) : missing;
}

/** One's own passkeys; what changes them is offered to sessions that were opened just now. */
async function page(visit: Visit, own: Own, problem?: BeginProblem): Promise<PageAnswer> {
  const { db, language, now } = visit;
  const say = visit.say('passkeys');
  const passkeys = await listPasskeys(db, own.personId);
  const { codesLeft } = await countFactors(db, own.personId);
  const isRecent = await isOpenedSince(db, own.sessionId, own.personId, recentSince(now));
  const title = say('title');
  const isShared = await isSharedAccount(db, own);
  const error = problem && problem !== 'shared-account' ? passkeyProblemText(visit, problem) : null;
  const isDone = ['added', 'removed'].find((each) => each === visit.query.get('done'));
  return {
    kind: 'page',
    status: problem ? 422 : 200,
    title,
    crumbs: [
      { text: visit.say('people')('sessions.title'), href: addresses.sessions(language) },
      { text: title },
    ],
    notices: html`${error && errorSummary(visit.say('web')('problem-box'), [{ href: '#name', text: error }])}
    ${isDone && notice({ kind: 'success', body: say(`done-${isDone}`), isAnswer: true })}`,
    body: html`<p class="lead">${say('intro')}</p>
      <p>
        ${say('needs-script')}
        <a href="${addresses.secondFactor(language)}">${say('codes-link')}</a>
      </p>
      ${passkeyTable(visit, passkeys, isRecent)}
      ${isShared ? sharedAccountNotice(visit) : isRecent ? nameForm(visit, error) : signInAgainForm(visit, addresses.passkeys(language))}
      ${passkeys.length > 0 && codesSection(visit, codesLeft, isRecent)}`,
  };
}

function passkeyTable(visit: Visit, passkeys: readonly PasskeyRow[], isRecent: boolean): Html {
  const say = visit.say('passkeys');
  const at = (instant: Date) => formatInstant(visit.language, instant, visit.organization.timeZone);
  const columns = ['name', 'added', 'last-used', ...(isRecent ? ['remove'] : [])];
  return table({
    caption: say('own'),
    columns: columns.map((each) => ({ text: say(each) })),
    rows: passkeys.map((each) => [
      html`<bdi>${each.name}</bdi>`,
      at(each.created_at),
      each.last_used_at ? at(each.last_used_at) : say('never-used'),
      ...(isRecent ? [removeForm(visit, each)] : []),
    ]),
    emptyText: say('none'),
  });
}

function removeForm(visit: Visit, { id, name }: PasskeyRow): Html {
  const text = `${visit.say('passkeys')('remove')}: ${name}`;
  const body = html`<input type="hidden" name="intent" value="remove" />
    ${submitButton({ text, name: 'id', value: id, kind: 'quiet' })}`;
  return ownForm(visit, addresses.passkeys(visit.language), body, 'inline');
}

function nameForm(visit: Visit, error: string | null): Html {
  const say = visit.say('passkeys');
  const body = html`${textInput({
    name: 'name',
    label: say('name'),
    hint: say('name-hint', { longest: numberOf(visit, longestPasskeyName) }),
    value: visit.form.get('name') ?? '',
    maxLength: longestPasskeyName,
    width: 'medium',
    isRequired: true,
    error,
    errorPrefix: visit.say('web')('error-prefix'),
  })}
  ${submitButton({ text: say('add'), name: 'intent', value: 'begin' })}`;
  return html`<section>
    <h2>${say('add')}</h2>
    ${ownForm(visit, addresses.passkeys(visit.language), body)}
  </section>`;
}

function codesSection(visit: Visit, left: number, isRecent: boolean): Html {
  const say = visit.say('factor');
  const button = submitButton({ text: say('new-codes'), name: 'intent', value: 'new-codes', kind: 'quiet' });
  return html`<section>
    <h2>${say('codes.title')}</h2>
    <p>${say('codes-left', { n: left, count: numberOf(visit, left) })}</p>
    ${isRecent && ownForm(visit, addresses.passkeys(visit.language), button)}
  </section>`;
}

/** The page on which the device makes the passkey, with a challenge of its own. */
async function makePage(visit: Visit, own: Own, typed: string, problem?: AddProblem): Promise<Answer> {
  const { db, language, now, settings, organization } = visit;
  const begun = await beginPasskey(db, own, typed, now);
  if (!begun.ok) return page(visit, own, begun.problem);
  const say = visit.say('passkeys');
  const site = { ...siteOf(originOf(settings)), name: plainText(visit, organization.name) };
  const person = { id: own.personId, email: own.email, name: own.name };
  const title = say('make');
  return {
    kind: 'page',
    status: problem === 'too-many' ? 429 : problem ? 422 : 200,
    title,
    crumbs: [{ text: say('title'), href: addresses.passkeys(language) }, { text: title }],
    notices: html`${passkeyProblem(visit, problem)}`,
    body: html`<p class="lead">${say('make-text')}</p>
      <p>
        ${say('name')} <strong><bdi>${begun.name}</bdi></strong>
      </p>
      ${passkeyForm(visit, {
        action: addresses.passkeys(language),
        hidden: [
          ['intent', 'add'],
          ['name', begun.name],
        ],
        options: optionsToAdd(site, person, begun.challenge, begun.known),
        button: say('make'),
        otherwise: say('otherwise-codes'),
      })}
      <p><a href="${addresses.secondFactor(language)}">${say('codes-link')}</a></p>`,
    script: 'passkey',
  };
}

async function add(visit: Visit, own: Own): Promise<Answer> {
  const { db, form, language, now, settings } = visit;
  const name = form.get('name') ?? '';
  const origin = originOf(settings);
  const given = {
    name,
    answer: form.get('answer') ?? '',
    email: own.email,
    language: own.mailLanguage,
    link: new URL(addresses.passkeys(own.mailLanguage), origin).href,
  };
  const result = await addPasskey(db, own, given, siteOf(origin), now);
  if (!result.ok) return makePage(visit, own, name, result.problem);
  if (result.codes.length === 0) return seeOther(`${addresses.passkeys(language)}?done=added`);
  const back = { href: addresses.passkeys(language), text: visit.say('passkeys')('title') };
  return recoveryCodesPage(visit, result.codes, back);
}

async function change(visit: Visit): Promise<Answer> {
  const { db, form, language, now } = visit;
  const own = ownOf(visit);
  if (!own) return missing;
  switch (form.get('intent')) {
    case 'begin':
      return makePage(visit, own, form.get('name') ?? '');
    case 'add':
      return add(visit, own);
    case 'remove': {
      const id = form.get('id') ?? '';
      const result = isId(id) ? await removePasskey(db, own, id, now) : null;
      if (result?.ok) return seeOther(`${addresses.passkeys(language)}?done=removed`);
      return result?.refusal === 'sign-in-again' ? page(visit, own, 'sign-in-again') : missing;
    }
    case 'new-codes': {
      const result = await renewRecoveryCodes(db, own, now);
      const back = { href: addresses.passkeys(language), text: visit.say('passkeys')('title') };
      if (result.ok) return recoveryCodesPage(visit, result.codes, back);
      return result.refusal === 'sign-in-again' ? page(visit, own, 'sign-in-again') : missing;
    }
    case 'sign-in-again': {
      await endOwnSession(db, own.personId, own.sessionId, 'sign-out', now);
      visit.cookies.sessionToken = null;
      return seeOther(addresses.signIn(language, safeNext(form.get('next'), language)));
    }
    default:
      return missing;
  }
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/passkeys', action: 'manage-own-sessions', handle: show },
  { method: 'POST', path: '/:language/passkeys', action: 'manage-own-sessions', handle: change },
];
