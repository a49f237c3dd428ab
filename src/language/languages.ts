/** The six official languages, in the order of every menu (the alphabetical order of their English names). */
export const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

export type Language = (typeof languages)[number];

/** The name of each language in itself, as the language menu shows it. */
export const ownNames: Record<Language, string> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
};

/** The BCP 47 tag that the `lang` attribute and documents carry. */
export const tags: Record<Language, string> = {
  ar: 'ar',
  zh: 'zh-Hans-CN',
  en: 'en-GB',
  fr: 'fr',
  ru: 'ru',
  es: 'es',
};

/** Whether a piece of an address or a form is one of the six languages. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (languages as readonly string[]).includes(value);
}

/** The direction of writing of a language. */
export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
