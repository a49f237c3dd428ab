import { encode } from 'uqr';
import { textInput } from '#ui/field/field.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { addresses } from '#web/addresses.ts';
import { isOpenToOthers } from '#web/settings.ts';
import { numberOf, ownForm, plainText } from '#web/page-parts.ts';
import { type Answer, missing, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { openFactorKey } from './factor-key.ts';
import { sharedAccountNotice, signInAgainForm } from './passkey-view.ts';
import { recoveryCodesPage } from './recovery-codes-view.ts';
import {
  beginSecondFactor,
  changeSecondFactor,
  confirmSecondFactor,
  type FactorProblem,
  isSharedAccount,
  mustSignInAgain,
} from './second-factor.action.ts';
import { factorAddress } from './second-factor.ts';
import { countFactors, findFactor, type StoredFactor } from './second-factor.sql.ts';
import type { FactorOwner } from './session.ts';

type Told = { problem?: Exclude<FactorProblem, 'sign-in-again' | 'shared-account'> };

function ownerOf({ visitor, sessionId, settings }: Visit): FactorOwner | null {
  if (!visitor || !sessionId) return null;
  return { personId: visitor.id, sessionId, isOpenToOthers: isOpenToOthers(settings) };
}

/** One's own second factor: none, being set up, or in force. */
async function show(visit: Visit): Promise<Answer> {
  const owner = ownerOf(visit);
  return owner ? page(visit, owner) : missing;
}

async function page(visit: Visit, owner: FactorOwner, { problem }: Told = {}): Promise<PageAnswer> {
  const say = visit.say('factor');
  const factor = await findFactor(visit.db, owner.personId);
  const error = problem ? say(problem) : null;
  return {
    kind: 'page',
    status: problem === undefined ? 200 : problem === 'too-many' ? 429 : 422,
    title: say('title'),
    crumbs: [
      { text: visit.say('people')('sessions.title'), href: addresses.sessions(visit.language) },
      { text: say('title') },
    ],
    body: html`${error && errorSummary(visit.say('web')('problem-box'), [{ href: '#code', text: error }])}
      ${await stateOf(visit, owner, factor, error)}
      <p><a href="${addresses.passkeys(visit.language)}">${visit.say('passkeys')('title')}</a></p>`,
  };
}

async function stateOf(
  visit: Visit,
  owner: FactorOwner,
  factor: StoredFactor | null,
  error: string | null,
): Promise<Html> {
  if (factor?.confirmed_at) return inForce(visit, owner.personId, error);
  if (await isSharedAccount(visit.db, owner)) return sharedAccountNotice(visit);
  if (await mustSignInAgain(visit.db, owner, visit.now))
    return signInAgainForm(visit, addresses.secondFactor(visit.language));
  return factor ? setUp(visit, factor.secret, error) : begin(visit);
}

function begin(visit: Visit): Html {
  const say = visit.say('factor');
  return html`<p class="lead">${say('none')}</p>
    ${ownForm(visit, addresses.secondFactor(visit.language), submitButton({ text: say('begin'), name: 'intent', value: 'begin' }))}`;
}

/** The secret as a QR code and as text, and the first code that proves that the device has it. */
function setUp(visit: Visit, sealed: string, error: string | null): Html {
  const say = visit.say('factor');
  const secret = openFactorKey(visit.settings.dataFolder).open(sealed) ?? '';
  const address = factorAddress(
    secret,
    visit.visitor?.email ?? '',
    plainText(visit, visit.organization.name),
  );
  return html`<ol>
      <li>${say('step-1')}</li>
      <li>${say('step-2')}</li>
      <li>${say('step-3')}</li>
    </ol>
    ${qrCode(address, say('qr'))}
    <p>${say('secret')} <bdi class="code" dir="ltr">${secret.replace(/(.{4})/g, '$1 ').trim()}</bdi></p>
    ${ownForm(
      visit,
      addresses.secondFactor(visit.language),
      html`${codeField(visit, error, say('first-code-hint'))}
        <div class="buttons">
          ${submitButton({ text: say('confirm'), name: 'intent', value: 'confirm' })}
          ${submitButton({ text: say('begin-again'), name: 'intent', value: 'begin', kind: 'quiet' })}
        </div>`,
    )}`;
}

async function inForce(visit: Visit, personId: string, error: string | null): Promise<Html> {
  const say = visit.say('factor');
  const { codesLeft: left, passkeys } = await countFactors(visit.db, personId);
  return html`<p class="lead">${say(passkeys > 0 ? 'in-force-beside-passkeys' : 'in-force')}</p>
    <p>${say('codes-left', { n: left, count: numberOf(visit, left) })}</p>
    ${ownForm(
      visit,
      addresses.secondFactor(visit.language),
      html`${codeField(visit, error, say('code-hint'))}
        <div class="buttons">
          ${submitButton({ text: say('new-codes'), name: 'intent', value: 'new-codes' })}
          ${submitButton({ text: say('remove'), name: 'intent', value: 'remove', kind: 'grave' })}
        </div>`,
    )}`;
}

function codeField(visit: Visit, error: string | null, hint: string): Html {
  const errorPrefix = visit.say('web')('error-prefix');
  const label = visit.say('factor')('code');
  return textInput({
    name: 'code',
    label,
    hint,
    autocomplete: 'one-time-code',
    width: 'medium',
    isRequired: true,
    error,
    errorPrefix,
  });
}

/** The modules of a QR code as one path, black on white in every scheme, as readers expect. */
function qrCode(text: string, title: string): Html {
  const { data, size } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return html`<svg
    width="220"
    height="220"
    viewBox="0 0 ${String(size)} ${String(size)}"
    role="img"
    aria-label="${title}"
  >
    <path fill="#fff" d="M0 0h${String(size)}v${String(size)}h-${String(size)}z" />
    <path fill="#000" d="${path}" />
  </svg>`;
}

/** Problems that the page tells in the place of its form. */
const isOnThePage = (problem: FactorProblem) => problem === 'sign-in-again' || problem === 'shared-account';

async function change(visit: Visit): Promise<Answer> {
  const { db, now, form, language } = visit;
  const owner = ownerOf(visit);
  if (!owner) return missing;
  const key = openFactorKey(visit.settings.dataFolder);
  const [intent, code] = [form.get('intent'), form.get('code') ?? ''];
  if (intent === 'begin') {
    await beginSecondFactor(db, owner, key, now);
    return seeOther(addresses.secondFactor(language));
  }
  if (intent !== 'confirm' && intent !== 'new-codes' && intent !== 'remove') return missing;
  const result =
    intent === 'confirm'
      ? await confirmSecondFactor(db, owner, code, key, now)
      : await changeSecondFactor(db, owner.personId, { intent, code }, key, now);
  if (!result.ok) return page(visit, owner, isOnThePage(result.problem) ? {} : { problem: result.problem });
  if (result.codes.length === 0) return seeOther(addresses.secondFactor(language));
  return recoveryCodesPage(visit, result.codes);
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/second-factor', action: 'manage-own-sessions', handle: show },
  { method: 'POST', path: '/:language/second-factor', action: 'manage-own-sessions', handle: change },
];
