import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { enqueue } from '#journal/outbox.sql.ts';
import { may, type Visitor } from '#people/access.ts';
import { figureId, figureThing } from './figure-address.ts';
import { decideVersion, type FigureDetail, findFigure, holdFigure, listAuthors } from './figure.sql.ts';
import { type FigureProblem, type FigureRefusal, longestText } from './observation.ts';

export type DecideFigureResult =
  | { ok: true; validation: 'validated' | 'returned' }
  | { ok: false; refusal: FigureRefusal | null; problems: FigureProblem[]; stored?: FigureDetail };

/**
 * Validates the latest version of a figure, or returns it with a note. Nobody decides on a figure of which they entered
 * any version, and only on the version that they saw.
 */
export async function decideObservation(
  db: Db,
  visitor: Visitor,
  figure: FigureDetail,
  decision: { intent: 'validate' | 'return'; note: string; version: number },
  now: Date,
): Promise<DecideFigureResult> {
  if (!may(visitor, 'validate-observation', figureThing(figure)))
    return { ok: false, refusal: 'not-allowed', problems: [] };
  const note = decision.note.trim();
  const length = [...note].length;
  if (decision.intent === 'return' && note === '')
    return { ok: false, refusal: null, problems: [{ field: 'decision-note', code: 'note-required' }] };
  if (length > longestText) {
    const values = { maximum: longestText, length };
    return { ok: false, refusal: null, problems: [{ field: 'decision-note', code: 'too-long', values }] };
  }
  if (figure.figureId === null) return { ok: false, refusal: 'already-decided', problems: [] };
  return inTransaction(db, async (trx): Promise<DecideFigureResult> => {
    const held = await holdFigure(trx, figure);
    if ((await listAuthors(trx, held.id)).includes(visitor.id))
      return { ok: false, refusal: 'own-figure', problems: [] };
    const validation = decision.intent === 'validate' ? 'validated' : 'returned';
    const isLatest = held.latestVersion === decision.version;
    const isDone =
      isLatest &&
      (await decideVersion(trx, {
        figureId: held.id,
        version: decision.version,
        validation,
        note: note === '' ? null : note,
        by: visitor.id,
        now,
      }));
    if (!isDone) {
      const stored = await findFigure(trx, figure);
      const refusal = isLatest ? 'already-decided' : 'changed-meanwhile';
      return { ok: false, refusal, problems: [], ...(stored && { stored }) };
    }
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: validation === 'validated' ? 'validate-figure' : 'return-figure',
      thing: { kind: 'figure', id: figureId(figure) },
      before: { version: decision.version, validation: 'entered', current: held.currentVersion },
      after: { version: decision.version, validation },
      reason: note === '' ? null : note,
    });
    await enqueue(trx, {
      topic: `figure-${validation}`,
      key: `figure-${validation} ${held.id} ${decision.version}`,
      payload: { figureId: held.id, version: decision.version, note },
      now,
    });
    return { ok: true, validation };
  });
}
