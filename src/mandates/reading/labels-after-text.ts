import { isLabelAlone, labelOfLine } from './labels.ts';

/**
 * Puts labels before their text where a page read from right to left gave them after it: below a heading the first line
 * is text, then comes 1, the last line before the next heading is the last label, and no other label is there.
 */
export function labelsBeforeText(lines: readonly string[], isHeading: (line: string) => boolean): string[] {
  const result: string[] = [];
  let block: string[] = [];
  const close = () => {
    result.push(...turned(block));
    block = [];
  };
  for (const line of lines) {
    if (isHeading(line.trim())) {
      close();
      result.push(line);
    } else block.push(line);
  }
  close();
  return result;
}

function turned(block: string[]): string[] {
  const filled = block.filter((line) => line.trim() !== '');
  const labels = filled.filter((line) => isLabelAlone(line));
  const isOther = filled.some((line) => !isLabelAlone(line) && labelOfLine(line.trim()) !== null);
  if (labels.length < 2 || isOther || isLabelAlone(filled[0] ?? '') || !isLabelAlone(filled.at(-1) ?? ''))
    return block;
  const inOrder = labels.every((line, index) =>
    labelOfLine(line.trim())?.readings.some(({ ordinal }) => ordinal === index + 1),
  );
  if (!inOrder) return block;
  const result: string[] = [];
  let text: string[] = [];
  for (const line of filled) {
    if (isLabelAlone(line)) {
      result.push(line, ...text);
      text = [];
    } else text.push(line);
  }
  return result;
}
