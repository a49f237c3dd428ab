import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { enqueue } from '#journal/outbox.sql.ts';
import { may, type Visitor } from '#people/access.ts';
import { type NewWindow, type WindowProblem, windowOpened } from './report-window.ts';
import {
  insertQuestions,
  insertWindow,
  insertWindowUnits,
  listLatestQuestions,
  listWindowsOfYear,
  lockCycle,
} from './window-opening.sql.ts';

export type OpenResult =
  | { ok: true; code: string }
  | { ok: false; refusal: 'not-allowed' }
  | { ok: false; refusal: null; problems: WindowProblem[] };

/**
 * Opens a window for a year and some units, with the questions that were asked last; they may be changed until it opens.
 * No unit is asked twice for the same year. Focal points are told when it opens.
 */
export async function openWindow(
  db: Db,
  visitor: Visitor,
  window: NewWindow,
  now: Date,
): Promise<OpenResult> {
  if (!may(visitor, 'conduct-reporting')) return { ok: false, refusal: 'not-allowed' };
  return inTransaction(db, async (trx): Promise<OpenResult> => {
    const cycleId = await lockCycle(trx, window.cycle);
    if (cycleId === null) return problem('cycle', 'cycle');
    const others = await listWindowsOfYear(trx, cycleId, window.year);
    const isAsked = (unit: string) =>
      others.some((each) => each.units.length === 0 || each.units.includes(unit));
    if (window.units.some(isAsked)) return problem('units', 'opened-already');
    const code = freeCode(
      window,
      others.map((each) => each.code),
    );
    const id = await insertWindow(trx, { ...window, code, cycleId });
    if (id === null) return problem('deadline-date', 'deadline-past');
    await insertWindowUnits(trx, id, window.units);
    const questions = await listLatestQuestions(trx, id);
    await insertQuestions(trx, id, questions, false);
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'open-window',
      thing: { kind: 'window', id: code },
      after: {
        ...{ year: window.year, units: window.units, timeZone: window.deadline.timeZone },
        ...{ opens: window.opens.local, deadline: window.deadline.local },
        questions: questions.map((each) => each.code),
      },
    });
    await enqueue(trx, {
      topic: windowOpened,
      key: `${windowOpened} ${code}`,
      payload: { window: code },
      now,
      due: window.opens.at > now ? window.opens.at : now,
    });
    return { ok: true, code };
  });
}

/** "2020-2023/2023"; a second window of the year, for other units, has a number. */
function freeCode(window: NewWindow, taken: readonly string[]): string {
  const first = `${window.cycle}/${window.year}`;
  if (!taken.includes(first)) return first;
  for (let n = 2; ; n++) if (!taken.includes(`${first}-${n}`)) return `${first}-${n}`;
}

function problem(field: WindowProblem['field'], code: WindowProblem['code']): OpenResult {
  return { ok: false, refusal: null, problems: [{ field, code }] };
}
