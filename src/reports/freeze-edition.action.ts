import { setImmediate as letOthersGoFirst } from 'node:timers/promises';
import type { Db } from '#db/database.ts';
import { type ComposedEdition, editionData, editionModels } from './compose-edition.ts';
import { findFrozenData, type Frozen } from './edition-freeze.sql.ts';
import { type EditionRow, findEdition, listEditions } from './edition.sql.ts';
import type { StrategicPlanReportInput } from './report-input.ts';

/** Composes everything that an edition will consist of, without keeping the site from answering meanwhile. */
export async function composeAll(input: StrategicPlanReportInput, edition: ComposedEdition): Promise<Frozen> {
  const data = editionData(input, edition.number);
  const models: Frozen['models'][number][] = [];
  for (const model of editionModels(data, edition)) {
    models.push(model);
    await letOthersGoFirst();
  }
  return { data, models };
}

/** What composing an edition needs to know of it and of the one that it is based on. */
export async function composedEdition(db: Db, edition: EditionRow): Promise<ComposedEdition> {
  const { number, languages, kind, reason, basedOn, documentNumber, document } = edition;
  const based = basedOn === null ? null : await findEdition(db, basedOn);
  const whole = (await listEditions(db, document)).filter(
    (each) => each.state === 'published' && (each.kind === 'original' || each.kind === 'revision'),
  );
  return {
    number,
    languages,
    correction: { kind, corrected: whole.at(-1)?.number ?? documentNumber, reason },
    before: based?.freezeId ? await findFrozenData(db, based.freezeId) : null,
  };
}
