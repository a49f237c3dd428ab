import { formatDate, formatNumber, formatPercent } from '#language/format.ts';
import type { Language } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import { type Multilingual, shownText } from '#language/multilingual.ts';
import { form } from '#ui/form/form.ts';
import { html, type Html, nothing } from '#ui/html.ts';
import { type Provenance, provenanceMark, provenanceMarks } from '#ui/provenance-mark/provenance-mark.ts';
import { type StatusName, statusMark } from '#ui/status-mark/status-mark.ts';
import { textInLanguage } from '#ui/text-in-language/text-in-language.ts';
import type { Visit } from './visit.ts';

/*
 * What pages say over and over, bound to the language of the visit: a multilingual text with its labels, numbers,
 * dates, marks. Components themselves live in ui/ and know no messages.
 */

type InLanguage = { language: Language };

/** A text in the visit's language; in another language, or stale, it stands in an element of its own with a visible label. */
export function textOf(visit: InLanguage, value: Multilingual): Html {
  const { language } = visit;
  const shown = shownText(value, language);
  if (shown.state === 'current' || shown.state === 'source') return html`${shown.text}`;
  const name = sayIn(language, 'language', `name-${shown.language}`);
  return textInLanguage(shown, language, {
    missing: sayIn(language, 'language', 'text-missing', { language: name }),
    stale: sayIn(language, 'language', 'text-stale'),
  });
}

/** The bare text for titles of documents and attributes. */
export function plainText(visit: InLanguage, value: Multilingual): string {
  return shownText(value, visit.language).text;
}

export function numberOf(visit: InLanguage, value: number, decimals?: number): string {
  return formatNumber(visit.language, value, decimals === undefined ? {} : { decimals });
}

export function percentOf(visit: InLanguage, value: number, decimals?: number): string {
  return formatPercent(visit.language, value, decimals === undefined ? {} : { decimals });
}

export function dateOf(visit: InLanguage, iso: string): string {
  return formatDate(visit.language, iso);
}

/** How something stands: shape, word and colour. */
export function statusOf(visit: InLanguage, status: StatusName): Html {
  return statusMark(status, sayIn(visit.language, 'plan', `status-${status}`));
}

/** The mark of a figure or name that is not what an official text or observation says. */
export function markOf(visit: InLanguage, mark: Provenance): Html {
  return provenanceMark(mark, sayIn(visit.language, 'web', `mark-${mark}`));
}

/** The marks that hold for a whole page. */
export function marksOf(visit: InLanguage, marks: readonly Provenance[]): Html {
  const texts = marks.map((provenance) => ({
    provenance,
    text: sayIn(visit.language, 'web', `mark-${provenance}`),
  }));
  return provenanceMarks(texts) ?? nothing;
}

/** Where data come from, as recorded in English: a citation with its addresses, labelled on pages in other languages. */
export function sourceOf(visit: InLanguage, source: string): Html {
  const { language } = visit;
  const label = sayIn(language, 'language', 'in-language', {
    language: sayIn(language, 'language', 'name-en'),
  });
  return html`<bdi lang="en" dir="ltr" class="source">${source}</bdi>${
      language !== 'en' && html` <span class="text-label">${label}</span>`
    }`;
}

/** A form of this site: POST to `action` with the token of the visit. */
export function ownForm(visit: Visit, action: string, body: Html, className?: string): Html {
  return form({ action, token: visit.formToken, body, ...(className && { className }) });
}
