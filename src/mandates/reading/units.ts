/** Letters of the scripts that write words with spaces: before one of them a symbol is the end of a word, no unit. */
const inWord = '[\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Arabic}\\p{M}]';
/** After "/", "·", "(" or a number. */
const measured = '(?<=[/·⋅(]\\s?|[\\d٠-٩]\\s?)';

/**
 * Units that are squared and cubed, as a regular expression that ends where its symbol ends: metres with every prefix;
 * seconds, volts, amperes and kelvins only where something is measured, because their letters are words and names too;
 * hertz only below a stroke ("rad²/Hz²"), because a band of frequencies has footnotes more often than powers.
 */
export const raisedUnits = [
  `(?<!${inWord})(?:da|мк|[kKhcdmµμnкКсдмнг])?[mм]`,
  '(?<=[/·⋅(]\\s?|[\\d٠-٩]\\s)(?:мк|[mµμnмн])?[sс]',
  `${measured}[kMmµμкМм]?[VAKВАК]`,
  '(?<=/\\s?)[kMGTкМГТ]?(?:Hz|Гц)',
  '(?:(?<=[\\d每/]\\s?)[千厘毫分]?米|公里|(?<=[\\d/]\\s?)秒)',
  '(?<=[\\d٠-٩/]\\s?)(?:كلم|كم|سم|مم|م)',
].join('|');

/** Units that end with a capital or a sign and are no word, after their number: "–21 dBW", "5 kV", "80%", "12 °C". */
export const measuredUnits =
  '[\\d٠-٩]\\s?(?:dB\\p{L}{0,3}|дБ\\p{L}{0,3}|[kMGTmµμкМГ][WVJВ]|\\sW|°\\s?[CС]?|[%‰٪])';

const endsWithUnit = new RegExp(`(?:${raisedUnits})\\s?$`, 'u');
const unitFollows = new RegExp(`^\\s?(?:${inWord}|[×·⋅*/])`, 'u');

/**
 * Whether raised digits are a power and no mark of a footnote: after a raised sign ("10⁻³"), the square and the cube of a
 * unit; where no footnote goes by that number, every power of a unit, of ten and of a letter ("10⁶ Hz", "r²", "sin²φ").
 */
export function isPower(before: string, digits: string, after: string, isKnown: boolean): boolean {
  if (/[⁻⁺]$/u.test(before)) return true;
  const near = before.slice(-12);
  if (endsWithUnit.test(near)) return /^[²³]$/u.test(digits) || (!isKnown && digits !== '¹');
  if (/(?<![\d.,٠-٩])10$/u.test(near))
    return !isKnown || /[×·⋅*xх]\s?10$/u.test(near) || unitFollows.test(after);
  // "sin²φ", "rad²/Hz": a mark is not followed by an angle or a stroke.
  if (/^\s?[/·⋅]\s?\p{L}/u.test(after) || /(?<!\p{L})(?:sin|cos|tan|tg|log|lg|ln)$/u.test(near)) return true;
  if (isKnown) return false;
  return /(?<![\p{L}\p{N}.'’])[\p{sc=Latin}\p{sc=Greek}]$/u.test(near)
    ? digits !== '¹'
    : /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/u.test(after) && /^[²³]$/u.test(digits);
}
