const articles = ['وبال', 'وكال', 'وال', 'بال', 'كال', 'فال', 'ولل', 'لل', 'ال'];
const endings = [
  'تين',
  'يات',
  'يون',
  'يين',
  'هما',
  'ات',
  'ان',
  'ون',
  'ين',
  'يه',
  'ها',
  'هم',
  'وا',
  'ه',
  'ي',
  'ا',
  'ء',
];
const startsWithItsOwnLetter =
  /^(?:ل(?:وائح|جان|جنه|غات|غه|اسلك|ازم|قاء)|ب(?:رنامج|رامج|رمج|يان|يئ|ييه|لدان|لد|روتوكول|ناء|حوث|حث|طاق|ريد|نوك|نك|نيه|ني|اقات|شري|عثات|دائل|ديل|رات|وابات|وابه)|و(?:طني|زار|زراء|لايه|ثائق|ثيق|سائل|سائط|سيط|ضع|صول|كالات|حد|ظائف|ظيف|رش|عي|قائي|قت|صف|جود)|ك(?:هر|وارث|فاء|يان|بار|امل|تاب)|ف(?:ضاء|قر|ريق|رق|جو|ني|عال|يروس|رص|حص|ترات|تره|اتور|نادق|يضان))/;

/**
 * Light stemming of a folded Arabic word: the article with its particles, then the particles و ل ب ف ك where a long
 * enough word remains, then one or two endings. Broken plurals keep their own stem.
 */
export function stemArabic(word: string): string {
  let stem = word;
  const article = articles.find((prefix) => stem.startsWith(prefix) && stem.length - prefix.length >= 3);
  if (article !== undefined) stem = stem.slice(article.length);
  else stem = withoutParticle(stem);
  for (let round = 0; round < 2; round++) {
    const ending = endings.find((suffix) => stem.endsWith(suffix) && stem.length - suffix.length >= 3);
    if (ending === undefined) break;
    stem = stem.slice(0, -ending.length);
  }
  return stem;
}

function withoutParticle(word: string): string {
  const first = word[0] ?? '';
  const least = first === 'و' || first === 'ل' ? 5 : 6;
  if (!'ولبفك'.includes(first) || word.length < least || startsWithItsOwnLetter.test(word)) return word;
  const rest = word.slice(1);
  // "ولتعزيز": a particle may follow و.
  return first === 'و' &&
    rest.length >= 5 &&
    'لب'.includes(rest[0] ?? '') &&
    !startsWithItsOwnLetter.test(rest)
    ? rest.slice(1)
    : rest;
}
