/* Which part of an indicator's whole a figure is about: value codes by dimension, written as one text. */

/** The part as stored and addressed: "" for the total, else "region=AFR;sex=female", dimensions in order of their codes. */
export function partText(part: Readonly<Record<string, string>> | undefined): string {
  return Object.entries(part ?? {})
    .map(([dimension, value]) => `${dimension}=${value}`)
    .sort()
    .join(';');
}

/** The value codes by dimension of a stored part; null when the text is not one that `partText` writes. */
export function readPart(text: string): Record<string, string> | null {
  if (text === '') return {};
  const pairs = text.split(';').map((pair) => pair.split('='));
  if (pairs.some((pair) => pair.length !== 2 || pair.includes(''))) return null;
  const part = Object.fromEntries(pairs) as Record<string, string>;
  return partText(part) === text ? part : null;
}
