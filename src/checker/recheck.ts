import { brokenRule } from './broken-rule.ts';
import type { Finding } from './finding.ts';
import { applyChanges, type Change, type Graph } from './graph.ts';
import type { GraphKind } from './graph-data.ts';
import { type CheckDay, findingOf, type Judgement, type Reading, type Rule } from './rule.ts';

/*
 * Re-checking what can have changed, and nothing else. Every finding belongs to one judgement of one thing; a change of
 * things yields the (judgement, thing) pairs that may say something else now: the thing itself, and what the
 * declarations of the rules reach from it, in the graph as it was and in the graph as it is.
 */

/** Findings by judgement and by the key of the thing judged. Things of which nothing is said are not there. */
export type Judged = {
  day: string;
  tolerances: Tolerances;
  rules: readonly Rule[];
  said: Map<Judgement, Map<string, readonly Finding[]>>;
};

/** The tolerance of each rule that has one; the usual one where nothing is set. */
export type Tolerances = ReadonlyMap<string, number>;

/** Judges everything. */
export function judgeAll(
  graph: Graph,
  rules: readonly Rule[],
  today: string,
  tolerances: Tolerances = new Map(),
): Judged {
  const judged: Judged = { day: today, tolerances, rules, said: new Map() };
  for (const rule of rules) {
    const day = dayOf(rule, judged);
    for (const judgement of rule.judgements) {
      const said = new Map<string, readonly Finding[]>();
      judged.said.set(judgement, said);
      for (const key of graph.things[judgement.about].keys())
        judgeOne(graph, rule, judgement, key, day, said);
    }
  }
  return judged;
}

/**
 * Applies changes to the graph and judges again what they may touch; both are brought up to date in place. Answers how
 * many judgements were made. Changes are applied one by one, so that a rule need only say what one change reaches: a
 * judgement that differs in the end differed after one of them.
 */
export function recheck(graph: Graph, judged: Judged, changes: readonly Change[]): number {
  const affected = new Map<Judgement, Set<string> | 'all'>();
  for (const change of changes) {
    addReached(graph, judged.rules, change, 'before', affected);
    applyChanges(graph, [change]);
    addReached(graph, judged.rules, change, 'after', affected);
  }
  let count = 0;
  for (const rule of judged.rules) {
    const day = dayOf(rule, judged);
    for (const judgement of rule.judgements) {
      const keys = affected.get(judgement);
      const said = judged.said.get(judgement);
      if (!keys || !said) continue;
      if (keys === 'all') said.clear();
      for (const key of keys === 'all' ? graph.things[judgement.about].keys() : keys) {
        judgeOne(graph, rule, judgement, key, day, said);
        count++;
      }
    }
  }
  return count;
}

/** All findings, in no particular order; a rule that broke off several times says so once. */
export function findingsOf(judged: Judged): Finding[] {
  const findings: Finding[] = [];
  const broken = new Set<string>();
  for (const said of judged.said.values()) {
    for (const list of said.values()) {
      for (const finding of list) {
        if (finding.rule === brokenRule) {
          if (broken.has(finding.at.id)) continue;
          broken.add(finding.at.id);
        }
        findings.push(finding);
      }
    }
  }
  return findings;
}

function dayOf(rule: Rule, judged: Judged): CheckDay {
  return { today: judged.day, tolerance: judged.tolerances.get(rule.name) ?? rule.tolerance?.usual ?? 0 };
}

function judgeOne(
  graph: Graph,
  rule: Rule,
  judgement: Judgement,
  key: string,
  day: CheckDay,
  said: Map<string, readonly Finding[]>,
): void {
  const thing = graph.things[judgement.about].get(key);
  const findings = thing ? spoken(graph, rule, judgement, thing, day) : [];
  if (findings.length > 0) said.set(key, findings);
  else said.delete(key);
}

/** A rule that breaks off becomes a finding of its own, because silence would read as "all is well". */
function spoken(graph: Graph, rule: Rule, judgement: Judgement, thing: unknown, day: CheckDay): Finding[] {
  try {
    const findings: Finding[] = [];
    for (const each of judgement.judge(graph, thing as never, day)) findings.push(findingOf(rule, each));
    return findings;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const values = { rule: rule.name, cause: message };
    return [
      { rule: brokenRule, severity: 'error', at: { kind: 'rule', id: rule.name }, related: [], values },
    ];
  }
}

/** Adds the things that a change may make the rules judge otherwise, as the graph stands on one side of it. */
function addReached(
  graph: Graph,
  rules: readonly Rule[],
  change: Change,
  side: 'before' | 'after',
  affected: Map<Judgement, Set<string> | 'all'>,
): void {
  for (const rule of rules) {
    for (const judgement of rule.judgements) {
      const known = affected.get(judgement);
      if (known === 'all') continue;
      const keys = known ?? new Set<string>();
      if (change.kind === judgement.about) keys.add(change.key);
      const reading = judgement.reads[change.kind] as Reading<GraphKind> | undefined;
      const thing = change[side];
      const reach = reading && thing && touches(reading, change) ? reading.reach(graph, thing as never) : [];
      if (reach === 'all') affected.set(judgement, 'all');
      else {
        for (const key of reach) keys.add(key);
        if (keys.size > 0) affected.set(judgement, keys);
      }
    }
  }
}

/** Whether a change touches a member that is read; what came or went touches all. */
function touches(reading: Reading<GraphKind>, { before, after }: Change): boolean {
  if (reading.of === 'everything' || !before || !after) return true;
  return (reading.of as readonly string[]).some(
    (name) => !isSame(before[name as never], after[name as never]),
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
