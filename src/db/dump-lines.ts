import { createHash } from 'node:crypto';

/** A line of a backup: its number from 1, its value, and (until the next line is asked for) the SHA-256 of all bytes before it. */
export type DumpLine = { number: number; value: unknown; hashBefore(): string };

/** The lines of a backup cannot be read on: the number of the line, and what is wrong. */
export class BrokenLine extends Error {
  readonly line: number;
  readonly problem: 'not-json' | 'too-long' | 'cut-off';
  constructor(line: number, problem: BrokenLine['problem']) {
    super(`Line ${line}: ${problem}`);
    this.line = line;
    this.problem = problem;
  }
}

/** Longer than any row can be made by the application, short enough for a small machine. */
const longest = 128 * 1024 * 1024;
const newLine = 0x0a;

/**
 * Splits bytes into lines of JSON; `onLine` hears the number of the line that comes next. Only the byte 0x0A ends a line: texts of people hold other line ends as they are.
 * @throws {BrokenLine}
 */
export async function* readDumpLines(
  chunks: AsyncIterable<Uint8Array>,
  onLine: (number: number) => void = () => {},
): AsyncGenerator<DumpLine> {
  const hash = createHash('sha256');
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newLine); end >= 0; end = chunk.indexOf(newLine, start)) {
      parts.push(chunk.subarray(start, end + 1));
      start = end + 1;
      const bytes = Buffer.concat(parts);
      yield { number, value: parse(bytes, number), hashBefore: () => hash.copy().digest('hex') };
      hash.update(bytes);
      [parts, length] = [[], 0];
      onLine(++number);
    }
    parts.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > longest) throw new BrokenLine(number, 'too-long');
  }
  if (length > 0) throw new BrokenLine(number, 'cut-off');
}

function parse(bytes: Buffer, number: number): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new BrokenLine(number, 'not-json');
  }
}
