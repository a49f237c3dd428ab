const conjunction = '(?:\\s+(?:and|or|et|ou|y|e|o|и|или|و|أو)|以及|和)?$';

/** The end of a sentence or of an item. */
export const sentenceEnd = new RegExp(`[;.:!?；。：！？؛؟]["”»)\\]]*\\d{0,2}${conjunction}`, 'u');
/** The same, or a comma; a footnote mark may stand after the sign: "2015,1". */
export const anyEnd = new RegExp(`[;.:,!?；。：，！？؛،؟]["”»)\\]]*\\d{0,2}${conjunction}`, 'u');

/** A bracket stands open at the end: "(Rev." goes on, whatever sign it ends with. */
export function isOpenBracket(text: string): boolean {
  const opened = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
  const closed = Math.max(text.lastIndexOf(')'), text.lastIndexOf('）'));
  return opened > closed && text.length - opened < 90 && !/[;；]$/u.test(text);
}

/** "No." at the end of a line waits for its number: its full stop ends no sentence. */
export const isAbbreviated = (text: string) =>
  /(?:^|[\s(])(?:nos?|nr|núms?|arts?|párrs?|paras?|vol|cap|chap|secc|sect|пп?|ст|гл|см)\.$/iu.test(text);
