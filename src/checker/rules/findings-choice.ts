import type { CheckedFinding } from '../check.ts';
import type { Severity } from '../finding.ts';
import { isPreset, type Preset } from '../presets.ts';

export const severities: readonly Severity[] = ['error', 'warning', 'advice'];
export const decisions = ['open', 'waived', 'all'] as const;

/** Which findings a reader wants to see; an empty string narrows nothing. */
export type FindingsChoice = {
  rule: string;
  unit: string;
  severity: Severity | '';
  /** The preset whose severities are applied; '' is none. */
  preset: Preset | '';
  decision: (typeof decisions)[number];
  /** From 1. */
  page: number;
};

/** Reads the choice from the query of the address; what is not known narrows nothing. */
export function readChoice(query: URLSearchParams): FindingsChoice {
  const severity = query.get('severity') ?? '';
  const decision = query.get('waived') ?? '';
  const preset = query.get('preset') ?? '';
  const page = Number(query.get('page') ?? 1);
  return {
    rule: query.get('rule') ?? '',
    unit: query.get('unit') ?? '',
    severity: severities.find((each) => each === severity) ?? '',
    preset: isPreset(preset) ? preset : '',
    decision: decisions.find((each) => each === decision) ?? 'open',
    page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
  };
}

/** The query of an address that shows a choice, with "?"; empty for what is shown without one. */
export function choiceQuery(choice: Partial<FindingsChoice>): string {
  const query = new URLSearchParams();
  if (choice.rule) query.set('rule', choice.rule);
  if (choice.unit) query.set('unit', choice.unit);
  if (choice.severity) query.set('severity', choice.severity);
  if (choice.preset) query.set('preset', choice.preset);
  if (choice.decision && choice.decision !== 'open') query.set('waived', choice.decision);
  if (choice.page && choice.page > 1) query.set('page', String(choice.page));
  return query.size === 0 ? '' : `?${query}`;
}

/** The findings that fit a choice; the unit was chosen by the check itself. */
export function chosenFindings(
  findings: readonly CheckedFinding[],
  choice: FindingsChoice,
): CheckedFinding[] {
  return findings.filter(
    (finding) =>
      (choice.rule === '' || finding.rule === choice.rule) &&
      (choice.severity === '' || finding.severity === choice.severity) &&
      (choice.decision === 'all' || (choice.decision === 'waived') === (finding.waived !== undefined)),
  );
}
