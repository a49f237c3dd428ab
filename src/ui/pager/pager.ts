import { address, type Html, html } from '../html.ts';

export type PagerProps = {
  /** The name of the landmark, "Pages of the table". */
  label: string;
  previous: { href: string; text: string } | null;
  next: { href: string; text: string } | null;
  /** "101 to 200 of 1 204", made by the caller. */
  position: string;
};

/** The way through the pages of a long list; nothing when there is one page only. */
export function pager(props: PagerProps): Html | null {
  const { previous, next } = props;
  if (!previous && !next) return null;
  return html`<nav class="pager" aria-label="${props.label}">
    ${previous && html`<a rel="prev" href="${address(previous.href)}">${previous.text}</a>`}
    <span>${props.position}</span>
    ${next && html`<a rel="next" href="${address(next.href)}">${next.text}</a>`}
  </nav>`;
}
