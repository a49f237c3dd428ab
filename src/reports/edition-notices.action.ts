import type { Db } from '#db/database.ts';
import { storeMail } from '#journal/mail.sql.ts';
import type { NoticeHandler } from '#journal/outbox.ts';
import type { Language } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import { shownText } from '#language/multilingual.ts';
import { findEdition } from './edition.sql.ts';

/** What follows when an edition moves: a mail to the planning officers but who moved it, in the language of each. */
export function editionSubscriptions(linkTo: (path: string) => string): (readonly [string, NoticeHandler])[] {
  return [
    [
      'edition-moved',
      async (trx, notice, now) => {
        const { edition: code, state, note, actorId } = notice.payload as Record<string, string>;
        const edition = await findEdition(trx, code ?? '');
        if (!edition) return;
        for (const person of await listPlanningOfficers(trx, now.toISOString().slice(0, 10))) {
          if (person.id === actorId) continue;
          const language = person.language as Language;
          const say = (key: string, values: Record<string, string> = {}) =>
            sayIn(language, 'editions', key, values);
          const values = {
            number: edition.number,
            title: shownText(edition.title, language).text,
            state: say(`state.${state}`),
            next: say(`next.${state}`),
            note: note ?? '',
            link: linkTo(`/${language}/editions/${encodeURIComponent(edition.code)}`),
          };
          const [subject, body] = [say('mail.subject', values), say('mail.body', values)];
          const key = `${notice.key} ${person.id}`;
          await storeMail(trx, { key, to: person.email, language, subject, body }, now);
        }
      },
    ],
  ];
}

/** Planning officers in office. */
function listPlanningOfficers(trx: Db, today: string) {
  return trx
    .selectFrom('person')
    .innerJoin('role_assignment', 'role_assignment.person_id', 'person.id')
    .where('role_assignment.role', '=', 'planning-officer')
    .where((eb) => eb.or([eb('starts_on', 'is', null), eb('starts_on', '<=', today)]))
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
    .where('person.deactivated_at', 'is', null)
    .select(['person.id', 'person.email', 'person.language'])
    .distinct()
    .execute();
}
