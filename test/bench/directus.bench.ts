import pino from 'pino';
import { v7 as newId } from 'uuid';
import { loadExample } from '../../src/cli/example-organization.ts';
import type { Db } from '../../src/db/database.ts';
import { openTestDatabase, type TestDatabase } from '../../src/db/test-database.ts';
import { startServer } from '../../src/web/server.ts';
import { readSettings } from '../../src/web/settings.ts';
import { draftsToWrite, measure } from './api-load.ts';
import {
  directusVersion,
  installedDirectus,
  type RunningDirectus,
  startDirectus,
} from './directus-server.ts';
import type { Load } from './http-load.worker.ts';

/**
 * Our API beside Directus on the same data in the same PostgreSQL: an element with the codes of what it belongs to, 200
 * elements with the same, and a draft of a report saved with its journal entry. Each in turns of three, by requests answered
 * in a second over eight connections; the middle turn counts. Directus asks as its administrator (it then need not work out
 * permissions) and without the contributions that our answer holds. Its own cache is measured beside it.
 */
export async function run(): Promise<void> {
  const folder = await installedDirectus();
  if (!folder) return;
  const [ours, theirs] = [await example(), await example()];
  try {
    const { paths, secret } = await draftsToWrite(ours.db);
    const rows = await rowsToWrite(theirs.db);
    const stops: (() => Promise<void>)[] = [];
    const start = async (keepsPages: boolean) => {
      const server = await startServer({
        opened: { ...ours, kind: 'server', revive: async () => {} },
        settings: defaultSettings(),
        log: pino({ level: 'silent' }),
        requestsPerMinute: 100_000_000,
        keepsPages,
      });
      stops.push(() => server.stop());
      return `http://127.0.0.1:${server.port}/api/v1`;
    };
    const startTheirs = async (keepsAnswers: boolean) => {
      const directus = await startDirectus(folder, theirs.connection, { keepsAnswers });
      stops.push(() => directus.stop());
      return directus;
    };
    try {
      const [kept, made] = [await start(true), await start(false)];
      const [plain, cached] = [await startTheirs(false), await startTheirs(true)];
      const asked = ({ url, headers }: RunningDirectus, path: string, more: Partial<Load> = {}) => ({
        url: url + path,
        headers,
        ...more,
      });
      const item = '/elements/2020-2023/D.1?language=fr';
      const list = '/elements?limit=200&language=fr';
      const [theirItem, theirList] = await readsOf(theirs.db);
      const headers = { authorization: `Bearer ${secret}`, 'if-match': '*' };
      const of = (site: string, path: string, more: Partial<Load> = {}) => ({ url: site + path, ...more });
      const write = of(kept, '', { headers, paths, method: 'PUT' });
      const theirWrite = asked(plain, '/items/annual_report', {
        paths: rows.map((id) => `/${id}`),
        method: 'PATCH',
      });
      const table = [
        await beside('an element', of(kept, item), asked(plain, theirItem), 8, 12),
        await beside('200 elements', of(kept, list), asked(plain, theirList), 3, 6),
        await beside('a draft saved, with journal', write, theirWrite, 6, 10),
        await beside('an element, made each time', of(made, item), asked(plain, theirItem)),
        await beside('200 elements, made each time', of(made, list), asked(plain, theirList)),
        await beside('an element, cache of Directus', of(kept, item), asked(cached, theirItem)),
        await beside('200 elements, cache of Directus', of(kept, list), asked(cached, theirList)),
      ];
      console.table(table);
      const slow = table.filter((each) => each.times < each['floor ×']);
      if (slow.length > 0)
        throw new Error(`Below the floor beside Directus: ${slow.map((each) => each.what).join(', ')}`);
    } finally {
      for (const stop of stops.reverse()) await stop();
    }
  } finally {
    await ours.close();
    await theirs.close();
  }
}

const example = (): Promise<TestDatabase> =>
  openTestDatabase({ name: 'example', prepare: (db) => loadExample(db, new Date()) });

function defaultSettings() {
  const read = readSettings({ PORT: '0' });
  if (!read.ok) throw new Error('The default settings are not valid.');
  return read.settings;
}

type Asked = Partial<Load> & { url: string };

async function beside(what: string, ours: Asked, theirs: Asked, floor = 0, goal = 0) {
  const rates: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let turn = 0; turn < 3; turn++) {
    rates.ours.push(await rate(ours));
    rates.theirs.push(await rate(theirs));
  }
  const [own, other] = [middle(rates.ours), middle(rates.theirs)];
  return {
    what,
    'Unie requests/s': Math.round(own),
    [`Directus ${directusVersion} requests/s`]: Math.round(other),
    times: Number((own / other).toFixed(1)),
    'floor ×': floor,
    'goal ×': goal,
  };
}

const middle = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[1] ?? 0;

async function rate(asked: Asked): Promise<number> {
  const { answers, seconds } = await measure({ ...asked, seconds: 3 });
  return answers / seconds;
}

/** The same element, and as many elements, with the codes of cycle, level, parent and unit, as Directus is asked for them. */
async function readsOf(db: Db): Promise<[item: string, list: string]> {
  const { id } = await db
    .selectFrom('element')
    .where('code', '=', 'D.1')
    .select('id')
    .executeTakeFirstOrThrow();
  const own = 'code,printed_code,title,description,other_titles,provenance,source';
  const fields = `fields=${own},cycle_id.code,level_id.code,parent_id.code,unit_id.code`;
  return [`/items/element/${id}?${fields}`, `/items/element?limit=200&${fields}`];
}

/** Eight drafts of one bureau as rows that Directus may change. */
async function rowsToWrite(db: Db): Promise<string[]> {
  const { paths } = await draftsToWrite(db);
  const window = await db
    .selectFrom('report_window')
    .where('code', '=', '2020-2023/2023')
    .select('id')
    .executeTakeFirstOrThrow();
  const unit = await db.selectFrom('unit').where('code', '=', 'BDT').select('id').executeTakeFirstOrThrow();
  const person = await db
    .selectFrom('person')
    .where('email', '=', 'bdt@example.org')
    .select('id')
    .executeTakeFirstOrThrow();
  const rows = paths.map((path) => ({
    id: newId(),
    window_id: window.id,
    unit_id: unit.id,
    subject_kind: 'theme',
    subject_id: decodeURIComponent(path.split('/').at(-1) ?? '').replace('theme:', ''),
    state: 'draft',
    version: 1,
    answers: JSON.stringify({ results: { source: 'en', en: 'First text' } }),
    author_id: person.id,
    is_illustrative: false,
    updated_at: new Date(),
  }));
  await db.insertInto('annual_report').values(rows).execute();
  return rows.map((row) => row.id);
}
