import { compareFindings } from './finding-order.ts';
import type { Finding } from './finding.ts';
import { type Graph, isWithin } from './graph.ts';
import type { Rule } from './rule.ts';
import { unitsConcerned } from './units-concerned.ts';
import { type Waiver, waiverOf, waiversInForce } from './waiver.ts';

/** A finding, with the waiver in force that covers it. */
export type CheckedFinding = Finding & { waived?: Waiver };

export type CheckOptions = {
  /** Names of the rules to apply; all of them without it. */
  only?: readonly string[];
  /** Code of a unit: only what it, or a unit under it, answers for. */
  unit?: string;
  waivers?: readonly Waiver[];
  /** The civil date of the check, YYYY-MM-DD. */
  today: string;
};

/**
 * Applies the rules to the graph: findings in a stable order, waived ones marked. Never throws: a rule that
 * breaks off becomes a finding of its own, because silence would read as "all is well".
 */
export function check(graph: Graph, rules: readonly Rule[], options: CheckOptions): CheckedFinding[] {
  const { only, unit, today } = options;
  const inForce = waiversInForce(options.waivers ?? [], today);
  return rules
    .filter((rule) => !only || only.includes(rule.name))
    .flatMap((rule) => findingsOf(rule, graph, today))
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

/** The name under which a rule that broke off reports itself. */
export const brokenRule = 'rule-broke-off';

function findingsOf(rule: Rule, graph: Graph, today: string): Finding[] {
  try {
    return [...rule.check(graph, { today })];
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return [
      {
        rule: brokenRule,
        severity: 'error',
        at: { kind: 'rule', id: rule.name },
        related: [],
        values: { rule: rule.name, cause: message },
      },
    ];
  }
}

/** A finding that names a unit is that unit's; any other is of the units that answer for its place. */
function concernsUnit(graph: Graph, finding: Finding, unit: string): boolean {
  const named = finding.values['unit'];
  const units = typeof named === 'string' ? [named] : unitsConcerned(graph, finding.at);
  return units.some((each) => isWithin(graph, each, unit));
}
