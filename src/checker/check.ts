import { brokenRule } from './broken-rule.ts';
import { compareFindings } from './finding-order.ts';
import type { Finding, Severity } from './finding.ts';
import { type Graph, isWithin } from './graph.ts';
import { findingsOf, judgeAll, type Tolerances } from './recheck.ts';
import type { Rule } from './rule.ts';
import { unitsConcerned } from './units-concerned.ts';
import { type Waiver, waiverOf, waiversInForce } from './waiver.ts';

/** A finding, with the waiver in force that covers it. */
export type CheckedFinding = Finding & { waived?: Waiver };

/** How grave the findings of each rule are; a rule that is not there speaks with its own severity, an 'off' one not at all. */
export type Severities = ReadonlyMap<string, Severity | 'off'>;

export type ChosenFindings = {
  /** Names of the rules to apply; all of them without it. */
  only?: readonly string[];
  /** Code of a unit: only what it, or a unit under it, answers for. */
  unit?: string;
  waivers?: readonly Waiver[];
  severities?: Severities;
  /** The civil date of the check, YYYY-MM-DD. */
  today: string;
};

export type CheckOptions = ChosenFindings & { tolerances?: Tolerances };

/**
 * Applies the rules to the graph: findings in a stable order, waived ones marked. Never throws: a rule that
 * breaks off becomes a finding of its own, because silence would read as "all is well".
 */
export function check(graph: Graph, rules: readonly Rule[], options: CheckOptions): CheckedFinding[] {
  const { only, severities, today, tolerances } = options;
  const applied = rules.filter(
    (rule) => (!only || only.includes(rule.name)) && severities?.get(rule.name) !== 'off',
  );
  return chosen(graph, findingsOf(judgeAll(graph, applied, today, tolerances)), options);
}

/** Of what was found: what is asked for, as grave as is set, in a stable order, waived ones marked. */
export function chosen(
  graph: Graph,
  findings: readonly Finding[],
  { only, unit, waivers, severities, today }: ChosenFindings,
): CheckedFinding[] {
  const inForce = waiversInForce(waivers ?? [], today);
  return findings
    .flatMap((finding) => withSeverity(finding, severities))
    .filter((finding) => !only || only.includes(finding.rule) || finding.rule === brokenRule)
    .filter(
      (finding) => unit === undefined || finding.rule === brokenRule || concernsUnit(graph, finding, unit),
    )
    .sort(compareFindings)
    .map((finding) => {
      const waived = waiverOf(finding, inForce);
      return waived ? { ...finding, waived } : finding;
    });
}

/** The findings that still ask for something: those that no waiver covers. */
export function openFindings(findings: readonly CheckedFinding[]): CheckedFinding[] {
  return findings.filter((finding) => !finding.waived);
}

export { brokenRule } from './broken-rule.ts';

function withSeverity(finding: Finding, severities: Severities | undefined): Finding[] {
  const severity = severities?.get(finding.rule);
  if (severity === 'off') return [];
  return severity === undefined || severity === finding.severity ? [finding] : [{ ...finding, severity }];
}

/** A finding that names a unit is that unit's; any other is of the units that answer for its place. */
function concernsUnit(graph: Graph, finding: Finding, unit: string): boolean {
  return unitsOfFinding(graph, finding).some((each) => isWithin(graph, each, unit));
}

/** The units that a finding concerns; none when it is the organization's as a whole. */
export function unitsOfFinding(graph: Graph, finding: Finding): readonly string[] {
  const named = finding.values['unit'];
  return typeof named === 'string' ? [named] : unitsConcerned(graph, finding.at);
}
