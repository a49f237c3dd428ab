import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openFindings } from '#checker/check.ts';
import { findFindings } from '#checker/rules/findings.sql.ts';
import type { Db } from '#db/database.ts';
import { councilHtmlFile } from '#documents/council-html-file.ts';
import { type FontProblem, fontProblem } from '#documents/document-fonts.ts';
import { writeCouncilDocx } from '#documents/write-council-docx.ts';
import { writeCouncilPdf } from '#documents/write-council-pdf.ts';
import { isLanguage, type Language, languages } from '#language/languages.ts';
import { type Say, sayer } from '#language/messages.ts';
import { findStrategicPlanReport, listCouncilDocuments } from '#reports/council-document.sql.ts';
import { dataAnnex } from '#reports/data-annex.ts';
import { documentFileName, type DocumentFormat, documentFormats } from '#reports/document-file-name.ts';
import { liveReport, reportInput } from '#reports/live-report.ts';
import { findReportRows } from '#reports/report-rows.sql.ts';
import { councilStylesheet } from '#web/assets.ts';
import { cliLanguage } from './cli-language.ts';
import type { Command, CommandIo } from './command.ts';
import { withDatabase } from './with-database.ts';

const reports = ['strategic-plan'] as const;
const forms = ['long', 'short', 'data'] as const;
type Form = (typeof forms)[number];
type Format = DocumentFormat | 'csv';

type Request = {
  cycle: string;
  year: number;
  editions: readonly Language[];
  form: Form;
  format: Format;
  output: string;
};

export const command: Command = {
  name: 'report',
  summary: 'composes a Council document from the data as they stand now',
  usage: `./unie report strategic-plan --cycle CYCLE --year YEAR [--language L|all] [--form long|short|data] [--format docx|html|pdf|csv] [--output FILE]
  --form data is csv; with --language all, FILE is a folder that receives the six editions; without --output, this folder`,
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
    const { form, format } = request;
    const input = form === 'data' ? reportInput(rows, found.code, findings) : null;
    if (input) return [language, dataAnnex(input, language)];
    const document =
      form === 'data' ? null : liveReport(rows, found.code, findings, language, checked.today, form);
    if (!document) throw new Error(`The document ${found.code} has no rows.`);
    if (format === 'html') return [language, councilHtmlFile(document, councilStylesheet)];
    const problem = format === 'pdf' ? fontProblem(document) : null;
    if (problem) throw new FontRefusal(problem);
    return [
      language,
      format === 'pdf' ? await writeCouncilPdf(document, now) : await writeCouncilDocx(document, now),
    ];
  };
  // Word files are written side by side, as many at a time as the machine allows.
  let written: [Language, Uint8Array | string][];
  try {
    written = await Promise.all(request.editions.map(edition));
  } catch (error) {
    if (!(error instanceof FontRefusal)) throw error;
    io.writeError(`${fontRefusal(error.problem, cliLanguage(io.env))}\n`);
    return 3;
  }
  for (const [language, bytes] of written) {
    const name = documentFileName(found.number, language, request.format, request.form);
    const file = fileOf(request, name);
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

class FontRefusal extends Error {
  readonly problem: FontProblem;
  constructor(problem: FontProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Why a document cannot be set in type, in the language of the command line. */
function fontRefusal(problem: FontProblem, language: Language): string {
  const values: Record<string, string> =
    problem.code === 'font-missing'
      ? { language: sayer(language, 'language')(`name-${problem.language}`), package: problem.package }
      : { letters: [...problem.letters].join(' ') };
  return sayer(language, 'editions')(`file.${problem.code}`, values);
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
    const options = { cycle: text, year: text, language: text, form: text, format: text, output: text };
    ({ values, positionals } = parseArgs({ args, options, strict: true, allowPositionals: true }));
  } catch {
    return badUse(args.join(' '));
  }
  const [report, ...more] = positionals;
  const { cycle, year, language = before, form = 'long', output = '.' } = values;
  const format = values.format ?? (form === 'data' ? 'csv' : 'docx');
  if (report === undefined || more.length > 0 || !cycle || !year) return badUse(args.join(' ') || 'report');
  const refuse = (key: string, name: string, known: readonly string[]) =>
    ({ ok: false, refusal: say(`command.${key}`, { name, known: known.join(', ') }) }) as const;
  if (!isOneOf(report, reports)) return refuse('unknown-report', report, reports);
  if (!isOneOf(form, forms)) return refuse('unknown-form', form, forms);
  const formats: readonly Format[] = form === 'data' ? ['csv'] : documentFormats;
  if (!isOneOf(format, formats)) return refuse('unknown-format', format, formats);
  if (!/^\d{4}$/.test(year)) return refuse('bad-year', year, ['2022']);
  const editions = language === 'all' ? languages : languages.filter((each) => each === language);
  if (language !== 'all' && !isLanguage(language))
    return refuse('unknown-language', language, [...languages, 'all']);
  return {
    ok: true,
    request: { cycle, year: Number(year), editions, form, format, output: resolve(io.cwd, output) },
  };
}

function isOneOf<Known extends string>(name: string, known: readonly Known[]): name is Known {
  return (known as readonly string[]).includes(name);
}
