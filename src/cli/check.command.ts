import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type CheckedFinding, check, openFindings } from '#checker/check.ts';
import type { NameOf } from '#checker/finding-text.ts';
import { findingsText } from '#checker/findings-text.ts';
import { buildGraph, type Graph } from '#checker/graph.ts';
import { type Decisions, findDecisions } from '#checker/loading/decisions.sql.ts';
import { listDayCounts } from '#checker/finding-count.sql.ts';
import { isPreset, type Preset, presets, severitiesIn, tolerancesIn } from '#checker/presets.ts';
import { listUnitNames } from '#checker/unit-names.sql.ts';
import type { Db } from '#db/database.ts';
import { loadGraph } from '#checker/loading/from-database.sql.ts';
import { namesInGraph } from '#checker/names-in-graph.ts';
import { rules } from '#checker/rules/registry.ts';
import { sarifLog } from '#checker/sarif.ts';
import { graphOfDataset } from '#dataset/graph-of-dataset.ts';
import { problemPlace, problemSentence } from '#dataset/problem-text.ts';
import { readDataset } from '#dataset/read-dataset.ts';
import { civilDateAt } from '#language/deadline.ts';
import { isLanguage, type Language, languages } from '#language/languages.ts';
import { type Say, sayer, sayIn } from '#language/messages.ts';
import { cliLanguage } from './cli-language.ts';
import type { Command, CommandIo } from './command.ts';
import { withDatabase } from './with-database.ts';

const formats = ['text', 'json', 'sarif'] as const;
type Format = (typeof formats)[number];

type Request = {
  rule: string | undefined;
  unit: string | undefined;
  data: string | undefined;
  preset: Preset | null;
  isHistory: boolean;
  format: Format;
  language: Language;
  say: Say;
};

export const command: Command = {
  name: 'check',
  summary: 'says what does not hold together in the plans',
  usage: `./unie check [--rule R] [--unit U] [--preset draft|before-council|published] [--format text|json|sarif]
                 [--language L] [--data DIR]
  ./unie check --history [--rule R] [--unit U] [--format text|json] [--language L]`,
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
    if (request.isHistory) return printHistory(db, request, io);
    const graph = await loadGraph(db);
    if (graph) return checkGraph(graph, await findDecisions(db), request, io);
    io.writeError(`${request.say('command.no-organization')}\n`);
    return 3;
  });
}

function checkFolder(folder: string, request: Request, io: CommandIo): number {
  const { language, say } = request;
  const read = readDataset(folder);
  if (read.ok)
    return checkGraph(buildGraph(graphOfDataset(read.dataset)), { waivers: [], settings: [] }, request, io);
  for (const problem of read.problems) {
    io.writeError(`${problemPlace(problem, language)}\n  ${problemSentence(problem, language)}\n`);
  }
  io.writeError(`${say('command.unreadable-data', { folder })}\n`);
  return 3;
}

/** The open and waived findings of each day that has a count, the earliest first. */
async function printHistory(db: Db, request: Request, io: CommandIo): Promise<number> {
  const { rule, unit, format, language, say } = request;
  const known = (await listUnitNames(db)).map((each) => each.code);
  if (unit !== undefined && !known.includes(unit)) {
    io.writeError(`${say('command.unknown-unit', { name: unit, known: known.join(', ') })}\n`);
    return 2;
  }
  const of = { ...(rule !== undefined && { rule }), ...(unit !== undefined && { unit }) };
  const days = await listDayCounts(db, { ...of, since: '0001-01-01' });
  if (format === 'json') io.write(`${JSON.stringify({ days }, null, 2)}\n`);
  else {
    const lines = days.map(({ day, open, waived }) =>
      [day, say('n-findings', { n: open }), ...(waived ? [say('n-waived', { n: waived })] : [])].join(' · '),
    );
    io.write(`${lines.join('\n') || sayIn(language, 'checks', 'history.none')}\n`);
  }
  return 0;
}

function checkGraph(graph: Graph, { waivers, settings }: Decisions, request: Request, io: CommandIo): number {
  const { rule, unit, preset, say } = request;
  if (unit !== undefined && !graph.unitByCode.has(unit)) {
    const known = [...graph.unitByCode.keys()].join(', ');
    io.writeError(`${say('command.unknown-unit', { name: unit, known })}\n`);
    return 2;
  }
  const findings = check(graph, rules, {
    today: civilDateAt(new Date(), graph.timeZone),
    waivers,
    severities: severitiesIn(settings, preset),
    tolerances: tolerancesIn(settings),
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
    const history = { type: 'boolean', default: false } as const;
    const options = {
      rule: text,
      unit: text,
      preset: text,
      format: text,
      language: text,
      data: text,
      history,
    };
    ({ values } = parseArgs({ args, options, strict: true, allowPositionals: false }));
  } catch (error) {
    const cause = args.find((arg) => !isOption(arg)) ?? (error as Error).message;
    const refusal = sayer(before, 'checker')('command.bad-use', { cause, usage: command.usage });
    return { ok: false, refusal };
  }
  const { rule, unit, data, preset, history, format = 'text', language = before } = values;
  const say = sayer(isLanguage(language) ? language : before, 'checker');
  const refuse = (key: string, name: string, known: readonly string[]) =>
    ({ ok: false, refusal: say(`command.${key}`, { name, known: known.join(', ') }) }) as const;
  if (!isLanguage(language)) return refuse('unknown-language', language, languages);
  if (!isFormat(format)) return refuse('unknown-format', format, formats);
  const names = rules.map((each) => each.name);
  if (rule !== undefined && !names.includes(rule)) return refuse('unknown-rule', rule, names);
  if (preset !== undefined && !isPreset(preset)) return refuse('unknown-preset', preset, presets);
  if (history && (data !== undefined || preset !== undefined || format === 'sarif')) {
    return { ok: false, refusal: say('command.bad-use', { cause: '--history', usage: command.usage }) };
  }
  const request = { rule, unit, data, preset: preset ?? null, isHistory: history, format, language, say };
  return { ok: true, request };
}

const isFormat = (name: string): name is Format => (formats as readonly string[]).includes(name);
const isOption = (arg: string): boolean =>
  /^--(rule|unit|preset|format|language|data)(=|$)|^--history$/.test(arg);
