import type { Language } from './languages.ts';

/** Locales for Intl: Arabic documents of the Union use the digits 0-9. */
export const intlLocales: Record<Language, string> = {
  ar: 'ar-u-nu-latn',
  zh: 'zh-Hans-CN',
  en: 'en-GB',
  fr: 'fr',
  ru: 'ru',
  es: 'es',
};

const decimalPoint: Record<Language, '.' | ','> = { ar: ',', zh: '.', en: '.', fr: ',', ru: ',', es: ',' };
const noBreakSpace = '\u00a0';

/**
 * A number as documents of the Union print it: groups of three parted by a no-break space, a decimal comma in
 * Arabic, French, Russian and Spanish, a true minus sign. `decimals` fixes the number of decimals; without it
 * up to six are shown as needed.
 */
export function formatNumber(language: Language, value: number, options: { decimals?: number } = {}): string {
  const { decimals } = options;
  const rounded = decimals === undefined ? trimmed(Math.abs(value)) : Math.abs(value).toFixed(decimals);
  const [whole = '0', fraction] = rounded.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, noBreakSpace);
  const isNegative = value < 0 && Number(rounded) !== 0;
  return (isNegative ? '−' : '') + grouped + (fraction ? decimalPoint[language] + fraction : '');
}

function trimmed(value: number): string {
  return value.toFixed(6).replace(/\.?0+$/, '');
}

/** A share of one hundred, with the sign where each language puts it: 54 %, 54%. */
export function formatPercent(
  language: Language,
  value: number,
  options: { decimals?: number } = {},
): string {
  const number = formatNumber(language, value, options);
  return language === 'zh' || language === 'en' ? `${number}%` : `${number}${noBreakSpace}%`;
}

/**
 * The number a person typed, "12,5" or "12.5" by the language, in Arabic and Persian digits too, spaces as group signs;
 * null when it is none, or could be read in two ways.
 */
export function parseNumber(language: Language, text: string): number | null {
  const plain = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/٫/g, decimalPoint[language])
    .replace(/[\s\u00a0\u202f'’٬]/g, '')
    .replace(/^[−–]/, '-');
  const point = decimalPoint[language];
  const pattern = point === ',' ? /^-?\d+(?:,\d+)?$/ : /^-?\d+(?:\.\d+)?$/;
  return pattern.test(plain) ? Number(plain.replace(',', '.')) : null;
}

type CivilDate = { year: number; month: number; day: number };

const monthNames = Object.fromEntries(
  Object.entries(intlLocales).map(([language, locale]) => {
    const names = new Intl.DateTimeFormat(language === 'ar' ? 'ar-EG-u-nu-latn' : locale, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    const of = (month: number) =>
      names.formatToParts(Date.UTC(2021, month, 15)).find((part) => part.type === 'month')?.value ?? '';
    return [language, Array.from({ length: 12 }, (_, month) => of(month))];
  }),
) as Record<Language, string[]>;

/** A date written out: 3 July 2014, 1er juillet 2014, 7 de junio de 2017, 3 октября 2018 года, 2018年3月19日. `iso` is YYYY-MM-DD. */
export function formatDate(language: Language, iso: string): string {
  const { year, month, day } = civilDate(iso);
  const name = monthNames[language][month - 1] ?? '';
  switch (language) {
    case 'zh':
      return `${year}年${month}月${day}日`;
    case 'es':
      return `${day} de ${name} de ${year}`;
    case 'ru':
      return `${day} ${name} ${year} года`;
    case 'fr':
      return `${day === 1 ? '1er' : day} ${name} ${year}`;
    default:
      return `${day} ${name} ${year}`;
  }
}

function civilDate(iso: string): CivilDate {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

/** A time of day on 24 hours: 18:00; in Chinese as well. */
export function formatTime(hours: number, minutes: number): string {
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Texts in a row as each language joins them: "a, b and c". */
export function formatList(language: Language, texts: readonly string[]): string {
  return new Intl.ListFormat(intlLocales[language], { style: 'long', type: 'conjunction' }).format(texts);
}
