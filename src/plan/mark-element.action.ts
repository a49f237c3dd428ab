import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { may, type Visitor } from '#people/access.ts';
import { changedMarks, type MarkProblem, marksVersion, type TypedMarks } from './element-marks.ts';
import {
  decidingSchemes,
  findMarkedElement,
  listSchemes,
  type MarkedElement,
  storeMarks,
} from './element-marks.sql.ts';

export type MarkResult =
  | { ok: true; isChanged: boolean }
  | { ok: false; refusal: 'not-there' }
  /** `stored`: the marks as somebody else has left them meanwhile. */
  | { ok: false; refusal: 'changed-meanwhile'; stored: MarkedElement }
  | { ok: false; refusal: null; problems: MarkProblem[] };

/**
 * Changes what marks an element: all marks that are to be stand in the form. The journal keeps those before and after with
 * the reason. No rule of the checker reads marks, and no text changes, so that nothing that rests on the element waits.
 */
export async function markElement(
  db: Db,
  visitor: Visitor,
  element: { cycle: string; code: string },
  typed: TypedMarks,
  now: Date,
): Promise<MarkResult> {
  if (!may(visitor, 'mark-element')) return { ok: false, refusal: 'not-there' };
  return inTransaction(db, async (trx): Promise<MarkResult> => {
    const stored = await findMarkedElement(trx, element.cycle, element.code, true);
    if (!stored) return { ok: false, refusal: 'not-there' };
    const before = stored.marks;
    const schemes = decidingSchemes(await listSchemes(trx));
    const { marks, problems } = changedMarks(before, typed, schemes);
    const version = marksVersion(before);
    const isSame = problems.length === 0 && marksVersion(marks) === version;
    if (isSame) return { ok: true, isChanged: false };
    // First of all: what does not fit is told of the marks that the person saw.
    if (typed.version !== version) return { ok: false, refusal: 'changed-meanwhile', stored };
    if (problems.length > 0) return { ok: false, refusal: null, problems };
    await storeMarks(trx, stored.id, marks);
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'mark-element',
      thing: { kind: 'element', id: `${stored.cycle}/${stored.code}` },
      before: { marks: before },
      after: { marks },
      reason: typed.reason,
    });
    return { ok: true, isChanged: true };
  });
}
