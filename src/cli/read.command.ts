import { parseArgs } from 'node:util';
import { writeAkomaNtoso } from '#documents/akoma-ntoso-writing.ts';
import { instrumentParagraphs } from '#documents/instrument-paragraphs.ts';
import { writeInstrumentDocx } from '#documents/instrument-docx.ts';
import { docxReading, type FileReading } from '#mandates/reading/read-file.ts';
import { isLanguage, type Language, languages } from '#language/languages.ts';
import { proposeReadings } from '#mandates/reading/flattened-redline.ts';
import { markedTexts } from '#mandates/comparing/marked-text.ts';
import { warningsForAPerson } from '#mandates/reading/instrument.ts';
import { warningText } from '#mandates/reading-messages.ts';
import { cliLanguage } from './cli-language.ts';
import type { Command, CommandIo } from './command.ts';
import { loadInstrumentFile, refuseUse } from './instrument-file.ts';

const usage = `read FILE [--language ${languages.join('|')}] [--view base|revised] [--base FILE] [--format json|akn|text|docx]`;

const formats = ['json', 'akn', 'text', 'docx'] as const;
type Format = (typeof formats)[number];
type Options = { file: string; language?: Language; view: 'base' | 'revised'; base?: string; format: Format };

/** `./unie read`: an instrument from a file, as data, Akoma Ntoso, text or a clean or tracked .docx. */
export const command: Command = {
  name: 'read',
  summary: 'read a resolution from .docx, text, HTML or Akoma Ntoso',
  usage,
  needsDatabase: false,
  async run(args: string[], io: CommandIo): Promise<number> {
    const options = optionsOf(args);
    if (typeof options === 'string') return refuseUse(options, usage, io);
    return read(options, io);
  },
};

function optionsOf(args: string[]): Options | string {
  const text = { type: 'string' } as const;
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { language: text, view: text, base: text, format: text },
    });
  } catch (cause) {
    return (cause as Error).message;
  }
  const { values, positionals } = parsed;
  const [file] = positionals;
  if (!file || positionals.length > 1) return positionals.join(' ') || 'read';
  const { language, view = 'revised', base, format = 'json' } = values;
  if (language !== undefined && !isLanguage(language)) return `--language ${language}`;
  if (view !== 'base' && view !== 'revised') return `--view ${view}`;
  if (!formats.includes(format as Format)) return `--format ${format}`;
  return {
    file,
    view,
    format: format as Format,
    ...(language ? { language } : {}),
    ...(base ? { base } : {}),
  };
}

function read(options: Options, io: CommandIo): number {
  const { language, view } = options;
  const result = loadInstrumentFile(options.file, { ...(language ? { language } : {}), view }, io);
  if (!result) return 3;
  let earlier: FileReading | null = null;
  if (options.base) {
    earlier = loadInstrumentFile(options.base, language ? { language } : {}, io);
    if (!earlier) return 3;
  }
  const reading = withProposals(result, earlier, view);
  write(reading, options, io);
  if (options.format !== 'json') {
    for (const warning of reading.instrument.warnings)
      io.writeError(`${warningText(warning, cliLanguage(io.env))}\n`);
  }
  return reading.instrument.warnings.some(({ code }) => warningsForAPerson.includes(code)) ? 1 : 0;
}

/** A flattened redline is never accepted silently: the chosen reading is a proposal, with its warning. */
function withProposals(
  reading: FileReading,
  earlier: FileReading | null,
  view: 'base' | 'revised',
): FileReading {
  if (reading.docx?.changes.length) return reading;
  const proposal = proposeReadings(reading.instrument, earlier?.instrument ?? null);
  if (!proposal) return reading;
  const instrument = view === 'base' ? proposal.base : proposal.revised;
  return {
    ...reading,
    instrument,
    paragraphs: instrumentParagraphs(instrument).map(({ segments }) =>
      segments.map(({ text }) => text).join(''),
    ),
  };
}

function write(reading: FileReading, { format, view, language }: Options, io: CommandIo): void {
  const { instrument, paragraphs, docx } = reading;
  if (format === 'json') io.write(`${JSON.stringify(instrument, null, 2)}\n`);
  else if (format === 'text')
    io.write(`${paragraphs.map((each) => each.replace(/\s*\n\s*/g, ' ').trim()).join('\n')}\n`);
  else if (format === 'akn') {
    const marked =
      docx && docx.changes.length > 0 && view === 'revised'
        ? markedTexts(docxReading(docx, 'base', language).instrument, instrument)
        : undefined;
    const date = new Date().toISOString().slice(0, 10);
    io.write(writeAkomaNtoso(instrument, marked ? { marked, date } : { date }));
  } else
    io.writeBytes(
      writeInstrumentDocx(
        docx && docx.changes.length > 0 ? docx.paragraphs : instrumentParagraphs(instrument),
        instrument.footnotes,
        instrument.language,
      ),
    );
}
