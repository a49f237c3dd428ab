/** A JSON text as a value, or the line (from 1) at which it stops being JSON. A byte order mark is no mistake. */
export function parseJson(text: string): { ok: true; content: unknown } | { ok: false; line: number } {
  const plain = text.replace(/^\uFEFF/, '');
  try {
    return { ok: true, content: JSON.parse(plain) };
  } catch {
    return { ok: false, line: lineOfError(plain) };
  }
}

/**
 * The first line with which the text cannot be continued to JSON any more. V8 does not always tell the position of an
 * error, but it always tells whether it is at the end: so the line is found by cutting the text in halves.
 */
function lineOfError(text: string): number {
  const lines = text.match(/[^\n]*\n|[^\n]+/g) ?? [''];
  let [low, high] = [1, lines.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isWrongBeforeEnd(lines.slice(0, middle).join(''))) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isWrongBeforeEnd(start: string): boolean {
  const error = errorOf(start);
  if (error === null || /end of JSON input/.test(error)) return false;
  const position = /at position (\d+)/.exec(error)?.[1];
  return position === undefined || Number(position) < start.length;
}

function errorOf(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
