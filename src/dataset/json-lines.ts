import type { JsonPath } from './dataset-problem.ts';

/**
 * Finds the lines (from 1) of many places in a JSON text in one pass over it. The text must be valid JSON.
 * A place that is not there has the line of the nearest thing around it.
 */
export function linesOf(text: string, paths: readonly JsonPath[]): number[] {
  const lines = new Map<string, number>();
  const wanted = new Set(paths.flatMap((path) => path.map((_, at) => JSON.stringify(path.slice(0, at + 1)))));
  walk(text, (path, line) => {
    const key = JSON.stringify(path);
    if (wanted.has(key)) lines.set(key, line);
  });
  return paths.map((path) => {
    for (let length = path.length; length > 0; length--) {
      const line = lines.get(JSON.stringify(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return 1;
  });
}

type Frame = { isList: boolean; step: string | number };

/** Tokens of JSON that matter for counting: strings, brackets, commas, line ends. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],\n]|[^\s{}[\],":]+/g;

function walk(text: string, visit: (path: JsonPath, line: number) => void): void {
  const frames: Frame[] = [];
  let line = 1;
  let expectsName = false;
  const here = (): JsonPath => frames.map((frame) => frame.step);
  const value = (): void => {
    const frame = frames.at(-1);
    if (frame?.isList) visit(here(), line);
  };
  for (const [token] of text.matchAll(tokens)) {
    const frame = frames.at(-1);
    if (token === '\n') line++;
    else if (token === '{' || token === '[') {
      value();
      frames.push({ isList: token === '[', step: token === '[' ? 0 : '' });
      expectsName = token === '{';
    } else if (token === '}' || token === ']') {
      frames.pop();
      expectsName = false;
    } else if (token === ',') {
      if (frame?.isList) frame.step = Number(frame.step) + 1;
      expectsName = frame?.isList === false;
    } else if (expectsName && frame) {
      frame.step = JSON.parse(token) as string;
      expectsName = false;
      visit(here(), line);
    } else value();
  }
}
