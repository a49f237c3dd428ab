import type { Db } from '#db/database.ts';
import type { NoticeHandler } from '#journal/outbox.ts';
import type { NoticeKind } from '#journal/person-notice.ts';
import { mailNotices, tellPeople } from '#journal/tell-people.action.ts';
import { figurePlace } from './figure-address.ts';
import { findFigureNotice, listAuthorsToTell, listValidatorsToTell } from './figure-notices.sql.ts';

type Who = (trx: Db, about: { figureId: string; version: number; today: string }) => Promise<string[]>;

/** What follows from an act on a figure: who acts next, or who waits for it, is told in "My work" and by mail as they chose. */
export function figureSubscriptions(linkTo: (path: string) => string): (readonly [string, NoticeHandler])[] {
  const handler =
    (kind: NoticeKind, who: Who): NoticeHandler =>
    async (trx, notice, now) => {
      const about = {
        figureId: String(notice.payload.figureId),
        version: Number(notice.payload.version),
        today: now.toISOString().slice(0, 10),
      };
      const figure = await findFigureNotice(trx, about.figureId);
      if (!figure) return;
      const told = await tellPeople(
        trx,
        (await who(trx, about)).map((personId) => ({
          key: `${notice.key} ${personId}`,
          personId,
          kind,
          path: figurePlace(figure),
          facts: { subject: figure.title, year: String(figure.year) },
          body: notice.payload.note ? String(notice.payload.note) : null,
        })),
        now,
      );
      for (const personId of told.personIds) await mailNotices(trx, personId, false, linkTo, now);
    };
  return [
    ['figure-entered', handler('figure-entered', listValidatorsToTell)],
    ['figure-returned', handler('figure-returned', listAuthorsToTell)],
    ['figure-validated', handler('figure-validated', listAuthorsToTell)],
  ];
}
