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

const known = new Map<string, RegExp | null>();

/** The same, read once for each scheme: plans have a handful of them. */
export function knownCodeScheme(pattern: string): RegExp | null {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  if (known.size >= 1000) known.clear();
  const scheme = readCodeScheme(pattern);
  known.set(pattern, scheme);
  return scheme;
}
