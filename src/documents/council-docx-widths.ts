import type { Language } from '#language/languages.ts';

/*
 * How wide characters are in Times New Roman, the font of Council documents, in thousandths of its size: characters by
 * their width. The advance widths are those in the tables of the package docx 9 (MIT); Arabic ones are means of the
 * forms of a letter, rounded to tens. Chinese stands in SimSun, where every character fills a square.
 */
type Widths = Record<number, string>;

/** Upright letters, figures and signs of Latin and Cyrillic. */
const regular: Widths = {
  180: "'",
  200: '|¦\u202f',
  250: ' ,.\u00a0',
  276: 'ª',
  278: '/:;\\ijltìíîï',
  300: '²³¹',
  310: 'º',
  333: '!()-I[]`fr¡¨´·¸ÌÍÎÏ‐‑‘’‚‹›',
  350: '•',
  389: 'Js',
  395: 'з',
  400: '°',
  408: '"',
  410: 'г',
  429: 'э',
  437: 'т',
  444: '?acez¿àáâãäåçèéêëаесё“”„',
  453: '¶',
  456: 'ь',
  460: 'я',
  469: '^',
  472: 'в',
  480: '{}',
  486: 'к',
  499: 'л',
  500: '#$*0123456789_bdghknopquvxy¢£¤¥§«¯»ßðñòóôõöøùúûüýþÿорух–†‡€',
  501: 'З',
  503: 'ч',
  509: 'бд',
  517: 'ъ',
  535: 'ийнпц',
  541: '~',
  549: '±÷',
  556: 'FPSÞР',
  564: '+<=>¬×−',
  574: 'БЬ',
  576: 'µ',
  578: 'Г',
  611: 'ELTZÈÉÊËЁЕТ',
  633: 'м',
  648: 'ф',
  650: 'Ч',
  660: 'Э',
  667: 'BCRÇæВКСЯ',
  672: 'ы',
  678: 'Л',
  682: 'Д',
  691: 'ж',
  706: 'Ъ',
  708: 'У',
  722: 'ADGHKNOQUVXYwÀÁÂÃÄÅÐÑÒÓÔÕÖØÙÚÛÜÝœŸАИЙНОПХЦ',
  747: 'ю',
  750: '¼½¾',
  760: '©®',
  770: 'шщ',
  778: '&m',
  790: 'Ф',
  833: '%',
  872: 'Ы',
  889: 'MÆŒМ',
  896: 'Ж',
  921: '@',
  944: 'W',
  954: '№',
  980: '™',
  1000: '—…‰',
  1009: 'ШЩ',
  1028: 'Ю',
};

/** The same in bold. */
const bold: Widths = {
  200: '\u202f',
  220: '|¦',
  250: ' ,.\u00a0',
  278: "'/\\ilìíîï",
  300: 'ª²³¹',
  330: 'º',
  333: '!()-:;[]`fjt¡¨´·¸‐‑‘’‚‹›',
  350: '•',
  389: 'IsÌÍÎÏ',
  394: '{}',
  400: '°',
  402: 'з',
  432: 'э',
  444: 'cerzçèéêëесё',
  454: 'г',
  491: 'т',
  500: '#$*0123456789?J_agovxy¢£¤¥§«¯»¿àáâãäåðòóôõöøýÿабоух–“”„†‡€',
  506: 'д',
  520: '~',
  528: 'З',
  529: 'ь',
  540: '¶в',
  541: 'я',
  549: '±÷',
  555: '"',
  556: 'Sbdhknpqußñùúûüþр',
  561: 'л',
  564: 'ч',
  570: '+<=>¬×−',
  576: 'µийкнпц',
  581: '^',
  583: 'ъ',
  611: 'FPÞР',
  636: 'Г',
  661: 'БЬ',
  667: 'BELTZÈÉÊËЁВЕТ',
  678: 'Э',
  681: 'м',
  688: 'Д',
  692: 'ф',
  722: 'ACDNRUVXYwÀÁÂÃÄÅÇÐÑÙÚÛÜÝæœŸАСХЯ',
  725: 'Кж',
  734: 'УЧ',
  745: 'Л',
  747: '©®',
  750: '¼½¾',
  764: 'ю',
  765: 'Ъ',
  778: 'GHKOQÒÓÔÕÖØИЙНОПЦ',
  781: 'ы',
  833: '&m',
  844: 'шщ',
  859: 'Ф',
  930: '@',
  944: 'MМ',
  982: 'Ы',
  989: 'Ж',
  1000: '%WÆŒ—…‰™',
  1005: '№',
  1098: 'ШЩ',
  1126: 'Ю',
};

/** Arabic letters within a word: the mean of their first and middle forms. */
const arabicInWord: Widths = {
  210: 'ل',
  220: 'آأإا',
  240: 'ئبتثني',
  270: 'فق',
  330: 'ة',
  340: 'دذ',
  390: 'كم',
  420: 'ه',
  430: 'ؤو',
  460: 'عغ',
  490: 'رز',
  530: 'جحخسش',
  580: 'طظ',
  610: 'ى',
  650: 'ء',
  850: 'صض',
};

/** Arabic letters at the end of a word, where their form differs. */
const arabicAtEnd: Widths = {
  340: 'م',
  380: 'ه',
  450: 'عغ',
  510: 'ل',
  530: 'جحخن',
  580: 'طظق',
  590: 'ئي',
  600: 'ك',
  710: 'بتث',
  790: 'ف',
  820: 'سش',
  1100: 'صض',
};

/** An average small letter, for characters that no table has. */
const average = 480;
const square = 1000;

const regularWidths = byCharacter(regular);
const boldWidths = byCharacter(bold);
const arabicWidths = byCharacter(arabicInWord);
const arabicEndWidths = byCharacter(arabicAtEnd);

const arabicLetter = /^[\u0620-\u064a]$/;
const arabicSign = /^[\u060c\u061b\u061f]$/;
const withoutWidth = /^[\p{Mn}\p{Cf}]$/u;
const chinese = /^[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{20000}-\u{3ffff}]$/u;
const chineseByContext = /^[\u2013-\u201d\u2026\u00b7\u00d7]$/;

/** Whether a character stands in the font of Chinese: signs that both scripts have do so in a Chinese document only. */
export function isChinese(character: string, language: Language): boolean {
  return character > '\u00ff'
    ? chinese.test(character) || (language === 'zh' && chineseByContext.test(character))
    : language === 'zh' && (character === '\u00b7' || character === '\u00d7');
}

/**
 * The width of a character in thousandths of its size. Arabic letters have another form, and width, before the end of
 * a word, so the character that follows is asked for.
 */
export function characterWidth(
  character: string,
  following: string | undefined,
  isBold: boolean,
  language: Language,
): number {
  const known = (isBold ? boldWidths : regularWidths).get(character);
  if (character <= '\u007f' && known !== undefined) return known;
  if (isChinese(character, language)) return square;
  if (known !== undefined) return known;
  if (withoutWidth.test(character)) return 0;
  if (arabicLetter.test(character)) {
    const isLast = following === undefined || !(arabicLetter.test(following) || withoutWidth.test(following));
    return (isLast ? arabicEndWidths.get(character) : undefined) ?? arabicWidths.get(character) ?? average;
  }
  return arabicSign.test(character) ? 459 : average;
}

function byCharacter(widths: Widths): Map<string, number> {
  return new Map(
    Object.entries(widths).flatMap(([width, characters]) =>
      [...characters].map((character): [string, number] => [character, Number(width)]),
    ),
  );
}
