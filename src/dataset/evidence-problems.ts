import { partText } from '#plan/figure-part.ts';
import type { FileProblem } from './reference-problems.ts';
import type { ParsedFile } from './references.ts';
import type { StatedObservation } from './evidence-files.ts';

/**
 * Figures that cannot be records of evidence: versions out of order, a year with two targets, a value that its state does not allow, a correction
 * or a return without words, an author who decides; and codes that only mean something within another one (values of
 * dimensions and of marker schemes).
 */
export function evidenceProblems(files: readonly ParsedFile[]): FileProblem[] {
  const values = valuesOf(files);
  return files.flatMap((file) => [
    ...targetProblems(file),
    ...figureProblems(file, values),
    ...markProblems(file, values),
  ]);
}

/** "<dimension or scheme> <value>" of all files. */
function valuesOf(files: readonly ParsedFile[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { content } of files) {
    for (const dimension of content.dimensions ?? [])
      for (const value of dimension.values) found.add(`${dimension.code} ${value.code}`);
    for (const scheme of content.schemes ?? [])
      for (const value of scheme.values) found.add(`${scheme.code} ${value.code}`);
  }
  return found;
}

function targetProblems({ name: file, content }: ParsedFile): FileProblem[] {
  return (content.indicators ?? []).flatMap(({ yearlyTargets = [] }, at) =>
    yearlyTargets.flatMap(({ year }, index): FileProblem[] => {
      const isFirst = yearlyTargets.findIndex((each) => each.year === year) === index;
      const path = ['indicators', at, 'yearlyTargets', index, 'year'];
      return isFirst ? [] : [{ file, path, code: 'year-twice', values: { year: String(year) } }];
    }),
  );
}

function figureProblems({ name: file, content }: ParsedFile, values: ReadonlySet<string>): FileProblem[] {
  const declared = new Map(
    (content.indicators ?? []).map((each) => [
      each.code,
      new Set(each.dimensions?.map((one) => one.dimension)),
    ]),
  );
  const versions = new Map<string, number>();
  return (content.observations ?? []).flatMap((each, at): FileProblem[] => {
    const problem = (
      code: FileProblem['code'],
      field: string,
      about: FileProblem['values'] = {},
    ): FileProblem => ({ file, path: ['observations', at, field], code, values: about });
    const figure = `${each.indicator} ${each.year} ${partText(each.part)}`;
    const expected = (versions.get(figure) ?? 0) + 1;
    versions.set(figure, each.version);
    const parts = Object.entries(each.part ?? {}).filter(
      ([dimension, value]) =>
        !declared.get(each.indicator)?.has(dimension) || !values.has(`${dimension} ${value}`),
    );
    return [
      ...(each.version === expected ? [] : [problem('version-order', 'version', { expected })]),
      ...wordsProblems(each, problem),
      ...parts.map(([dimension, value]) => problem('undeclared-part', 'part', { dimension, value })),
    ];
  });
}

function wordsProblems(
  each: StatedObservation,
  problem: (code: FileProblem['code'], field: string, about?: FileProblem['values']) => FileProblem,
): FileProblem[] {
  const problems: FileProblem[] = [];
  if ((each.state === 'value') !== (each.value !== undefined))
    problems.push(problem('value-and-state', 'value', { state: each.state }));
  if (each.version > 1 && !each.reason?.trim()) problems.push(problem('missing-value', 'reason'));
  if (each.validation === 'returned' && !each.decisionNote?.trim())
    problems.push(problem('missing-value', 'decisionNote'));
  if (each.enteredBy !== undefined && each.enteredBy === each.decidedBy)
    problems.push(problem('own-decision', 'decidedBy', { account: each.enteredBy }));
  return problems;
}

function markProblems({ name: file, content }: ParsedFile, values: ReadonlySet<string>): FileProblem[] {
  return (content.marked ?? []).flatMap(({ scheme, values: marks }, at) =>
    marks.flatMap((code, index): FileProblem[] =>
      values.has(`${scheme} ${code}`)
        ? []
        : [
            {
              file,
              path: ['marked', at, 'values', index],
              code: 'unresolved',
              values: { kind: 'marker', code: `${scheme} ${code}` },
            },
          ],
    ),
  );
}
