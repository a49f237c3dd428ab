import { projectConcepts } from '#overlap/concepts.ts';
import { type Language, languages } from '#language/languages.ts';
import { languagesOf, type SearchQuestion } from './search-question.ts';
import { quoted } from './search-vector.ts';
import { tokensOf } from './search-words.ts';

/*
 * The same subject under its other names: "cybersecurity" also finds "confidence and security", in every language. The
 * names come from the six-language thesaurus of the overlap engine.
 */

/** The stems of each name of a concept, by language. */
type Names = Record<Language, string[][]>;

let known: Names[] | undefined;

/** The question for what the typed words name; null when a word of them belongs to no name of the thesaurus. */
export function relatedQuestion(typed: string, page: Language): SearchQuestion | null {
  known ??= projectConcepts.map(({ forms }) => namesOf(forms));
  for (const language of languagesOf(typed, page)) {
    const named = namedBy(stemsOf(typed, language), language, known);
    if (named.length > 0) return { queries: languages.flatMap((each) => queryFor(named, each)) };
  }
  return null;
}

/** The concepts whose names the stems hold, when these names together take up every stem. */
function namedBy(stems: readonly string[], language: Language, all: readonly Names[]): Names[] {
  const taken = new Set<number>();
  const named = all.filter((names) => {
    const places = names[language].flatMap((name) => placesOf(name, stems));
    for (const place of places) taken.add(place);
    return places.length > 0;
  });
  return taken.size === stems.length ? named : [];
}

function placesOf(name: readonly string[], stems: readonly string[]): number[] {
  return stems.flatMap((_, at) =>
    name.every((stem, step) => stems[at + step] === stem) ? name.map((_, step) => at + step) : [],
  );
}

function queryFor(named: readonly Names[], language: Language): SearchQuestion['queries'] {
  const phrases = new Set(named.flatMap((names) => names[language].map(phraseOf)));
  return phrases.size === 0 ? [] : [{ language, query: [...phrases].join(' | ') }];
}

function namesOf(forms: Partial<Record<Language, readonly string[]>>): Names {
  const entries = languages.map((language) => {
    const names = (forms[language] ?? []).map((form) => stemsOf(form, language));
    return [language, names.filter((name) => name.length > 0)] as const;
  });
  return Object.fromEntries(entries) as Names;
}

function stemsOf(text: string, language: Language): string[] {
  return tokensOf(text, language).flatMap(({ words }) => words.map(({ stem }) => stem));
}

function phraseOf(name: readonly string[]): string {
  return name.length === 1 ? quoted(name[0] ?? '') : `(${name.map(quoted).join(' <-> ')})`;
}
