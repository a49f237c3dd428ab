import { identityOf } from './citations.ts';
import type { OverlapItem } from './item.ts';
import type { Measures } from './measure-names.ts';

/** What the engine proposes to the person who decides; `abstain` when the evidence is too thin or too even. */
export type Verdict =
  'duplicate' | 'revised' | 'implements' | 'same-theme' | 'merely-cites' | 'unrelated' | 'abstain';

export const verdicts: readonly Verdict[] = [
  'duplicate',
  'revised',
  'implements',
  'same-theme',
  'merely-cites',
  'unrelated',
  'abstain',
];

/** Near-identical text: from three quarters of the words on, when the words of substance agree too. */
const nearIdentical = 0.5;
const sameSubstance = 0.5;
const sameAcross = { passages: 0.95, pivot: 0.9 };
const probable = 0.5;
const improbable = 0.2;
const implementsFrom = 0.25;

/** Proposes a verdict from the probability, the measures and what the items say of themselves. */
export function proposeVerdict(
  a: OverlapItem,
  b: OverlapItem,
  measures: Measures,
  probability: number,
): Verdict {
  if (measures.cites === 1 && probability >= implementsFrom) return 'implements';
  if (isSameText(measures)) return areTwoEditions(a, b) ? 'revised' : 'duplicate';
  if (probability >= probable) return 'same-theme';
  if (measures.citations > 0 || measures.cites > 0) return 'merely-cites';
  if (isSilent(measures)) return 'abstain';
  return probability < improbable ? 'unrelated' : 'abstain';
}

function isSameText(measures: Measures): boolean {
  if (measures.near >= nearIdentical && measures.terms >= sameSubstance) return true;
  return (
    measures.terms === 0 && measures.passages >= sameAcross.passages && measures.pivot >= sameAcross.pivot
  );
}

/** Two instruments of one body with different numbers or years: one renumbers or revises the other. */
function areTwoEditions(a: OverlapItem, b: OverlapItem): boolean {
  const one = identityOf(a);
  const other = identityOf(b);
  if (one === undefined || other === undefined || a.body?.toLowerCase() !== b.body?.toLowerCase())
    return false;
  return one !== other || a.year !== b.year;
}

// Nothing was found at all: that two short texts share no word is not yet knowledge that they have nothing in common.
function isSilent(measures: Measures): boolean {
  return (
    measures.terms === 0 &&
    measures.concepts === 0 &&
    measures.field === 0 &&
    measures.passages === 0 &&
    measures.pivot === 0
  );
}
