import { formatNumber } from '#language/format.ts';
import type { Language } from '#language/languages.ts';
import { hasMessage, sayIn } from '#language/messages.ts';
import type { DatasetProblem } from './dataset-problem.ts';

/** What is wrong, as one sentence without its place. */
export function problemSentence(problem: DatasetProblem, language: Language): string {
  const values = Object.fromEntries(
    Object.entries(problem.values).map(([key, value]) => [key, shownValue(key, value, language)]),
  );
  return sayIn(language, 'dataset', `problem.${problem.code}`, values);
}

/** Where it is wrong: file, line and place in the file ("units.json, line 12, units[3].parent"). */
export function problemPlace({ file, line, path }: DatasetProblem, language: Language): string {
  const shownLine = line === undefined ? '' : sayIn(language, 'dataset', 'line', { line: String(line) });
  return [file, shownLine, path]
    .filter(Boolean)
    .join(language === 'zh' ? '，' : language === 'ar' ? '، ' : ', ');
}

function shownValue(key: string, value: string | number, language: Language): string {
  if (typeof value === 'number') return formatNumber(language, value);
  const word = `${key}.${value}`;
  return (key === 'kind' || key === 'language') && hasMessage('dataset', word)
    ? sayIn(language, 'dataset', word)
    : value;
}
