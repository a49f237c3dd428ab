import type { Language } from '#language/languages.ts';

const cyrillic: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'j',
  з: 's',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 's',
  ч: 'k',
  ш: 's',
  щ: 's',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};
const keyLength = 6;

/**
 * A key that words of common origin share across English, French, Spanish and Russian ("spectrum", "spectre", "espectro",
 * "спектр"): the first letters after one spelling per sound. Undefined for other languages and for short words.
 */
export function cognateKey(word: string, language: Language): string | undefined {
  if (language === 'ar' || language === 'zh' || word.length < 5 || /\d/.test(word)) return undefined;
  let plain = language === 'ru' ? Array.from(word, (letter) => cyrillic[letter] ?? '').join('') : word;
  if (language === 'es') plain = plain.replace(/^es(?=[^aeiou])/, 's');
  if (language === 'fr') plain = plain.replace(/^e(?=[ct][^aeiou]|sp|st)/, 's');
  plain = plain
    .replace(/ph/g, 'f')
    .replace(/[tckg]h/g, (pair) => (pair[0] === 't' ? 't' : 'k'))
    .replace(/qu|[cq]/g, 'k')
    .replace(/y/g, 'i')
    .replace(/z/g, 's')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1');
  return plain.length < 5 ? undefined : '~' + plain.slice(0, keyLength);
}
