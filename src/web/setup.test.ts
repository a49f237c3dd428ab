import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { languages } from '#language/languages.ts';
import { routes as people } from '#people/people.page.ts';
import { routes as signInRoutes } from '#people/sign-in.page.ts';
import { readSettings } from './settings.ts';
import { setUpOrganization } from './set-up-organization.action.ts';
import { readSetup } from './setup-form.ts';
import { setupRoutes } from './setup.page.ts';
import { openTestSite, signIn, TestBrowser, type TestSite } from './test-visit.ts';

let opened: TestDatabase;
let site: TestSite;
let told = 0;
beforeEach(async () => {
  opened = await openTestDatabase();
  const read = readSettings({});
  assert.ok(read.ok);
  told = 0;
  const extra = [setupRoutes(opened.db, read.settings, () => told++)];
  site = openTestSite(opened.db, [...signInRoutes, ...people], { extra });
});
afterEach(() => opened?.close());

const password = 'une longue phrase facile';
const good = {
  'name-fr': 'Organisation des essais',
  'name-ar': 'منظمة الاختبارات',
  code: 'ORG1',
  'time-zone': 'America/Santiago',
  units: 'SG Secrétariat général\n\n  B1   Bureau   des études ',
  'person-name': 'Administrateur',
  email: 'admin@example.org',
  password,
  'password-again': password,
};

test('a new organization is set up once, and its administrator signs in', async () => {
  const browser = new TestBrowser(site);
  assert.equal((await browser.get('/fr/people')).location, '/fr/setup');
  const page = await browser.get('/fr/setup');
  const done = await browser.submit(page, '/fr/setup', good);
  assert.equal(done.location, '/fr/sign-in');
  assert.equal(told, 1);
  const units = await opened.db.selectFrom('unit').select(['code', 'name']).orderBy('position').execute();
  assert.deepEqual(units, [
    { code: 'SG', name: { source: 'fr', fr: 'Secrétariat général' } },
    { code: 'B1', name: { source: 'fr', fr: 'Bureau des études' } },
  ]);
  const organization = await opened.db.selectFrom('organization').selectAll().executeTakeFirstOrThrow();
  assert.deepEqual(organization.name, { source: 'fr', fr: good['name-fr'], ar: good['name-ar'] });
  assert.deepEqual(organization.languages, [...languages]);
  assert.equal(organization.is_example, false);
  const administrator = await signIn(site, 'admin@example.org', password);
  assert.equal((await administrator.get('/fr/people')).status, 200);
  const entry = await opened.db.selectFrom('journal_entry').select(['action', 'thing_id']).executeTakeFirst();
  assert.deepEqual(entry, { action: 'set-up', thing_id: 'ORG1' });
  assert.equal((await browser.get('/fr/setup')).status, 404);
  assert.equal((await browser.post('/fr/setup', good)).status, 404);
  assert.doesNotMatch((await browser.get('/en/sign-in')).text, /example-organization/);
});

test('what is wrong is told beside each field, in every language, and what was typed comes back except passwords', async () => {
  const bad = {
    code: 'org',
    'time-zone': 'Europe/Nowhere',
    units: 'SG Secretariat\nSG Again',
    'person-name': ' ',
    email: 'a@b, c@d',
    password: 'a long sentence indeed',
    'password-again': 'another sentence',
    'language-ru': '',
  };
  for (const language of languages) {
    const browser = new TestBrowser(site);
    const page = await browser.submit(await browser.get(`/${language}/setup`), '/setup', bad);
    assert.equal(page.status, 422);
    for (const field of [
      `name-${language}`,
      'code',
      'time-zone',
      'units',
      'person-name',
      'email',
      'password-again',
    ])
      assert.match(page.text, new RegExp(`<a href="#${field}">`), `${language} ${field}`);
    assert.match(page.text, /SG Secretariat/);
    assert.doesNotMatch(page.text, /a long sentence indeed|⟦/);
  }
  assert.equal(await opened.db.selectFrom('organization').select('id').executeTakeFirst(), undefined);
});

test('a form from elsewhere, without token or too large sets up nothing', async () => {
  const browser = new TestBrowser(site);
  const page = await browser.get('/en/setup');
  const token = page.forms[0]?.fields.get('token') ?? '';
  const foreign = await browser.post(
    '/en/setup',
    { ...good, token },
    { origin: 'https://elsewhere.example' },
  );
  assert.equal(foreign.status, 403);
  const tokenless = await browser.post('/en/setup', good);
  assert.equal(tokenless.status, 401);
  assert.match(tokenless.text, /Organisation des essais/);
  assert.equal((await browser.post('/en/setup', { ...good, token, units: 'x'.repeat(300_000) })).status, 413);
  assert.equal(await opened.db.selectFrom('organization').select('id').executeTakeFirst(), undefined);
});

test('of two that set up at the same moment one gives way, whole', async () => {
  const fields = (code: string) =>
    new Map(Object.entries({ ...good, code, email: `${code}@example.org`, 'language-fr': 'yes' }));
  const setups = ['AA', 'BB', 'CC'].map((code) => readSetup(fields(code), 'fr'));
  const results = await Promise.all(
    setups.map((read) => {
      assert.ok(read.ok);
      return setUpOrganization(opened.db, read.setup, new Date('2023-02-01T09:00:00Z'));
    }),
  );
  assert.deepEqual(results.filter(Boolean).length, 1);
  for (const table of ['organization', 'person'] as const)
    assert.equal((await opened.db.selectFrom(table).select('id').execute()).length, 1, table);
});
