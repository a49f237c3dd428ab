import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage, type Language } from '#language/languages.ts';
import { type Say, sayer } from '#language/messages.ts';
import { compareAllInThreads } from '#overlap/compare-all-in-threads.ts';
import { type Overlap, compareOne, defaultMin, defaultTop } from '#overlap/compare-one.ts';
import { decisionOf, refit } from '#overlap/decisions.ts';
import { differencesOf } from '#overlap/differences.ts';
import { evidenceOf } from '#overlap/evidence.ts';
import { differenceSentences, sentencesOf } from '#overlap/explain.ts';
import { indexItems } from '#overlap/overlap.ts';
import type { OverlapIndex } from '#overlap/overlap-index.ts';
import { type LineProblem, readItems, readPassages } from '#overlap/read-items.ts';
import { type Concept, parseThesaurus } from '#overlap/thesaurus.ts';
import { projectThesaurus } from '#overlap/concepts.ts';
import { type Weights, projectWeights, readWeights } from '#overlap/weights.ts';
import { cliLanguage } from './cli-language.ts';
import type { Command, CommandIo } from './command.ts';

export const command: Command = {
  name: 'overlap',
  summary: 'finds overlap between activities, mandates, events and reports in six languages',
  usage: [
    './unie overlap ITEMS.jsonl [--memory TEXTS.jsonl] [--query ID | --all] [--top K] [--min P] [--explain LANGUAGE]',
    '               [--format jsonl|text] [--no-self-memory] [--thesaurus CONCEPTS.txt] [--weights WEIGHTS.json] [--lenient]',
    './unie overlap fit DECISIONS.jsonl --items ITEMS.jsonl [--memory TEXTS.jsonl] [--weights WEIGHTS.json] [--out WEIGHTS.json]',
  ].join('\n'),
  needsDatabase: false,
  run,
};

const options = {
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

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values'];

/** What stops the command: the sentence told and the exit code. */
class Stop extends Error {
  readonly code: 2 | 3;
  constructor(code: 2 | 3, message: string) {
    super(message);
    this.code = code;
  }
}

type Call = { values: Values; io: CommandIo; say: Say; language: Language };

async function run(args: string[], io: CommandIo): Promise<number> {
  const language = cliLanguage(io.env);
  const say = sayer(language, 'overlap');
  try {
    const { values, positionals } = parsed(args, say);
    const call: Call = { values, io, say, language: explainLanguage(values, language, say) };
    if (positionals[0] === 'fit') return fit(positionals.slice(1), call);
    return await compare(positionals, call);
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    io.writeError(`${stop.message}\n`);
    return stop.code;
  }
}

function parsed(args: string[], say: Say) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw new Stop(2, `${say('command.bad-use')}\n${command.usage}`);
  }
}

function explainLanguage(values: Values, fallback: Language, say: Say): Language {
  if (values.explain === undefined) return fallback;
  if (!isLanguage(values.explain))
    throw new Stop(2, say('command.unknown-language', { value: values.explain }));
  return values.explain;
}

async function compare(positionals: readonly string[], call: Call): Promise<number> {
  const { values, say } = call;
  const [file, ...others] = positionals;
  const format = values.format ?? 'jsonl';
  const isWrong =
    others.length > 0 || !['jsonl', 'text'].includes(format) || (values.all && values.query !== undefined);
  if (file === undefined || isWrong) throw new Stop(2, `${say('command.bad-use')}\n${command.usage}`);
  const top = wholeNumber(values.top, defaultTop, '--top', say);
  const min = share(values.min, defaultMin, '--min', say);
  const index = indexOf(file, call);
  const weights = weightsOf(call);
  const chosen = { top, min, weights };
  let overlaps: Overlap[];
  if (values.query === undefined) {
    overlaps = await compareAllInThreads(index, chosen);
  } else {
    const slot = index.slots.get(values.query);
    const item = slot === undefined ? undefined : index.items[slot];
    if (item === undefined) throw new Stop(2, say('command.unknown-item', { id: values.query }));
    overlaps = compareOne(index, item, chosen);
  }
  print(index, overlaps, format === 'text', call);
  return 0;
}

function indexOf(file: string, call: Call): OverlapIndex {
  const { values } = call;
  const read = readItems(textOf(file, call));
  tellProblems(file, read.problems, call);
  const memory = values.memory === undefined ? undefined : readPassages(textOf(values.memory, call));
  if (memory !== undefined) tellProblems(values.memory ?? '', memory.problems, call);
  const index = indexItems(read.items, {
    memory: memory?.passages ?? [],
    concepts: conceptsOf(call),
    selfMemory: values['no-self-memory'] !== true,
  });
  tellNotices(index, memory !== undefined, call);
  return index;
}

function conceptsOf(call: Call): Concept[] {
  const more = call.values.thesaurus;
  const { concepts, problems } = parseThesaurus(
    more === undefined ? projectThesaurus : `${projectThesaurus}\n${textOf(more, call)}`,
  );
  if (problems.length > 0)
    call.io.writeError(`${call.say('notice.thesaurus', { count: problems.length })}\n`);
  return concepts;
}

function weightsOf({ values, say, io }: Call): Weights {
  if (values.weights === undefined) return projectWeights;
  let weights: Weights | undefined;
  const text = textOf(values.weights, { values, say, io } as Call);
  try {
    weights = readWeights(JSON.parse(text));
  } catch {
    weights = undefined;
  }
  if (weights === undefined) throw new Stop(2, say('command.bad-weights', { file: values.weights }));
  return weights;
}

function textOf(file: string, { io, say }: Call): string {
  try {
    return readFileSync(resolve(io.cwd, file), 'utf8');
  } catch {
    throw new Stop(3, say('command.unreadable', { file }));
  }
}

function tellProblems(file: string, problems: readonly LineProblem[], { io, say, values }: Call): void {
  for (const { line, kind, value } of problems)
    io.writeError(`${file}:${line}: ${say(`line.${kind}`, { value })}\n`);
  if (problems.length > 0 && !values.lenient)
    throw new Stop(2, say('command.stopped', { count: problems.length }));
}

/** What is not wrong but should be known: texts in another language than they say, a memory in one language. */
function tellNotices(index: OverlapIndex, hasMemoryFile: boolean, { io, say }: Call): void {
  const [first] = index.misnamed;
  if (first !== undefined)
    io.writeError(`${say('notice.misnamed', { count: index.misnamed.length, id: first })}\n`);
  const languages = [...index.memory.terms.values()].filter(({ size }) => size > 0).length;
  if (hasMemoryFile && languages === 1) io.writeError(`${say('notice.one-language')}\n`);
}

function wholeNumber(value: string | undefined, otherwise: number, option: string, say: Say): number {
  const number = value === undefined ? otherwise : Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new Stop(2, say('command.bad-number', { option, value: value ?? '' }));
  return number;
}

function share(value: string | undefined, otherwise: number, option: string, say: Say): number {
  const number = value === undefined ? otherwise : value.trim() === '' ? Number.NaN : Number(value);
  if (!(number >= 0 && number <= 1))
    throw new Stop(2, say('command.bad-share', { option, value: value ?? '' }));
  return number;
}

const batch = 500;

function print(index: OverlapIndex, overlaps: readonly Overlap[], asText: boolean, call: Call): void {
  for (let from = 0; from < overlaps.length; from += batch) {
    const lines = overlaps
      .slice(from, from + batch)
      .map((overlap) => (asText ? textLines(index, overlap, call) : jsonLine(index, overlap, call)));
    call.io.write(lines.join(''));
  }
}

function reasonsOf(index: OverlapIndex, overlap: Overlap) {
  const item = (id: string) => index.items[index.slots.get(id) ?? -1];
  const [a, b] = [item(overlap.a), item(overlap.b)];
  if (a === undefined || b === undefined) return { evidence: [], differs: [] };
  return { evidence: evidenceOf(index, a, b, overlap), differs: differencesOf(index, a, b) };
}

function jsonLine(index: OverlapIndex, overlap: Overlap, { values, language }: Call): string {
  const { evidence, differs } = reasonsOf(index, overlap);
  const { a, b, verdict } = overlap;
  const probability = Math.round(overlap.probability * 1e6) / 1e6;
  if (values.explain === undefined)
    return `${JSON.stringify({ a, b, probability, verdict, evidence, differs })}\n`;
  const say = sayer(language, 'overlap');
  const explanation = [
    ...sentencesOf(evidence, index.reader.concepts.concepts, say, language),
    ...differenceSentences(differs, say, language),
  ];
  return `${JSON.stringify({ a, b, probability, verdict, evidence, differs, explanation })}\n`;
}

function textLines(index: OverlapIndex, overlap: Overlap, { language }: Call): string {
  const say = sayer(language, 'overlap');
  const { evidence, differs } = reasonsOf(index, overlap);
  const percent = new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: 0,
    numberingSystem: 'latn',
  }).format(overlap.probability);
  const alike = sentencesOf(evidence, index.reader.concepts.concepts, say, language).map(
    (sentence) => `  + ${sentence}`,
  );
  const unlike = differenceSentences(differs, say, language).map((sentence) => `  - ${sentence}`);
  return [
    `${percent}  ${say(`verdict.${overlap.verdict}`)}: ${overlap.a} | ${overlap.b}`,
    ...alike,
    ...unlike,
    '',
  ].join('\n');
}

function fit(positionals: readonly string[], call: Call): number {
  const { values, io, say } = call;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0 || values.items === undefined)
    throw new Stop(2, `${say('command.bad-use')}\n${command.usage}`);
  const index = indexOf(values.items, call);
  const decisions = textOf(file, call)
    .split(/\r?\n/)
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const decision = decisionIn(line);
      if (decision === undefined)
        tellProblems(file, [{ line: at + 1, kind: 'field', value: 'a, b, verdict' }], call);
      return decision ?? [];
    });
  const before = weightsOf(call);
  const { weights, rows, unknown } = refit(index, decisions, before, `${before.version}+${decisions.length}`);
  for (const { a, b } of unknown)
    io.writeError(`${say('command.unknown-item', { id: index.slots.has(a) ? b : a })}\n`);
  for (const { setting, before: old, after, isFitted } of rows) {
    const figures = {
      pairs: old.pairs,
      lossBefore: old.loss.toFixed(3),
      lossAfter: after.loss.toFixed(3),
      areaBefore: old.area.toFixed(3),
      areaAfter: after.area.toFixed(3),
    };
    io.write(`${say(`setting.${setting}`)}: ${say(isFitted ? 'fit.figures' : 'fit.too-few', figures)}\n`);
  }
  if (values.out !== undefined)
    writeFileSync(resolve(io.cwd, values.out), `${JSON.stringify(weights, null, 2)}\n`);
  return 0;
}

function decisionIn(line: string) {
  try {
    return decisionOf(JSON.parse(line));
  } catch {
    return undefined;
  }
}
