import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { CouncilDocument } from '#documents/council-document.ts';
import { canonicalJson, storable } from '#journal/canonical-json.ts';
import type { Language } from '#language/languages.ts';
import type { StrategicPlanReportInput } from './report-input.ts';

export type DocumentForm = 'long' | 'short';

/** What an edition consists of: the data, and the document composed from it in each form and language. */
export type Frozen = {
  data: StrategicPlanReportInput;
  models: readonly { form: DocumentForm; language: Language; document: CouncilDocument }[];
};

/** Stores the next round of what is put up for approval; nothing ever changes it. Answers its hash. */
export async function insertFreeze(
  trx: Db,
  editionId: string,
  frozen: Frozen,
  by: { personId: string | null; now: Date },
): Promise<string> {
  const last = await trx
    .selectFrom('edition_freeze')
    .where('edition_id', '=', editionId)
    .select(({ fn }) => fn.max('round').as('round'))
    .executeTakeFirst();
  const data = canonicalJson(storable(frozen.data));
  const freeze = { id: newId(), sha256: sha256(data) };
  await trx
    .insertInto('edition_freeze')
    .values({
      ...freeze,
      edition_id: editionId,
      round: (last?.round ?? 0) + 1,
      data,
      frozen_by: by.personId,
      frozen_at: by.now,
    })
    .execute();
  for (const { form, language, document } of frozen.models) {
    const model = canonicalJson(storable(document));
    await trx
      .insertInto('edition_model')
      .values({ freeze_id: freeze.id, form, language, model, sha256: sha256(model) })
      .execute();
  }
  return freeze.sha256;
}

/** The frozen document of an edition's round; null when it has none in this form and language. */
export async function findFrozenDocument(
  db: Db,
  freezeId: string,
  form: DocumentForm,
  language: Language,
): Promise<{ document: CouncilDocument; sha256: string } | null> {
  const row = await db
    .selectFrom('edition_model')
    .where('freeze_id', '=', freezeId)
    .where('form', '=', form)
    .where('language', '=', language)
    .select(['model', 'sha256'])
    .executeTakeFirst();
  if (!row) return null;
  return { document: JSON.parse(unchanged(row.model, row.sha256)) as CouncilDocument, sha256: row.sha256 };
}

/** The data that a round rests on. */
export async function findFrozenData(db: Db, freezeId: string): Promise<StrategicPlanReportInput | null> {
  const row = await db
    .selectFrom('edition_freeze')
    .where('id', '=', freezeId)
    .select(['data', 'sha256'])
    .executeTakeFirst();
  return row ? (JSON.parse(unchanged(row.data, row.sha256)) as StrategicPlanReportInput) : null;
}

/** The forms and languages of a round with the hash of each document. */
export async function listFrozenHashes(
  db: Db,
  freezeId: string,
): Promise<{ form: DocumentForm; language: Language; sha256: string }[]> {
  const rows = await db
    .selectFrom('edition_model')
    .where('freeze_id', '=', freezeId)
    .select(['form', 'language', 'sha256'])
    .execute();
  return rows as { form: DocumentForm; language: Language; sha256: string }[];
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What was frozen is given out only as it was: anything else is broken infrastructure, never an answer. */
function unchanged(text: string, hash: string): string {
  if (sha256(text) !== hash)
    throw new Error(`A frozen document is not what was frozen: its hash is not ${hash}.`);
  return text;
}
