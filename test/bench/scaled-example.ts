import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { exampleFolder } from '../../src/cli/example-organization.ts';
import { keepFindings } from '../../src/checker/rules/keep-findings.action.ts';
import { loadDataset } from '../../src/dataset/load-dataset.action.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import type { Db } from '../../src/db/database.ts';
import { sequenceJournal } from '../../src/journal/sequence-journal.action.ts';
import { examplePassword } from '../../src/people/example-password.ts';
import { hashPassword } from '../../src/people/password.ts';
import { indexSearch } from '../../src/search/index-search.action.ts';
import { refreshSuspects } from '../../src/trace/refresh-suspects.action.ts';
import { scaled } from './scaled-dataset.ts';

/** Of so many elements the text of one was revised since its links were confirmed. */
const revisedEvery = 9;

/**
 * Loads the example `times` times larger into an empty database, as a server that has run for a while holds it: some texts
 * were revised, what rests on them waits for a person, the journal is in order, everything can be searched, and the
 * findings of the day are counted.
 */
export async function loadScaledExample(db: Db, times: number, now: Date): Promise<void> {
  const read = await readDataset(exampleFolder);
  if (!read.ok) throw new Error('db/example is not valid.');
  const password = await hashPassword(`${examplePassword}${randomBytes(4).toString('hex')}`);
  await loadDataset(db, scaled(read.dataset, times), { now, passwordHash: password });
  await sql`analyze`.execute(db);
  await reviseTexts(db);
  await refreshSuspects(db, now);
  await sequenceJournal(db);
  await indexSearch(db, now);
  await keepFindings(db, now);
  // As the server itself does while nobody looks: statistics and pages that everybody may see.
  await sql`vacuum analyze`.execute(db);
}

async function reviseTexts(db: Db): Promise<void> {
  await sql`
    update element set title = jsonb_set(title, array[title->>'source'], to_jsonb((title->>(title->>'source')) || ' (revised)'))
    where position % ${sql.lit(revisedEvery)} = 0 and code like '%x%'`.execute(db);
}
