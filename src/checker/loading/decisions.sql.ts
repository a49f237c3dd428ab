import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { RuleSettingRow } from '../rule-setting.sql.ts';
import type { Waiver } from '../waiver.ts';

/** What persons have decided about the rules: waivers that nobody has withdrawn, and settings. */
export type Decisions = { waivers: Waiver[]; settings: RuleSettingRow[] };

/** All decisions in one query, as `listWaivers` and `listRuleSettings` answer them (a test says so). */
export async function findDecisions(db: Db): Promise<Decisions> {
  type Row = { waivers: Waiver[]; settings: (Omit<RuleSettingRow, 'setAt'> & { setAt: string })[] };
  const { rows } = await sql<Row>`
    select
      (select coalesce(json_agg(json_build_object('rule', rule, 'at', json_build_object('kind', place_kind, 'id', place_id),
          'reason', reason, 'expiresOn', expires_on, 'by', created_by) order by expires_on), '[]')
        from waiver where withdrawn_at is null) as waivers,
      (select coalesce(json_agg(json_build_object('rule', rule, 'severity', severity, 'tolerance', tolerance,
          'reason', reason, 'setBy', person.name, 'setAt', set_at) order by rule), '[]')
        from checker_rule join person on person.id = checker_rule.set_by) as settings`.execute(db);
  const [row] = rows;
  return {
    waivers: row?.waivers ?? [],
    settings: (row?.settings ?? []).map((each) => ({ ...each, setAt: new Date(each.setAt) })),
  };
}
