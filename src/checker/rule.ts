import type { Finding, Severity } from './finding.ts';
import type { Graph } from './graph.ts';
import type { GraphKind } from './graph-data.ts';

/** The text that asks for a rule: code of the instrument, and the clause of it; '' is the instrument as a whole. */
export type Authority = { instrument: string; clause: string };

/** What a rule may know beside the graph: the civil date, given by the caller so that a check can be repeated. */
export type CheckDay = { today: string };

/**
 * One rule, as data. `name` is also the key of its messages (`<name>.title`, `.authority`, `.what`, `.why`, `.do`)
 * and of its page in docs/checks. `severity` is that of its findings; `reads` are the kinds of things it looks at.
 */
export type Rule = {
  name: string;
  severity: Severity;
  authority: Authority;
  reads: readonly GraphKind[];
  check(graph: Graph, day: CheckDay): Iterable<Finding>;
};
