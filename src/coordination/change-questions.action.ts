import { type Db, inTransaction } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import { record } from '#journal/journal.sql.ts';
import { may, type Visitor } from '#people/access.ts';
import { lockWindow } from './report-deadline.sql.ts';
import type { WindowRow } from './report-window.sql.ts';
import {
  type QuestionProblem,
  questionsFromForm,
  questionsVersion,
  type WindowQuestion,
} from './report-window.ts';
import { deleteQuestions, insertQuestions, listQuestions } from './window-opening.sql.ts';

export type ChangeQuestionsResult =
  | { ok: true }
  | { ok: false; refusal: 'not-allowed' }
  | { ok: false; refusal: 'opened'; typed: WindowQuestion[] }
  /** Somebody else changed them meanwhile: `typed` is what was sent, `stored` what stands. */
  | { ok: false; refusal: 'changed-meanwhile'; typed: WindowQuestion[]; stored: WindowQuestion[] }
  | { ok: false; refusal: null; problems: QuestionProblem[]; typed: WindowQuestion[] };

class OpenedMeanwhile extends Error {}

/** Changes the questions of a window that has not opened yet, by the database's clock. Nothing is merged. */
export async function changeQuestions(
  db: Db,
  visitor: Visitor,
  window: WindowRow,
  form: { fields: ReadonlyMap<string, string>; language: Language; version: string },
  now: Date,
): Promise<ChangeQuestionsResult> {
  if (!may(visitor, 'conduct-reporting')) return { ok: false, refusal: 'not-allowed' };
  let typed: WindowQuestion[] = [];
  try {
    return await inTransaction(db, async (trx): Promise<ChangeQuestionsResult> => {
      await lockWindow(trx, window.id);
      const stored = await listQuestions(trx, window.id);
      const read = questionsFromForm(form.fields, stored, form.language);
      typed = read.questions;
      if (form.version !== questionsVersion(stored))
        return { ok: false, refusal: 'changed-meanwhile', typed, stored };
      if (read.problems.length > 0) return { ok: false, refusal: null, problems: read.problems, typed };
      if (questionsVersion(typed) === form.version) return { ok: true };
      await deleteQuestions(trx, window.id);
      if ((await insertQuestions(trx, window.id, typed, true)) === 'opened') throw new OpenedMeanwhile();
      await record(trx, {
        at: now,
        actorId: visitor.id,
        action: 'change-questions',
        thing: { kind: 'window', id: window.code },
        before: { questions: stored },
        after: { questions: typed },
      });
      return { ok: true };
    });
  } catch (cause) {
    // The transaction was undone: the old questions stand.
    if (cause instanceof OpenedMeanwhile) return { ok: false, refusal: 'opened', typed };
    throw cause;
  }
}
