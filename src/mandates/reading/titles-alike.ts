import { fold } from './fold.ts';

/**
 * Of lines that are alike but for their digits, those that may be one title of pages: only the number of the page tells
 * them apart. "December 2041 and 97/204 of 19" above a page break and "December 2042 and 97/211 of 22" below it are text.
 */
export function thoseAlike(indices: readonly number[], raw: readonly string[]): number[] {
  const lines = indices.map((index) => fold((raw[index] ?? '').trim()));
  return indices.filter((_, at) => {
    const line = lines[at] ?? '';
    const near = [...lines.slice(Math.max(0, at - 6), at), ...lines.slice(at + 1, at + 7)];
    return near.some((other) => isSameTitle(line, other));
  });
}

function isSameTitle(line: string, other: string): boolean {
  const own = numbersOnly(line, other);
  const theirs = numbersOnly(other, line);
  return isOfPage(own, line) && isOfPage(theirs, other);
}

/** The numbers of a line that the other does not have. */
function numbersOnly(line: string, other: string): RegExpExecArray[] {
  const left: string[] = other.match(/\d+/g) ?? [];
  return [...line.matchAll(/\d+/g)].filter(([number]) => {
    const at = left.indexOf(number);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** One number at most, and it stands where the number of a page does: at the edge, after "page", before "of 12". */
function isOfPage(numbers: readonly RegExpExecArray[], line: string): boolean {
  const [number, ...more] = numbers;
  if (!number) return true;
  const before = line.slice(0, number.index);
  const after = line.slice(number.index + number[0].length);
  return (
    more.length === 0 &&
    (!/[\p{L}\d]/u.test(before) ||
      !/[\p{L}\d]/u.test(after) ||
      /(?:page|pagina|p\.|pag\.|стр\.?|страница|с\.|صفحة|第)\s?$/u.test(before) ||
      /^\s?(?:\/|of|de|sur|из|من|页)\s?\d*(?:\s|$)/u.test(after))
  );
}
