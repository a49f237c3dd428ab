import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type CheckedFinding, check, openFindings } from '#checker/check.ts';
import type { NameOf } from '#checker/finding-text.ts';
import { findingsText } from '#checker/findings-text.ts';
import { buildGraph, type Graph } from '#checker/graph.ts';
import { listWaivers, loadGraph } from '#checker/loading/from-database.sql.ts';
import { namesInGraph } from '#checker/names-in-graph.ts';
import { rules } from '#checker/rules/registry.ts';
import { sarifLog } from '#checker/sarif.ts';
import type { Waiver } from '#checker/waiver.ts';
import { graphOfDataset } from '#dataset/graph-of-dataset.ts';
import { problemPlace, problemSentence } from '#dataset/problem-text.ts';
import { readDataset } from '#dataset/read-dataset.ts';
import { civilDateAt } from '#language/deadline.ts';
import { isLanguage, type Language, languages } from '#language/languages.ts';
import { type Say, sayer } from '#language/messages.ts';
import { cliLanguage } from './cli-language.ts';
import type { Command, CommandIo } from './command.ts';
import { withDatabase } from './with-database.ts';

const formats = ['text', 'json', 'sarif'] as const;
type Format = (typeof formats)[number];

type Request = {
  rule: string | undefined;
  unit: string | undefined;
  data: string | undefined;
  format: Format;
  language: Language;
  say: Say;
};

export const command: Command = {
  name: 'check',
  summary: 'says what does not hold together in the plans',
  usage: './unie check [--rule R] [--unit U] [--format text|json|sarif] [--language L] [--data DIR]',
  needsDatabase: true,
  run,
};

async function run(args: string[], io: CommandIo): Promise<number> {
  const read = readRequest(args, io);
  if (!read.ok) {
    io.writeError(`${read.refusal}\n`);
    return 2;
  }
  const { request } = read;
  if (request.data !== undefined) return checkFolder(resolve(io.cwd, request.data), request, io);
  return withDatabase(io, async ({ db }) => {
    const graph = await loadGraph(db);
    if (graph) return checkGraph(graph, await listWaivers(db), request, io);
    io.writeError(`${request.say('command.no-organization')}\n`);
    return 3;
  });
}

function checkFolder(folder: string, request: Request, io: CommandIo): number {
  const { language, say } = request;
  const read = readDataset(folder);
  if (read.ok) return checkGraph(buildGraph(graphOfDataset(read.dataset)), [], request, io);
  for (const problem of read.problems) {
    io.writeError(`${problemPlace(problem, language)}\n  ${problemSentence(problem, language)}\n`);
  }
  io.writeError(`${say('command.unreadable-data', { folder })}\n`);
  return 3;
}

function checkGraph(graph: Graph, waivers: readonly Waiver[], request: Request, io: CommandIo): number {
  const { rule, unit, say } = request;
  if (unit !== undefined && !graph.unitByCode.has(unit)) {
    const known = [...graph.unitByCode.keys()].join(', ');
    io.writeError(`${say('command.unknown-unit', { name: unit, known })}\n`);
    return 2;
  }
  const findings = check(graph, rules, {
    today: civilDateAt(new Date(), graph.timeZone),
    waivers,
    ...(rule === undefined ? {} : { only: [rule] }),
    ...(unit === undefined ? {} : { unit }),
  });
  io.write(`${printed(findings, request, namesInGraph(graph, request.language))}\n`);
  return openFindings(findings).length ? 1 : 0;
}

function printed(findings: readonly CheckedFinding[], { format, language }: Request, nameOf: NameOf): string {
  switch (format) {
    case 'json':
      return JSON.stringify({ findings }, null, 2);
    case 'sarif':
      return JSON.stringify(sarifLog(findings, rules, language, nameOf), null, 2);
    case 'text':
      return findingsText(findings, language, nameOf);
  }
}

function readRequest(
  args: string[],
  io: CommandIo,
): { ok: true; request: Request } | { ok: false; refusal: string } {
  const before = cliLanguage(io.env);
  let values;
  try {
    const text = { type: 'string' } as const;
    const options = { rule: text, unit: text, format: text, language: text, data: text };
    ({ values } = parseArgs({ args, options, strict: true, allowPositionals: false }));
  } catch (error) {
    const cause = args.find((arg) => !isOption(arg)) ?? (error as Error).message;
    const refusal = sayer(before, 'checker')('command.bad-use', { cause, usage: command.usage });
    return { ok: false, refusal };
  }
  const { rule, unit, data, format = 'text', language = before } = values;
  const say = sayer(isLanguage(language) ? language : before, 'checker');
  const refuse = (key: string, name: string, known: readonly string[]) =>
    ({ ok: false, refusal: say(`command.${key}`, { name, known: known.join(', ') }) }) as const;
  if (!isLanguage(language)) return refuse('unknown-language', language, languages);
  if (!isFormat(format)) return refuse('unknown-format', format, formats);
  const names = rules.map((each) => each.name);
  if (rule !== undefined && !names.includes(rule)) return refuse('unknown-rule', rule, names);
  return { ok: true, request: { rule, unit, data, format, language, say } };
}

const isFormat = (name: string): name is Format => (formats as readonly string[]).includes(name);
const isOption = (arg: string): boolean => /^--(rule|unit|format|language|data)(=|$)/.test(arg);
