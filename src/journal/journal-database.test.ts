import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { type Db, inTransaction } from '#db/database.ts';
import { openTestDatabase, type TestDatabase, withTestDatabase } from '#db/test-database.ts';
import {
  countJournal,
  findJournalEntry,
  listJournal,
  listJournalChoices,
  record,
  recordChange,
} from './journal.sql.ts';
import { logSize } from './journal-log.sql.ts';
import { type JournalKey, openJournalKey } from './journal-key.ts';
import { makeCheckpoint } from './make-checkpoint.action.ts';
import { sequenceJournal } from './sequence-journal.action.ts';
import { verifyJournal } from './verify-journal.action.ts';

const start = Date.parse('2023-03-01T08:00:00.000Z');
let opened: TestDatabase;
let folder: string;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'unie-journal-'));
  opened = await openTestDatabase();
});
after(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

function act(db: Db, n: number, more: { actorId?: string; reason?: string } = {}): Promise<string> {
  return record(db, {
    at: new Date(start + n * 60_000),
    actorId: more.actorId ?? null,
    action: n % 2 ? 'accept-annual-report' : 'submit-annual-report',
    thing: { kind: 'annual-report', id: `r${n % 3}` },
    before: n === 0 ? null : { state: 'draft', figure: n / 3 },
    after: { state: 'submitted', text: 'Été \0 \ud800 عربي' },
    reason: more.reason ?? null,
  });
}

test('an entry is there when its action is, and gone when its action is', async () => {
  await withTestDatabase(async (db) => {
    await assert.rejects(
      inTransaction(db, async (trx) => {
        await act(trx, 1);
        throw new Error('refused');
      }),
      /refused/,
    );
    assert.equal(await countJournal(db, {}), 0);
    const id = await inTransaction(db, (trx) => act(trx, 1, { reason: 'why\0' }));
    const entry = await findJournalEntry(db, id);
    assert.equal(entry?.reason, 'why\ufffd');
    assert.deepEqual(entry?.after, { state: 'submitted', text: 'Été \ufffd \ufffd عربي' });
    assert.equal(entry?.position, null);
    assert.equal(await sequenceJournal(db), 1);
    assert.equal((await findJournalEntry(db, id))?.position, 0);
  });
});

test('a change and its entry are one statement: no entry tells of a change that touched nothing', async () => {
  await withTestDatabase(async (db) => {
    const name = JSON.stringify({ source: 'en', en: 'Region' });
    await db.insertInto('region').values({ code: 'A', name }).execute();
    const rename = (code: string, to: string) =>
      recordChange(
        db,
        db.updateTable('region').set({ code: to }).where('code', '=', code).returning('code'),
        {
          at: new Date(start),
          actorId: null,
          action: 'rename',
          thing: { kind: 'region', id: code },
          before: { code },
          after: { code: to, text: 'Été \0' },
        },
      );
    assert.equal(await rename('A', 'B'), true);
    assert.equal(await rename('A', 'C'), false);
    assert.equal(await rename('B', 'D'), true);
    await assert.rejects(
      inTransaction(db, async (trx) => {
        assert.equal(
          await recordChange(trx, trx.deleteFrom('region').returning('code'), {
            at: new Date(start),
            actorId: null,
            action: 'remove',
            thing: { kind: 'region', id: 'B' },
          }),
          true,
        );
        throw new Error('refused');
      }),
      /refused/,
    );
    assert.equal(await sequenceJournal(db), 2);
    const entries = await listJournal(db, {}, { offset: 0, limit: 10 });
    assert.deepEqual(
      entries.map((each) => [each.action, each.thing.id, each.after, each.position]),
      [
        ['rename', 'B', { code: 'D', text: 'Été \ufffd' }, 1],
        ['rename', 'A', { code: 'B', text: 'Été \ufffd' }, 0],
      ],
    );
    assert.equal((await verifyJournal(db, [])).findings.length, 0);
  });
});

test('the auditor filters by who, what, thing and time, page by page', async () => {
  await withTestDatabase(async (db) => {
    const actorId = newId();
    await db
      .insertInto('person')
      .values({
        id: actorId,
        email: 'auditor@example.org',
        email_key: 'auditor@example.org',
        name: JSON.stringify({ source: 'en', en: 'Auditor' }),
        language: 'en',
        is_example: true,
        is_offered: false,
        created_at: new Date(start),
      })
      .execute();
    for (let n = 0; n < 9; n++) await act(db, n, n === 4 ? { actorId } : {});
    const at = (minutes: number) => new Date(start + minutes * 60_000);
    const counts = await Promise.all([
      countJournal(db, {}),
      countJournal(db, { actorId }),
      countJournal(db, { action: 'accept-annual-report' }),
      countJournal(db, { thingKind: 'annual-report', thingId: 'r0' }),
      countJournal(db, { from: at(3), to: at(5) }),
      countJournal(db, { thingKind: 'theme' }),
    ]);
    assert.deepEqual(counts, [9, 1, 4, 3, 2, 0]);
    const second = await listJournal(db, {}, { offset: 4, limit: 4 });
    assert.deepEqual(
      second.map((line) => line.at.getTime()),
      [4, 3, 2, 1].map((n) => at(n).getTime()),
    );
    const { names, ...choices } = await listJournalChoices(db);
    assert.deepEqual(choices, {
      actions: ['accept-annual-report', 'submit-annual-report'],
      thingKinds: ['annual-report'],
    });
    assert.deepEqual(
      [...names.values()].map((name) => name.en),
      ['Auditor'],
    );
  });
});

test('four sequencers and many writers at once: each entry has one position, none is left out', async () => {
  await withTestDatabase(async (db) => {
    const writers = Array.from({ length: 120 }, (_, n) => inTransaction(db, (trx) => act(trx, n)));
    const rounds = Array.from({ length: 4 }, async () => {
      for (let round = 0; round < 10; round++) await sequenceJournal(db);
    });
    await Promise.all([...writers, ...rounds]);
    await sequenceJournal(db);
    assert.equal(await logSize(db), 120);
    const { rows } = await sql<{ n: number; different: number }>`
      select count(*)::int as n, count(distinct entry_id)::int as different from journal_leaf`.execute(db);
    assert.deepEqual(rows, [{ n: 120, different: 120 }]);
    const { findings, waiting } = await verifyJournal(db, []);
    assert.deepEqual([findings, waiting], [[], 0]);
  });
});

/** What somebody with every right on the database might do, one statement after the other. */
const tamperings: Record<string, string[]> = {
  'other words': [`update journal_entry set reason = 'other' where id = $id`],
  'a finer moment': [`update journal_entry set at = at + interval '1 microsecond' where id = $id`],
  'no moment': [`update journal_entry set at = 'infinity' where id = $id`],
  'another value': [`update journal_entry set after = '{"state":"accepted"}' where id = $id`],
  'a value out of range': [
    `update journal_entry set after = jsonb_set(after, '{state}', '1e400') where id = $id`,
  ],
  'a hash to match nothing': [`update journal_leaf set leaf_hash = repeat('0', 64) where entry_id = $id`],
  'both hashes': [
    `update journal_leaf set leaf_hash = repeat('0', 64) where entry_id = $id`,
    `update journal_entry set leaf_hash = repeat('0', 64) where id = $id`,
  ],
  'a removed entry': [
    `delete from journal_leaf where entry_id = $id`,
    `delete from journal_entry where id = $id`,
  ],
  'a removed entry, the others moved up': [
    `delete from journal_leaf where entry_id = $id`,
    `delete from journal_entry where id = $id`,
    `update journal_leaf set position = position - 1001 where position > 3`,
    `update journal_leaf set position = position + 1000 where position < 0`,
  ],
  'an entry taken out of the log': [`delete from journal_leaf where entry_id = $id`],
  'the last entries removed': [
    `delete from journal_leaf where position >= 18`,
    `delete from journal_entry where id not in (select entry_id from journal_leaf)`,
  ],
  'the last entries removed with their checkpoint': [
    `delete from journal_leaf where position >= 15`,
    `delete from journal_entry where id not in (select entry_id from journal_leaf)`,
    `delete from journal_checkpoint where size > 15`,
  ],
  'two entries in the other order': [
    `update journal_leaf set position = -1 where position = 3`,
    `update journal_leaf set position = 3 where position = 4`,
    `update journal_leaf set position = 4 where position = -1`,
  ],
  'another root': [`update journal_checkpoint set root = repeat('0', 64) where size = 12`],
  'another size': [`update journal_checkpoint set size = 13 where size = 12`],
  'another note': [`update journal_checkpoint set note = replace(note, '12', '11') where size = 12`],
  'everything removed': [
    `delete from journal_checkpoint`,
    `delete from journal_leaf`,
    `delete from journal_entry`,
  ],
};

async function filledLog(db: Db): Promise<{ key: JournalKey; ids: string[] }> {
  const key = openJournalKey(folder);
  const ids: string[] = [];
  for (let n = 0; n < 20; n++) {
    ids.push(await act(db, n));
    if (n === 11 || n === 19) assert.ok((await makeCheckpoint(db, key, new Date(start + n * 60_000))).ok);
  }
  return { key, ids };
}

test('tampering by SQL is found, and such a log is not signed again when it shows', async (context) => {
  const { db } = opened;
  const { key, ids } = await filledLog(db);
  const kept = key.remembered();
  const check = (at: Db) => verifyInside(at, key, kept);
  assert.deepEqual((await verifyJournal(db, key.trusted, { kept })).findings, []);
  for (const [name, statements] of Object.entries(tamperings)) {
    await assert.rejects(
      db.transaction().execute(async (trx) => {
        for (const statement of statements)
          await sql.raw(statement.replaceAll('$id', `'${ids[3]}'`)).execute(trx);
        assert.notDeepEqual(await check(trx), [], name);
        throw new Undo();
      }),
      Undo,
      name,
    );
  }
  context.diagnostic(`${Object.keys(tamperings).length} kinds of tampering by SQL, all found`);
  assert.deepEqual((await verifyJournal(db, key.trusted, { kept })).findings, []);
});

class Undo extends Error {}

async function verifyInside(trx: Db, key: JournalKey, kept: string | null): Promise<string[]> {
  return (await verifyJournal(trx, key.trusted, { kept })).findings.map((each) => each.rule);
}

test('a log that forgot what was signed here is not signed again', async () => {
  await withTestDatabase(async (db) => {
    const own = join(folder, 'other');
    const key = openJournalKey(own);
    await act(db, 0);
    const first = await makeCheckpoint(db, key, new Date(start));
    assert.ok(first.ok && first.checkpoint.size === 1);
    const again = await makeCheckpoint(db, key, new Date(start + 1000));
    assert.deepEqual(again, first);
    await sql`delete from journal_checkpoint`.execute(db);
    assert.deepEqual(await makeCheckpoint(db, key, new Date(start)), {
      ok: false,
      problem: 'forgotten',
      size: 1,
    });
    key.forget();
    assert.ok((await makeCheckpoint(db, key, new Date(start))).ok);
    await act(db, 1);
    await act(db, 2);
    await sequenceJournal(db);
    await sql`delete from journal_leaf where position = 1`.execute(db);
    assert.deepEqual(await makeCheckpoint(db, key, new Date(start)), { ok: false, problem: 'gap', size: 1 });
    const { findings } = await verifyJournal(db, key.trusted);
    assert.deepEqual(
      findings.map((each) => each.rule),
      ['position-missing', 'entry-outside-log'],
    );
  });
});
