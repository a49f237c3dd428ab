import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { hashPassword } from './password.ts';
import { type PasswordProblem, passwordProblem } from './password-problem.ts';
import { endAllSessions, findOneTimeLink, setPassword, useAllLinks, useOneTimeLink } from './people.sql.ts';
import { secretHash } from './session.ts';

export type ChooseResult = { ok: true } | { ok: false; problem: PasswordProblem | 'expired' };

/**
 * Keeps a new password for the person of a link. The link works once, and takes with it every other open link;
 * every session of the person ends.
 */
export async function choosePassword(
  db: Db,
  choice: { secret: string; password: string; again: string },
  now: Date,
): Promise<ChooseResult> {
  const link = await findOneTimeLink(db, secretHash(choice.secret), now);
  if (!link) return { ok: false, problem: 'expired' };
  const problem = passwordProblem(choice.password, choice.again);
  if (problem) return { ok: false, problem };
  const hash = await hashPassword(choice.password);
  return inTransaction(db, async (trx): Promise<ChooseResult> => {
    if (!(await useOneTimeLink(trx, link.id, now))) return { ok: false, problem: 'expired' };
    const personId = link.person_id;
    await useAllLinks(trx, personId, now);
    await setPassword(trx, personId, hash);
    await endAllSessions(trx, personId, now);
    await record(trx, {
      at: now,
      actorId: personId,
      action: 'choose-password',
      thing: { kind: 'person', id: personId },
      after: { by: link.purpose },
    });
    return { ok: true };
  });
}
