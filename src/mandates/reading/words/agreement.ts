import type { Language } from '#language/languages.ts';

/** Endings of adjectives and participles that agree with the body: "convencida", "preoccupées", "conscientes". */
const agreement: Partial<Record<Language, [RegExp, string[]][]>> = {
  es: [
    [/(?<=[aeiou](?:d|lt|st|t|s))[oa]s?$/u, ['o', 'a', 'os', 'as']],
    [/(?<=ent)es?$/u, ['e', 'es']],
  ],
  fr: [
    // Not "encouragé": without accents it is "encourage", which opens an operative part.
    [/(?<=\p{L}{2})(?:ée?s?)$/u, ['ée', 'és', 'ées']],
    [/(?<=\p{L}{2})(?:ue?s?)$/u, ['u', 'ue', 'us', 'ues']],
    [/(?<=ent)(?:e?s?)$/u, ['', 'e', 's', 'es']],
    [/(?:if|ive)s?$/u, ['if', 'ive', 'ifs', 'ives']],
    [/(?:eux|euses?)$/u, ['eux', 'euse', 'euses']],
  ],
};
const oneWord: Partial<Record<Language, RegExp>> = {
  es: /^(?!\p{L}*ndo(?:se)?(?:\s|$)|(?:de|en|habida)\s)\p{L}+(?:[oa]s?|entes?)(?=\s|$)|(?<=^teniendo )presente$/u,
  fr: /^(?!(?:compte|en|étant)\b)\p{L}+(?:é|ée|ées|és|u|ue|us|ues|ent|ente|ents|entes|if|ive|ifs|ives|eux|euse|euses)(?=\s|$)|(?<=^ayant )présents?/u,
};

/** A list of keywords "a|b c" with every gender and number of its first adjective; other languages as they are. */
export function agreeing(list: string, language: Language): string {
  const word = oneWord[language];
  if (!word) return list;
  const all = list.split('|').flatMap((phrase) => {
    const found = word.exec(phrase);
    const rule = found && agreement[language]?.find(([ending]) => ending.test(found[0]));
    if (!found || !rule) return [phrase];
    const [ending, forms] = rule;
    const rest = phrase.slice(found.index + found[0].length);
    const before = phrase.slice(0, found.index);
    return [phrase, ...forms.map((form) => before + found[0].replace(ending, form) + rest)];
  });
  return [...new Set(all)].join('|');
}
