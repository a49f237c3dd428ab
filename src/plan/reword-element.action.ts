import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import type { Language } from '#language/languages.ts';
import { may, type Visitor } from '#people/access.ts';
import { tellWordingChanged } from '#trace/refresh-suspects.action.ts';
import {
  rewordedElement,
  type TypedWording,
  type WordingProblem,
  wordingVersion,
} from './element-wording.ts';
import { findElementWording, storeElementWording, type WordedElement } from './element-wording.sql.ts';

export type RewordResult =
  | { ok: true; isChanged: boolean }
  | { ok: false; refusal: 'not-there' }
  /** `stored`: the wording as somebody else has left it meanwhile. */
  | { ok: false; refusal: 'changed-meanwhile'; stored: WordedElement }
  | { ok: false; refusal: null; problems: WordingProblem[] };

/**
 * Changes the wording of an element in one language. The journal keeps the old one with the reason; what rests on the
 * element is looked at again, and waits for a person where the source text has changed.
 */
export async function rewordElement(
  db: Db,
  visitor: Visitor,
  element: { cycle: string; code: string },
  form: { typed: TypedWording; language: Language },
  now: Date,
): Promise<RewordResult> {
  if (!may(visitor, 'edit-wording')) return { ok: false, refusal: 'not-there' };
  return inTransaction(db, async (trx): Promise<RewordResult> => {
    const stored = await findElementWording(trx, element.cycle, element.code, true);
    if (!stored) return { ok: false, refusal: 'not-there' };
    const before = { title: stored.title, description: stored.description };
    const { wording, problems } = rewordedElement(before, form.typed, form.language);
    if (problems.length > 0) return { ok: false, refusal: null, problems };
    const version = wordingVersion(wording);
    if (version === wordingVersion(before)) return { ok: true, isChanged: false };
    if (form.typed.version !== wordingVersion(before))
      return { ok: false, refusal: 'changed-meanwhile', stored };
    await storeElementWording(trx, stored.id, wording);
    const thing = { kind: 'element', id: `${stored.cycle}/${stored.code}` };
    await record(trx, {
      ...{ at: now, actorId: visitor.id, action: 'reword-element', thing },
      before,
      after: wording,
      reason: form.typed.reason,
    });
    await tellWordingChanged(trx, thing, `${version} ${now.toISOString()}`, now);
    return { ok: true, isChanged: true };
  });
}
