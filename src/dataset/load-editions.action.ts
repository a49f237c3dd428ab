import { openFindings } from '#checker/check.ts';
import { findFindings } from '#checker/rules/findings.sql.ts';
import type { Db } from '#db/database.ts';
import { languages } from '#language/languages.ts';
import { editionCode } from '#reports/edition.ts';
import { closeDuties, insertOutcome } from '#reports/edition-duty.sql.ts';
import { insertFreeze } from '#reports/edition-freeze.sql.ts';
import { findEdition, insertEdition, putLanguageState, updateEdition } from '#reports/edition.sql.ts';
import { composeAll, composedEdition } from '#reports/freeze-edition.action.ts';
import { reportInput } from '#reports/live-report.ts';
import { findReportRows } from '#reports/report-rows.sql.ts';
import type { Dataset } from './dataset.ts';

/** Publishes the first editions that the data state, frozen from the data as they were just stored. */
export async function loadEditions(trx: Db, data: Dataset): Promise<void> {
  for (const { code, number, edition, year, kind } of data.documents) {
    if (!edition) continue;
    const now = new Date(`${edition.publishedOn}T12:00:00Z`);
    const [rows, checked] = [await findReportRows(trx, code), await findFindings(trx, now)];
    const input = rows && checked && reportInput(rows, code, openFindings(checked.findings));
    const document = await trx
      .selectFrom('council_document')
      .where('code', '=', code)
      .select('id')
      .executeTakeFirstOrThrow();
    const begun = { code: editionCode(number), number, kind: 'original', ordinal: 0 } as const;
    const id = await insertEdition(trx, {
      ...begun,
      documentId: document.id,
      basedOn: null,
      reason: null,
      languages,
      personId: null,
      now,
    });
    const stored = await findEdition(trx, begun.code);
    if (!input || id === null || !stored) throw new Error(`The document ${code} cannot be published.`);
    for (const language of languages)
      await putLanguageState(trx, id, { language, state: 'ready', personId: null, now });
    await insertFreeze(trx, id, await composeAll(input, await composedEdition(trx, stored)), {
      personId: null,
      now,
    });
    await updateEdition(trx, id, {
      state: 'published',
      version: 2,
      note: null,
      published: { by: null, at: now },
    });
    const { outcome } = edition;
    if (!outcome) continue;
    await insertOutcome(trx, id, { ...outcome, conclusions: null, personId: null, now });
    await closeDuties(trx, kind, { year, editionId: id, on: outcome.decidedOn });
  }
}
