import { Temporal } from '#language/temporal.ts';

/** The longest reason of a waiver, in characters. */
export const longestReason = 2000;

export type WaiverProblem = {
  field: 'reason' | 'expires-on';
  code: 'reason-required' | 'reason-too-long' | 'date-required' | 'date-unreadable' | 'date-not-future';
};

export type WaiverTerms = { reason: string; expiresOn: string };

/** Reads what was typed for a waiver: why, and its last day (YYYY-MM-DD), which lies after `today`. */
export function readWaiverTerms(
  typed: { reason: string; expiresOn: string },
  today: string,
): { ok: true; terms: WaiverTerms } | { ok: false; problems: WaiverProblem[] } {
  const terms = { reason: typed.reason.trim(), expiresOn: typed.expiresOn.trim() };
  const problems: WaiverProblem[] = [];
  if (terms.reason === '') problems.push({ field: 'reason', code: 'reason-required' });
  else if ([...terms.reason].length > longestReason) {
    problems.push({ field: 'reason', code: 'reason-too-long' });
  }
  if (terms.expiresOn === '') problems.push({ field: 'expires-on', code: 'date-required' });
  else if (!isCivilDate(terms.expiresOn)) problems.push({ field: 'expires-on', code: 'date-unreadable' });
  else if (terms.expiresOn <= today) problems.push({ field: 'expires-on', code: 'date-not-future' });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, terms };
}

function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
