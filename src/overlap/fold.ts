import type { Language } from '#language/languages.ts';

const latinMarks = /[\u0300-\u036f]/g;
const arabicMarks = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
const arabicForms: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
};

/**
 * The form of a text in which words are compared: compatibility composed, lower case, without accents.
 * Arabic loses kashida and vowel marks, and alef, ya and ta marbuta have one form each; Russian keeps й and writes ё as е.
 */
export function foldText(text: string, language: Language): string {
  const plain = text.normalize('NFKC').toLowerCase();
  switch (language) {
    case 'ar':
      return plain.replace(arabicMarks, '').replace(/[أإآٱىةؤئ]/g, (letter) => arabicForms[letter] ?? letter);
    case 'ru':
      return plain.replaceAll('ё', 'е');
    case 'zh':
      return plain;
    default:
      return isAscii(plain)
        ? plain
        : plain.normalize('NFD').replace(latinMarks, '').replace(/œ/g, 'oe').replace(/[’ʼ]/g, "'");
  }
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
