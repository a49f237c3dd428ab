import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import type { Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import { may, type Visitor } from './access.ts';
import type { LinkTo } from './ask-password-link.action.ts';
import { listScopes } from './invitation.sql.ts';
import { invitePerson } from './invite-person.action.ts';
import { invitationOf } from './people-file.ts';
import { lockImport, markConfirmed } from './people-import.sql.ts';

export type ImportResult =
  | { ok: true; people: number; isDoubled: boolean }
  | { ok: false; refusal: 'not-allowed' | 'missing' }
  /** A row that was good at the trial is not any more; nothing was done. */
  | { ok: false; refusal: 'row-changed'; line: number; email: string };

class RowChanged extends Error {
  readonly line: number;
  readonly email: string;
  constructor(line: number, email: string) {
    super('row changed');
    this.line = line;
    this.email = email;
  }
}

/** Invites everybody of a file that was tried, in one transaction: everybody or nobody. A second confirmation does nothing. */
export async function importPeople(
  db: Db,
  visitor: Visitor,
  importId: string,
  site: { organization: Multilingual; linkTo: LinkTo; writtenIn: Language },
  now: Date,
): Promise<ImportResult> {
  if (!may(visitor, 'administer-people')) return { ok: false, refusal: 'not-allowed' };
  try {
    return await inTransaction(db, async (trx): Promise<ImportResult> => {
      const held = await lockImport(trx, importId);
      if (!held) return { ok: false, refusal: 'missing' };
      if (held.confirmed_at) return { ok: true, people: 0, isDoubled: true };
      const scopes = await listScopes(trx);
      const codes = (list: readonly { code: string }[]) => list.map((each) => each.code);
      const known = { units: codes(scopes.units), members: codes(scopes.members) };
      for (const row of held.rows) {
        const invitation = invitationOf(row, known);
        const result = invitation && (await invitePerson(trx, visitor, invitation, site, now));
        if (!result?.ok) throw new RowChanged(row.line, row.email);
      }
      await markConfirmed(trx, importId, now);
      await record(trx, {
        at: now,
        actorId: visitor.id,
        action: 'import-people',
        thing: { kind: 'people-file', id: importId },
        after: { file: held.file_name, people: held.rows.length },
      });
      return { ok: true, people: held.rows.length, isDoubled: false };
    });
  } catch (cause) {
    if (cause instanceof RowChanged)
      return { ok: false, refusal: 'row-changed', line: cause.line, email: cause.email };
    throw cause;
  }
}
