import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import type { PersonNotice } from '#journal/person-notice.ts';
import { tellPeople } from '#journal/tell-people.action.ts';
import { may, type Visitor } from './access.ts';
import { deactivatePerson, type DeactivateResult } from './deactivate-person.action.ts';
import type { Duty, DutyChoice, DutyProblem } from './duty.ts';
import { countOtherOfficers, endDuty, listDuties, lockActivePeople, passDuty } from './duty.sql.ts';

export type HandOverResult =
  | { ok: true; passed: number; vacant: number }
  | {
      ok: false;
      refusal: 'not-allowed' | 'duties-changed' | 'nothing-chosen' | 'not-active' | 'last-administrator';
    }
  | { ok: false; refusal: null; problems: DutyProblem[] };

type Handover = {
  personId: string;
  /** What was chosen for each duty that stood on the page, by its id. */
  choices: ReadonlyMap<string, DutyChoice>;
  /** The person leaves: every duty needs a choice, and the account is deactivated in the same transaction. */
  isLeaving: boolean;
  reason: string;
};

class Undone extends Error {
  readonly result: Exclude<HandOverResult, { ok: true }>;
  constructor(result: Exclude<HandOverResult, { ok: true }>) {
    super('undone');
    this.result = result;
  }
}

/**
 * Hands duties of a person over, each to its successor, from today on; a duty that is left vacant on purpose is ended, and
 * the checker finds the vacancy. Everything or nothing; successors are told.
 */
export async function handOverDuties(
  db: Db,
  visitor: Visitor,
  handover: Handover,
  now: Date,
): Promise<HandOverResult> {
  const { personId, choices, isLeaving } = handover;
  if (!may(visitor, 'hand-over-duties') || (isLeaving && !may(visitor, 'administer-people')))
    return { ok: false, refusal: 'not-allowed' };
  try {
    return await inTransaction(db, async (trx): Promise<HandOverResult> => {
      const successors = [...choices.values()].flatMap((each) => (each.to === 'person' ? [each.id] : []));
      const active = await lockActivePeople(trx, [...new Set([personId, ...successors])]);
      if (!active.has(personId)) return { ok: false, refusal: 'not-active' };
      const duties = await listDuties(trx, personId);
      if (duties.length !== choices.size || duties.some((each) => !choices.has(each.id)))
        return { ok: false, refusal: 'duties-changed' };
      const others = await countOtherOfficers(trx, personId);
      const problems = duties.flatMap((duty) => problemOf(visitor, duty, handover, active, others));
      if (problems.length > 0) return { ok: false, refusal: null, problems };
      const moved = duties.filter((each) => choices.get(each.id)?.to !== 'stays');
      if (moved.length === 0 && !isLeaving) return { ok: false, refusal: 'nothing-chosen' };
      for (const duty of moved) await moveDuty(trx, visitor, duty, handover, now);
      const passed = moved.filter((each) => choices.get(each.id)?.to === 'person');
      await tellPeople(trx, noticesOf(passed, handover, now), now);
      if (isLeaving) {
        const { reason } = handover;
        const left: DeactivateResult = await deactivatePerson(trx, visitor, { personId, reason }, now);
        if (!left.ok)
          throw new Undone({
            ok: false,
            refusal: left.refusal === 'last-administrator' ? 'last-administrator' : 'duties-changed',
          });
      }
      return { ok: true, passed: passed.length, vacant: moved.length - passed.length };
    });
  } catch (cause) {
    if (cause instanceof Undone) return cause.result;
    throw cause;
  }
}

function problemOf(
  visitor: Visitor,
  duty: Duty,
  { personId, choices, isLeaving }: Handover,
  active: ReadonlySet<string>,
  otherOfficers: number,
): DutyProblem[] {
  const choice = choices.get(duty.id) ?? { to: 'stays' };
  const problem = (code: DutyProblem['code']): DutyProblem[] => [{ dutyId: duty.id, code }];
  if (choice.to === 'stays') return isLeaving ? problem('choose-successor') : [];
  if (duty.kind === 'planning-officer' && !may(visitor, 'administer-people'))
    return problem('administrator-only');
  if (choice.to === 'person')
    return choice.id === personId || !active.has(choice.id) ? problem('successor') : [];
  // Somebody has to decide on what is submitted.
  return duty.kind === 'planning-officer' && otherOfficers === 0 ? problem('last-officer') : [];
}

async function moveDuty(
  trx: Db,
  visitor: Visitor,
  duty: Duty,
  { personId, choices, reason }: Handover,
  now: Date,
): Promise<void> {
  const choice = choices.get(duty.id);
  const to = choice?.to === 'person' ? choice.id : null;
  if (to !== null) await passDuty(trx, duty, to);
  await endDuty(trx, duty);
  await record(trx, {
    at: now,
    actorId: visitor.id,
    action: 'hand-over-duty',
    thing: { kind: 'person', id: personId },
    before: { duty: duty.kind, unit: duty.unit, theme: duty.theme },
    after: to === null ? { vacant: true } : { successor: to },
    reason: reason.trim() === '' ? null : reason.trim().slice(0, 2000),
  });
}

/** One notice to each successor, with the units in which they take something over. */
function noticesOf(passed: readonly Duty[], { personId, choices }: Handover, now: Date): PersonNotice[] {
  const bySuccessor = Map.groupBy(passed, (duty) => {
    const choice = choices.get(duty.id);
    return choice?.to === 'person' ? choice.id : '';
  });
  return [...bySuccessor].map(([successor, duties]) => ({
    key: `duty-received ${personId} ${successor} ${now.toISOString()}`,
    personId: successor,
    kind: 'duty-received',
    path: '/my-work',
    facts: { units: [...new Set(duties.map((each) => each.unit ?? ''))].filter(Boolean).join(', ') },
  }));
}
