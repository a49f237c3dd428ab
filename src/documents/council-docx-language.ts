import type { IRunPropertiesOptions } from 'docx';
import type { Language } from '#language/languages.ts';

/** The language tags that Word's proofing tools and screen readers know. */
export const wordTags: Record<Language, string> = {
  ar: 'ar-SA',
  zh: 'zh-CN',
  en: 'en-GB',
  fr: 'fr-FR',
  ru: 'ru-RU',
  es: 'es-ES',
};

/** Fonts that every office suite has or replaces by others of the same widths; none is embedded. */
export const documentFonts = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: 'SimSun',
  cs: 'Times New Roman',
} as const;

/**
 * What a run in a language carries: its tag in the attribute of its script, the direction of Arabic, and for Chinese
 * the hint by which quotation marks and dashes take the East Asian font.
 */
export function runProperties(language: Language): IRunPropertiesOptions {
  const tag = wordTags[language];
  switch (language) {
    case 'ar':
      return { rightToLeft: true, language: { bidirectional: tag } };
    case 'zh':
      return { language: { value: tag, eastAsia: tag }, font: { ...documentFonts, hint: 'eastAsia' } };
    default:
      return { language: { value: tag } };
  }
}
