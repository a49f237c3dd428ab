import type { OverlapItem } from './item.ts';

/** The identity of an instrument: the same number of another body is another instrument. */
export function citationKey(citation: { kind: string; number: string; body: string }): string {
  return [citation.body, citation.kind, citation.number]
    .map((part) => String(part).trim().toLowerCase())
    .join(' ');
}

/** The identity of an item that is itself an instrument or part of one: body, kind and number, or undefined. */
export function identityOf(item: OverlapItem): string | undefined {
  if (item.number === undefined || item.body === undefined) return undefined;
  const kind =
    item.kind === undefined || item.kind === 'clause' || item.kind === 'mandate' ? 'resolution' : item.kind;
  return citationKey({ kind, number: item.number, body: item.body });
}

/** What two items cite in common, and whether one cites the other: `how` is operative when either says so. */
export type CitationTie = {
  shared: { key: string; label: string; bothOperative: boolean; citedBy: number }[];
  cites: 'none' | 'operative' | 'recalling';
};

/** Compares the citations of two items; `citedBy` tells how many items cite an instrument. */
export function tieOf(a: OverlapItem, b: OverlapItem, citedBy: ReadonlyMap<string, number>): CitationTie {
  const ofB = new Map((b.citations ?? []).map((citation) => [citationKey(citation), citation]));
  const shared: CitationTie['shared'] = [];
  for (const citation of a.citations ?? []) {
    const key = citationKey(citation);
    const other = ofB.get(key);
    if (other === undefined || shared.some((each) => each.key === key)) continue;
    const bothOperative = citation.operative === true && other.operative === true;
    shared.push({
      key,
      label: `${citation.body} ${citation.number}`,
      bothOperative,
      citedBy: citedBy.get(key) ?? 2,
    });
  }
  return { shared, cites: strongerOf(citing(a, b), citing(b, a)) };
}

function citing(from: OverlapItem, to: OverlapItem): CitationTie['cites'] {
  const identity = identityOf(to);
  if (identity === undefined) return 'none';
  const found = (from.citations ?? []).filter((citation) => citationKey(citation) === identity);
  if (found.length === 0) return 'none';
  return found.some((citation) => citation.operative !== false) ? 'operative' : 'recalling';
}

function strongerOf(one: CitationTie['cites'], other: CitationTie['cites']): CitationTie['cites'] {
  if (one === 'operative' || other === 'operative') return 'operative';
  return one === 'none' ? other : one;
}

/** The weight of what is cited in common, from 0 to below 1: rare instruments and orders count more than recitals. */
export function sharedCitationWeight(tie: CitationTie): number {
  let sum = 0;
  for (const { bothOperative, citedBy } of tie.shared)
    sum += (bothOperative ? 1 : 0.4) / Math.log2(Math.max(2, citedBy));
  return sum / (1 + sum);
}
