import type { Db } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import { type Multilingual, shownText } from '#language/multilingual.ts';
import { storeMail } from '#journal/mail.sql.ts';
import type { NoticeHandler } from '#journal/outbox.ts';

type Told = { personId: string; email: string; language: string };

/** What follows from a decision or a submission: a mail to who acts next, in that person's language. */
export function reportSubscriptions(linkTo: (path: string) => string): (readonly [string, NoticeHandler])[] {
  const handler =
    (topic: string, who: (trx: Db, reportId: string, today: string) => Promise<Told[]>): NoticeHandler =>
    async (trx, notice, now) => {
      const reportId = String(notice.payload.reportId);
      const report = await findSubject(trx, reportId);
      if (!report) return;
      for (const person of await who(trx, reportId, now.toISOString().slice(0, 10))) {
        const language = person.language as Language;
        const values = {
          subject: shownText(report.title, language).text,
          note: String(notice.payload.note ?? ''),
          link: linkTo(`/${language}/my-work`),
        };
        const subject = sayIn(language, 'coordination', `mail-${topic}.subject`, values);
        const body = sayIn(language, 'coordination', `mail-${topic}.body`, values);
        await storeMail(
          trx,
          { key: `${notice.key} ${person.personId}`, to: person.email, language, subject, body },
          now,
        );
      }
    };
  return [
    ['report-submitted', handler('submitted', listPlanningOfficers)],
    ['report-sent-back', handler('sent-back', listAuthors)],
    ['report-accepted', handler('accepted', listAuthors)],
  ];
}

async function findSubject(trx: Db, reportId: string): Promise<{ title: Multilingual } | null> {
  const row = await trx
    .selectFrom('annual_report')
    .innerJoin('report_window', 'report_window.id', 'annual_report.window_id')
    .innerJoin('cycle', 'cycle.id', 'report_window.cycle_id')
    .where('annual_report.id', '=', reportId)
    .select(['subject_kind', 'subject_id', 'cycle.id as cycleId', 'cycle.code as cycle'])
    .executeTakeFirst();
  if (!row) return null;
  if (row.subject_kind === 'theme') {
    return (
      (await trx.selectFrom('theme').where('code', '=', row.subject_id).select('title').executeTakeFirst()) ??
      null
    );
  }
  const code = row.subject_id.slice(row.cycle.length + 1);
  const element = trx.selectFrom('element').where('cycle_id', '=', row.cycleId).where('code', '=', code);
  return (await element.select('title').executeTakeFirst()) ?? null;
}

/** Planning officers in office. */
function listPlanningOfficers(trx: Db, _reportId: string, today: string): Promise<Told[]> {
  return trx
    .selectFrom('person')
    .innerJoin('role_assignment', 'role_assignment.person_id', 'person.id')
    .where('role_assignment.role', '=', 'planning-officer')
    .where((eb) => eb.or([eb('starts_on', 'is', null), eb('starts_on', '<=', today)]))
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
    .where('person.deactivated_at', 'is', null)
    .select(['person.id as personId', 'person.email', 'person.language'])
    .distinct()
    .execute();
}

/** Who wrote the report last, and who submitted it. */
function listAuthors(trx: Db, reportId: string): Promise<Told[]> {
  const author = trx.selectFrom('annual_report').where('id', '=', reportId).select('author_id as id');
  const submitters = trx
    .selectFrom('annual_report_submission')
    .where('report_id', '=', reportId)
    .select('submitted_by as id');
  return trx
    .selectFrom('person')
    .where('person.id', 'in', author.union(submitters))
    .where('person.deactivated_at', 'is', null)
    .select(['person.id as personId', 'person.email', 'person.language'])
    .execute();
}
