import { signInForm } from './sign-in-form.ts';
import { html, type Html } from '#ui/html.ts';
import { addresses } from './addresses.ts';
import type { PageAnswer, Visit } from './visit.ts';

export type Problem =
  | 'not-found'
  | 'session-expired'
  | 'foreign-form'
  | 'form-too-large'
  | 'file-too-large'
  | 'form-unreadable'
  | 'database-away'
  | 'unexpected';

const statuses: Record<Problem, NonNullable<PageAnswer['status']>> = {
  'not-found': 404,
  'session-expired': 401,
  'foreign-form': 403,
  'form-too-large': 413,
  'file-too-large': 413,
  'form-unreadable': 400,
  'database-away': 503,
  unexpected: 500,
};

/** What is told when a form cannot be read. */
export const problemOfForm = {
  'too-large': 'form-too-large',
  'file-too-large': 'file-too-large',
  'wrong-type': 'form-unreadable',
} as const satisfies Record<string, Problem>;

/** Fields that are never shown or kept. */
const secretFields = new Set(['token', 'password', 'password-again', 'key']);

/** A page that says what went wrong, what it means and what to do; texts that were sent with a form stand on it. */
export function problemPage(visit: Visit, problem: Problem, values: { number?: string } = {}): PageAnswer {
  const say = visit.say('web');
  const kept = new Map(
    [...visit.form].filter(([name, value]) => !secretFields.has(name) && value.trim() !== ''),
  );
  return {
    kind: 'page',
    status: statuses[problem],
    title: say(`problem-${problem}.title`),
    body: html`<p class="lead">${say(`problem-${problem}.text`, { number: values.number ?? '' })}</p>
      ${problem === 'session-expired' && signInForm(visit, { kept: keptFields(visit), resumePath: visit.path })}
      ${keptText(visit, kept)}
      <p><a href="${addresses.home(visit.language)}">${say('home')}</a></p>`,
  };
}

function keptFields(visit: Visit): Map<string, string> {
  return new Map([...visit.form].filter(([name]) => !secretFields.has(name)));
}

function keptText(visit: Visit, kept: ReadonlyMap<string, string>): Html | null {
  const texts = [...kept.values()].filter((value) => value.length > 20);
  if (texts.length === 0) return null;
  const label = visit.say('web')('what-you-wrote');
  return html`<section>
    <h2>${label}</h2>
    ${texts.map((text) => html`<textarea class="kept" rows="8" readonly aria-label="${label}" dir="auto">${text}</textarea>`)}
  </section>`;
}
