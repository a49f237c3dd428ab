import type { Db } from '#db/database.ts';
import { civilDateAt } from '#language/deadline.ts';
import { storeMail } from './mail.sql.ts';
import type { NoticeHandler } from './outbox.ts';
import { enqueue } from './outbox.sql.ts';
import { nextDigest, noticeMail, type PersonNotice } from './person-notice.ts';
import { insertNotices, lockNoticesToMail, markMailed } from './person-notice.sql.ts';

/** Who was told something new. */
export type Told = { personIds: ReadonlySet<string>; notices: number };

/**
 * Tells people, in the transaction of what happened: a notice in "My work" for each, and a mail by the outbox as the
 * person chose; several notices to one person that wait make one mail. What was told before is not told again.
 */
export async function tellPeople(trx: Db, notices: readonly PersonNotice[], now: Date): Promise<Told> {
  const told = await insertNotices(trx, notices, now);
  const zone = told.some((each) => each.mail === 'daily') ? await organizationZone(trx) : 'UTC';
  const asked = new Set<string>();
  for (const { id, personId, mail } of told) {
    if (mail === 'none' || asked.has(`${personId} ${mail}`)) continue;
    asked.add(`${personId} ${mail}`);
    const isDigest = mail === 'daily';
    const due = isDigest ? nextDigest(now, zone) : now;
    await enqueue(trx, {
      topic: 'tell-person',
      key: isDigest ? `digest ${personId} ${civilDateAt(due, zone)}` : `tell-person ${id}`,
      payload: { personId, isDigest },
      now,
      due,
    });
  }
  return { personIds: new Set(told.map((each) => each.personId)), notices: told.length };
}

async function organizationZone(trx: Db): Promise<string> {
  const row = await trx.selectFrom('organization').select('time_zone').limit(1).executeTakeFirst();
  return row?.time_zone ?? 'UTC';
}

/** Puts what waits for a person into one mail in their language; nothing when nothing waits. */
export async function mailNotices(
  trx: Db,
  personId: string,
  isDigest: boolean,
  linkTo: (path: string) => string,
  now: Date,
): Promise<void> {
  const waiting = await lockNoticesToMail(trx, personId, isDigest);
  const first = waiting?.notices[0];
  if (!waiting || !first) return;
  const { email, language, notices } = waiting;
  const text = noticeMail(language, notices, linkTo);
  await storeMail(trx, { key: `notices ${first.id}`, to: email, language, ...text }, now);
  await markMailed(
    trx,
    notices.map((each) => each.id),
    now,
  );
}

/** The subscription by which notices become mails. */
export function noticeSubscription(linkTo: (path: string) => string): readonly [string, NoticeHandler] {
  return [
    'tell-person',
    (trx, { payload }, now) =>
      mailNotices(trx, String(payload.personId), payload.isDigest === true, linkTo, now),
  ];
}
