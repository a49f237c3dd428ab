import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initSync, type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import {
  type CouncilDocument,
  documentBlocks,
  plainText,
  runsLeftToRight,
  type TextRun,
} from './council-document.ts';
import { bookmarkName } from './council-docx-text.ts';
import { fontFiles, readFont } from './document-fonts.ts';
import { finishedPdf } from './pdf-finishing.ts';

/** Input and output: the template, the compiler and the fonts are read from the project and its packages. */
export const template = readFileSync(join(import.meta.dirname, 'council-document.typ'), 'utf8');

/** Sets Council documents in type, one after another. */
export type PdfWriter = { write(document: CouncilDocument, written: Date): Uint8Array };

/**
 * Opens the compiler (Typst, WebAssembly, some 30 MB) with the fonts that are there. It reads no other file and asks
 * no network: what it is not given does not exist for it.
 */
export async function openPdfWriter(): Promise<PdfWriter> {
  const wasm = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  initSync({ module: new WebAssembly.Module(readFileSync(wasm)) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const path of fontFiles()) await builder.add_raw_font(readFont(path));
  const compiler = await builder.build();
  compiler.add_source('/main.typ', template);
  return { write: (document, written) => typeset(compiler, document, written) };
}

type Compiled = { result?: Uint8Array; diagnostics?: { message: string; range: string }[] };

function typeset(compiler: TypstCompiler, document: CouncilDocument, written: Date): Uint8Array {
  const data = JSON.stringify(typesetting(document, written));
  compiler.map_shadow('/document.json', new TextEncoder().encode(data));
  const { result, diagnostics } = compiler.compile('/main.typ', [], 'pdf', 3) as Compiled;
  // Forgets what earlier documents left behind, or memory would grow with every one.
  compiler.reset();
  if (!result) throw new Error(`The document cannot be set in type: ${JSON.stringify(diagnostics)}`);
  const rowHeads = documentBlocks(document).flatMap((block) =>
    block.kind === 'table' ? [block.isFirstColumnHead] : [],
  );
  const finished = finishedPdf(result, rowHeads);
  if (!finished)
    throw new Error('The compiler wrote a file of another structure than its version is known for.');
  return finished;
}

/** The document as the template takes it: what follows from languages decided here, places named as labels. */
function typesetting(document: CouncilDocument, written: Date) {
  return {
    document: prepared(document),
    title: `${document.number}: ${plainText(document.title)}`,
    author: plainText(document.organization),
    subject: document.subject,
    written: [written.getUTCFullYear(), written.getUTCMonth() + 1, written.getUTCDate()],
  };
}

/** Texts of another language are told as foreign, those that run from left to right as such. */
function prepared(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(prepared);
  if (typeof part !== 'object' || part === null) return part;
  const members = Object.fromEntries(
    Object.entries(part)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [
        name,
        name === 'id' || name === 'to' ? bookmarkName(String(value)) : prepared(value),
      ]),
  );
  if (typeof members.text !== 'string') return members;
  const { language, ...run } = members as TextRun;
  return {
    ...run,
    ...(language !== undefined && { foreign: language }),
    ...(runsLeftToRight(run) && { ltr: true }),
  };
}
