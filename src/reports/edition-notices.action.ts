import type { Db } from '#db/database.ts';
import type { NoticeHandler } from '#journal/outbox.ts';
import { mailNotices, tellPeople } from '#journal/tell-people.action.ts';
import { type EditionState, editionStates } from './edition.ts';
import { findEdition } from './edition.sql.ts';

/** What follows when an edition moves: the planning officers but who moved it are told, in "My work" and by mail as they chose. */
export function editionSubscriptions(linkTo: (path: string) => string): (readonly [string, NoticeHandler])[] {
  return [
    [
      'edition-moved',
      async (trx, notice, now) => {
        const { edition: code, state, note, actorId } = notice.payload as Record<string, string>;
        const edition = await findEdition(trx, code ?? '');
        if (!edition || !editionStates.includes(state as EditionState)) return;
        const officers = await listPlanningOfficers(trx, now.toISOString().slice(0, 10));
        const told = await tellPeople(
          trx,
          officers
            .filter((personId) => personId !== actorId)
            .map((personId) => ({
              key: `${notice.key} ${personId}`,
              personId,
              kind: `edition-${state as EditionState}` as const,
              path: `/editions/${encodeURIComponent(edition.code)}`,
              facts: { number: edition.number, title: edition.title },
              body: note || null,
            })),
          now,
        );
        for (const personId of told.personIds) await mailNotices(trx, personId, false, linkTo, now);
      },
    ],
  ];
}

/** Planning officers in office. */
async function listPlanningOfficers(trx: Db, today: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('person')
    .innerJoin('role_assignment', 'role_assignment.person_id', 'person.id')
    .where('role_assignment.role', '=', 'planning-officer')
    .where((eb) => eb.or([eb('starts_on', 'is', null), eb('starts_on', '<=', today)]))
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
    .where('person.deactivated_at', 'is', null)
    .select('person.id')
    .distinct()
    .execute();
  return rows.map((each) => each.id);
}
