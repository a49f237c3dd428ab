import { type Html, html } from '../html.ts';

/** Where a report stands on its way. */
export type ReportStateName = 'not-started' | 'draft' | 'submitted' | 'sent-back' | 'accepted';

const stepOf: Record<ReportStateName, number> = {
  'not-started': 0,
  draft: 1,
  'sent-back': 1,
  submitted: 2,
  accepted: 3,
};

/** The state of a report: the word, with its way drawn as three steps. `nextText` says who acts next. */
export function stateMark(state: ReportStateName, text: string, nextText?: string): Html {
  return html`<span class="state state-${state}"
    ><svg class="state-steps" viewBox="0 0 30 10" width="30" height="10" aria-hidden="true">
      ${[0, 1, 2].map(
        (step) =>
          html`<circle
            cx="${5 + step * 10}"
            cy="5"
            r="3.5"
            class="${step < stepOf[state] ? 'state-done' : 'state-open'}"
          />`,
      )}</svg
    ><span class="state-word">${text}</span
    >${nextText && html` <span class="state-next">${nextText}</span>`}</span
  >`;
}
