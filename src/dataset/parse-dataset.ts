import { applyTextDefaults, forEachStatedText } from './apply-text-defaults.ts';
import { requiredFiles, shapeOf } from './data-files.ts';
import { type DatasetProblem, printPath } from './dataset-problem.ts';
import type { CycleFile, Dataset, OrganizationFile } from './dataset.ts';
import { evidenceProblems } from './evidence-problems.ts';
import { linesOf } from './json-lines.ts';
import { parseJson } from './parse-json.ts';
import { type FileProblem, referenceProblems } from './reference-problems.ts';
import type { ParsedFile } from './references.ts';
import { type PlacedProblem, schemaProblems } from './schema-problems.ts';
import { timeProblems } from './time-problems.ts';

/** A file of a data folder: its name within the folder ("cycles/2020-2023.json") and its text. */
export type DataFile = { name: string; text: string };

export type ReadDataset = { ok: true; dataset: Dataset } | { ok: false; problems: DatasetProblem[] };

/**
 * Reads data files: JSON, shape, text defaults, references. Answers the whole dataset, or every problem found:
 * references are looked at once all files have their shape.
 */
export function parseDataset(files: readonly DataFile[]): ReadDataset {
  const read = files.map(readFile);
  const names = new Set(files.map((file) => file.name));
  const missing = requiredFiles
    .filter((name) => !names.has(name))
    .map((file): DatasetProblem => ({ file, path: '', code: 'missing-file', values: {} }));
  const problems = [...missing, ...read.flatMap((each) => ('problems' in each ? each.problems : []))];
  if (problems.length) return { ok: false, problems };
  const parsed = read.flatMap((each) => ('file' in each ? [each.file] : []));
  const unresolved = placed(
    [...referenceProblems(parsed), ...timeProblems(parsed), ...evidenceProblems(parsed)],
    files,
  );
  return unresolved.length ? { ok: false, problems: unresolved } : { ok: true, dataset: compose(parsed) };
}

function readFile({ name, text }: DataFile): { file: ParsedFile } | { problems: DatasetProblem[] } {
  const shape = shapeOf(name);
  if (!shape) return { problems: [{ file: name, path: '', code: 'unknown-file', values: {} }] };
  const json = parseJson(text);
  if (!json.ok) {
    return { problems: [{ file: name, path: '', line: json.line, code: 'not-json', values: {} }] };
  }
  const result = shape.safeParse(json.content);
  const wrong: PlacedProblem[] = result.success ? [] : schemaProblems(result.error.issues, json.content);
  if (result.success) {
    const content = result.data as ParsedFile['content'];
    applyTextDefaults(shape, content);
    forEachStatedText(shape, content, (stated, path) => {
      const source = stated.source ?? 'en';
      const words = stated[source];
      if (typeof words === 'string' && words.trim()) return;
      wrong.push({ path, code: 'no-source-text', values: { language: source } });
    });
    if (!wrong.length) return { file: { name, content } };
  }
  return {
    problems: placed(
      wrong.map((each) => ({ ...each, file: name })),
      [{ name, text }],
    ),
  };
}

/** Gives each problem the line of its place. */
function placed(problems: readonly FileProblem[], files: readonly DataFile[]): DatasetProblem[] {
  const byFile = Map.groupBy(problems, (problem) => problem.file);
  return [...byFile].flatMap(([name, ofFile]) => {
    const text = files.find((file) => file.name === name)?.text ?? '';
    const lines = linesOf(
      text,
      ofFile.map((problem) => problem.path),
    );
    return ofFile.map(({ file, path, code, values }, at) => ({
      file,
      path: printPath(path),
      line: lines[at] ?? 1,
      code,
      values,
    }));
  });
}

/** Puts the files together; a file that is not there is an empty list. */
function compose(files: readonly ParsedFile[]): Dataset {
  const contentOf = (name: string): ParsedFile['content'] =>
    files.find((file) => file.name === name)?.content ?? {};
  const cycles = files.filter((file) => file.name.startsWith('cycles/'));
  return {
    organization: contentOf('organization.json') as unknown as OrganizationFile,
    units: contentOf('units.json').units ?? [],
    regions: contentOf('members.json').regions ?? [],
    members: contentOf('members.json').members ?? [],
    measures: contentOf('measures.json').measures ?? [],
    dimensions: contentOf('measures.json').dimensions ?? [],
    schemes: contentOf('markers.json').schemes ?? [],
    marked: contentOf('markers.json').marked ?? [],
    cycles: cycles.map((file) => file.content as unknown as CycleFile),
    instruments: contentOf('instruments.json').instruments ?? [],
    themes: contentOf('themes.json').themes ?? [],
    events: contentOf('events.json').events ?? [],
    accounts: contentOf('accounts.json').accounts ?? [],
    focalPoints: contentOf('focal-points.json').focalPoints ?? [],
    windows: contentOf('reports.json').windows ?? [],
    reports: contentOf('reports.json').reports ?? [],
    labels: contentOf('document-labels.json').labels ?? [],
    documents: contentOf('documents.json').documents ?? [],
    steps: contentOf('documents.json').steps ?? [],
    duties: contentOf('documents.json').duties ?? [],
  };
}
