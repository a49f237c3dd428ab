import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import type { NoticeKind } from '#journal/person-notice.ts';
import { tellPeople } from '#journal/tell-people.action.ts';
import { may, type Visitor } from './access.ts';
import { lockActivePeople } from './duty.sql.ts';
import {
  isAlive,
  readSubstitution,
  type SubstitutionForm,
  type SubstitutionProblem,
} from './substitution.ts';
import {
  insertSubstitution,
  listColleagues,
  listSubstitutionsOf,
  lockSubstitution,
  setSubstitutionState,
} from './substitution.sql.ts';

export type OfferResult =
  | { ok: true }
  | { ok: false; refusal: 'not-allowed' | 'offered-already' }
  | { ok: false; refusal: null; problems: SubstitutionProblem[] };

/** Names a substitute: a colleague of the own unit, for some days. It is in force once the substitute accepts. */
export async function offerSubstitution(
  db: Db,
  visitor: Visitor,
  form: SubstitutionForm,
  today: string,
  now: Date,
): Promise<OfferResult> {
  if (!may(visitor, 'name-substitute')) return { ok: false, refusal: 'not-allowed' };
  const units = ownUnits(visitor);
  return inTransaction(db, async (trx): Promise<OfferResult> => {
    const colleagues = Map.groupBy(await listColleagues(trx, visitor.id, units), (each) => each.unit);
    const ids = new Map([...colleagues].map(([unit, list]) => [unit, list.map((each) => each.id)]));
    const read = readSubstitution(form, visitor.assignments, ids, today);
    if (!read.ok) return { ok: false, refusal: null, problems: read.problems };
    const { substitution } = read;
    const active = await lockActivePeople(trx, [visitor.id, substitution.substituteId]);
    if (!active.has(substitution.substituteId))
      return { ok: false, refusal: null, problems: [{ field: 'substitute', code: 'substitute' }] };
    const isThere = (await listSubstitutionsOf(trx, visitor.id)).some(
      (each) =>
        each.person_id === visitor.id &&
        each.substitute_id === substitution.substituteId &&
        each.unit === substitution.unit &&
        each.starts_on === substitution.from &&
        each.ends_on === substitution.until &&
        (each.subject_id ?? '') === (substitution.only?.id ?? '') &&
        isAlive(each, today),
    );
    if (isThere) return { ok: false, refusal: 'offered-already' };
    const id = await insertSubstitution(trx, visitor.id, substitution, now);
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'name-substitute',
      thing: { kind: 'substitution', id },
      after: substitution,
    });
    const { unit, from, until } = substitution;
    await tell(
      trx,
      'substitute-asked',
      id,
      substitution.substituteId,
      { person: visitor.name, unit, from, until },
      now,
    );
    return { ok: true };
  });
}

/** Units in which somebody is focal point by a role of their own. */
export function ownUnits(visitor: Visitor): string[] {
  const own = visitor.assignments.filter((each) => each.role === 'focal-point' && !each.substitutes);
  return [...new Set(own.flatMap((each) => each.unit ?? []))];
}

export type AnswerResult = { ok: true } | { ok: false; refusal: 'missing' | 'not-open' };

/** The substitute accepts or declines; either of the two ends what was agreed. Each answer is told to the other. */
export async function answerSubstitution(
  db: Db,
  visitor: Visitor,
  id: string,
  answer: 'accepted' | 'declined' | 'withdrawn',
  today: string,
  now: Date,
): Promise<AnswerResult> {
  return inTransaction(db, async (trx): Promise<AnswerResult> => {
    const held = await lockSubstitution(trx, id);
    const isSubstitute = held?.substitute_id === visitor.id;
    if (!held || (!isSubstitute && held.person_id !== visitor.id)) return { ok: false, refusal: 'missing' };
    if (answer !== 'withdrawn' && !isSubstitute) return { ok: false, refusal: 'not-open' };
    if (held.state === answer) return { ok: true };
    const isOpen =
      answer === 'withdrawn' ? isAlive(held, today) : held.state === 'offered' && isAlive(held, today);
    if (!isOpen) return { ok: false, refusal: 'not-open' };
    await setSubstitutionState(trx, id, answer, now);
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'answer-substitution',
      thing: { kind: 'substitution', id },
      before: { state: held.state },
      after: { state: answer },
    });
    const other = isSubstitute ? held.person_id : held.substitute_id;
    const facts = { person: visitor.name, unit: held.unit, from: held.starts_on, until: held.ends_on };
    await tell(trx, `substitute-${answer}`, id, other, facts, now);
    return { ok: true };
  });
}

async function tell(
  trx: Db,
  kind: NoticeKind,
  id: string,
  personId: string,
  facts: { person: Visitor['name']; unit: string; from: string; until: string },
  now: Date,
): Promise<void> {
  await tellPeople(trx, [{ key: `${kind} ${id}`, personId, kind, path: '/substitutes', facts }], now);
}
