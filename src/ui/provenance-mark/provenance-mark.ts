import { type Html, html } from '../html.ts';

/** Where a wording or a figure comes from when it is not an official text. */
export type Provenance = 'unofficial' | 'unconfirmed' | 'illustrative' | 'derived';

/** A small mark beside a text or figure; `text` says in words what it is. */
export function provenanceMark(provenance: Provenance, text: string): Html {
  return html`<span class="mark mark-${provenance}">${text}</span>`;
}

/** The marks that hold for a whole page, below its title. */
export function provenanceMarks(marks: readonly { provenance: Provenance; text: string }[]): Html | null {
  if (marks.length === 0) return null;
  return html`<ul class="marks">
    ${marks.map(({ provenance, text }) => html`<li class="mark mark-${provenance}">${text}</li>`)}
  </ul>`;
}
