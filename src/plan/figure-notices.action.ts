import type { Db } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import { type Multilingual, shownText } from '#language/multilingual.ts';
import { storeMail } from '#journal/mail.sql.ts';
import type { NoticeHandler } from '#journal/outbox.ts';
import {
  type FigureNotice,
  findFigureNotice,
  listAuthorsToTell,
  listValidatorsToTell,
} from './figure-notices.sql.ts';

export type Told = { personId: string; email: string; language: string };
type Who = (trx: Db, about: { figureId: string; version: number; today: string }) => Promise<Told[]>;

/** What follows from an act on a figure: a mail to who acts next, or to who waits for it, in that person's language. */
export function figureSubscriptions(linkTo: (path: string) => string): (readonly [string, NoticeHandler])[] {
  const handler =
    (topic: string, who: Who): NoticeHandler =>
    async (trx, notice, now) => {
      const about = {
        figureId: String(notice.payload.figureId),
        version: Number(notice.payload.version),
        today: now.toISOString().slice(0, 10),
      };
      const figure = await findFigureNotice(trx, about.figureId);
      if (!figure) return;
      for (const person of await who(trx, about)) {
        const language = person.language as Language;
        const values = {
          subject: subjectOf(figure, language),
          note: String(notice.payload.note ?? ''),
          link: linkTo(`/${language}/my-work`),
        };
        const subject = sayIn(language, 'figures', `mail-${topic}.subject`, values);
        const body = sayIn(language, 'figures', `mail-${topic}.body`, values);
        const key = `${notice.key} ${person.personId}`;
        await storeMail(trx, { key, to: person.email, language, subject, body }, now);
      }
    };
  return [
    ['figure-entered', handler('entered', listValidatorsToTell)],
    ['figure-returned', handler('returned', listAuthorsToTell)],
    ['figure-validated', handler('validated', listAuthorsToTell)],
  ];
}

function subjectOf(figure: FigureNotice, language: Language): string {
  return `${shownText(figure.title as Multilingual, language).text}, ${figure.year}`;
}
