import type { Addressee, Duty } from './instrument.ts';
import { foldWithMap, original, phrases } from './fold.ts';
import { type Lexicon, wordEnd, wordStart } from './lexicon.ts';

type DutyPatterns = Record<
  'report' | 'deliverable' | 'recipient' | 'next' | 'annual' | 'biennial' | 'each',
  RegExp
>;

const made = new Map<string, DutyPatterns>();

function patternsOf(lexicon: Lexicon): DutyPatterns {
  let patterns = made.get(lexicon.language);
  if (!patterns) {
    const { words, language } = lexicon;
    const prefix = language === 'ar' ? '(?<!\\p{L}{3})(?:[وبلف])?' : wordStart(language);
    const of = (list: string) => new RegExp(`${prefix}(?:${phrases(list)})${wordEnd(language)}`, 'gu');
    patterns = {
      report: of(words.report),
      deliverable: of(words.deliverables),
      recipient: of(words.recipients),
      next: of(words.nextConference),
      annual: of(words.annual),
      biennial: of(words.biennial),
      each: of(words.eachSession),
    };
    made.set(lexicon.language, patterns);
  }
  return patterns;
}

/**
 * The reporting duty in an operative clause: an action of reporting together with a body that receives it, a time or a
 * report named; null when the clause asks for something else. All values as printed.
 */
export function dutyIn(text: string, addressees: readonly Addressee[], lexicon: Lexicon): Duty | null {
  const mapped = foldWithMap(text);
  const patterns = patternsOf(lexicon);
  const all = (pattern: RegExp) =>
    [...mapped.folded.matchAll(pattern)].map((match) => ({
      at: match.index,
      text: original(text, mapped, match.index, match.index + match[0].length).trim(),
    }));
  const action = all(patterns.report)[0];
  if (!action) return null;
  const after = <T extends { at: number }>(found: T[]) => found.filter(({ at }) => at >= action.at);
  const recipients = after(all(patterns.recipient));
  const next = after(all(patterns.next))[0] ?? null;
  const frequency = all(patterns.annual).length
    ? 'annual'
    : all(patterns.biennial).length
      ? 'biennial'
      : all(patterns.each).length
        ? 'each-session'
        : next
          ? 'once'
          : null;
  const deliverable = after(all(patterns.deliverable)).find(({ at }) => at !== action.at) ?? null;
  const near = recipients.filter(({ at }) => at - action.at < 200);
  if (near.length === 0 && !(deliverable && frequency)) return null;
  return {
    action: action.text,
    actors: addressees.filter(({ role }) => role === 'main').map((addressee) => addressee.text),
    deliverable: deliverable?.text ?? null,
    recipients: [...new Set(near.map((recipient) => recipient.text))],
    frequency,
    due: next?.text ?? null,
  };
}
