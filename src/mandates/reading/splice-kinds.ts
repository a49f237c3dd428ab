import type { Language } from '#language/languages.ts';
import { fold } from './fold.ts';
import { type SmallKind, smallWords } from './words/small-words.ts';
import type { Token } from './splice-tokens.ts';

/** What a token is in its sentence, as far as its form shows it. */
export type Kind = SmallKind | 'infinitive' | 'word' | 'number' | 'stop' | 'sign' | 'open' | 'start';

const accented = new Set<Language>(['fr', 'es']);
const keyOf = (word: string, language: Language) =>
  accented.has(language) ? word.toLowerCase().replace('’', "'") : fold(word);

const made = new Map<Language, Map<string, SmallKind>>();

function smallOf(language: Language): Map<string, SmallKind> {
  let small = made.get(language);
  if (!small) {
    small = new Map();
    for (const [kind, words] of Object.entries(smallWords[language]) as [SmallKind, string][])
      for (const word of words.split(' ')) {
        const key = keyOf(word, language);
        if (!small.has(key)) small.set(key, kind);
      }
    made.set(language, small);
  }
  return small;
}

/** Whether a word is one of the small words of its language. */
export const isSmall = (word: string, language: Language) => smallOf(language).has(keyOf(word, language));

const infinitives: Partial<Record<Language, RegExp>> = {
  fr: /^(?!premier|dernier|particulier|janvier|fevrier|financier|avenir|papier|metier|chantier|loisir|pouvoir$|dossier|courrier|calendrier|atelier|entier|regulier|singulier|cahier|pilier|hier$|mer$|outre|autre|nombre|membre)(?:\p{L}{2,}(?:er|ir|oir)|\p{L}*(?:suivre|mettre|prendre|rendre|vivre|faire|plaire|dire|lire|inclure|conclure|elire|ecrire|inscrire|souscrire|conduire|produire|reduire|introduire|traduire|construire|etendre|defendre|attendre|entendre|repondre|correspondre|accroitre|connaitre|paraitre|joindre|atteindre|restreindre|resoudre|absoudre))$/u,
  es: /^(?!lugar|militar|titular|particular|similar|familiar|escolar|mujer|poder$|taller|caracter|tercer|primer|cualquier|ayer$|mar$)\p{L}{2,}(?:ar|er|ir)(?:se|lo|la|los|las|le|les)?$/u,
  ru: /^(?!деятельность|сеть|область|часть|связь|помощь)\p{L}{2,}(?:ать|ять|ить|еть|уть|оть|ыть|зти|сти|чь|аться|яться|иться|еться|уться|ыться)$/u,
};

/** The kind of a token. English verbs are known only by what stands before them. */
export function kindOf(token: Token, language: Language): Kind {
  if (token.sort === 'number') return 'number';
  if (token.sort === 'sign') {
    if (/^[.;:,!?،؛。；：，)\]»”]$/u.test(token.text)) return 'stop';
    return /^[(["“«]$/u.test(token.text) ? 'open' : 'sign';
  }
  const small = smallOf(language).get(keyOf(token.text, language));
  if (small) return small;
  return infinitives[language]?.test(token.folded) ? 'infinitive' : 'word';
}

const opensName: readonly Kind[] = ['word', 'number', 'open', 'sign', 'article', 'all'];

/** How badly one kind follows another, from 0 (well) to 6 (not at all); the same in all six languages. */
export function clash(left: Kind, right: Kind, language: Language): number {
  if (language === 'zh') return 0;
  switch (left) {
    case 'article':
      return opensName.includes(right) ? (right === 'article' ? 4 : 0) : right === 'infinitive' ? 4 : 5;
    case 'both':
      if (language === 'en')
        return right === 'stop' || right === 'conjunction' ? 5 : right === 'both' ? 4 : 0;
      return right === 'infinitive'
        ? language === 'es'
          ? 2
          : 4
        : right === 'word' || right === 'number' || right === 'open' || right === 'sign'
          ? 0
          : 5;
    case 'preposition':
      if (right === 'stop' || right === 'conjunction') return 5;
      return right === 'preposition' || right === 'both' || right === 'auxiliary'
        ? 3
        : right === 'that' && language !== 'es'
          ? 2
          : 0;
    case 'conjunction':
      return right === 'stop' ? 5 : right === 'conjunction' ? 4 : 0;
    case 'not':
    case 'that':
      return right === 'stop' ? 4 : 0;
    case 'all':
      return right === 'stop' ? 1 : 0;
    case 'auxiliary':
      return right === 'stop' ? 3 : right === 'preposition' ? 0.5 : 0;
    case 'infinitive':
      return right === 'infinitive' ? 3 : right === 'auxiliary' ? 2 : 0;
    case 'word':
      return right === 'infinitive' ? 1.5 : 0;
    default:
      return 0;
  }
}

const vowel = /^(?:[aeiouy]|h(?!uit$|aut))/u;
const elided = /^(?:l|d|qu|n|s|j|m|t)'$/u;
const elides = /^(?:le|la|de|que|ne|se|je|me|te)$/u;

/** How badly two words sound together where a language has rules for it: "d'de", "le évolution", "a office", "de el". */
export function soundClash(left: Token, right: Token, language: Language): number {
  if (language === 'fr' && right.sort === 'word') {
    if (elided.test(left.folded)) return vowel.test(right.folded) ? 0 : 6;
    if (
      elides.test(left.folded) &&
      /^[aeiou]/u.test(right.folded) &&
      !/^(?:onze|oui|un$|une$)/.test(right.folded)
    )
      return right.text === right.text.toUpperCase() ? 3 : 6;
    if (left.folded === 'de' && /^(?:le|les)$/.test(right.folded)) return 4;
    if (left.text === 'à' && /^(?:le|les)$/.test(right.folded)) return 4;
  }
  if (language === 'en' && right.sort === 'word') {
    if (left.folded === 'a' && /^[aeio]/u.test(right.folded) && !/^(?:one|euro)/.test(right.folded)) return 4;
    if (left.folded === 'an' && /^[^aeiouhxlmnrsf]/u.test(right.folded)) return 4;
  }
  if (language === 'es' && /^(?:de|a)$/.test(left.folded) && right.folded === 'el') return 4;
  return 0;
}

const singularBefore: Partial<Record<Language, RegExp>> = {
  fr: /^(?:le|la|un|une|du|ce|cet|cette|son|sa|leur|au|chaque)$/,
  es: /^(?:el|la|un|una|del|al|este|esta|su|cada)$/,
  en: /^(?:a|an|this|each|every|one)$/,
};
const pluralBefore: Partial<Record<Language, RegExp>> = {
  fr: /^(?:les|des|aux|ces|ses|leurs|deux|trois|plusieurs)$/,
  es: /^(?:los|las|unos|unas|estos|estas|sus|dos|tres|varios|varias)$/,
  en: /^(?:these|those|two|three|four|five|several|many)$/,
};

/** How badly a word agrees in number with the article before it. */
export function numberClash(left: Token, right: Token, language: Language): number {
  if (right.sort !== 'word' || right.folded.length < 4) return 0;
  const isPlural =
    /[sx]$/.test(right.folded) &&
    !/ss$|us$|(?:acces|process|processus|appui|pays|prix|succes|progres|recours|cours|temps|choix|deux|analisis|crisis|tres)$/.test(
      right.folded,
    );
  if (singularBefore[language]?.test(left.folded) && isPlural) return 1.5;
  if (pluralBefore[language]?.test(left.folded) && !/[sx]$/.test(right.folded)) return 2;
  return 0;
}
