import { readCodeScheme } from '#checker/code-scheme.ts';
import type { PlacedProblem } from './schema-problems.ts';
import { type CodeUse, codeUses, type ParsedFile } from './references.ts';

export type FileProblem = PlacedProblem & { file: string };

/** Codes named twice, references that lead nowhere, parents that stand after their children, schemes that cannot be read. */
export function referenceProblems(files: readonly ParsedFile[]): FileProblem[] {
  const uses = [...codeUses(files)];
  const order = new Map<string, number>();
  const problems: FileProblem[] = [];
  for (const [at, use] of uses.entries()) {
    if (use.use !== 'names') continue;
    if (order.has(keyOf(use))) problems.push(problem(use, 'duplicate'));
    else order.set(keyOf(use), at);
  }
  for (const [at, use] of uses.entries()) {
    if (use.use !== 'refers') continue;
    const named = order.get(keyOf(use));
    if (named === undefined) problems.push(problem(use, 'unresolved'));
    else if (isParent(use) && named > at) problems.push(problem(use, 'parent-after-child'));
  }
  return [...problems, ...files.flatMap(schemeProblems)];
}

const keyOf = ({ kind, code }: CodeUse): string => `${kind} ${code}`;

/** Only a tree asks for order: a unit's and an element's parent, which is also how a circle is noticed. */
const isParent = (use: CodeUse): boolean => use.path.at(-1) === 'parent';

function problem({ file, path, kind, code }: CodeUse, what: FileProblem['code']): FileProblem {
  return { file, path, code: what, values: { kind, code } };
}

function schemeProblems({ name: file, content }: ParsedFile): FileProblem[] {
  return (content.levels ?? []).flatMap(({ codePattern: pattern }, at) =>
    pattern === undefined || readCodeScheme(pattern)
      ? []
      : [{ file, path: ['levels', at, 'codePattern'], code: 'bad-scheme', values: { pattern } }],
  );
}
