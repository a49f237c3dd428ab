import { v7 as newId } from 'uuid';
import { type Db, inTransaction } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import { record } from '#journal/journal.sql.ts';
import { may, type Visitor } from '#people/access.ts';
import { settableStatuses } from '#monitoring/status-rule.ts';
import type { FigureProblem } from './observation.ts';
import { isCivilDate, longestText } from './observation.ts';

export type OverrideForm = { status: string; reason: string; until: string };
export type OverrideResult = { ok: true } | { ok: false; problems: FigureProblem[] };

/** What keeps a status from being set by hand: no status, no reason, no day, or a day that has passed. */
export function overrideProblems(form: OverrideForm, today: string): FigureProblem[] {
  const problems: FigureProblem[] = [];
  if (!(settableStatuses as readonly string[]).includes(form.status))
    problems.push({ field: 'status', code: 'status-required' });
  const length = [...form.reason].length;
  if (length === 0) problems.push({ field: 'reason', code: 'reason-required' });
  if (length > longestText)
    problems.push({ field: 'reason', code: 'too-long', values: { maximum: longestText, length } });
  if (!isCivilDate(form.until)) problems.push({ field: 'until', code: 'until-required' });
  else if (form.until < today) problems.push({ field: 'until', code: 'until-past' });
  return problems;
}

/** Sets the status of an indicator by hand up to a day. An earlier one that nobody has withdrawn is withdrawn by it. */
export async function overrideStatus(
  db: Db,
  visitor: Visitor,
  indicator: { id: string; address: string },
  form: OverrideForm,
  about: { language: Language; today: string; now: Date },
): Promise<OverrideResult> {
  if (!may(visitor, 'override-status')) return { ok: false, problems: [] };
  const problems = overrideProblems(form, about.today);
  if (problems.length > 0) return { ok: false, problems };
  return inTransaction(db, async (trx): Promise<OverrideResult> => {
    await withdrawAll(trx, visitor, indicator.id, about.now);
    await trx
      .insertInto('status_override')
      .values({
        id: newId(),
        indicator_id: indicator.id,
        status: form.status,
        reason: form.reason,
        language: about.language,
        until: form.until,
        created_by: visitor.id,
        created_at: about.now,
      })
      .execute();
    await record(trx, {
      at: about.now,
      actorId: visitor.id,
      action: 'override-status',
      thing: { kind: 'indicator', id: indicator.address },
      after: { status: form.status, until: form.until },
      reason: form.reason,
    });
    return { ok: true };
  });
}

/** Withdraws the status set by hand: the rule decides again. False when there was none. */
export async function withdrawOverride(
  db: Db,
  visitor: Visitor,
  indicator: { id: string; address: string },
  now: Date,
): Promise<boolean> {
  if (!may(visitor, 'override-status')) return false;
  return inTransaction(db, async (trx) => {
    if (!(await withdrawAll(trx, visitor, indicator.id, now))) return false;
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'withdraw-override',
      thing: { kind: 'indicator', id: indicator.address },
    });
    return true;
  });
}

async function withdrawAll(trx: Db, visitor: Visitor, indicatorId: string, now: Date): Promise<boolean> {
  const done = await trx
    .updateTable('status_override')
    .set({ withdrawn_by: visitor.id, withdrawn_at: now })
    .where('indicator_id', '=', indicatorId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
