import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import { openTestDatabase, type TestDatabase, withTestDatabase } from '#db/test-database.ts';
import { listJournal } from '#journal/journal.sql.ts';
import { confirmSuspectLink } from './confirm-link.action.ts';
import { isSuspect } from './link.ts';
import { findLink, listLinks, listLinksFrom, listLinksTo, putLink, removeLink } from './link.sql.ts';

// Keeps the cluster between the tests of this file when no run has started one.
let holder: TestDatabase;
before(async () => {
  holder = await openTestDatabase();
});
after(() => holder?.close());

const now = new Date('2023-03-01T08:00:00.000Z');
const wording = (en: string) => ({ title: { source: 'en' as const, en } });
const theme = { kind: 'theme', id: 'digital-inclusion' };
const instrument = (id: string) => ({ kind: 'instrument', id });
const put = (db: Db, relation: string, to: { kind: string; id: string }, en = 'Text') =>
  putLink(db, { from: theme, relation, to, wording: wording(en), confirmedBy: null, now });

test('links are put once, only between kinds that may be tied, and listed from both ends', async () => {
  await withTestDatabase(async (db) => {
    assert.equal(await put(db, 'rests-on', instrument('R1')), true);
    assert.equal(await put(db, 'rests-on', instrument('R1'), 'Other text'), true);
    assert.equal(await put(db, 'rests-on', instrument('R2')), true);
    assert.equal(await put(db, 'served-by', { kind: 'element', id: '2020-2023/D.1-1' }), true);
    assert.equal(await put(db, 'adopted-by', instrument('R1')), false);
    assert.deepEqual(
      (await listLinksFrom(db, 'theme', theme.id)).map((each) => each.to.id),
      ['2020-2023/D.1-1', 'R1', 'R2'],
    );
    assert.equal((await listLinksFrom(db, 'theme', [theme.id, 'other'], 'rests-on')).length, 2);
    assert.deepEqual(
      (await listLinksTo(db, 'instrument', 'R1')).map((each) => each.from),
      [theme],
    );
    assert.deepEqual(await listLinksTo(db, 'instrument', []), []);
    const [first] = await listLinks(db, { relation: 'served-by' });
    assert.ok(first && (await removeLink(db, first.id)));
    assert.equal(await removeLink(db, first.id), false);
    assert.equal((await listLinks(db)).length, 2);
  });
});

test('a suspect link is confirmed by a person, journaled, and not over another confirmation', async () => {
  await withTestDatabase(async (db) => {
    const personId = newId();
    await db
      .insertInto('person')
      .values({
        id: personId,
        email: 'a@example.org',
        email_key: 'a@example.org',
        name: JSON.stringify({ source: 'en', en: 'Planning officer' }),
        language: 'en',
        is_example: true,
        is_offered: false,
        created_at: now,
      })
      .execute();
    await put(db, 'rests-on', instrument('R1'), 'Old text');
    const [link] = await listLinks(db);
    assert.ok(link);
    assert.ok(isSuspect(link, wording('New text')));
    const confirmation = {
      linkId: link.id,
      seenBasis: link.basis,
      wording: wording('New text'),
      personId,
      reason: 'Same aim',
      now,
    };
    assert.deepEqual(await confirmSuspectLink(db, confirmation), { ok: true });
    assert.deepEqual(await confirmSuspectLink(db, confirmation), { ok: false, problem: 'changed-meanwhile' });
    assert.deepEqual(await confirmSuspectLink(db, { ...confirmation, linkId: newId() }), {
      ok: false,
      problem: 'unknown-link',
    });
    const after = await findLink(db, link.id);
    assert.ok(after && !isSuspect(after, wording('New text')) && after.confirmedBy === personId);
    const journal = await listJournal(db, {}, { offset: 0, limit: 10 });
    assert.deepEqual(
      journal.map((each) => [each.action, each.thing, each.reason]),
      [['confirm-link', theme, 'Same aim']],
    );
  });
});
