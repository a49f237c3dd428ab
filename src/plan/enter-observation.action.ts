import { type Db, inTransaction } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import { record } from '#journal/journal.sql.ts';
import { enqueue } from '#journal/outbox.sql.ts';
import { may, type Visitor } from '#people/access.ts';
import { figureId, figureThing } from './figure-address.ts';
import { type FigureDetail, findFigure, holdFigure, insertVersion } from './figure.sql.ts';
import {
  type FigureProblem,
  type FigureRefusal,
  type Stated,
  statedObservation,
  statesTheSame,
  type TypedObservation,
} from './observation.ts';

export type EnterResult =
  | { ok: true; version: number; isDoubled: boolean }
  | { ok: false; refusal: null; problems: FigureProblem[] }
  /** `stored`: the figure as somebody else has left it meanwhile; the typed text stays with who typed it. */
  | { ok: false; refusal: FigureRefusal; stored?: FigureDetail };

/**
 * Enters a version of a figure: the first one, or one that corrects what is there, with its reason. Nothing is
 * overwritten; what was validated before stays what everybody sees until somebody else has validated the new version.
 */
export async function enterObservation(
  db: Db,
  visitor: Visitor,
  figure: FigureDetail,
  form: {
    typed: TypedObservation;
    language: Language;
    /** How the value is written, when not as the language of the texts writes it. */
    numbersIn?: Language;
    /** A file that was kept for it, that of the version before ('same'), or none. */
    attachmentId: string | 'same' | null;
    today: string;
  },
  now: Date,
): Promise<EnterResult> {
  if (!may(visitor, 'enter-observation', figureThing(figure))) return { ok: false, refusal: 'not-allowed' };
  const isOutside = figure.year < figure.firstYear || figure.year > figure.lastYear;
  if (isOutside && figure.latestVersion === 0) return { ok: false, refusal: 'year-outside' };
  const { typed, language, attachmentId, today } = form;
  const { stated, problems } = statedObservation(typed, {
    language: form.numbersIn ?? language,
    measure: figure.measure,
    year: figure.year,
    today,
    isCorrection: typed.version > 0,
  });
  if (problems.length > 0) return { ok: false, refusal: null, problems };
  return inTransaction(db, async (trx): Promise<EnterResult> => {
    const held = await holdFigure(trx, figure);
    if (held.latestVersion !== typed.version) return changed(trx, visitor, figure, stated);
    const version = held.latestVersion + 1;
    const before = figure.versions.findLast((each) => each.version === held.latestVersion);
    await insertVersion(trx, {
      ...stated,
      figureId: held.id,
      version,
      measure: figure.measure?.code ?? null,
      language,
      attachmentId: attachmentId === 'same' ? (before?.attachment?.id ?? null) : attachmentId,
      enteredBy: visitor.id,
      now,
    });
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: version === 1 ? 'enter-figure' : 'correct-figure',
      thing: { kind: 'figure', id: figureId(figure) },
      before: before ? { version: before.version, state: before.state, value: before.value } : null,
      after: { version, ...stated },
      reason: stated.reason,
    });
    await enqueue(trx, {
      topic: 'figure-entered',
      key: `figure-entered ${held.id} ${version}`,
      payload: { figureId: held.id, version },
      now,
    });
    return { ok: true, version, isDoubled: false };
  });
}

/** The figure has moved on: by this very form, sent twice, or by somebody else's. */
async function changed(
  trx: Db,
  visitor: Visitor,
  figure: FigureDetail,
  stated: Stated,
): Promise<EnterResult> {
  const stored = await findFigure(trx, figure);
  const latest = stored?.versions.at(-1);
  if (stored && latest?.enteredBy === visitor.id && statesTheSame(latest, stated))
    return { ok: true, version: latest.version, isDoubled: true };
  return { ok: false, refusal: 'changed-meanwhile', ...(stored && { stored }) };
}
