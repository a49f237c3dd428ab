import { address, type Html, html } from '../html.ts';

export type FindingProps = {
  severity: 'error' | 'warning' | 'advice';
  /** The word of the severity in the language of the page. */
  severityText: string;
  /** What does not hold together: the title, leading to the place. */
  what: string | Html;
  href?: string;
  why: string | Html;
  whatToDo: string | Html;
  labels: { why: string; whatToDo: string };
  /** The rule, the unit, a waiver: small, at the end. */
  about?: Html | null;
  headingLevel?: 2 | 3 | 4;
};

const shapes = {
  error: html`<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />`,
  warning: html`<path d="M8 1.5 15 14H1z" />`,
  advice: html`<circle cx="8" cy="8" r="6" class="status-hollow" />`,
};

/** A finding of the checker: what is wrong, why it matters (authority), what to do. */
export function finding(props: FindingProps): Html {
  const text = props.href ? html`<a href="${address(props.href)}">${props.what}</a>` : html`${props.what}`;
  return html`<article class="finding finding-${props.severity}">
    <p class="severity">
      <svg class="status-shape" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        ${shapes[props.severity]}</svg
      >${props.severityText}
    </p>
    ${heading(props.headingLevel ?? 3, text)}
    <dl>
      <div>
        <dt>${props.labels.why}</dt>
        <dd>${props.why}</dd>
      </div>
      <div>
        <dt>${props.labels.whatToDo}</dt>
        <dd>${props.whatToDo}</dd>
      </div>
    </dl>
    ${props.about && html`<p class="finding-about">${props.about}</p>`}
  </article>`;
}

function heading(level: 2 | 3 | 4, text: Html): Html {
  return level === 2 ? html`<h2>${text}</h2>` : level === 3 ? html`<h3>${text}</h3>` : html`<h4>${text}</h4>`;
}
