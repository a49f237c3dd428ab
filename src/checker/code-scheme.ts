/**
 * Reads the scheme of a level's codes: a regular expression that the whole code must match ("[RTDI]\\.\\d+-[a-z]").
 * Answers null for what is not one, and for a repeated group: codes do without, and a group repeated in the wrong
 * way could keep a check busy for hours.
 */
export function readCodeScheme(pattern: string): RegExp | null {
  if (pattern.length > 200 || /\)[*+{]/.test(pattern)) return null;
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return null;
  }
}
