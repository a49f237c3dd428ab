import { submitButton } from '../form/form.ts';
import { address, type Html, html } from '../html.ts';

export type FilterFormProps = {
  /** The page that shows what is chosen; the choice arrives in its query. */
  action: string;
  /** The name of the form, "Choose findings". */
  label: string;
  fields: readonly Html[];
  buttonText: string;
};

/** Fields that choose what a list shows, side by side where there is room; sent as GET so that a choice has an address. */
export function filterForm({ action, label, fields, buttonText }: FilterFormProps): Html {
  return html`<form class="filters" method="get" action="${address(action)}" aria-label="${label}">
    ${fields}${submitButton({ text: buttonText, kind: 'quiet' })}
  </form>`;
}
