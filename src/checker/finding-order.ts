import type { Finding, Severity } from './finding.ts';

const weights: Record<Severity, number> = { error: 0, warning: 1, advice: 2 };

/** The order of findings everywhere: the gravest first, then by rule, then by place as people count (1.9 before 1.10). */
export function compareFindings(one: Finding, other: Finding): number {
  return (
    weights[one.severity] - weights[other.severity] ||
    comparePlain(one.rule, other.rule) ||
    comparePlain(one.at.kind, other.at.kind) ||
    compareCodes(one.at.id, other.at.id) ||
    comparePlain(JSON.stringify(one.values), JSON.stringify(other.values)) ||
    comparePlain(JSON.stringify(one.related), JSON.stringify(other.related))
  );
}

/** Compares two codes piece by piece, runs of digits as numbers; the same on every machine and in every language. */
export function compareCodes(one: string, other: string): number {
  const left = one.match(/\d+|\D+/g) ?? [];
  const right = other.match(/\d+|\D+/g) ?? [];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [a = '', b = ''] = [left[at], right[at]];
    const difference = isDigits(a) && isDigits(b) ? Number(a) - Number(b) : comparePlain(a, b);
    if (difference) return difference;
  }
  return left.length - right.length || comparePlain(one, other);
}

const isDigits = (piece: string): boolean => /^\d/.test(piece);

function comparePlain(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
