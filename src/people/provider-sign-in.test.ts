import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { Provider } from 'oidc-provider';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { openTestSite, TestBrowser, type TestPage, type TestSite } from '#web/test-visit.ts';
import { readSettings } from '#web/settings.ts';
import { routes as providerRoutes } from './provider-sign-in.page.ts';
import { routes as sessions } from './sessions.page.ts';
import { routes as signInRoutes } from './sign-in.page.ts';
import { addTestPerson, prepareTestOrganization, testNow } from './test-organization.ts';

/* Against a real provider of OpenID Connect, running on this machine for the test. */

const redirect = 'http://localhost:3000/sign-in/provider';
/** What the provider says of each of its accounts. */
const accounts: Record<string, { email?: string; email_verified?: boolean }> = {
  known: { email: 'Known@Example.org', email_verified: true },
  other: { email: 'known@example.org', email_verified: true },
  accent: { email: 'knówn@example.org', email_verified: true },
  unverified: { email: 'second@example.org', email_verified: false },
  stranger: { email: 'stranger@example.org', email_verified: true },
  gone: { email: 'gone@example.org', email_verified: true },
  mute: {},
};

let opened: TestDatabase;
let site: TestSite;
let server: Server;

before(async () => {
  opened = await openTestDatabase({ name: 'small-organization', prepare: prepareTestOrganization });
  for (const email of ['known@example.org', 'second@example.org'])
    await addTestPerson(opened.db, email, 'auditor');
  const gone = await addTestPerson(opened.db, 'gone@example.org', 'auditor');
  await opened.db.updateTable('person').set({ deactivated_at: testNow }).where('id', '=', gone).execute();
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'unie', client_secret: 'a secret of the test', redirect_uris: [redirect] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, ...accounts[sub] }),
    }),
  });
  server.on('request', provider.callback());
  site = openTestSite(opened.db, [...signInRoutes, ...providerRoutes, ...sessions], {
    now: new Date(),
    settings: {
      provider: { issuer, clientId: 'unie', clientSecret: 'a secret of the test', name: 'Test provider' },
    },
  });
});
after(async () => {
  server?.close();
  server?.closeAllConnections();
  await opened?.close();
});

/** Goes through the pages of the provider as somebody; answers the address to which it sends back. */
async function atProvider(address: string, login: string): Promise<string> {
  const cookies = new Map<string, string>();
  let [url, init]: [string, RequestInit] = [address, {}];
  for (let step = 0; step < 20; step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as object), cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location) {
      const to = new URL(location, url);
      if (to.href.startsWith(redirect)) return to.href;
      [url, init] = [to.href, {}];
      continue;
    }
    const text = await response.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1] ?? '';
    assert.ok(action, text.slice(0, 500));
    const prompt = /name="prompt" value="([^"]+)"/.exec(text)?.[1] ?? 'login';
    const body = new URLSearchParams({ prompt, login, password: 'any' });
    [url, init] = [
      new URL(action, url).href,
      { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ];
  }
  throw new Error('The provider did not send back.');
}

async function go(
  login: string,
  language = 'fr',
  browser = new TestBrowser(site),
): Promise<{ browser: TestBrowser; page: TestPage; back: string }> {
  const away = await browser.get(`/${language}/sign-in/provider?next=/${language}/sessions`);
  assert.equal(away.status, 303);
  const back = (await atProvider(away.location ?? '', login)).slice('http://localhost:3000'.length);
  return { browser, page: await browser.get(back), back };
}

test('whom the provider names, with an address that differs in case only, is signed in, in the language and to the place of the start', async () => {
  const { browser, page, back } = await go('known');
  assert.deepEqual([page.status, page.location], [303, '/fr/sessions']);
  assert.equal((await browser.get('/fr/sessions')).status, 200);
  assert.equal(
    (await new TestBrowser(site).get(back)).location,
    '/en/sign-in?provider=trip-unknown',
    'another browser',
  );
  const again = await go('known');
  assert.equal(again.page.location, '/fr/sessions');
  const links = await opened.db.selectFrom('provider_identity').select(['subject']).execute();
  assert.deepEqual(links, [{ subject: 'known' }]);
});

test('an answer works once', async () => {
  const browser = new TestBrowser(site);
  const away = await browser.get('/en/sign-in/provider');
  const back = (await atProvider(away.location ?? '', 'known')).slice('http://localhost:3000'.length);
  const twin = new TestBrowser(site);
  for (const [name, value] of browser.cookies) twin.cookies.set(name, value);
  assert.equal((await browser.get(back)).location, '/en/my-work');
  assert.match((await twin.get(back)).location ?? '', /provider=trip-unknown/);
});

test('who may not come in is told why, and no session is opened', async () => {
  const refused: [string, string][] = [
    ['other', 'linked-otherwise'],
    ['accent', 'unknown-account'],
    ['unverified', 'not-verified'],
    ['stranger', 'unknown-account'],
    ['gone', 'unknown-account'],
    ['mute', 'not-verified'],
  ];
  for (const [login, problem] of refused) {
    const { browser, page } = await go(login, 'es');
    assert.equal(page.location, `/es/sign-in?provider=${problem}`, login);
    assert.ok(!browser.cookies.has('unie-session'));
    const told = await browser.get(page.location ?? '');
    assert.match(told.text, /class="notice notice-warning"/);
    assert.match(told.text, /Test provider/);
  }
});

test('forged and spoilt answers open nothing', async () => {
  const browser = new TestBrowser(site);
  for (const query of [
    '',
    '?code=x&state=y',
    '?error=access_denied&state=z',
    '?state=%00',
    `?state=${'x'.repeat(3000)}`,
  ])
    assert.match((await browser.get(`/sign-in/provider${query}`)).location ?? '', /provider=trip-unknown/);
  const away = await browser.get('/ru/sign-in/provider');
  const state = new URL(away.location ?? '').searchParams.get('state') ?? '';
  const denied = await browser.get(
    `/sign-in/provider?error=access_denied&state=${encodeURIComponent(state)}`,
  );
  assert.equal(denied.location, '/ru/sign-in?provider=provider-refused');
  const other = await browser.get('/ru/sign-in/provider');
  const otherState = new URL(other.location ?? '').searchParams.get('state') ?? '';
  const forged = await browser.get(`/sign-in/provider?code=forged&state=${encodeURIComponent(otherState)}`);
  assert.match(forged.location ?? '', /^\/ru\/sign-in\?provider=provider-(?:refused|away)$/);
});

test('a person with a second factor is asked for it after the provider as well', async () => {
  const person = await opened.db
    .selectFrom('person')
    .where('email', '=', 'known@example.org')
    .select('id')
    .executeTakeFirstOrThrow();
  const row = {
    id: person.id,
    person_id: person.id,
    secret: 'x',
    last_step: 0,
    created_at: testNow,
    confirmed_at: testNow,
  };
  await opened.db.insertInto('second_factor').values(row).execute();
  const { browser, page } = await go('known', 'ar');
  assert.equal(page.status, 200);
  assert.match(page.text, /<html lang="ar" dir="rtl">/);
  assert.match(page.text, /name="step"/);
  assert.ok(!browser.cookies.has('unie-session'));
});

test('a provider that is away is told; without a provider there is no such address', async () => {
  const settings = {
    provider: { issuer: 'http://127.0.0.1:9', clientId: 'a', clientSecret: 'b', name: 'Away' },
  };
  const away = openTestSite(opened.db, [...signInRoutes, ...providerRoutes], { settings });
  assert.equal(
    (await new TestBrowser(away).get('/zh/sign-in/provider')).location,
    '/zh/sign-in?provider=provider-away',
  );
  const none = new TestBrowser(openTestSite(opened.db, [...signInRoutes, ...providerRoutes]));
  assert.equal((await none.get('/zh/sign-in/provider')).status, 404);
  assert.equal((await none.get('/sign-in/provider?state=x')).status, 404);
});

test('settings: three belong together, and without https only a provider on this machine', () => {
  const whole = {
    UNIE_OIDC_ISSUER: 'https://id.example.org',
    UNIE_OIDC_CLIENT_ID: 'a',
    UNIE_OIDC_CLIENT_SECRET: 'b',
  };
  const read = readSettings(whole);
  assert.ok(read.ok && read.settings.provider?.name === 'id.example.org');
  for (const [changed, variables] of [
    [{ UNIE_OIDC_CLIENT_SECRET: '' }, ['UNIE_OIDC_CLIENT_SECRET']],
    [{ UNIE_OIDC_ISSUER: '' }, ['UNIE_OIDC_ISSUER']],
    [{ UNIE_OIDC_ISSUER: 'http://id.example.org' }, ['UNIE_OIDC_ISSUER']],
  ] as const)
    assert.deepEqual(readSettings({ ...whole, ...changed }), { ok: false, variables });
});
