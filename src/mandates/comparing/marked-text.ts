import type { Item, ReadInstrument } from '#mandates/reading/instrument.ts';
import { pairClauses } from './compare-revisions.ts';
import { type WordChange, wordDiff } from './word-diff.ts';

/** The text of an item with what was deleted and inserted since the base. */
export type MarkedText = WordChange[];

/** For every item of the revised text that is new or changed: its text with the changes marked. */
export function markedTexts(base: ReadInstrument, revised: ReadInstrument): Map<Item, MarkedText> {
  const marked = new Map<Item, MarkedText>();
  for (const { before, after } of pairClauses(base, revised)) {
    if (!after) continue;
    if (!before) marked.set(after, [{ text: after.text, change: 'ins' }]);
    else if (before.text !== after.text) marked.set(after, wordDiff(before.text, after.text));
  }
  return marked;
}
