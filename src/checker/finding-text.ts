import { formatDate, formatList, formatNumber } from '#language/format.ts';
import type { Language } from '#language/languages.ts';
import { hasMessage, type MessageValues, sayIn } from '#language/messages.ts';
import type { Finding, Place } from './finding.ts';
import { codeOf } from './graph-data.ts';

/** The sentences of a finding in one language; `authority` names the clause that asks for the rule. */
export type FindingSentences = { title: string; what: string; why: string; todo: string; authority: string };

/** The name of a thing in the language of the reader, when it has one in that language. */
export type NameOf = (place: Place) => string | undefined;

/**
 * Makes the sentences of a finding from the messages of its rule; every page, command and report shows these.
 * With `nameOf` (see names-in-graph.ts) a theme is named by its title instead of its code.
 */
export function findingSentences(finding: Finding, language: Language, nameOf?: NameOf): FindingSentences {
  const theme = finding.values['theme'];
  const title = typeof theme === 'string' ? nameOf?.({ kind: 'theme', id: theme }) : undefined;
  const values = {
    ...shownValues(finding.values, language),
    ...(title === undefined ? {} : { theme: quoted(title, language) }),
  };
  const say = (key: string) => sayIn(language, 'checker', `${finding.rule}.${key}`, values);
  return {
    title: say('title'),
    what: say('what'),
    why: say('why'),
    todo: say('do'),
    authority: say('authority'),
  };
}

/** The name of a place for people: the kind of thing, its code and, when known, its name ("Plan element R.1 – Networks"). */
export function placeText(place: Place, language: Language, nameOf?: NameOf): string {
  const kind = wordOr(language, `kind.${place.kind}`, place.kind);
  const kindAndCode = `${kind} ${codeOf(place.id)}`;
  const name = nameOf?.(place);
  // The code of a theme is a word of the address, not of the institution.
  if (place.kind === 'theme' && name !== undefined) return `${kind} – ${name}`;
  return name === undefined ? kindAndCode : `${kindAndCode} – ${name}`;
}

/** The values as the language prints them: figures, dates, names of languages, words for kinds and fields. */
function shownValues(values: Finding['values'], language: Language): MessageValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, shownValue(key, value, language)]),
  );
}

function shownValue(key: string, value: Finding['values'][string], language: Language): string {
  if (typeof value === 'number') return formatNumber(language, value);
  if (typeof value !== 'string')
    return formatList(
      language,
      value.map((each) => languageName(language, each)),
    );
  switch (key) {
    case 'date':
      return formatDate(language, value);
    case 'source':
      return languageName(language, value);
    case 'kind':
    case 'toKind':
      return wordOr(language, `kind.${value}`, value);
    case 'field':
      return wordOr(language, `field.${value}`, value);
    case 'id':
    case 'toId':
      return codeOf(value);
    case 'printed':
    case 'held':
      return wordOr(language, `state.${value}`, value);
    default:
      return value;
  }
}

const quotes: Record<Language, [string, string]> = {
  ar: ['"', '"'],
  zh: ['“', '”'],
  en: ['"', '"'],
  fr: ['"', '"'],
  ru: ['"', '"'],
  es: ['"', '"'],
};

const quoted = (text: string, language: Language): string => quotes[language].join(text);

const languageName = (language: Language, name: string): string => wordOr(language, `language.${name}`, name);

function wordOr(language: Language, key: string, otherwise: string): string {
  return hasMessage('checker', key) ? sayIn(language, 'checker', key) : otherwise;
}
