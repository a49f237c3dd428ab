import { parseArgs } from 'node:util';
import { isLanguage, type Language } from '#language/languages.ts';
import { type Say, sayer } from '#language/messages.ts';
import { compareAllInThreads } from '#overlap/compare-all-in-threads.ts';
import { type Overlap, compareOne, defaultMin, defaultTop } from '#overlap/compare-one.ts';
import { embeddingsFor, providerOf } from '#overlap/embedding-provider.ts';
import { withOutsideEvidence } from '#overlap/outside-model.ts';
import type { OverlapIndex } from '#overlap/overlap-index.ts';
import { cliLanguage } from './cli-language.ts';
import type { Command, CommandIo } from './command.ts';
import { type Call, Stop, type Values, options, usage } from './overlap-call.ts';
import { fit } from './overlap-fit.ts';
import { indexOf, weightsOf } from './overlap-inputs.ts';
import { print } from './overlap-print.ts';

export const command: Command = {
  name: 'overlap',
  summary: 'finds overlap between activities, mandates, events and reports in six languages',
  usage,
  needsDatabase: false,
  run,
};

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
    throw new Stop(2, `${say('command.bad-use')}\n${usage}`);
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
  if (file === undefined || isWrong) throw new Stop(2, `${say('command.bad-use')}\n${usage}`);
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
  print(index, await withProvider(index, overlaps, call), format === 'text', call);
  return 0;
}

/** With the line of an outside model, when an address is set and it answers; else, told why, without. */
async function withProvider(
  index: OverlapIndex,
  overlaps: Overlap[],
  { io, say }: Call,
): Promise<readonly Overlap[]> {
  const provider = providerOf(io.env);
  if (provider === undefined || overlaps.length === 0) return overlaps;
  const answer = await embeddingsFor(index, overlaps, provider);
  if (answer.ok) return withOutsideEvidence(index, overlaps, answer.vectors, provider.host);
  const reason = say(`provider.${answer.problem}`);
  io.writeError(`${say('notice.provider', { provider: provider.host, reason })}\n`);
  return overlaps;
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
