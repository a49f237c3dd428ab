import { type Language, languages } from '#language/languages.ts';
import { quoted } from './search-vector.ts';
import { asTyped, isHan, type PlainWord, type Token, tokensOf } from './search-words.ts';

/** What a person looks for, as tsquery texts by language: entries of a language are asked in its own words. */
export type SearchQuestion = { queries: { language: Language; query: string }[] };

/** More words than this narrow nothing any more. */
const mostWords = 16;
const shortestStart = 3;

/**
 * The question that typed words make: every word must be there ('all'), or at least one ('some'); the beginning of a word
 * suffices. Words in quotation marks must stand together. Null when the language of the page has only words that say nothing.
 */
export function searchQuestion(typed: string, page: Language, needs: 'all' | 'some'): SearchQuestion | null {
  const queries = languagesOf(typed, page).flatMap((language) => {
    const query = queryIn(typed, language, needs);
    return query === null ? [] : [{ language, query }];
  });
  return queries.some(({ language }) => language === page) ? { queries } : null;
}

/** The language of the page, and every language that is written in a script that the typed words have. */
export function languagesOf(typed: string, page: Language): Language[] {
  const scripts: [RegExp, Language[]][] = [
    [/\p{Script=Arabic}/u, ['ar']],
    [/\p{Script=Han}/u, ['zh']],
    [/\p{Script=Latin}/u, ['en', 'fr', 'es']],
    [/\p{Script=Cyrillic}/u, ['ru']],
  ];
  const written = new Set(scripts.flatMap(([script, those]) => (script.test(typed) ? those : [])));
  return languages.filter((each) => each === page || written.has(each));
}

function queryIn(typed: string, language: Language, needs: 'all' | 'some'): string | null {
  const asked: string[] = [];
  for (const [at, stretch] of typed
    .slice(0, 500)
    .split(/["“”«»„「」『』]/u)
    .entries()) {
    const isTogether = at % 2 === 1;
    const tokens = tokensOf(stretch, language);
    if (isTogether) {
      const words = tokens.flatMap((each) => each.words).slice(0, mostWords);
      if (words.length > 0) asked.push(`(${words.map(({ stem }) => quoted(stem)).join(' <-> ')})`);
    } else asked.push(...tokens.flatMap((each) => tokenQuery(each) ?? []));
  }
  const kept = asked.slice(0, mostWords);
  return kept.length === 0 ? null : kept.join(needs === 'all' ? ' & ' : ' | ');
}

/** A compound as it stands, or its parts side by side; a single word by its stem or its beginning. */
function tokenQuery({ whole, parts, words }: Token): string | null {
  const [first] = words;
  if (whole === null) {
    if (first === undefined) return null;
    return words.length === 1 ? wordQuery(first) : together(words);
  }
  // Of "d'urgence" the word matters, of "D.4" nothing but the whole.
  const isTelling =
    words.length === parts || words.some(({ raw }) => raw.length >= shortestStart && !/\p{N}/u.test(raw));
  const apart = isTelling && first ? ` | ${words.length === 1 ? wordQuery(first) : together(words)}` : '';
  return `(${quoted(whole)}:*${apart})`;
}

function together(words: readonly PlainWord[]): string {
  return `(${words.map(({ stem }) => quoted(stem)).join(' <-> ')})`;
}

function wordQuery({ raw, stem }: PlainWord): string {
  if (isHan(raw)) return raw.length === 1 ? `(${quoted(raw)}:* | ${quoted(asTyped(raw))})` : quoted(stem);
  return raw.length < shortestStart ? quoted(stem) : `(${quoted(stem)} | ${quoted(asTyped(raw))}:*)`;
}
