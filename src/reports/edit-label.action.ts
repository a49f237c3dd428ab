import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { may, type Visitor } from '#people/access.ts';
import { changedLanguages, type LabelEdition, type LabelProblem, labelProblems } from './label-edition.ts';
import { findLabel, storeWording } from './label.sql.ts';

export type EditLabelResult =
  { ok: true; changed: number } | { ok: false; refusal: 'not-there' | null; problems: LabelProblem[] };

/** Keeps new wordings of a label; the journal keeps the old ones with their provenance. All languages or none. */
export async function editLabel(
  db: Db,
  visitor: Visitor,
  label: { code: string; edition: LabelEdition; reason: string },
  now: Date,
): Promise<EditLabelResult> {
  const { code, edition } = label;
  if (!may(visitor, 'edit-labels')) return { ok: false, refusal: 'not-there', problems: [] };
  return inTransaction(db, async (trx): Promise<EditLabelResult> => {
    const stored = await findLabel(trx, code, true);
    if (!stored) return { ok: false, refusal: 'not-there', problems: [] };
    const problems = labelProblems(stored, edition);
    if (problems.length > 0) return { ok: false, refusal: null, problems };
    const changed = changedLanguages(stored, edition);
    if (changed.length === 0) return { ok: true, changed: 0 };
    for (const language of changed) await storeWording(trx, code, language, edition[language]);
    const wordingsOf = (from: typeof stored) =>
      Object.fromEntries(
        changed.map((language) => {
          const { text, provenance, isVerified } = from[language];
          return [language, { text, provenance, isVerified }];
        }),
      );
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'edit-label',
      thing: { kind: 'document-label', id: code },
      before: wordingsOf(stored),
      after: wordingsOf(edition),
      reason: label.reason.trim() === '' ? null : label.reason.trim().slice(0, 2000),
    });
    return { ok: true, changed: changed.length };
  });
}
