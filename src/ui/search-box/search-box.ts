import { address, type Html, html } from '../html.ts';

export type SearchBoxProps = {
  /** The page that shows what is found; the words arrive as `name` in its query. */
  action: string;
  label: string;
  buttonText: string;
  name?: string;
  value?: string;
  id?: string;
};

/** A field to search with, sent as GET so that what is found has an address. */
export function searchBox({
  action,
  label,
  buttonText,
  name = 'q',
  value = '',
  id = 'search',
}: SearchBoxProps): Html {
  return html`<form class="search" role="search" method="get" action="${address(action)}">
    <label class="field-label" for="${id}">${label}</label>
    <div class="search-line">
      <input class="input" type="search" id="${id}" name="${name}" value="${value}" />
      <button class="button button-quiet">${buttonText}</button>
    </div>
  </form>`;
}
