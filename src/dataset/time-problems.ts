import { deadlineOf } from '#language/deadline.ts';
import type { FileProblem } from './reference-problems.ts';
import type { ParsedFile } from './references.ts';

/** Time zones that nobody knows, and local times that their zone shows twice or never on the day the clocks change. */
export function timeProblems(files: readonly ParsedFile[]): FileProblem[] {
  return files.flatMap(({ name: file, content }) => {
    const { timeZone } = content as { timeZone?: string };
    const zone = (path: FileProblem['path'], found: string): FileProblem[] =>
      isTimeZone(found) ? [] : [{ file, path, code: 'bad-time-zone', values: { found } }];
    return [
      ...(timeZone === undefined ? [] : zone(['timeZone'], timeZone)),
      ...(content.windows ?? []).flatMap((window, at): FileProblem[] => {
        const unknown = zone(['windows', at, 'timeZone'], window.timeZone);
        if (unknown.length) return unknown;
        return (['opens', 'deadline'] as const)
          .filter((field) => deadlineOf(window[field], window.timeZone) === null)
          .map((field) => ({
            file,
            path: ['windows', at, field],
            code: 'bad-local-time',
            values: { found: window[field], zone: window.timeZone },
          }));
      }),
    ];
  });
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
