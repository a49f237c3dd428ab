import { directionOf, type Language, tags } from '#language/languages.ts';
import { addresses } from '#web/addresses.ts';
import { dateOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import { html, type Html } from '#ui/html.ts';
import { code } from '#ui/tag/tag.ts';
import type { Found } from './found.sql.ts';
import { excerpt, marked, type Piece } from './search-excerpt.ts';

/** One thing that was found: its name with the words that were looked for, and the place in its text. */
export function searchResult(visit: Visit, found: Found, typed: string): Html {
  const href = addressOf(visit.language, found);
  const title = pieces(marked(found.title, typed, found.language));
  const name = inItsLanguage(visit, found, title);
  // The text of an instrument is its citation in full, which stands where others have their code.
  const isCited = found.kind === 'instrument';
  const around = isCited ? [] : excerpt(found.body, typed, found.language);
  return html`<li>
    ${isCited ? inItsLanguage(visit, found, pieces(marked(found.body, typed, found.language))) : codeOf(visit, found)}
    ${href ? html`<a href="${href}">${name}</a>` : name}${label(visit, found)}
    ${around.length > 0 && html`<p class="source">${inItsLanguage(visit, found, pieces(around))}</p>`}
  </li>`;
}

function pieces(all: readonly Piece[]): Html[] {
  return all.map(({ text, isFound }) => (isFound ? html`<mark>${text}</mark>` : html`${text}`));
}

/** A text of another language stands in an element that says so. */
function inItsLanguage(visit: Visit, { language }: Found, text: readonly Html[]): Html {
  if (language === visit.language) return html`${text}`;
  return html`<span lang="${tags[language]}" dir="${directionOf(language)}">${text}</span>`;
}

function label(visit: Visit, { language }: Found): Html | null {
  if (language === visit.language) return null;
  const say = visit.say('language');
  return html` <span class="text-label">${say('in-language', { language: say(`name-${language}`) })}</span>`;
}

function codeOf(visit: Visit, { kind, code: known, unit, thing_id }: Found): Html | null {
  if (kind === 'report') return html`${code(`${known} ${unit}`)}`;
  if (kind === 'event') return known === null ? null : html`${dateOf(visit, known)}`;
  if (kind === 'element' || kind === 'indicator')
    return html`${code(thing_id.split('/').slice(0, 2).reverse().join(' · '))}`;
  return known === null ? null : code(known);
}

/** Where the thing is shown; null for what has no page of its own. */
function addressOf(language: Language, found: Found): string | null {
  switch (found.kind) {
    case 'element':
    case 'indicator':
      return addresses.elementOf(language, found.thing_id);
    case 'theme':
      return addresses.theme(language, found.thing_id);
    case 'instrument':
      return addresses.instrument(language, found.thing_id);
    case 'document':
      return addresses.document(language, found.thing_id);
    case 'report':
      return addresses.report(
        language,
        found.code ?? '',
        found.unit ?? '',
        `${found.subject_kind}:${found.subject_id}`,
      );
    default:
      return null;
  }
}
