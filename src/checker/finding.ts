export type Severity = 'error' | 'warning' | 'advice';

/** A place in the graph: what kind of thing, and its id (the institution's code when it has one). */
export type Place = { kind: string; id: string };

/** Values that the sentences of a finding are made from; never sentences themselves. */
export type FindingValues = Record<string, string | number | readonly string[]>;

/** What does not hold together: ids and values, never sentences. Pages, commands and reports make the sentences. */
export type Finding = {
  rule: string;
  severity: Severity;
  at: Place;
  related: Place[];
  values: FindingValues;
};
