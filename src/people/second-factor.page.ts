import { encode } from 'uqr';
import { textInput } from '#ui/field/field.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { addresses } from '#web/addresses.ts';
import { numberOf, ownForm, plainText } from '#web/page-parts.ts';
import { type Answer, missing, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { openFactorKey } from './factor-key.ts';
import {
  beginSecondFactor,
  changeSecondFactor,
  confirmSecondFactor,
  type FactorResult,
} from './second-factor.action.ts';
import { factorAddress } from './second-factor.ts';
import { countRecoveryCodes, findFactor } from './second-factor.sql.ts';

type Told = { problem?: Extract<FactorResult, { ok: false }>['problem'] };

/** One's own second factor: none, being set up, or in force. */
async function show(visit: Visit): Promise<Answer> {
  return visit.visitor ? page(visit, visit.visitor.id) : missing;
}

async function page(visit: Visit, personId: string, { problem }: Told = {}): Promise<PageAnswer> {
  const say = visit.say('factor');
  const factor = await findFactor(visit.db, personId);
  const error = problem ? say(problem) : null;
  const state =
    factor === null
      ? begin(visit)
      : factor.confirmed_at
        ? await inForce(visit, personId, error)
        : setUp(visit, factor.secret, error);
  return {
    kind: 'page',
    status: problem === undefined ? 200 : problem === 'too-many' ? 429 : 422,
    title: say('title'),
    crumbs: [
      { text: visit.say('people')('sessions.title'), href: addresses.sessions(visit.language) },
      { text: say('title') },
    ],
    body: html`${error && errorSummary(visit.say('web')('problem-box'), [{ href: '#code', text: error }])}${state}`,
  };
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
  const left = await countRecoveryCodes(visit.db, personId);
  return html`<p class="lead">${say('in-force')}</p>
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

async function change(visit: Visit): Promise<Answer> {
  const { visitor, db, now, form, language } = visit;
  if (!visitor) return missing;
  const key = openFactorKey(visit.settings.dataFolder);
  const [intent, code] = [form.get('intent'), form.get('code') ?? ''];
  if (intent === 'begin') {
    await beginSecondFactor(db, visitor.id, key, now);
    return seeOther(addresses.secondFactor(language));
  }
  if (intent !== 'confirm' && intent !== 'new-codes' && intent !== 'remove') return missing;
  const result =
    intent === 'confirm'
      ? await confirmSecondFactor(db, visitor.id, code, key, now)
      : await changeSecondFactor(db, visitor.id, { intent, code }, key, now);
  if (!result.ok) return page(visit, visitor.id, { problem: result.problem });
  if (result.codes.length === 0) return seeOther(addresses.secondFactor(language));
  return codesPage(visit, result.codes);
}

/** Recovery codes, shown this once. */
function codesPage(visit: Visit, codes: readonly string[]): PageAnswer {
  const say = visit.say('factor');
  return {
    kind: 'page',
    title: say('codes.title'),
    crumbs: [
      { text: say('title'), href: addresses.secondFactor(visit.language) },
      { text: say('codes.title') },
    ],
    body: html`${notice({ kind: 'success', body: say('codes.done'), isAnswer: true })}
      <p class="lead">${say('codes.text')}</p>
      <ul>
        ${codes.map((each) => html`<li><bdi class="code" dir="ltr">${each}</bdi></li>`)}
      </ul>`,
  };
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/second-factor', action: 'manage-own-sessions', handle: show },
  { method: 'POST', path: '/:language/second-factor', action: 'manage-own-sessions', handle: change },
];
