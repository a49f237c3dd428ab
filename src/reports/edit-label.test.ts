import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { languages } from '#language/languages.ts';
import type { Visitor } from '#people/access.ts';
import { findVisitor } from '#people/people.sql.ts';
import { prepareTestOrganization, testNow, testPassword } from '#people/test-organization.ts';
import { openTestSite, signIn } from '#web/test-visit.ts';
import { routes as signInRoutes } from '#people/sign-in.page.ts';
import { routes } from './document-labels.page.ts';
import { editLabel } from './edit-label.action.ts';
import { type LabelEdition, wordingHash } from './label-edition.ts';
import { findLabel } from './label.sql.ts';

let opened: TestDatabase;
let administrator: Visitor;
before(async () => {
  opened = await openTestDatabase({ name: 'small-organization', prepare: prepareTestOrganization });
  const found = await findVisitor(opened.db, 'administrator@example.org');
  assert.ok(found);
  administrator = found;
});
beforeEach(async () => {
  const { db } = opened;
  await db.deleteFrom('document_label').execute();
  const text = (language: string) => `Item {item} (${language})`;
  // No Russian wording yet.
  const rows = languages.filter((each) => each !== 'ru');
  await db
    .insertInto('document_label')
    .values(
      rows.map((language) => ({
        code: 'header.item',
        language,
        text: text(language),
        provenance: 'Document 1',
        is_verified: false,
      })),
    )
    .execute();
});
after(() => opened?.close());

async function edition(change: (edition: LabelEdition) => void): Promise<LabelEdition> {
  const stored = await findLabel(opened.db, 'header.item');
  assert.ok(stored);
  const shown = Object.fromEntries(
    languages.map((each) => [each, { ...stored[each], was: wordingHash(stored[each]) }]),
  ) as LabelEdition;
  change(shown);
  return shown;
}
const edit = (edited: LabelEdition, reason = '') =>
  editLabel(opened.db, administrator, { code: 'header.item', edition: edited, reason }, testNow);

test('a new wording is kept with where it comes from; the journal keeps the old one', async () => {
  const edited = await edition((shown) => {
    shown.fr = { ...shown.fr, text: 'Point {item}', provenance: 'Document 2, page 1', isVerified: true };
    shown.ru = { ...shown.ru, text: 'Пункт {item}', provenance: 'Document 3' };
  });
  assert.deepEqual(await edit(edited, 'Seen in print'), { ok: true, changed: 2 });
  const stored = await findLabel(opened.db, 'header.item');
  assert.deepEqual(stored?.fr, { text: 'Point {item}', provenance: 'Document 2, page 1', isVerified: true });
  assert.equal(stored?.ru.text, 'Пункт {item}');
  assert.equal(stored?.en.provenance, 'Document 1');
  const entry = await opened.db
    .selectFrom('journal_entry')
    .where('action', '=', 'edit-label')
    .selectAll()
    .executeTakeFirstOrThrow();
  assert.equal(entry.reason, 'Seen in print');
  assert.deepEqual((entry.before as Record<string, unknown>).fr, {
    text: 'Item {item} (fr)',
    provenance: 'Document 1',
    isVerified: false,
  });
});

test('a wording that would break documents, or says not where it comes from, is refused with all others', async () => {
  const cases: [string, string, string][] = [
    ['', 'Document 2', 'empty'],
    ['x'.repeat(501), 'Document 2', 'long'],
    ['Item {items}', 'Document 2', 'argument'],
    ['Item {item', 'Document 2', 'argument'],
    ['New words {item}', 'Document 1', 'provenance'],
    ['New words {item}', '', 'provenance'],
  ];
  for (const [text, provenance, code] of cases) {
    const edited = await edition((shown) => {
      shown.es = { ...shown.es, text, provenance };
      shown.fr = { ...shown.fr, text: 'Point {item}', provenance: 'Document 2' };
    });
    assert.deepEqual(await edit(edited), { ok: false, refusal: null, problems: [{ language: 'es', code }] });
  }
  assert.equal((await findLabel(opened.db, 'header.item'))?.fr.text, 'Item {item} (fr)');
});

test('what somebody else changed in the meantime is not overwritten', async () => {
  const change = (text: string) => (shown: LabelEdition) => {
    shown.en = { ...shown.en, text, provenance: 'Document 2' };
  };
  const [first, second] = [await edition(change('First {item}')), await edition(change('Second {item}'))];
  assert.ok((await edit(first)).ok);
  assert.deepEqual(await edit(second), {
    ok: false,
    refusal: null,
    problems: [{ language: 'en', code: 'changed' }],
  });
  assert.equal((await findLabel(opened.db, 'header.item'))?.en.text, 'First {item}');
});

test('through the page: edited, refused with the text kept, and not there for others', async () => {
  const site = openTestSite(opened.db, [...signInRoutes, ...routes], { now: testNow });
  const browser = await signIn(site, 'administrator@example.org', testPassword);
  const list = await browser.get('/ar/document-labels');
  assert.match(list.text, /label=header\.item/);
  const page = await browser.get('/ar/document-labels?label=header.item');
  const action = '/ar/document-labels';
  const refused = await browser.submit(page, action, {
    'text-ar': 'البند {x}',
    'provenance-ar': 'الوثيقة 2',
  });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /البند \{x\}/);
  const kept = await browser.submit(refused, action, { 'text-ar': 'البند {item}' });
  assert.equal(kept.location, '/ar/document-labels?done=saved');
  assert.equal((await findLabel(opened.db, 'header.item'))?.ar.text, 'البند {item}');
  assert.equal((await browser.get('/ar/document-labels?label=nothing')).status, 404);
});
