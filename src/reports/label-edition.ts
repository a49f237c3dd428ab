import { type Language, languages } from '#language/languages.ts';
import { textHash } from '#language/multilingual.ts';

/** A label of Council documents in one language; absent languages have empty texts. */
export type LabelWording = { text: string; provenance: string; isVerified: boolean };
export type LabelWordings = Record<Language, LabelWording>;

/** One language as an administrator edited it; `was` is the hash of the wording that the form showed. */
export type EditedWording = LabelWording & { was: string };
export type LabelEdition = Record<Language, EditedWording>;

export type LabelProblem = {
  language: Language;
  code: 'empty' | 'long' | 'argument' | 'provenance' | 'changed';
};

const longestText = 500;

/** What the form remembers of a wording, to notice that somebody else changed it. */
export function wordingHash(wording: LabelWording): string {
  return textHash(`${wording.text}\n${wording.provenance}\n${wording.isVerified}`);
}

/** The words in braces that a document fills in. */
export function labelArguments(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}

/** The words in braces of a label in any language: those that its documents know. */
export function knownArguments(wordings: LabelWordings): string[] {
  return [...new Set(languages.flatMap((language) => labelArguments(wordings[language].text)))].sort();
}

/** The languages of an edition whose wording is not what is stored. */
export function changedLanguages(stored: LabelWordings, edition: LabelEdition): Language[] {
  return languages.filter((language) => wordingHash(stored[language]) !== wordingHash(edition[language]));
}

/**
 * What is wrong with an edition. Only languages that it changes are judged: a text must not be emptied, fills in nothing
 * but what documents know, and a new text says where it comes from.
 */
export function labelProblems(stored: LabelWordings, edition: LabelEdition): LabelProblem[] {
  const known = knownArguments(stored);
  return changedLanguages(stored, edition).flatMap((language): LabelProblem[] => {
    const before = stored[language];
    const { text, provenance, was } = edition[language];
    const problem = (code: LabelProblem['code']): LabelProblem[] => [{ language, code }];
    if (was !== wordingHash(before)) return problem('changed');
    if (text === '') return problem('empty');
    if ([...text].length > longestText) return problem('long');
    const strayBraces = /[{}]/.test(text.replace(/\{[^{}]*\}/g, ''));
    if (strayBraces || labelArguments(text).some((each) => !known.includes(each))) return problem('argument');
    if (provenance === '' || (text !== before.text && provenance === before.provenance))
      return problem('provenance');
    return [];
  });
}
