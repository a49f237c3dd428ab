import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import {
  type EditionKind,
  type EditionState,
  type LanguageState,
  type LateLanguage,
  lateLanguages,
  type Outcome,
  stepDates,
} from './edition.ts';

/** An edition with all that its pages and decisions need. */
export type EditionRow = {
  id: string;
  code: string;
  number: string;
  kind: EditionKind;
  ordinal: number;
  reason: Multilingual | null;
  languages: Language[];
  state: EditionState;
  version: number;
  note: string | null;
  created_at: Date;
  submitted_by: string | null;
  published_at: Date | null;
  document_id: string;
  document: string;
  documentKind: string;
  documentNumber: string;
  year: number;
  title: Multilingual;
  originalLanguage: Language;
  basedOn: string | null;
  basedOnNumber: string | null;
  sessionStart: string | null;
  sessionTitle: Multilingual | null;
  steps: Partial<Record<EditionState, number>>;
  languageStates: Partial<Record<Language, LanguageState>>;
  outcome: { outcome: Outcome; conclusions: Multilingual | null; decidedOn: string } | null;
  freezeId: string | null;
  frozenAt: Date | null;
  frozenHash: string | null;
};

const columns = sql`
  edition.id, edition.code, edition.number, edition.kind, edition.ordinal, edition.reason, edition.languages,
  edition.state, edition.version, edition.note, edition.created_at, edition.submitted_by, edition.published_at,
  edition.document_id, document.code as document, document.kind as "documentKind", document.number as "documentNumber",
  document.year, document.title, document.original_language as "originalLanguage",
  based.code as "basedOn", based.number as "basedOnNumber",
  event.starts_on as "sessionStart", event.title as "sessionTitle",
  (select coalesce(json_object_agg(step, days_before), '{}') from document_step where kind = document.kind) as steps,
  (select coalesce(json_object_agg(language, state), '{}') from edition_language where edition_id = edition.id)
    as "languageStates",
  (select json_build_object('outcome', outcome, 'conclusions', conclusions, 'decidedOn', decided_on)
    from edition_outcome where edition_id = edition.id) as outcome,
  frozen.id as "freezeId", frozen.frozen_at as "frozenAt", frozen.sha256 as "frozenHash"`;

const tables = sql`
  edition
    join council_document document on document.id = edition.document_id
    left join edition based on based.id = edition.based_on
    left join document_session session on session.document_id = document.id
    left join event on event.id = session.event_id
    left join edition_freeze frozen on frozen.edition_id = edition.id
      and frozen.round = (select max(round) from edition_freeze where edition_id = edition.id)`;

/** All editions, of one document when it is named, the oldest first. */
export async function listEditions(db: Db, documentCode?: string): Promise<EditionRow[]> {
  const where = documentCode === undefined ? sql`true` : sql`document.code = ${documentCode}`;
  const { rows } = await sql<EditionRow>`
    select ${columns} from ${tables} where ${where} order by edition.created_at, edition.id`.execute(db);
  return rows;
}

/** Published editions in parts, in the order of their making; of one document when it is named. */
export async function listPublishedEditions(
  db: Db,
  only: { document?: string | undefined },
  { after, limit }: { after: string | null; limit: number },
): Promise<EditionRow[]> {
  const { rows } = await sql<EditionRow>`
    select ${columns} from ${tables}
    where edition.state = 'published' and (${only.document ?? null}::text is null or document.code = ${only.document ?? null})
      and (${after}::uuid is null or edition.id > ${after}::uuid)
    order by edition.id limit ${limit}`.execute(db);
  return rows;
}

/** The editions that are not published yet, the oldest first. */
export async function listEditionsOnTheWay(db: Db): Promise<EditionRow[]> {
  const { rows } = await sql<EditionRow>`
    select ${columns} from ${tables} where edition.state <> 'published'
    order by edition.created_at, edition.id`.execute(db);
  return rows;
}

/** One edition by its code; null when there is none. */
export async function findEdition(db: Db, code: string): Promise<EditionRow | null> {
  const { rows } =
    await sql<EditionRow>`select ${columns} from ${tables} where edition.code = ${code}`.execute(db);
  return rows[0] ?? null;
}

/** Holds an edition until the transaction ends; answers how it stands now. */
export async function lockEdition(
  trx: Db,
  id: string,
): Promise<{ state: EditionState; version: number; submitted_by: string | null } | null> {
  const row = await trx
    .selectFrom('edition')
    .where('id', '=', id)
    .select(['state', 'version', 'submitted_by'])
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...row, state: row.state as EditionState } : null;
}

/** The languages that are late on a civil day, of every edition on its way: for lists, pages and the checker. */
export async function listLateLanguages(
  db: Db,
  today: string,
): Promise<(LateLanguage & { document: string; edition: string; number: string })[]> {
  const editions = await listEditions(db);
  return editions.flatMap((edition) => {
    const { document, code, number } = edition;
    return lateLanguages(edition, datesOf(edition).translation, today).map((late) => ({
      ...late,
      document,
      edition: code,
      number,
    }));
  });
}

/** By when each step of an edition is to be done. */
export function datesOf(edition: Pick<EditionRow, 'sessionStart' | 'steps'>) {
  return stepDates(edition.sessionStart, edition.steps);
}

export type NewEdition = {
  documentId: string;
  code: string;
  number: string;
  kind: EditionKind;
  ordinal: number;
  basedOn: string | null;
  reason: Multilingual | null;
  languages: readonly Language[];
  personId: string | null;
  now: Date;
};

/** Begins an edition; null when somebody else began the same one a moment earlier. */
export async function insertEdition(trx: Db, edition: NewEdition): Promise<string | null> {
  const row = await trx
    .insertInto('edition')
    .values({
      id: newId(),
      document_id: edition.documentId,
      code: edition.code,
      number: edition.number,
      kind: edition.kind,
      ordinal: edition.ordinal,
      based_on: edition.basedOn,
      reason: edition.reason === null ? null : JSON.stringify(edition.reason),
      languages: JSON.stringify(edition.languages),
      state: 'draft',
      version: 1,
      created_by: edition.personId,
      created_at: edition.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Stores how an edition that the transaction holds stands after a move. */
export async function updateEdition(
  trx: Db,
  id: string,
  change: {
    state: EditionState;
    version: number;
    note: string | null;
    submitted?: { by: string; at: Date } | null;
    published?: { by: string | null; at: Date };
  },
): Promise<void> {
  const { state, version, note, submitted, published } = change;
  await trx
    .updateTable('edition')
    .set({
      state,
      version,
      note,
      ...(submitted !== undefined && {
        submitted_by: submitted?.by ?? null,
        submitted_at: submitted?.at ?? null,
      }),
      ...(published && { approved_by: published.by, published_at: published.at }),
    })
    .where('id', '=', id)
    .execute();
}

export async function putLanguageState(
  trx: Db,
  editionId: string,
  change: { language: Language; state: LanguageState; personId: string | null; now: Date },
): Promise<void> {
  const { language, state, personId, now } = change;
  await trx
    .insertInto('edition_language')
    .values({ edition_id: editionId, language, state, changed_by: personId, changed_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['edition_id', 'language'])
        .doUpdateSet({ state, changed_by: personId, changed_at: now }),
    )
    .execute();
}
