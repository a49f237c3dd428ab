import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { v7 as newId } from 'uuid';
import { check } from '#checker/check.ts';
import { loadGraph } from '#checker/loading/from-database.sql.ts';
import { focalPointInTerm } from '#checker/rules/focal-point-in-term.ts';
import { themeHasFocalPoint } from '#checker/rules/theme-has-focal-point.ts';
import { prepareTestReporting, visitorOf } from '#coordination/test-reporting.ts';
import type { Db } from '#db/database.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { civilDateAt } from '#language/deadline.ts';
import { may, type Visitor } from './access.ts';
import { deactivatePerson } from './deactivate-person.action.ts';
import type { DutyChoice } from './duty.ts';
import { listDuties } from './duty.sql.ts';
import { handOverDuties } from './hand-over-duties.action.ts';
import { addTestPerson } from './test-organization.ts';

/* A leaver's duties: nothing is orphaned, and what is left vacant on purpose is found by the checker. */

let opened: TestDatabase;
let db: Db;
let administrator: Visitor;
let ids: { leaver: string; successor: string; officer: string };
const now = new Date();
const today = civilDateAt(now, 'Europe/Zurich');

before(async () => {
  opened = await openTestDatabase({ name: 'reporting', prepare: prepareTestReporting });
  db = opened.db;
  administrator = await visitorOf(db, 'administrator@example.org');
});
after(() => opened.close());

let n = 0;
beforeEach(async () => {
  n++;
  await db.deleteFrom('focal_point').execute();
  const leaver = await addTestPerson(db, `leaver${n}@example.org`, 'focal-point', { unit: 'AA' });
  const successor = await addTestPerson(db, `successor${n}@example.org`, 'auditor');
  const officer = await addTestPerson(db, `officer${n}@example.org`, 'planning-officer');
  ids = { leaver, successor, officer };
  const theme = await db
    .selectFrom('theme')
    .where('code', '=', 'water')
    .select('id')
    .executeTakeFirstOrThrow();
  const unit = await db.selectFrom('unit').where('code', '=', 'AA').select('id').executeTakeFirstOrThrow();
  await db
    .insertInto('focal_point')
    .values({ id: newId(), theme_id: theme.id, unit_id: unit.id, person_id: leaver, starts_on: '2020-01-01' })
    .execute();
});

async function choices(choice: (kind: string) => DutyChoice): Promise<Map<string, DutyChoice>> {
  return new Map((await listDuties(db, ids.leaver)).map((each) => [each.id, choice(each.kind)]));
}

const toSuccessor = (): DutyChoice => ({ to: 'person', id: ids.successor });

async function vacancies(): Promise<number> {
  const graph = await loadGraph(db);
  assert.ok(graph);
  return check(graph, [themeHasFocalPoint, focalPointInTerm], { today }).length;
}

test('nobody is deactivated while they have duties; the account stays open until they are handed over', async () => {
  const refused = await deactivatePerson(db, administrator, { personId: ids.leaver, reason: '' }, now);
  assert.deepEqual(refused, { ok: false, refusal: 'open-duties' });
  assert.ok(await visitorOf(db, `leaver${n}@example.org`));
});

test('every duty goes to its successor, and the account is closed in the same step', async () => {
  const handover = {
    personId: ids.leaver,
    choices: await choices(toSuccessor),
    isLeaving: true,
    reason: 'retires',
  };
  assert.deepEqual(await handOverDuties(db, administrator, handover, now), {
    ok: true,
    passed: 2,
    vacant: 0,
  });
  await assert.rejects(visitorOf(db, `leaver${n}@example.org`));
  const successor = await visitorOf(db, `successor${n}@example.org`);
  assert.ok(may(successor, 'write-report', { unit: 'AA', theme: 'water', state: 'draft' }));
  assert.deepEqual(await listDuties(db, ids.leaver), []);
  assert.equal(await vacancies(), 0);
  const told = await db.selectFrom('notice').where('person_id', '=', ids.successor).select('kind').execute();
  assert.deepEqual(told, [{ kind: 'duty-received' }]);
  const entries = await db
    .selectFrom('journal_entry')
    .where('thing_id', '=', ids.leaver)
    .select(['action', 'reason'])
    .orderBy('id')
    .execute();
  assert.deepEqual(
    entries.map((each) => each.action),
    ['hand-over-duty', 'hand-over-duty', 'deactivate-person'],
  );
  assert.ok(entries.every((each) => each.reason === 'retires'));
});

test('who leaves needs a choice for every duty; a vacancy is a choice that the checker finds', async () => {
  const open = await choices((kind) => (kind === 'mandate' ? { to: 'stays' } : toSuccessor()));
  const refused = await handOverDuties(
    db,
    administrator,
    { personId: ids.leaver, choices: open, isLeaving: true, reason: '' },
    now,
  );
  assert.ok(!refused.ok && refused.refusal === null);
  assert.deepEqual(
    refused.problems.map((each) => each.code),
    ['choose-successor'],
  );
  assert.equal((await listDuties(db, ids.leaver)).length, 2, 'nothing half done');
  assert.equal(await vacancies(), 0);
  const vacant = await choices((kind) => (kind === 'mandate' ? { to: 'vacant' } : toSuccessor()));
  const left = await handOverDuties(
    db,
    administrator,
    { personId: ids.leaver, choices: vacant, isLeaving: true, reason: '' },
    now,
  );
  assert.deepEqual(left, { ok: true, passed: 1, vacant: 1 });
  assert.equal(await vacancies(), 1, 'the vacancy is found');
});

test('a mandate brings the right to write on its theme, and on nothing else', async () => {
  const only = await choices((kind) => (kind === 'mandate' ? toSuccessor() : { to: 'stays' }));
  const officer = await visitorOf(db, `officer${n}@example.org`);
  const handover = { personId: ids.leaver, choices: only, isLeaving: false, reason: '' };
  assert.ok((await handOverDuties(db, officer, handover, now)).ok);
  const successor = await visitorOf(db, `successor${n}@example.org`);
  assert.ok(may(successor, 'write-report', { unit: 'AA', theme: 'water', state: 'draft' }));
  assert.ok(!may(successor, 'write-report', { unit: 'AA', theme: 'air', state: 'draft' }));
  assert.ok(!may(successor, 'write-report', { unit: 'AA', element: 'c/D.1', state: 'draft' }));
});

test('an officer closes no account and gives no officer role; the last officer stays', async () => {
  const officer = await visitorOf(db, `officer${n}@example.org`);
  const handover = { personId: ids.leaver, choices: await choices(toSuccessor), isLeaving: true, reason: '' };
  assert.deepEqual(await handOverDuties(db, officer, handover, now), { ok: false, refusal: 'not-allowed' });
  const own = await listDuties(db, ids.officer);
  const giving = new Map(own.map((each) => [each.id, toSuccessor()]));
  const refused = await handOverDuties(
    db,
    officer,
    { personId: ids.officer, choices: giving, isLeaving: false, reason: '' },
    now,
  );
  assert.ok(!refused.ok && refused.refusal === null && refused.problems[0]?.code === 'administrator-only');
  await db
    .updateTable('role_assignment')
    .set({ ends_on: '2020-01-01' })
    .where('role', '=', 'planning-officer')
    .where('person_id', '<>', ids.officer)
    .execute();
  const vacant = new Map(own.map((each) => [each.id, { to: 'vacant' } as const]));
  const last = await handOverDuties(
    db,
    administrator,
    { personId: ids.officer, choices: vacant, isLeaving: true, reason: '' },
    now,
  );
  assert.ok(!last.ok && last.refusal === null && last.problems[0]?.code === 'last-officer');
});

test('two people hand the same duties over at once: one does, the other is told that they changed', async () => {
  const officer = await visitorOf(db, `officer${n}@example.org`);
  const handover = {
    personId: ids.leaver,
    choices: await choices(toSuccessor),
    isLeaving: false,
    reason: '',
  };
  const results = await Promise.all([
    handOverDuties(db, administrator, handover, now),
    handOverDuties(db, officer, handover, now),
  ]);
  assert.deepEqual(results.map((each) => each.ok).sort(), [false, true]);
  assert.ok(results.some((each) => !each.ok && each.refusal === 'duties-changed'));
  const mandates = await db
    .selectFrom('focal_point')
    .where('person_id', '=', ids.successor)
    .select('id')
    .execute();
  assert.equal(mandates.length, 1);
});

test('a successor who is not active, or the leaver, is refused', async () => {
  for (const id of [ids.leaver, newId()]) {
    const handover = {
      ...{ personId: ids.leaver, isLeaving: false, reason: '' },
      choices: await choices(() => ({ to: 'person', id })),
    };
    const result = await handOverDuties(db, administrator, handover, now);
    assert.ok(!result.ok && result.refusal === null && result.problems[0]?.code === 'successor');
  }
});
