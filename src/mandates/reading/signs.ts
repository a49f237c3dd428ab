const conjunction = '(?:\\s+(?:and|or|et|ou|y|e|o|и|или|و|أو)|以及|和)?$';

/** What may stand after a sign at the end: closing quotes and brackets, and the mark of a footnote: "2015,1", "；²", ",[1]". */
const afterSign = '["”»)\\]》）」]*(?:[\\d⁰¹²³⁴-⁹٠-٩]{1,2}|\\[\\d{1,2}\\]|\\*{1,3})?';

/** The end of a sentence or of an item. */
export const sentenceEnd = new RegExp(`[;.:!?；。：！？؛؟]${afterSign}${conjunction}`, 'u');
/** The same, or a comma. */
export const anyEnd = new RegExp(`[;.:,!?；。：，！？؛،؟]${afterSign}${conjunction}`, 'u');
/** A text that ends with one of these signs, and perhaps a mark after it. */
const endsWith = (signs: string) => new RegExp(`[${signs}]${afterSign}\\s*$`, 'u');
/** What stands above a heading ends so. */
export const endsAbove = endsWith(';.:,；。：，؛،');
export const endsWithoutColon = endsWith(';.,；。，؛،');
export const goesOnBelow = endsWith(',;，；،؛');
export const endsWithStopOrComma = endsWith(',.،，。');
export const endsWithComma = endsWith(',،，');

/** A bracket stands open at the end: "(Rev." goes on, whatever sign it ends with. */
export function isOpenBracket(text: string): boolean {
  const opened = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
  const closed = Math.max(text.lastIndexOf(')'), text.lastIndexOf('）'));
  return opened > closed && text.length - opened < 90 && !/[;；]$/u.test(text);
}

/** "No." at the end of a line waits for its number: its full stop ends no sentence. */
export const isAbbreviated = (text: string) =>
  /(?:^|[\s(])(?:nos?|nr|núms?|arts?|párrs?|paras?|vol|cap|chap|secc|sect|пп?|ст|гл|см)\.$/iu.test(text);
