import type { Language } from '#language/languages.ts';

/* Numbers from two to twenty as running text writes them before a noun, folded as foldText of the overlap room folds. */

const words: Record<Exclude<Language, 'zh'>, string> = {
  en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte',
  ru: 'два|две|двух|двум три|трех|трем четыре|четырех|четырем пять|пяти шесть|шести семь|семи восемь|восьми девять|девяти десять|десяти одиннадцать|одиннадцати двенадцать|двенадцати тринадцать|тринадцати четырнадцать|четырнадцати пятнадцать|пятнадцати шестнадцать|шестнадцати семнадцать|семнадцати восемнадцать|восемнадцати девятнадцать|девятнадцати двадцать|двадцати',
  ar: 'اثنين|اثنان ثلاثه|ثلاث اربعه|اربع خمسه|خمس سته|ست سبعه|سبع ثمانيه|ثماني تسعه|تسع عشره|عشر',
};

const numbers = Object.fromEntries(
  Object.entries(words).map(([language, list]) => [
    language,
    new Map(list.split(' ').flatMap((forms, at) => forms.split('|').map((form) => [form, at + 2] as const))),
  ]),
) as unknown as Record<Exclude<Language, 'zh'>, ReadonlyMap<string, number>>;

const chineseDigits = '零一二三四五六七八九';

/** The number that a word or a run of digits (any script's) says; undefined for anything else, and below two. */
export function numberSaid(word: string, language: Language): number | undefined {
  if (/^\p{Nd}+$/u.test(word)) return word.length > 6 ? undefined : Number(western(word));
  return language === 'zh' ? chineseNumber(word) : numbers[language].get(word);
}

function western(digits: string): string {
  return [...digits]
    .map((digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = [0x30, 0x660, 0x6f0, 0xff10].find((each) => code >= each && code <= each + 9);
      return zero === undefined ? 'x' : String(code - zero);
    })
    .join('');
}

/** 二 to 九十九. */
function chineseNumber(word: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(word);
  if (!match) return undefined;
  const [, tens, ten, ones] = match;
  const digit = (each: string | undefined): number => (each ? chineseDigits.indexOf(each) : 0);
  if (!ten) return ones ? undefined : digit(tens) || undefined;
  return (tens ? digit(tens) : 1) * 10 + digit(ones);
}
