import type { Db } from '#db/database.ts';
import { type Language, languages } from '#language/languages.ts';
import type { LabelWording, LabelWordings } from './label-edition.ts';

/** The wordings of one label, held until the transaction ends when `isLocked`; null when there is no such label. */
export async function findLabel(db: Db, code: string, isLocked = false): Promise<LabelWordings | null> {
  const query = db.selectFrom('document_label').where('code', '=', code).selectAll().orderBy('language');
  const rows = await (isLocked ? query.forUpdate() : query).execute();
  if (rows.length === 0) return null;
  const of = (language: Language): LabelWording => {
    const row = rows.find((each) => each.language === language);
    return {
      text: row?.text ?? '',
      provenance: row?.provenance ?? '',
      isVerified: row?.is_verified ?? false,
    };
  };
  return Object.fromEntries(languages.map((language) => [language, of(language)])) as LabelWordings;
}

export async function storeWording(
  trx: Db,
  code: string,
  language: Language,
  wording: LabelWording,
): Promise<void> {
  const values = { text: wording.text, provenance: wording.provenance, is_verified: wording.isVerified };
  await trx
    .insertInto('document_label')
    .values({ code, language, ...values })
    .onConflict((conflict) => conflict.columns(['code', 'language']).doUpdateSet(values))
    .execute();
}
