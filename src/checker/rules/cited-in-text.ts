import { languages } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import { citationsIn } from '#mandates/reading/citations.ts';
import { lexiconOf } from '#mandates/reading/lexicon.ts';

/** Whether a text cites something that a reader can look up, in any of its languages: an instrument, or an address of the web. */
export function citesSomething(text: Multilingual): boolean {
  return languages.some((language) => {
    const words = text[language];
    return Boolean(
      words &&
      (/\bhttps?:\/\/[^\s/]+\.\S/u.test(words) || citationsIn(words, lexiconOf(language)).length > 0),
    );
  });
}
