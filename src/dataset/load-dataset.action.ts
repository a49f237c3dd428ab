import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import type { Dataset } from './dataset.ts';
import type { Ids } from './insert-rows.sql.ts';
import { loadReporting, loadThemes } from './load-coordination.sql.ts';
import { loadCycle } from './load-cycle.sql.ts';
import { loadDocuments, loadLinks } from './load-documents.sql.ts';
import { loadEditions } from './load-editions.action.ts';
import { loadMarkers, loadMeasures } from './load-measures.sql.ts';
import type { LoadOptions } from './load-options.ts';
import { loadAccounts, loadInstruments, loadOrganization } from './load-organization.sql.ts';

/**
 * Stores a whole data folder in an empty database, in one transaction. References were resolved when the folder was
 * read (read-dataset.ts); one that does not resolve here is a bug and rolls everything back.
 */
export async function loadDataset(db: Db, data: Dataset, options: LoadOptions): Promise<void> {
  await inTransaction(db, async (trx) => {
    const units = await loadOrganization(trx, data, options);
    const people = await loadAccounts(trx, data, units, options);
    await loadInstruments(trx, data);
    const cycles: Ids = new Map();
    await loadMeasures(trx, data);
    for (const cycle of data.cycles)
      cycles.set(cycle.code, await loadCycle(trx, cycle, { units, people }, options));
    await loadMarkers(trx, data);
    await loadThemes(trx, data, units, people);
    await loadReporting(trx, data, { units, people, cycles }, options);
    await loadDocuments(trx, data, cycles);
    await loadLinks(trx, data, options);
    await loadEditions(trx, data);
    await record(trx, {
      at: options.now,
      actorId: null,
      action: 'load-data',
      thing: { kind: 'organization', id: data.organization.code },
      after: { cycles: data.cycles.length, instruments: data.instruments.length, themes: data.themes.length },
    });
  });
}
