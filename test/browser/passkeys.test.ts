import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import { examplePassword } from '#people/example-password.ts';
import { openChromium } from './chromium.ts';
import { type ExampleSite, openExampleSite } from './example-site.ts';

/*
 * Passkeys in a browser, with its own virtual authenticator: added, used after the password and alone, refused by a person
 * who cancels, removed; and what stands there without scripts. Browsers give passkeys to names only: localhost.
 */

const chromium = await openChromium();
const skip = chromium ? false : 'no Chromium here: set CHROMIUM_PATH';
let browser: Browser;
let site: ExampleSite;
let address: string;

before(async () => {
  if (!chromium) return;
  browser = chromium;
  site = await openExampleSite();
  address = site.address.replace('127.0.0.1', 'localhost');
});
after(async () => {
  await browser?.close();
  await site?.close();
});

type Device = { setVerified(isVerified: boolean): Promise<void>; credentials(): Promise<number> };

/** A page with a device that has checked its person, as a laptop with a fingerprint does. */
async function withDevice(context: BrowserContext): Promise<{ page: Page; device: Device }> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const client = await context.newCDPSession(page);
  await client.send('WebAuthn.enable');
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    page,
    device: {
      setVerified: async (isVerified) => {
        await client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: isVerified });
      },
      credentials: async () =>
        (await client.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    },
  };
}

const sayer = (language: Language) => (key: string) => sayIn(language, 'passkeys', key);

async function firstStep(page: Page, language: Language, email: string, next: string): Promise<void> {
  await page.goto(`${address}/${language}/sign-in?next=${encodeURIComponent(next)}`);
  await page.fill('form input[name=email]', email);
  await page.fill('form input[name=password]', examplePassword);
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
  await page.waitForLoadState('load');
}

/** What axe finds, and whether the page has to be scrolled sideways at 320 pixels. */
async function assertFits(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`),
    [],
    what,
  );
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, what);
}

async function add(page: Page, language: Language, name: string): Promise<void> {
  await page.goto(`${address}/${language}/passkeys`);
  await page.fill('input[name=name]', name);
  await page.getByRole('button', { name: sayer(language)('add') }).click();
  await page.getByRole('button', { name: sayer(language)('make') }).waitFor();
  await assertFits(page, `adding a passkey in ${language}`);
  await page.getByRole('button', { name: sayer(language)('make') }).click();
}

describe('passkeys in a browser', { skip }, () => {
  for (const [language, email] of [
    ['fr', 'br@example.org'],
    ['ar', 'planning@example.org'],
  ] as const)
    test(`added, used after the password and alone, removed (${language})`, async () => {
      const say = sayer(language);
      const context = await browser.newContext({ viewport: { width: 320, height: 900 } });
      const { page, device } = await withDevice(context);
      const troubles: string[] = [];
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
          troubles.push(message.text());
      });
      await firstStep(page, language, email, `/${language}/passkeys`);
      await add(page, language, 'Test device');
      await page.getByRole('heading', { name: sayIn(language, 'factor', 'codes.title') }).waitFor();
      assert.equal(await page.locator('main li .code').count(), 10);
      assert.equal(await device.credentials(), 1);

      // The same device again: the browser itself says that it holds one.
      await add(page, language, 'Once more');
      await page.locator('[data-when=registered]').waitFor();
      assert.equal(await device.credentials(), 1);

      await page.locator('header form button, .account form button').first().click();
      await firstStep(page, language, email, `/${language}/passkeys`);
      await page.getByRole('button', { name: say('use') }).waitFor();
      await assertFits(page, `second step in ${language}`);
      await device.setVerified(false);
      await page.getByRole('button', { name: say('use') }).click();
      await page.locator('[data-when=cancelled]').waitFor();
      await assertFits(page, `second step that was cancelled in ${language}`);
      await device.setVerified(true);
      await Promise.all([
        page.waitForURL(/\/passkeys$/),
        page.getByRole('button', { name: say('use') }).click(),
      ]);

      await page.locator('header form button, .account form button').first().click();
      await page.goto(`${address}/${language}/sign-in?next=%2F${language}%2Fpasskeys`);
      await page.getByRole('link', { name: say('sign-in') }).click();
      await page.getByRole('button', { name: say('use') }).waitFor();
      await Promise.all([
        page.waitForURL(/\/passkeys$/),
        page.getByRole('button', { name: say('use') }).click(),
      ]);
      await assertFits(page, `list of passkeys in ${language}`);
      await page.getByRole('button', { name: `${say('remove')}: Test device` }).click();
      await page.getByText(say('none')).waitFor();
      assert.deepEqual(troubles, []);
      await context.close();
    });

  test('without scripts, at another address, and in a browser without passkeys, the page says so and what to do', async () => {
    const say = sayer('fr');
    const without = await browser.newContext({ javaScriptEnabled: false });
    const plain = await without.newPage();
    await plain.goto(`${address}/fr/sign-in/passkey`);
    assert.equal(await plain.getByText(say('unscripted')).isVisible(), true);
    assert.equal(await plain.getByRole('button', { name: say('use') }).count(), 0);
    assert.equal(await plain.getByRole('link', { name: say('with-password') }).isVisible(), true);
    await without.close();

    const elsewhere = await browser.newContext();
    const other = await elsewhere.newPage();
    await other.goto(`${site.address}/fr/sign-in/passkey`);
    await other.getByRole('button', { name: say('use') }).click();
    await other.getByText(`Ouvrez ${address} et réessayez`).waitFor();
    await elsewhere.close();

    const old = await browser.newContext();
    await old.addInitScript(() => {
      Reflect.deleteProperty(window, 'PublicKeyCredential');
    });
    const page = await old.newPage();
    await page.goto(`${address}/fr/sign-in/passkey`);
    await page.getByText(say('unsupported')).waitFor();
    assert.equal(await page.getByText(say('unscripted')).isVisible(), false);
    assert.equal(await page.getByRole('button', { name: say('use') }).count(), 0);
    await old.close();
  });
});
