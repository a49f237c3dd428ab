import type { Finding, Place } from './finding.ts';

/** A decision that a rule may stay unmet at one place, with its reason, until the day `expiresOn` (included). */
export type Waiver = { rule: string; at: Place; reason: string; expiresOn: string; by: string };

/** The waivers in force on a day, found by rule and place. */
export function waiversInForce(waivers: readonly Waiver[], today: string): ReadonlyMap<string, Waiver> {
  return new Map(
    waivers
      .filter((waiver) => waiver.expiresOn >= today)
      .map((waiver) => [waiverKey(waiver.rule, waiver.at), waiver]),
  );
}

/** The waiver that covers a finding, if any. */
export function waiverOf(finding: Finding, inForce: ReadonlyMap<string, Waiver>): Waiver | undefined {
  return inForce.get(waiverKey(finding.rule, finding.at));
}

const waiverKey = (rule: string, at: Place): string => JSON.stringify([rule, at.kind, at.id]);
