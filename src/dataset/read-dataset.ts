import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { largestFile } from './data-files.ts';
import type { DatasetProblem, DatasetProblemCode } from './dataset-problem.ts';
import { type DataFile, parseDataset, type ReadDataset } from './parse-dataset.ts';

/** Input and output: a data folder is files. */

/**
 * Reads a data folder: organization.json and units.json, and what else there is of the known files and cycles/*.json.
 * Whatever the folder holds, the answer is the dataset or the list of everything wrong with it.
 */
export function readDataset(folder: string): ReadDataset {
  const names = namesIn(folder);
  if (!names) {
    return { ok: false, problems: [{ file: folder, path: '', code: 'no-folder', values: {} }] };
  }
  const read = names.map((name) => readText(folder, name));
  const problems = read.flatMap((each) => ('problem' in each ? [each.problem] : []));
  const parsed = parseDataset(read.flatMap((each) => ('file' in each ? [each.file] : [])));
  if (!problems.length) return parsed;
  const refused = new Set(problems.map((problem) => problem.file));
  const others = parsed.ok ? [] : parsed.problems.filter((problem) => !refused.has(problem.file));
  return { ok: false, problems: [...problems, ...others] };
}

/** The JSON files of the folder in a fixed order; what is hidden or no JSON (a README, a licence) is not data. */
function namesIn(folder: string): string[] | null {
  try {
    const here = readdirSync(folder, { withFileTypes: true });
    const cycles = here.some((entry) => entry.name === 'cycles' && entry.isDirectory())
      ? readdirSync(join(folder, 'cycles')).map((name) => `cycles/${name}`)
      : [];
    return [...here.filter((entry) => !entry.isDirectory()).map((entry) => entry.name), ...cycles]
      .filter((name) => name.endsWith('.json') && !name.split('/').some((part) => part.startsWith('.')))
      .sort();
  } catch {
    return null;
  }
}

function readText(folder: string, name: string): { file: DataFile } | { problem: DatasetProblem } {
  const refused = (code: DatasetProblemCode, values: DatasetProblem['values'] = {}) => ({
    problem: { file: name, path: '', code, values },
  });
  try {
    const path = join(folder, name);
    const status = statSync(path);
    // A pipe or a device would keep the reader waiting, or never end.
    if (!status.isFile()) return refused('unreadable-file');
    const { size } = status;
    if (size > largestFile) return refused('too-large', { size, limit: largestFile });
    return { file: { name, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) } };
  } catch (error) {
    return refused(error instanceof TypeError ? 'not-text' : 'unreadable-file');
  }
}
