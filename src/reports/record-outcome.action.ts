import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import type { Language } from '#language/languages.ts';
import { may, type Visitor } from '#people/access.ts';
import { type Outcome, outcomes } from './edition.ts';
import { closeDuties, insertOutcome } from './edition-duty.sql.ts';
import type { EditionRow } from './edition.sql.ts';

export type OutcomeProblem =
  'not-there' | 'recorded-already' | 'bad-outcome' | 'bad-date' | 'conclusions-required';

export type OutcomeResult = { ok: true; duties: string[] } | { ok: false; problem: OutcomeProblem };

/** Records what the Council did with a published edition; that closes the duties to report of its year. */
export async function recordOutcome(
  db: Db,
  visitor: Visitor,
  edition: EditionRow,
  typed: { outcome: string; conclusions: string; decidedOn: string; language: Language },
  now: Date,
): Promise<OutcomeResult> {
  if (!may(visitor, 'prepare-edition') || edition.state !== 'published')
    return { ok: false, problem: 'not-there' };
  const { decidedOn } = typed;
  const outcome = outcomes.find((each) => each === typed.outcome);
  const conclusions = typed.conclusions.trim().slice(0, 5000);
  if (!outcome) return { ok: false, problem: 'bad-outcome' };
  if (!isCivilDate(decidedOn) || decidedOn > now.toISOString().slice(0, 10))
    return { ok: false, problem: 'bad-date' };
  if (outcome === 'concluded' && conclusions === '') return { ok: false, problem: 'conclusions-required' };
  return inTransaction(db, async (trx): Promise<OutcomeResult> => {
    const text = conclusions === '' ? null : { source: typed.language, [typed.language]: conclusions };
    const what = {
      outcome: outcome satisfies Outcome,
      conclusions: text,
      decidedOn,
      personId: visitor.id,
      now,
    };
    if (!(await insertOutcome(trx, edition.id, what))) return { ok: false, problem: 'recorded-already' };
    const closed = { year: edition.year, editionId: edition.id, on: decidedOn };
    const duties = await closeDuties(trx, edition.documentKind, closed);
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'record-outcome',
      thing: { kind: 'edition', id: edition.code },
      after: { outcome, decidedOn, conclusions: text, duties },
    });
    return { ok: true, duties };
  });
}

function isCivilDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
