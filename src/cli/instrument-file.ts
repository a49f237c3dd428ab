import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FileProblem } from '#documents/file-problem.ts';
import { zipLimits } from '#documents/zip-gate.ts';
import type { Language } from '#language/languages.ts';
import { sayer } from '#language/messages.ts';
import { type FileReading, readFile } from '#mandates/reading/read-file.ts';
import { fileProblemText } from '#mandates/reading-messages.ts';
import { cliLanguage } from './cli-language.ts';
import type { CommandIo } from './command.ts';

/** Reads an instrument from a file of any known format; null when it cannot be read, which has then been told. */
export function loadInstrumentFile(
  file: string,
  options: { language?: Language; view?: 'base' | 'revised' },
  io: CommandIo,
): FileReading | null {
  const path = resolve(io.cwd, file);
  let bytes: Uint8Array;
  try {
    if (statSync(path).size > zipLimits.fileBytes) {
      return refuse({ code: 'too-large', at: 'file', values: {} }, file, io);
    }
    bytes = readFileSync(path);
  } catch {
    io.writeError(`${sayer(cliLanguage(io.env), 'cli')('file-unopened', { file })}\n`);
    return null;
  }
  const result = readFile(bytes, options);
  return result.ok ? result.reading : refuse(result.problem, file, io);
}

function refuse(problem: FileProblem, file: string, io: CommandIo): null {
  io.writeError(`${fileProblemText(problem, file, cliLanguage(io.env))}\n`);
  return null;
}

/** Tells that a command was used in a way it does not know; answers its exit code. */
export function refuseUse(detail: string, usage: string, io: CommandIo): number {
  io.writeError(`${sayer(cliLanguage(io.env), 'cli')('bad-use', { detail, usage: `./unie ${usage}` })}\n`);
  return 2;
}
