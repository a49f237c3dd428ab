import { parseArgs } from 'node:util';
import { compareLanguages, type LanguageComparison } from '#mandates/comparing/compare-languages.ts';
import {
  type ClauseComparison,
  type ClausePlace,
  compareRevisions,
} from '#mandates/comparing/compare-revisions.ts';
import type { WordChange } from '#mandates/comparing/word-diff.ts';
import { clauseText } from '#mandates/reading-messages.ts';
import type { ReadInstrument } from '#mandates/reading/instrument.ts';
import { directionOf, tags } from '#language/languages.ts';
import type { Command, CommandIo } from './command.ts';
import { loadInstrumentFile, refuseUse } from './instrument-file.ts';

const usage = 'diff A B [--format json|html|text]';

type Comparison =
  | { compared: 'revisions'; languages: string[]; clauses: ClauseComparison[] }
  | ({ compared: 'languages'; languages: string[] } & LanguageComparison);

/** `./unie diff`: two revisions clause by clause, or two languages of one text. Answers 1 when they differ. */
export const command: Command = {
  name: 'diff',
  summary: 'compare two revisions of a resolution, or two languages of one text',
  usage,
  needsDatabase: false,
  async run(args: string[], io: CommandIo): Promise<number> {
    const options = optionsOf(args);
    if (typeof options === 'string') return refuseUse(options, usage, io);
    const first = loadInstrumentFile(options.files[0], {}, io)?.instrument;
    const second = first && loadInstrumentFile(options.files[1], {}, io)?.instrument;
    if (!first || !second) return 3;
    const comparison = compare(first, second);
    if (options.format === 'json') io.write(`${JSON.stringify(comparison, null, 2)}\n`);
    else if (options.format === 'html') io.write(asHtml(comparison, second));
    else io.write(asText(comparison));
    return isSame(comparison) ? 0 : 1;
  },
};

function optionsOf(args: string[]): { files: [string, string]; format: 'json' | 'html' | 'text' } | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { format: { type: 'string' } },
    });
    const { format = 'text' } = values;
    const [first, second] = positionals;
    if (!first || !second || positionals.length > 2) return positionals.join(' ') || 'diff';
    if (format !== 'json' && format !== 'html' && format !== 'text') return `--format ${format}`;
    return { files: [first, second], format };
  } catch (cause) {
    return (cause as Error).message;
  }
}

function compare(first: ReadInstrument, second: ReadInstrument): Comparison {
  const languages = [first.language, second.language];
  return first.language === second.language
    ? { compared: 'revisions', languages, clauses: compareRevisions(first, second) }
    : { compared: 'languages', languages, ...compareLanguages(first, second) };
}

const isSame = (comparison: Comparison) =>
  comparison.compared === 'revisions'
    ? comparison.clauses.every(({ verdict }) => verdict === 'kept')
    : comparison.gaps.length === 0;

const signs = { kept: '=', changed: '~', renumbered: '#', moved: '>', added: '+', removed: '-' };
const placeOf = (place: ClausePlace | null) => (place ? `${place.section} ${place.label ?? '¶'}` : '');

function asText(comparison: Comparison): string {
  if (comparison.compared === 'languages') {
    return comparison.gaps
      .map(
        ({ missingIn, section, label, text }) =>
          `${missingIn === 'first' ? '+' : '-'} ${section} ${label ?? '¶'}: ${text}\n`,
      )
      .join('');
  }
  return comparison.clauses
    .map(({ verdict, before, after, relabelled, displaced, words }) => {
      const from = before && (relabelled || displaced) ? ` (${placeOf(before)})` : '';
      return `${signs[verdict]} ${placeOf(after ?? before)}${from}${words.length > 0 ? `: ${wordsAsText(words)}` : ''}\n`;
    })
    .join('');
}

const wordsAsText = (words: readonly WordChange[]) =>
  words
    .map(({ text, change }) => (change === 'ins' ? `{+${text}+}` : change === 'del' ? `[-${text}-]` : text))
    .join('');

const escapeHtml = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

function asHtml(comparison: Comparison, second: ReadInstrument): string {
  const rows =
    comparison.compared === 'languages'
      ? comparison.gaps.map(({ missingIn, section, label, text }) => ({
          verdict: missingIn,
          word: clauseText(comparison.languages[missingIn === 'first' ? 0 : 1] ?? '', second.language),
          place: `${section} ${label ?? '¶'}`,
          body: `<bdi>${escapeHtml(text)}</bdi>`,
        }))
      : comparison.clauses.map(({ verdict, before, after, words }) => ({
          verdict,
          word: clauseText(verdict, second.language),
          place: placeOf(after ?? before),
          body: words.map(wordAsHtml).join(''),
        }));
  const { language, title } = second;
  const lines = rows.map(
    ({ verdict, word, place, body }) =>
      `<tr class="${verdict}"><th scope="row"><bdi>${escapeHtml(place)}</bdi></th><td>${escapeHtml(word)}</td><td>${body}</td></tr>`,
  );
  return `<!doctype html>\n<html lang="${tags[language]}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escapeHtml(title ?? 'diff')}</title></head>\n<body><table>\n${lines.join('\n')}\n</table></body></html>\n`;
}

const wordAsHtml = ({ text, change }: WordChange) =>
  change ? `<${change}>${escapeHtml(text)}</${change}>` : escapeHtml(text);
