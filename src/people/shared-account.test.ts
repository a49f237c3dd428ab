import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { languages } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import { escapeHtml } from '#ui/html.ts';
import type { Settings } from '#web/settings.ts';
import { openTestSite, signIn, type TestPage } from '#web/test-visit.ts';
import { routes as passkeys } from './passkeys.page.ts';
import { routes as factor } from './second-factor.page.ts';
import { routes as signInRoutes } from './sign-in.page.ts';
import { addTestPerson, prepareTestOrganization, testNow, testPassword } from './test-organization.ts';

/* Accounts of the example on a site that others reach: nobody shuts the others out with a factor of their own. */

const dataFolder = mkdtempSync(join(tmpdir(), 'unie-shared-account-'));
let opened: TestDatabase;
before(async () => {
  opened = await openTestDatabase({ name: 'small-organization', prepare: prepareTestOrganization });
  const id = await addTestPerson(opened.db, 'example@example.org', 'auditor');
  await opened.db.updateTable('person').set({ is_example: true }).where('id', '=', id).execute();
  await addTestPerson(opened.db, 'own@example.org', 'auditor');
});
after(async () => {
  await opened?.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

const siteWith = (settings: Partial<Settings>) =>
  openTestSite(opened.db, [...signInRoutes, ...passkeys, ...factor], {
    now: testNow,
    settings: { dataFolder, ...settings },
  });
const tokenOf = (page: TestPage) => ({
  token: page.forms.find((form) => form.fields.has('token'))?.fields.get('token') ?? '',
});
const countFactors = async () => {
  const rows = await opened.db.selectFrom('second_factor').select('id').execute();
  const challenges = await opened.db.selectFrom('passkey_challenge').select('id').execute();
  return rows.length + challenges.length;
};
const refused = (language: (typeof languages)[number]) =>
  escapeHtml(sayIn(language, 'passkeys', 'problem-shared-account'));

test('where others reach the site, an account of the example takes no second factor and both pages say why', async () => {
  const open: Partial<Settings>[] = [
    { isExamplePublic: true },
    { origin: 'http://localhost:3000' },
    { host: '0.0.0.0' },
  ];
  for (const settings of open) {
    const browser = await signIn(siteWith(settings), 'example@example.org', testPassword);
    for (const language of languages)
      for (const page of ['passkeys', 'second-factor'])
        assert.ok((await browser.get(`/${language}/${page}`)).text.includes(refused(language)), language);
    const token = tokenOf(await browser.get('/en/passkeys'));
    assert.notEqual(token.token, '');
    const passkey = await browser.post('/en/passkeys', { ...token, intent: 'begin', name: 'Mine' });
    assert.equal(passkey.status, 422);
    assert.ok(passkey.text.includes(refused('en')));
    const added = await browser.post('/en/passkeys', { ...token, intent: 'add', name: 'Mine', answer: '{}' });
    assert.equal(added.status, 422);
    await browser.post('/en/second-factor', { ...token, intent: 'begin' });
    const confirmed = await browser.post('/en/second-factor', {
      ...token,
      intent: 'confirm',
      code: '123456',
    });
    assert.ok(confirmed.text.includes(refused('en')));
    assert.equal(await countFactors(), 0);
  }
});

test('an account of one’s own takes one there, and at one’s own machine the example does too', async () => {
  for (const [email, settings] of [
    ['own@example.org', { isExamplePublic: true }],
    ['example@example.org', {}],
  ] as const) {
    const earlier = await countFactors();
    const browser = await signIn(siteWith(settings), email, testPassword);
    const page = await browser.get('/en/passkeys');
    assert.ok(!page.text.includes(refused('en')));
    const passkey = await browser.post('/en/passkeys', { ...tokenOf(page), intent: 'begin', name: 'Mine' });
    assert.equal(passkey.status, 200);
    await browser.post('/en/second-factor', { ...tokenOf(page), intent: 'begin' });
    assert.equal(await countFactors(), earlier + 2);
  }
});
