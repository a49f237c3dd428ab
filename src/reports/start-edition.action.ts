import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { type Language, languages } from '#language/languages.ts';
import { may, type Visitor } from '#people/access.ts';
import { type EditionKind, editionCode, editionNumber } from './edition.ts';
import { insertEdition, listEditions } from './edition.sql.ts';

export type StartProblem =
  'not-there' | 'begun-already' | 'first-not-published' | 'reason-required' | 'no-language';

export type StartResult = { ok: true; code: string } | { ok: false; problem: StartProblem };

/**
 * Begins an edition of a document: the first one, or a correction of what is published, with its reason. One edition is
 * on its way at a time.
 */
export async function startEdition(
  db: Db,
  visitor: Visitor,
  document: { id: string; code: string; number: string; originalLanguage: Language },
  wish: { kind: EditionKind; reason: string; language: Language; languages: readonly Language[] },
  now: Date,
): Promise<StartResult> {
  if (!may(visitor, 'prepare-edition')) return { ok: false, problem: 'not-there' };
  const { kind } = wish;
  const reason = wish.reason.trim().slice(0, 2000);
  const wanted = languages.filter(
    (each) => wish.languages.includes(each) || each === document.originalLanguage,
  );
  return inTransaction(db, async (trx): Promise<StartResult> => {
    const known = await listEditions(trx, document.code);
    if (known.some((each) => each.state !== 'published')) return { ok: false, problem: 'begun-already' };
    const based = known.at(-1);
    if (kind === 'original' && based) return { ok: false, problem: 'begun-already' };
    if (kind !== 'original' && !based) return { ok: false, problem: 'first-not-published' };
    if (kind !== 'original' && reason === '') return { ok: false, problem: 'reason-required' };
    if (wish.languages.length === 0) return { ok: false, problem: 'no-language' };
    const ordinal = kind === 'original' ? 0 : 1 + known.filter((each) => each.kind === kind).length;
    const number = editionNumber(document.number, kind, ordinal);
    const code = editionCode(number);
    const id = await insertEdition(trx, {
      documentId: document.id,
      code,
      number,
      kind,
      ordinal,
      basedOn: based?.id ?? null,
      reason: kind === 'original' ? null : { source: wish.language, [wish.language]: reason },
      languages: wanted,
      personId: visitor.id,
      now,
    });
    if (id === null) return { ok: false, problem: 'begun-already' };
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'start-edition',
      thing: { kind: 'edition', id: code },
      after: { number, kind, languages: wanted },
      reason: reason === '' ? null : reason,
    });
    return { ok: true, code };
  });
}
