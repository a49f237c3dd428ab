import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visitorOf } from '#coordination/test-reporting.ts';
import type { Db } from '#db/database.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { followUpNotices } from '#journal/follow-up-notices.action.ts';
import { noticeHandlers } from '#journal/outbox.ts';
import { putMailChoice } from '#journal/person-notice.sql.ts';
import type { Visitor } from '#people/access.ts';
import { addTestPerson } from '#people/test-organization.ts';
import { decideObservation } from './decide-observation.action.ts';
import { enterObservation } from './enter-observation.action.ts';
import { figureSubscriptions } from './figure-notices.action.ts';
import { findFigure } from './figure.sql.ts';
import { prepareTestEvidence } from './test-evidence.ts';

let opened: TestDatabase;
let db: Db;
let [first, officer, deputy]: Visitor[] = [];

before(async () => {
  opened = await openTestDatabase({ name: 'evidence', prepare: prepareTestEvidence });
  db = opened.db;
  await addTestPerson(db, 'first@example.org', 'focal-point', { unit: 'AA' });
  await addTestPerson(db, 'officer@example.org', 'planning-officer', { language: 'es' });
  await addTestPerson(db, 'deputy@example.org', 'planning-officer');
  const named = (name: string) => visitorOf(db, `${name}@example.org`);
  [first, officer, deputy] = await Promise.all(['first', 'officer', 'deputy'].map(named));
});
after(() => opened.close());

test('acts on a figure stand in My work; by mail they go as each person chose', async () => {
  assert.ok(first && officer && deputy);
  const now = new Date();
  await putMailChoice(db, deputy.id, 'none', now);
  await putMailChoice(db, first.id, 'none', now);
  const handlers = noticeHandlers(figureSubscriptions((path) => `https://unie.example${path}`));
  const find = async () => {
    const found = await findFigure(db, { cycle: 'c', indicator: 'share', year: 2022, part: '' });
    assert.ok(found);
    return found;
  };
  const typed = { state: 'value', value: '3', asOf: '', source: 's', method: '', note: '', reason: '' };
  const form = { typed: { ...typed, version: 0 }, language: 'en', attachmentId: null, today: '2026-01-01' };
  const entered = await enterObservation(db, first, await find(), { ...form, language: 'en' }, now);
  assert.ok(entered.ok, JSON.stringify(entered));
  await followUpNotices(db, handlers, now);
  const decision = { intent: 'return', note: 'which source?', version: 1 } as const;
  const returned = await decideObservation(db, officer, await find(), decision, now);
  assert.ok(returned.ok, JSON.stringify(returned));
  await followUpNotices(db, handlers, now);
  const notices = await db
    .selectFrom('notice')
    .select(['person_id', 'kind', 'path', 'body'])
    .orderBy('kind')
    .execute();
  const place = '/figures/c/share/2022';
  const told = (person: Visitor, kind: string, body: string | null) => ({
    ...{ person_id: person.id, kind, path: place, body },
  });
  assert.deepEqual(
    new Set(notices.map((each) => JSON.stringify(each))),
    new Set(
      [
        told(officer, 'figure-entered', null),
        told(deputy, 'figure-entered', null),
        told(first, 'figure-returned', 'which source?'),
      ].map((each) => JSON.stringify(each)),
    ),
  );
  const mails = await db
    .selectFrom('mail')
    .select(['to_address', 'language'])
    .orderBy('to_address')
    .execute();
  assert.deepEqual(
    mails.map((each) => `${each.to_address} ${each.language}`),
    ['first@example.org en', 'officer@example.org es'],
    'no mail to who chose none, unless a duty depends on it',
  );
});
