const conjunction = '(?:\\s+(?:and|or|et|ou|y|e|o|и|или|و|أو)|以及|和)?$';

/** The end of a sentence or of an item. */
export const sentenceEnd = new RegExp(`[;.:!?；。：！？؛؟]["”»)\\]]*\\d{0,2}${conjunction}`, 'u');
/** The same, or a comma; a footnote mark may stand after the sign: "2015,1". */
export const anyEnd = new RegExp(`[;.:,!?；。：，！？؛،؟]["”»)\\]]*\\d{0,2}${conjunction}`, 'u');
