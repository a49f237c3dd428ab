import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import type { Language } from '#language/languages.ts';
import { may, type Visitor } from '#people/access.ts';
import { changedTargets, type TargetProblem, targetsVersion, type TypedTargets } from './yearly-targets.ts';
import { findTargetedIndicator, storeTargets, type TargetedIndicator } from './yearly-targets.sql.ts';

export type SetTargetsResult =
  | { ok: true; isChanged: boolean }
  | { ok: false; refusal: 'not-there' }
  /** `stored`: the targets as somebody else has left them meanwhile. */
  | { ok: false; refusal: 'changed-meanwhile'; stored: TargetedIndicator }
  | { ok: false; refusal: null; problems: TargetProblem[] };

/**
 * Sets what an indicator is to reach in single years of its plan. The journal keeps the targets before and after with the
 * reason; the checker looks at the indicator again. `language` is the one that the numbers are written in.
 */
export async function setYearlyTargets(
  db: Db,
  visitor: Visitor,
  indicator: { cycle: string; element?: string; code: string },
  form: { typed: TypedTargets; language: Language },
  now: Date,
): Promise<SetTargetsResult> {
  if (!may(visitor, 'set-targets')) return { ok: false, refusal: 'not-there' };
  return inTransaction(db, async (trx): Promise<SetTargetsResult> => {
    const stored = await findTargetedIndicator(trx, indicator, true);
    if (!stored) return { ok: false, refusal: 'not-there' };
    const before = stored.targets;
    const { language, typed } = form;
    const { targets, problems } = changedTargets(before, typed, { ...stored, language });
    const version = targetsVersion(before);
    const isSame = problems.length === 0 && targetsVersion(targets) === version;
    if (isSame) return { ok: true, isChanged: false };
    // First of all: what does not fit is told of the targets that the person saw.
    if (typed.version !== version) return { ok: false, refusal: 'changed-meanwhile', stored };
    if (problems.length > 0) return { ok: false, refusal: null, problems };
    await storeTargets(trx, stored.id, targets);
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'set-yearly-targets',
      thing: { kind: 'indicator', id: `${stored.cycle}/${stored.code}` },
      before: { targets: before },
      after: { targets },
      reason: typed.reason,
    });
    return { ok: true, isChanged: true };
  });
}
