import { textInput } from '#ui/field/field.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { form, submitButton } from '#ui/form/form.ts';
import { html } from '#ui/html.ts';
import { addresses } from '#web/addresses.ts';
import type { PageAnswer, Visit } from '#web/visit.ts';

export type SecondStep = {
  step: string;
  next: string | null;
  /** What an expired form held, and where it goes on to. */
  kept?: ReadonlyMap<string, string>;
  resumePath?: string;
  problem?: 'wrong-code' | 'too-many';
};

/** The page that asks for the second factor after the password, or the provider, was right. */
export function secondStepPage(visit: Visit, parts: SecondStep): PageAnswer {
  const say = visit.say('factor');
  const web = visit.say('web');
  const error = parts.problem ? say(parts.problem) : null;
  const hidden: [string, string][] = [
    ['step', parts.step],
    ['next', parts.next ?? ''],
    ...(parts.resumePath ? [['resume-path', parts.resumePath] as [string, string]] : []),
    ...[...(parts.kept ?? [])].map(([name, value]): [string, string] => [`kept.${name}`, value]),
  ];
  const body = html`${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
  ${textInput({ name: 'code', label: say('code'), hint: say('code-hint'), autocomplete: 'one-time-code', width: 'medium', isRequired: true, error, errorPrefix: web('error-prefix') })}
  ${submitButton({ text: say('confirm') })}`;
  return {
    kind: 'page',
    status: parts.problem === 'too-many' ? 429 : parts.problem ? 401 : 200,
    title: say('step.title'),
    crumbs: [{ text: say('step.title') }],
    body: html`${error && errorSummary(web('problem-box'), [{ href: '#code', text: error }])}
      <p class="lead">${say('step.text')}</p>
      ${form({ action: addresses.secondStep(visit.language), token: visit.formToken, body })}`,
  };
}
