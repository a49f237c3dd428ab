import { address, type Html, html } from '../html.ts';

export type TimelineEntry = {
  /** The civil date, YYYY-MM-DD, and as it is written out. */
  date: string;
  dateText: string;
  title: string | Html;
  href?: string;
  /** Who acts, where it stands. */
  about?: string | Html | null;
  isPast?: boolean;
};

/** What comes when, and from whom: earliest first. */
export function timelineList(entries: readonly TimelineEntry[]): Html {
  return html`<ol class="timeline">
    ${entries.map(
      (each) =>
        html`<li${each.isPast && html` class="past"`}>
          <time datetime="${each.date}">${each.dateText}</time>
          <div>
            ${each.href ? html`<a href="${address(each.href)}">${each.title}</a>` : each.title}
            ${each.about && html`<p class="timeline-about">${each.about}</p>`}
          </div>
        </li>`,
    )}
  </ol>`;
}
