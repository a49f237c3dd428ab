import { directionOf, type Language, tags } from '#language/languages.ts';
import type { ShownText } from '#language/multilingual.ts';
import { type Html, html } from '../html.ts';

/**
 * The visible labels of a text that is not what the reader asked for: `missing` says which language is not there and
 * which is shown instead; `stale` says that the source text changed after the translation was made.
 */
export type TextLabels = { missing: string; stale: string };

/** A text of the data: in another language it stands in an element of its own with a visible label; stale is marked. */
export function textInLanguage(shown: ShownText, pageLanguage: Language, labels: TextLabels): Html {
  if (shown.state === 'stale') return html`${shown.text} <span class="text-label">${labels.stale}</span>`;
  if (shown.language === pageLanguage) return html`${shown.text}`;
  return html`<span lang="${tags[shown.language]}" dir="${directionOf(shown.language)}">${shown.text}</span>
    <span class="text-label">${labels.missing}</span>`;
}
