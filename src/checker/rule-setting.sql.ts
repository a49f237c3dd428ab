import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Severity } from './finding.ts';
import type { RuleSetting } from './presets.ts';
import type { RuleSettingTerms } from './rule-setting-form.ts';

export type RuleSettingRow = RuleSetting & { reason: string; setBy: Multilingual; setAt: Date };

/** What the organization has set for its rules, by whom, when and why. */
export async function listRuleSettings(db: Db): Promise<RuleSettingRow[]> {
  const rows = await db
    .selectFrom('checker_rule')
    .innerJoin('person', 'person.id', 'checker_rule.set_by')
    .select(['rule', 'severity', 'tolerance', 'reason', 'person.name as setBy', 'set_at as setAt'])
    .orderBy('rule')
    .execute();
  return rows.map((row) => ({ ...row, severity: row.severity as Severity | 'off' | null }));
}

/** What is set for one rule, held until the transaction ends; null when nothing ever was. */
export async function lockRuleSetting(
  trx: Db,
  rule: string,
): Promise<(RuleSetting & { setAt: Date }) | null> {
  const row = await trx
    .selectFrom('checker_rule')
    .where('rule', '=', rule)
    .select(['rule', 'severity', 'tolerance', 'set_at as setAt'])
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...row, severity: row.severity as Severity | 'off' | null } : null;
}

/** Sets what holds for a rule; false when somebody else was first to set it. `isFirst`: nothing was set before. */
export async function putRuleSetting(
  trx: Db,
  rule: string,
  terms: RuleSettingTerms & { by: string; now: Date },
  isFirst: boolean,
): Promise<boolean> {
  const values = {
    severity: terms.severity,
    tolerance: terms.tolerance,
    reason: terms.reason,
    set_by: terms.by,
    set_at: terms.now,
  };
  if (!isFirst) {
    const { numUpdatedRows } = await trx
      .updateTable('checker_rule')
      .set(values)
      .where('rule', '=', rule)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('checker_rule')
    .values({ rule, ...values })
    .onConflict((conflict) => conflict.column('rule').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
