import { parseNumber } from '#language/format.ts';
import type { Language } from '#language/languages.ts';
import type { Severity } from './finding.ts';
import type { Rule } from './rule.ts';
import { longestReason } from './waiver-form.ts';

export type RuleSettingField = 'severity' | 'tolerance' | 'reason';

export type RuleSettingProblem = {
  field: RuleSettingField;
  code:
    | 'severity-unknown'
    | 'tolerance-unreadable'
    | 'tolerance-out-of-range'
    | 'reason-required'
    | 'reason-too-long'
    | 'changed-meanwhile';
};

export type RuleSettingTyped = { severity: string; tolerance: string; reason: string };

export type RuleSettingTerms = {
  severity: Severity | 'off' | null;
  tolerance: number | null;
  reason: string;
};

export const severityChoices = ['error', 'warning', 'advice', 'off'] as const;

/** Reads what was typed for a rule: an empty severity or tolerance means the rule's own. A number is read as the language writes it. */
export function readRuleSetting(
  typed: RuleSettingTyped,
  rule: Rule,
  language: Language,
): { ok: true; terms: RuleSettingTerms } | { ok: false; problems: RuleSettingProblem[] } {
  const problems: RuleSettingProblem[] = [];
  const severity = severityChoices.find((each) => each === typed.severity) ?? null;
  if (severity === null && typed.severity !== '')
    problems.push({ field: 'severity', code: 'severity-unknown' });
  const asked = typed.tolerance.trim();
  const tolerance = asked === '' || !rule.tolerance ? null : parseNumber(language, asked);
  if (asked !== '' && rule.tolerance) {
    if (tolerance === null) problems.push({ field: 'tolerance', code: 'tolerance-unreadable' });
    else if (tolerance < 0 || tolerance > rule.tolerance.most) {
      problems.push({ field: 'tolerance', code: 'tolerance-out-of-range' });
    } else if (rule.tolerance.unit === 'days' && !Number.isInteger(tolerance)) {
      problems.push({ field: 'tolerance', code: 'tolerance-unreadable' });
    }
  }
  const reason = typed.reason.trim();
  if (reason === '') problems.push({ field: 'reason', code: 'reason-required' });
  else if ([...reason].length > longestReason) problems.push({ field: 'reason', code: 'reason-too-long' });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, terms: { severity, tolerance, reason } };
}
