import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { withTestDatabase } from '#db/test-database.ts';
import { record } from './journal.sql.ts';
import { openJournalKey } from './journal-key.ts';
import { startJournalKeeper } from './journal-keeper.ts';
import { listCheckpoints, logSize } from './journal-log.sql.ts';
import { repeat } from './repeat.ts';

const thing = { kind: 'theme', id: 't' };

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await pause(5)) if (await isSo()) return;
  assert.fail('It did not happen within ten seconds.');
}

test('the keeper gives positions, signs now and then, and once more at the end', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'unie-keeper-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const key = openJournalKey(folder);
  await withTestDatabase(async (db) => {
    const problems: string[] = [];
    const options = {
      clock: () => new Date(),
      every: 5,
      checkpointEvery: 3_600_000,
      onError: (error: unknown) => assert.fail(String(error)),
      onProblem: ({ problem }: { problem: string }) => void problems.push(problem),
    };
    const act = () => record(db, { at: new Date(), actorId: null, action: 'rename-theme', thing });
    await act();
    const keeper = startJournalKeeper(db, key, options);
    await until(async () => (await listCheckpoints(db)).length === 1);
    await act();
    await until(async () => (await logSize(db)) === 2);
    assert.equal((await listCheckpoints(db)).length, 1);
    await keeper.stop();
    assert.deepEqual(
      (await listCheckpoints(db)).map((each) => each.size),
      [1, 2],
    );
    await sql`delete from journal_checkpoint where size = 2`.execute(db);
    await startJournalKeeper(db, key, options).stop();
    assert.deepEqual(problems, ['forgotten']);
  });
});

test('a round that throws is reported and tried again later; stop ends the pause and waits for the round', async () => {
  const errors: string[] = [];
  const times: number[] = [];
  let isRunning = false;
  const repeated = repeat(
    async () => {
      isRunning = true;
      times.push(performance.now());
      await pause(1);
      isRunning = false;
      if (times.length <= 3) throw new Error(`round ${times.length}`);
      return times.length < 6;
    },
    { every: 10, onError: (error) => void errors.push(String(error)) },
  );
  await until(() => times.length >= 6);
  await repeated.stop();
  assert.equal(isRunning, false);
  assert.deepEqual(errors, ['Error: round 1', 'Error: round 2', 'Error: round 3']);
  const gap = (n: number) => (times[n] ?? 0) - (times[n - 1] ?? 0);
  assert.ok(gap(2) >= 38 && gap(3) >= 78, `pauses of ${gap(2)} and ${gap(3)} ms`);
});
