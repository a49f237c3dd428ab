import { type Html, html } from '../html.ts';

export type DeadlineProps = {
  /** "Reports are due" */
  label: string;
  /** The civil time as announced, with its zone: "31 January 2027 at 18:00, Geneva time". */
  announced: string;
  /** The same instant where the reader is, when that is another zone. */
  local?: string;
  /** What is left or passed, "in 12 days". */
  remaining?: string;
  /** The instant, for machines: ISO 8601 in UTC. */
  instant: string;
  urgency?: 'far' | 'near' | 'past';
};

/** A deadline that stays in sight: as announced, in the reader's zone, and what is left. */
export function deadline(props: DeadlineProps): Html {
  return html`<p class="deadline deadline-${props.urgency ?? 'far'}">
    <span class="deadline-label">${props.label}</span>
    <time datetime="${props.instant}">${props.announced}</time>
    ${props.local && html`<span class="deadline-local">${props.local}</span>`}
    ${props.remaining && html`<strong>${props.remaining}</strong>`}
  </p>`;
}
