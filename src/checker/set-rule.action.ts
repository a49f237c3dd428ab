import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import type { Language } from '#language/languages.ts';
import { may, type Visitor } from '#people/access.ts';
import { readRuleSetting, type RuleSettingProblem, type RuleSettingTyped } from './rule-setting-form.ts';
import { lockRuleSetting, putRuleSetting } from './rule-setting.sql.ts';
import type { Rule } from './rule.ts';

/** What was typed; `seenAt`: when what the person saw was set (ISO), empty when nothing was. */
export type SetRuleRequest = { rule: Rule; typed: RuleSettingTyped; seenAt: string; language: Language };

export type SetRuleResult =
  { ok: true } | { ok: false; refusal: 'not-allowed' | null; problems: RuleSettingProblem[] };

/** Sets severity and tolerance of a rule for the organization, with a reason; not over what somebody else set meanwhile. */
export async function setRule(
  db: Db,
  visitor: Visitor,
  { rule, typed, seenAt, language }: SetRuleRequest,
  now: Date,
): Promise<SetRuleResult> {
  if (!may(visitor, 'configure-checker')) return { ok: false, refusal: 'not-allowed', problems: [] };
  const read = readRuleSetting(typed, rule, language);
  if (!read.ok) return { ok: false, refusal: null, problems: read.problems };
  const { terms } = read;
  const changedMeanwhile: SetRuleResult = {
    ok: false,
    refusal: null,
    problems: [{ field: 'severity', code: 'changed-meanwhile' }],
  };
  return inTransaction(db, async (trx): Promise<SetRuleResult> => {
    const before = await lockRuleSetting(trx, rule.name);
    if ((before?.setAt.toISOString() ?? '') !== seenAt) return changedMeanwhile;
    const isSet = await putRuleSetting(trx, rule.name, { ...terms, by: visitor.id, now }, before === null);
    if (!isSet) return changedMeanwhile;
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'set-checker-rule',
      thing: { kind: 'rule', id: rule.name },
      before: before && { severity: before.severity, tolerance: before.tolerance },
      after: { severity: terms.severity, tolerance: terms.tolerance },
      reason: terms.reason,
    });
    return { ok: true };
  });
}
