import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openFindings } from '#checker/check.ts';
import { findFindings } from '#checker/rules/findings.sql.ts';
import type { Db } from '#db/database.ts';
import { councilHtmlFile } from '#documents/council-html-file.ts';
import { writeCouncilDocx } from '#documents/write-council-docx.ts';
import { isLanguage, type Language, languages } from '#language/languages.ts';
import { type Say, sayer } from '#language/messages.ts';
import { findStrategicPlanReport, listCouncilDocuments } from '#reports/council-document.sql.ts';
import { documentFileName } from '#reports/document-file-name.ts';
import { liveReport } from '#reports/live-report.ts';
import { findReportRows } from '#reports/report-rows.sql.ts';
import { councilStylesheet } from '#web/assets.ts';
import { cliLanguage } from './cli-language.ts';
import type { Command, CommandIo } from './command.ts';
import { withDatabase } from './with-database.ts';

const reports = ['strategic-plan'] as const;
const formats = ['docx', 'html'] as const;
type Format = (typeof formats)[number];

type Request = { cycle: string; year: number; editions: readonly Language[]; format: Format; output: string };

export const command: Command = {
  name: 'report',
  summary: 'composes a Council document from the data as they stand now',
  usage: `./unie report strategic-plan --cycle CYCLE --year YEAR [--language L|all] [--format docx|html] [--output FILE]
  with --language all, FILE is a folder that receives the six editions; without --output, this folder`,
  needsDatabase: true,
  run,
};

async function run(args: string[], io: CommandIo): Promise<number> {
  const say = sayer(cliLanguage(io.env), 'documents');
  const read = readRequest(args, io, say);
  if (!read.ok) {
    io.writeError(`${read.refusal}\n`);
    return 2;
  }
  return withDatabase(io, ({ db }) => writeReport(db, read.request, io, say));
}

async function writeReport(db: Db, request: Request, io: CommandIo, say: Say): Promise<number> {
  const { cycle, year } = request;
  const found = await findStrategicPlanReport(db, cycle, year);
  if (!found) {
    const known = (await listCouncilDocuments(db)).map((each) => `${each.cycle} ${each.year}`);
    const values = { cycle, year: String(year), known: known.join(', ') || say('command.none') };
    io.writeError(`${say('command.unknown-document', values)}\n`);
    return 2;
  }
  const now = new Date();
  const [rows, checked] = await Promise.all([findReportRows(db, found.code), findFindings(db, now)]);
  if (!rows || !checked) throw new Error(`The document ${found.code} went away while it was composed.`);
  const findings = openFindings(checked.findings);
  const edition = async (language: Language): Promise<[Language, Uint8Array | string]> => {
    const document = liveReport(rows, found.code, findings, language, checked.today);
    if (!document) throw new Error(`The document ${found.code} has no rows.`);
    const isWord = request.format === 'docx';
    return [
      language,
      isWord ? await writeCouncilDocx(document, now) : councilHtmlFile(document, councilStylesheet),
    ];
  };
  // Word files are written side by side, as many at a time as the machine allows.
  for (const [language, bytes] of await Promise.all(request.editions.map(edition))) {
    const file = fileOf(request, documentFileName(found.number, language, request.format));
    try {
      if (request.editions.length > 1) mkdirSync(request.output, { recursive: true });
      writeFileSync(file, bytes);
    } catch (error) {
      const cause = (error as NodeJS.ErrnoException).code ?? String(error);
      io.writeError(`${say('command.unwritable', { file, cause })}\n`);
      return 3;
    }
    io.write(`${say('command.written', { file })}\n`);
  }
  return 0;
}

/** One edition goes to the file named, or into the folder named; several always into the folder. */
function fileOf({ editions, output }: Request, name: string): string {
  const isFolder = editions.length > 1 || statSync(output, { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? join(output, name) : output;
}

function readRequest(
  args: string[],
  io: CommandIo,
  say: Say,
): { ok: true; request: Request } | { ok: false; refusal: string } {
  const before = cliLanguage(io.env);
  const badUse = (detail: string) =>
    ({
      ok: false,
      refusal: sayer(before, 'cli')('bad-use', { detail, usage: command.usage }),
    }) as const;
  let values, positionals;
  try {
    const text = { type: 'string' } as const;
    const options = { cycle: text, year: text, language: text, format: text, output: text };
    ({ values, positionals } = parseArgs({ args, options, strict: true, allowPositionals: true }));
  } catch {
    return badUse(args.join(' '));
  }
  const [report, ...more] = positionals;
  const { cycle, year, language = before, format = 'docx', output = '.' } = values;
  if (report === undefined || more.length > 0 || !cycle || !year) return badUse(args.join(' ') || 'report');
  const refuse = (key: string, name: string, known: readonly string[]) =>
    ({ ok: false, refusal: say(`command.${key}`, { name, known: known.join(', ') }) }) as const;
  if (!isOneOf(report, reports)) return refuse('unknown-report', report, reports);
  if (!isOneOf(format, formats)) return refuse('unknown-format', format, formats);
  if (!/^\d{4}$/.test(year)) return refuse('bad-year', year, ['2022']);
  const editions = language === 'all' ? languages : languages.filter((each) => each === language);
  if (language !== 'all' && !isLanguage(language))
    return refuse('unknown-language', language, [...languages, 'all']);
  return {
    ok: true,
    request: { cycle, year: Number(year), editions, format, output: resolve(io.cwd, output) },
  };
}

function isOneOf<Known extends string>(name: string, known: readonly Known[]): name is Known {
  return (known as readonly string[]).includes(name);
}
