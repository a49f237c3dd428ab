import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { loadExample } from '#cli/example-organization.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { languages } from '#language/languages.ts';
import type { Visitor } from '#people/access.ts';
import { findDutyOpen, visitorOf } from './test-editions.ts';
import { composeForm } from './compose-edition.ts';
import { listDutiesOfYear } from './edition-duty.sql.ts';
import { editionDifferences } from './edition-differences.ts';
import { findFrozenData, findFrozenDocument } from './edition-freeze.sql.ts';
import { datesOf, type EditionRow, findEdition, listLateLanguages } from './edition.sql.ts';
import { liveInput } from './live-input.page.ts';
import { markLanguage, moveEdition, type MoveResult } from './move-edition.action.ts';
import { recordOutcome } from './record-outcome.action.ts';
import { startEdition } from './start-edition.action.ts';

const now = new Date('2023-06-20T10:00:00Z');
const code = 'strategic-plan-report-2022';
let opened: TestDatabase;
let officer: Visitor;
let other: Visitor;
let document: { id: string; code: string; number: string; originalLanguage: 'en' };

before(async () => {
  opened = await openTestDatabase({
    name: 'example-organization',
    prepare: (db) => loadExample(db, new Date('2026-11-24T00:00:00Z')),
  });
  const { db } = opened;
  officer = await visitorOf(db, 'planning@example.org');
  other = await visitorOf(db, 'approval@example.org');
  const row = await db
    .selectFrom('council_document')
    .where('code', '=', code)
    .select(['id', 'number'])
    .executeTakeFirstOrThrow();
  document = { ...row, code, originalLanguage: 'en' };
});
after(() => opened?.close());

async function edition(editionCode: string): Promise<EditionRow> {
  const found = await findEdition(opened.db, editionCode);
  assert.ok(found, editionCode);
  return found;
}

async function move(
  editionCode: string,
  name: Parameters<typeof moveEdition>[3]['move'],
  by: Visitor,
  note = '',
): Promise<MoveResult> {
  const row = await edition(editionCode);
  const live = name === 'to-approval' ? await liveInput(opened.db, code, now) : null;
  return moveEdition(
    opened.db,
    by,
    row,
    { move: name, version: row.version, note, input: live?.input ?? null },
    now,
  );
}

const change = (value: number) =>
  opened.db
    .updateTable('observation')
    .set({ value })
    .where(
      'figure_id',
      'in',
      opened.db
        .selectFrom('figure')
        .innerJoin('indicator', 'indicator.id', 'figure.indicator_id')
        .where('indicator.code', '=', 'T1.1')
        .where('figure.year', '=', 2022)
        .select('figure.id'),
    )
    .execute();

test('an edition goes its way: languages ready, frozen, approved by another person, published', async () => {
  const { db } = opened;
  const wish = { kind: 'original', reason: '', language: 'en', languages } as const;
  assert.deepEqual(await startEdition(db, officer, document, wish, now), { ok: true, code: 'C23-35' });
  assert.deepEqual(await startEdition(db, officer, document, wish, now), {
    ok: false,
    problem: 'begun-already',
  });
  assert.deepEqual(await move('C23-35', 'publish', officer), { ok: false, refusal: 'state-changed' });
  assert.ok((await move('C23-35', 'to-review', officer)).ok);
  assert.deepEqual(await move('C23-35', 'back-to-draft', officer), { ok: false, refusal: 'note-required' });
  assert.ok((await move('C23-35', 'to-translation', officer)).ok);
  assert.equal(datesOf(await edition('C23-35')).translation, '2023-05-23');
  assert.deepEqual(await move('C23-35', 'to-approval', officer), {
    ok: false,
    refusal: 'languages-not-ready',
  });
  const late = await listLateLanguages(db, '2023-06-20');
  assert.deepEqual(
    late.map((each) => each.language),
    ['ar', 'zh', 'fr', 'ru', 'es'],
  );
  assert.deepEqual(await listLateLanguages(db, '2023-05-23'), []);
  for (const language of ['ar', 'zh', 'fr', 'ru', 'es'] as const)
    assert.ok(
      (await markLanguage(db, officer, await edition('C23-35'), { language, state: 'ready' }, now)).ok,
    );
  assert.deepEqual(await listLateLanguages(db, '2023-06-20'), []);
  assert.ok((await move('C23-35', 'to-approval', officer)).ok);
  assert.deepEqual(await move('C23-35', 'publish', officer), { ok: false, refusal: 'own-submission' });
  assert.ok((await move('C23-35', 'publish', other)).ok);
  assert.equal((await edition('C23-35')).state, 'published');
  const journal = await db
    .selectFrom('journal_entry')
    .where('thing_id', '=', 'C23-35')
    .select('action')
    .execute();
  assert.equal(journal.length, 10);
  const notices = await db.selectFrom('outbox').where('topic', '=', 'edition-moved').select('key').execute();
  assert.equal(notices.length, 4);
});

test('what is published is frozen: later data change neither its data nor its documents, and are listed', async () => {
  const { db } = opened;
  const { freezeId } = await edition('C23-35');
  assert.ok(freezeId);
  const before = await findFrozenDocument(db, freezeId, 'long', 'fr');
  const data = await findFrozenData(db, freezeId);
  const stored = await db.selectFrom('edition_model').where('freeze_id', '=', freezeId).selectAll().execute();
  assert.equal(stored.length, 12);
  for (const each of stored) assert.equal(createHash('sha256').update(each.model).digest('hex'), each.sha256);
  assert.ok(before && data);
  await change(77.7);
  const after = await findFrozenDocument(db, freezeId, 'long', 'fr');
  assert.deepEqual(after, before);
  const live = await liveInput(db, code, now);
  assert.ok(live);
  assert.notDeepEqual(composeForm(live.input, 'long', 'fr'), before.document);
  const { figures, texts } = editionDifferences(data, live.input, languages);
  assert.deepEqual(
    figures.map(({ id, now: today }) => [id, today?.value]),
    [['2020-2023/T1.1/2022', 77.7]],
  );
  assert.deepEqual(texts, []);
});

test('a frozen document that somebody changed is never given out', async () => {
  const { db } = opened;
  const { freezeId } = await edition('C22-35');
  assert.ok(freezeId);
  await db
    .updateTable('edition_model')
    .set({ model: '{}' })
    .where('freeze_id', '=', freezeId)
    .where('language', '=', 'ru')
    .execute();
  await assert.rejects(findFrozenDocument(db, freezeId, 'long', 'ru'), /not what was frozen/);
});

test('the outcome at the Council is recorded once and closes the duties of the year', async () => {
  const { db } = opened;
  const typed = { outcome: 'noted', conclusions: '', decidedOn: '2023-06-19', language: 'en' } as const;
  const row = await edition('C23-35');
  assert.deepEqual(await recordOutcome(db, officer, row, { ...typed, decidedOn: '2023-02-30' }, now), {
    ok: false,
    problem: 'bad-date',
  });
  assert.deepEqual(await recordOutcome(db, officer, row, { ...typed, outcome: 'concluded' }, now), {
    ok: false,
    problem: 'conclusions-required',
  });
  const result = await recordOutcome(db, officer, row, typed, now);
  assert.deepEqual(result, { ok: true, duties: ['PP-RES-151-monitoring', 'PP-RES-71-annual-report'] });
  assert.deepEqual(await recordOutcome(db, officer, row, typed, now), {
    ok: false,
    problem: 'recorded-already',
  });
  const duties = await listDutiesOfYear(db, 'strategic-plan-report', 2022);
  assert.ok(duties.every((each) => each.closedBy === 'C23-35' && each.closed_on === '2023-06-19'));
  assert.ok(await findDutyOpen(db, 2021));
});

test('a correction is a new edition with its own number and reason, and says only what changed', async () => {
  const { db } = opened;
  const wish = { kind: 'corrigendum', reason: '', language: 'fr', languages } as const;
  assert.deepEqual(await startEdition(db, officer, document, wish, now), {
    ok: false,
    problem: 'reason-required',
  });
  const begun = await startEdition(db, officer, document, { ...wish, reason: 'Valeur mal saisie.' }, now);
  assert.deepEqual(begun, { ok: true, code: 'C23-35-Cor.1' });
  const corrected = 'C23-35-Cor.1';
  assert.ok((await move(corrected, 'to-review', officer)).ok);
  assert.ok((await move(corrected, 'to-translation', officer)).ok);
  for (const language of ['ar', 'zh', 'fr', 'ru', 'es'] as const)
    assert.ok(
      (await markLanguage(db, officer, await edition(corrected), { language, state: 'ready' }, now)).ok,
    );
  assert.ok((await move(corrected, 'to-approval', other)).ok);
  assert.ok((await move(corrected, 'publish', officer)).ok);
  const row = await edition(corrected);
  assert.equal(row.number, 'C23/35(Cor.1)');
  const found = await findFrozenDocument(db, row.freezeId ?? '', 'long', 'en');
  const said = JSON.stringify(found?.document);
  assert.ok(said.includes('C23/35(Cor.1)') && said.includes('This corrigendum corrects document C23/35.'));
  assert.ok(said.includes('Valeur mal saisie.') && said.includes('77.7'));
  assert.equal(found?.document.body.filter((block) => block.kind === 'table').length, 1);
});
