import { canonicalJson, storable } from '#journal/canonical-json.ts';
import { type Multilingual, textHash } from '#language/multilingual.ts';
import type { Thing } from './relations.ts';

/** What a link is confirmed against: the wording of the thing that it points to. */
export type Wording = { title: Multilingual; description?: Multilingual | null };

export type Link = {
  id: string;
  from: Thing;
  relation: string;
  to: Thing;
  basis: string;
  confirmedBy: string | null;
  confirmedAt: Date;
};

/**
 * confirmed: the thing still says what it said when a person confirmed the link; suspect: it says something else now;
 * lost: it is no longer there.
 */
export type LinkState = 'confirmed' | 'suspect' | 'lost';

/**
 * The hash of what a thing says, in its source language: a new or better translation makes no link suspect, a change of
 * the source text does. Title and description are told apart.
 */
export function basisOf(wording: Wording): string {
  return textHash(canonicalJson(storable([sourceText(wording.title), sourceText(wording.description)])));
}

function sourceText(text: Multilingual | null | undefined): [string, string] | null {
  const words = text?.[text.source]?.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return text && words ? [text.source, words] : null;
}

/** The state of a link, given what the thing it points to says now (null when it is gone). */
export function linkState(link: Pick<Link, 'basis'>, now: Wording | null): LinkState {
  if (now === null) return 'lost';
  return basisOf(now) === link.basis ? 'confirmed' : 'suspect';
}

/** Whether somebody has to look at a link again. */
export function isSuspect(link: Pick<Link, 'basis'>, now: Wording | null): boolean {
  return linkState(link, now) !== 'confirmed';
}
