import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { enqueue } from '#journal/outbox.sql.ts';
import { type Language, languages } from '#language/languages.ts';
import { may, type Visitor } from '#people/access.ts';
import { decideMove, type EditionMove, type LanguageState, type MoveRefusal } from './edition.ts';
import { insertFreeze } from './edition-freeze.sql.ts';
import { type EditionRow, findEdition, lockEdition, putLanguageState, updateEdition } from './edition.sql.ts';
import { composeAll, composedEdition } from './freeze-edition.action.ts';
import type { StrategicPlanReportInput } from './report-input.ts';

/** The names of the moves in the journal. */
const journaled: Record<EditionMove, string> = {
  'to-review': 'edition-to-review',
  'to-translation': 'edition-to-translation',
  'to-approval': 'edition-to-approval',
  publish: 'edition-publish',
  'back-to-draft': 'edition-back-to-draft',
  'back-to-review': 'edition-back-to-review',
  'back-to-translation': 'edition-back-to-translation',
};

export type MoveResult = { ok: true } | { ok: false; refusal: MoveRefusal | 'not-there' };

/**
 * Moves an edition on its way or back. When it is put up for approval, its data and the documents of all languages are
 * frozen: what is approved and published is exactly that. `input` is what the report is composed from now.
 */
export async function moveEdition(
  db: Db,
  visitor: Visitor,
  edition: EditionRow,
  step: { move: EditionMove; version: number; note: string; input: StrategicPlanReportInput | null },
  now: Date,
): Promise<MoveResult> {
  const { move, input } = step;
  const right = move === 'publish' || move === 'back-to-translation' ? 'approve-edition' : 'prepare-edition';
  if (!may(visitor, right)) return { ok: false, refusal: 'not-there' };
  const note = step.note.trim().slice(0, 2000);
  const early = decideMove(movedOf(edition), move, visitor.id, note);
  if (!early.ok) return early;
  if (move === 'to-approval' && !input) return { ok: false, refusal: 'not-there' };
  const frozen =
    move === 'to-approval' && input ? await composeAll(input, await composedEdition(db, edition)) : null;
  return inTransaction(db, async (trx): Promise<MoveResult> => {
    const held = await lockEdition(trx, edition.id);
    if (!held || held.version !== step.version) return { ok: false, refusal: 'state-changed' };
    // The states of the languages are read again under the lock that every change of them takes.
    const current = await findEdition(trx, edition.code);
    const decided = current ? decideMove(movedOf(current), move, visitor.id, note) : null;
    if (!decided?.ok) return decided ?? { ok: false, refusal: 'not-there' };
    const { state } = decided;
    const hash = frozen ? await insertFreeze(trx, edition.id, frozen, { personId: visitor.id, now }) : null;
    const version = held.version + 1;
    await updateEdition(trx, edition.id, {
      state,
      version,
      note: note === '' ? null : note,
      ...(move === 'to-approval' && { submitted: { by: visitor.id, at: now } }),
      ...(move === 'back-to-translation' && { submitted: null }),
      ...(move === 'publish' && { published: { by: visitor.id, at: now } }),
    });
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: journaled[move],
      thing: { kind: 'edition', id: edition.code },
      before: { state: held.state },
      after: { state, ...(hash !== null && { sha256: hash }) },
      reason: note === '' ? null : note,
    });
    await enqueue(trx, {
      topic: 'edition-moved',
      key: `edition-moved ${edition.id} ${version}`,
      payload: { edition: edition.code, state, note, actorId: visitor.id },
      now,
    });
    return { ok: true };
  });
}

/** Tells how far a language is; the edition's own row is held, so that nobody puts it up for approval meanwhile. */
export async function markLanguage(
  db: Db,
  visitor: Visitor,
  edition: EditionRow,
  change: { language: Language; state: LanguageState },
  now: Date,
): Promise<MoveResult> {
  if (!may(visitor, 'prepare-edition')) return { ok: false, refusal: 'not-there' };
  const { language, state } = change;
  const isOpen = languages.includes(language) && edition.languages.includes(language);
  if (!isOpen || language === edition.originalLanguage) return { ok: false, refusal: 'not-there' };
  return inTransaction(db, async (trx): Promise<MoveResult> => {
    const held = await lockEdition(trx, edition.id);
    if (held?.state !== 'translation') return { ok: false, refusal: 'state-changed' };
    const before = edition.languageStates[language] ?? 'waiting';
    await putLanguageState(trx, edition.id, { language, state, personId: visitor.id, now });
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'mark-edition-language',
      thing: { kind: 'edition', id: edition.code },
      before: { [language]: before },
      after: { [language]: state },
    });
    return { ok: true };
  });
}

const movedOf = (edition: EditionRow) => ({ ...edition, submittedBy: edition.submitted_by });
