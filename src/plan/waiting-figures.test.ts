import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visitorOf } from '#coordination/test-reporting.ts';
import type { Db } from '#db/database.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { addTestPerson } from '#people/test-organization.ts';
import { enterObservation } from './enter-observation.action.ts';
import { findFigure } from './figure.sql.ts';
import { prepareTestEvidence } from './test-evidence.ts';
import { listWaitingFigures, type ReportedYear } from './waiting-figures.sql.ts';

let opened: TestDatabase;
let db: Db;

before(async () => {
  opened = await openTestDatabase({ name: 'evidence', prepare: prepareTestEvidence });
  db = opened.db;
  await addTestPerson(db, 'first@example.org', 'focal-point', { unit: 'AA' });
});
after(() => opened.close());

const due = async (...reported: ReportedYear[]) =>
  (await listWaitingFigures(db, reported)).map(
    (each) => `${each.indicator} ${each.year} ${each.validation ?? 'due'}`,
  );
const year = (of: number, units: string[] = [], cycle = 'c'): ReportedYear => ({ cycle, year: of, units });

test('a year reported asks for every figure that nobody entered, of the units asked, inside the plan', async () => {
  assert.deepEqual(await due(), []);
  assert.deepEqual(await due(year(2022)), ['share 2022 due', 'persons 2022 due']);
  assert.deepEqual(await due(year(2022, ['AA']), year(2022, ['AA'])), ['share 2022 due', 'persons 2022 due']);
  assert.deepEqual(await due(year(2022, ['BB'])), []);
  assert.deepEqual(await due(year(2019), year(2024), year(2022, [], 'other')), []);
});

test('what is entered is no longer due, for as many years as its frequency says', async () => {
  const figure = await findFigure(db, { cycle: 'c', indicator: 'share', year: 2021, part: '' });
  assert.ok(figure);
  const form = {
    ...{
      typed: {
        state: 'no-data',
        value: '',
        asOf: '',
        source: 's',
        method: '',
        note: '',
        reason: '',
        version: 0,
      },
    },
    ...({ language: 'en', attachmentId: null, today: '2026-01-01' } as const),
  };
  assert.ok(
    (await enterObservation(db, await visitorOf(db, 'first@example.org'), figure, form, new Date())).ok,
  );
  assert.deepEqual(await due(year(2021)), ['share 2021 entered', 'persons 2021 due']);
  assert.deepEqual(await due(year(2022)), ['share 2021 entered', 'share 2022 due', 'persons 2022 due']);
  await db.updateTable('indicator').set({ frequency: 'two-yearly' }).where('code', '=', 'share').execute();
  assert.deepEqual(await due(year(2022)), ['share 2021 entered', 'persons 2022 due']);
  assert.deepEqual(await due(year(2023)), ['share 2021 entered', 'share 2023 due', 'persons 2023 due']);
});
