/**
 * A figure without words, set apart from text that runs from right to left: its minus sign and percent sign stay on
 * their side. With words (the name of a unit) the direction of the page holds.
 */
export function isolated(text: string): string {
  return /\p{L}/u.test(text) ? text : `\u2066${text}\u2069`;
}
