import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import type { Language } from '#language/languages.ts';
import { may, type Visitor } from '#people/access.ts';
import { listCouncilDocuments } from './council-document.sql.ts';
import { type DocumentField, documentProblems, documentText, type TypedDocument } from './new-document.ts';
import { insertDocument, listFreeYears, listSessions } from './new-document.sql.ts';

export type PlanDocumentResult =
  | { ok: true; code: string }
  | { ok: false; refusal: 'not-allowed' }
  | { ok: false; refusal: null; problems: DocumentField[] };

/** Plans the yearly report on a plan for a year that has none: from then on it is composed from the data. */
export async function planDocument(
  db: Db,
  visitor: Visitor,
  form: { typed: TypedDocument; language: Language },
  now: Date,
): Promise<PlanDocumentResult> {
  if (!may(visitor, 'prepare-edition')) return { ok: false, refusal: 'not-allowed' };
  const { typed, language } = form;
  return inTransaction(db, async (trx): Promise<PlanDocumentResult> => {
    const years = await listFreeYears(trx);
    const sessions = await listSessions(trx);
    const numbers = (await listCouncilDocuments(trx)).map((each) => each.number);
    const problems = documentProblems(typed, {
      years: years.map((each) => `${each.cycle}/${each.year}`),
      numbers,
      sessions: sessions.map((each) => each.code),
    });
    const about = years.find((each) => `${each.cycle}/${each.year}` === typed.year);
    const session = sessions.find((each) => each.code === typed.session);
    if (problems.length > 0 || !about || !session) return { ok: false, refusal: null, problems };
    const values = { year: String(about.year), first: String(about.first), last: String(about.last) };
    const text = (name: Parameters<typeof documentText>[0]) => documentText(name, language, values);
    const code = `strategic-plan-report-${about.year}`;
    const isStored = await insertDocument(trx, {
      ...{ code, cycleId: about.cycleId, year: about.year, number: typed.number, language },
      ...{ agendaItem: typed.agendaItem, date: typed.date, session },
      ...{ title: text('title'), purpose: text('purpose') },
      ...{ action: text('action'), financial: text('financial') },
    });
    if (!isStored) return { ok: false, refusal: null, problems: ['year'] };
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'plan-document',
      thing: { kind: 'document', id: code },
      after: { ...typed, originalLanguage: language },
    });
    return { ok: true, code };
  });
}
