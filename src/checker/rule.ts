import type { Finding, FindingValues, Place, Severity } from './finding.ts';
import type { Graph } from './graph.ts';
import type { Fact, GraphKind } from './graph-data.ts';

/** The text that asks for a rule: code of the instrument, and the clause of it; '' is the instrument as a whole. */
export type Authority = { instrument: string; clause: string };

/** What a rule may know beside the graph: the civil date, and its tolerance when it declares one. */
export type CheckDay = { today: string; tolerance: number };

/** What a rule says: the finding without the rule's name and severity, which the check adds. */
export type Said = { at: Place; related?: readonly Place[]; values: FindingValues };

/**
 * How much may differ before a rule speaks: in percentage points, in the unit of account, or in days. `most` is the
 * largest that an organization may set.
 */
export type Tolerance = { unit: 'percentage-points' | 'amount' | 'days'; usual: number; most: number };

/**
 * What a judgement reads of things of another kind: the members it looks at, and which things it may judge otherwise
 * when one of them changes (their keys, or all). Asked of the graph before and after the change, with the thing as it
 * was and as it is.
 */
export type Reading<K extends GraphKind> = {
  of: readonly (keyof Fact<K> & string)[] | 'everything';
  reach: (graph: Graph, thing: Fact<K>) => Iterable<string> | 'all';
};

export type Readings = { [K in GraphKind]?: Reading<K> };

/** A judgement of the things of one kind, one by one; it may look at nothing but the thing and what `reads` declares. */
export type Judgement<K extends GraphKind = GraphKind> = {
  about: K;
  judge: (graph: Graph, thing: Fact<K>, day: CheckDay) => Iterable<Said>;
  reads: Readings;
};

/**
 * One rule, as data. `name` is also the key of its messages (`<name>.title`, `.authority`, `.what`, `.why`, `.do`)
 * and of its page in docs/checks. `severity` is that of its findings where nothing else is set.
 */
export type Rule = {
  name: string;
  severity: Severity;
  authority: Authority;
  tolerance?: Tolerance;
  judgements: readonly Judgement[];
};

/** A judgement of the things of a kind, with what else it reads. */
export function judging<K extends GraphKind>(
  about: K,
  judge: Judgement<K>['judge'],
  reads: Readings = {},
): Judgement {
  return { about, judge, reads } as unknown as Judgement;
}

/** The kinds of things that a rule looks at. */
export function kindsRead(rule: Rule): GraphKind[] {
  const kinds = rule.judgements.flatMap(({ about, reads }) => [
    about,
    ...(Object.keys(reads) as GraphKind[]),
  ]);
  return [...new Set(kinds)];
}

/** Everything that a rule says of a graph. */
export function* saidBy(rule: Rule, graph: Graph, day: CheckDay): Iterable<Said> {
  for (const { about, judge } of rule.judgements) {
    for (const thing of graph.things[about].values()) yield* judge(graph, thing, day);
  }
}

/** A finding of a rule, with the rule's own severity. */
export function findingOf(rule: Rule, { at, related = [], values }: Said): Finding {
  return { rule: rule.name, severity: rule.severity, at, related: [...related], values };
}

export const place = (kind: string, id: string): Place => ({ kind, id });
export const elementPlace = (id: string): Place => place('element', id);
