import { z } from 'zod';
import { languages } from '#language/languages.ts';
import { type Multilingual, shownText, textState } from '#language/multilingual.ts';
import type { ApiVisit } from './route.ts';

/*
 * Texts in six languages, as the API gives them: in the language that was asked for, or in all. One that is missing or
 * stale says so in its `state`; the language it really is in stands beside it.
 */

const language = z.enum(languages);
const mark = z.enum(['official', 'unofficial', 'unconfirmed', 'illustrative']).optional();

export const textInLanguage = z
  .strictObject({
    text: z.string(),
    language: language.meta({ description: 'The language that the text really is in.' }),
    state: z.enum(['source', 'current', 'stale', 'missing']).meta({
      description:
        'source: written in this language; current: a translation; stale: a translation of an earlier wording; missing: there is no translation, the text is the source.',
    }),
    mark,
  })
  .meta({
    id: 'TextInLanguage',
    example: { text: 'Radiocommunication Bureau', language: 'en', state: 'source' },
  });

const oneOfAll = z.strictObject({
  text: z.string().nullable(),
  state: z.enum(['source', 'current', 'stale', 'missing']),
});

export const textInAllLanguages = z
  .strictObject({
    source: language,
    mark,
    languages: z.strictObject({
      ar: oneOfAll,
      zh: oneOfAll,
      en: oneOfAll,
      fr: oneOfAll,
      ru: oneOfAll,
      es: oneOfAll,
    }),
  })
  .meta({ id: 'TextInAllLanguages' });

/** A text in six languages: in one (`language=`), or in all of them (`languages=all`). */
export const text = z.union([textInLanguage, textInAllLanguages]).meta({ id: 'Text' });

export type ApiText = z.infer<typeof text>;

type Wish = Pick<ApiVisit, 'language' | 'isInAllLanguages'>;

/** A text as the visit wishes it. */
export function textFor(visit: Wish, value: Multilingual): ApiText {
  const marked = value.mark ? { mark: value.mark } : {};
  if (!visit.isInAllLanguages) return { ...shownText(value, visit.language), ...marked };
  const of = (each: (typeof languages)[number]) => {
    const state = textState(value, each);
    return { text: state === 'missing' ? null : (value[each] ?? null), state };
  };
  return {
    source: value.source,
    ...marked,
    languages: { ar: of('ar'), zh: of('zh'), en: of('en'), fr: of('fr'), ru: of('ru'), es: of('es') },
  };
}

/** A text that may not be there. */
export function optionalTextFor(visit: Wish, value: Multilingual | null): ApiText | null {
  return value === null ? null : textFor(visit, value);
}

/** The texts of `examples`: an English text as its own source. */
export function exampleText(english: string): ApiText {
  return { text: english, language: 'en', state: 'source' };
}
