import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { parseArgs } from 'node:util';
import type { Language } from '#language/languages.ts';
import type { Say } from '#language/messages.ts';
import type { LineProblem } from '#overlap/read-items.ts';
import type { CommandIo } from './command.ts';

export const usage = [
  './unie overlap ITEMS.jsonl [--memory TEXTS.jsonl] [--query ID | --all] [--top K] [--min P] [--explain LANGUAGE]',
  '               [--format jsonl|text] [--no-self-memory] [--thesaurus CONCEPTS.txt] [--weights WEIGHTS.json] [--lenient]',
  './unie overlap fit DECISIONS.jsonl --items ITEMS.jsonl [--memory TEXTS.jsonl] [--weights WEIGHTS.json] [--out WEIGHTS.json]',
].join('\n');

export const options = {
  memory: { type: 'string' },
  query: { type: 'string' },
  all: { type: 'boolean' },
  top: { type: 'string' },
  min: { type: 'string' },
  explain: { type: 'string' },
  format: { type: 'string' },
  'no-self-memory': { type: 'boolean' },
  thesaurus: { type: 'string' },
  weights: { type: 'string' },
  lenient: { type: 'boolean' },
  items: { type: 'string' },
  out: { type: 'string' },
} as const;

export type Values = ReturnType<
  typeof parseArgs<{ options: typeof options; allowPositionals: true }>
>['values'];

/** What stops the command: the sentence told and the exit code. */
export class Stop extends Error {
  readonly code: 2 | 3;
  constructor(code: 2 | 3, message: string) {
    super(message);
    this.code = code;
  }
}

/** One call of the command: what was asked, where it writes, and the language it speaks. */
export type Call = { values: Values; io: CommandIo; say: Say; language: Language };

/** The text of a file; stops when it cannot be read. */
export function textOf(file: string, { io, say }: Call): string {
  try {
    return readFileSync(resolve(io.cwd, file), 'utf8');
  } catch {
    throw new Stop(3, say('command.unreadable', { file }));
  }
}

/** Tells each line that cannot be used; stops unless the call is lenient. */
export function tellProblems(
  file: string,
  problems: readonly LineProblem[],
  { io, say, values }: Call,
): void {
  for (const { line, kind, value } of problems)
    io.writeError(`${file}:${line}: ${say(`line.${kind}`, { value })}\n`);
  if (problems.length > 0 && !values.lenient)
    throw new Stop(2, say('command.stopped', { count: problems.length }));
}
