import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { sayIn } from '#language/messages.ts';
import { examplePassword } from '#people/example-password.ts';
import { openChromium } from './chromium.ts';
import { type ExampleSite, openExampleSite, signInAs } from './example-site.ts';

/*
 * Two journeys, without scripts and by keyboard alone: a visitor finds what an element rests on; a focal point and the
 * planning officer bring a yearly report from the first draft to its acceptance. In French, the keyboard also in Arabic.
 */

const chromium = await openChromium();
const skip = chromium ? false : 'no Chromium here: set CHROMIUM_PATH';
let browser: Browser;
let site: ExampleSite;

before(async () => {
  if (!chromium) return;
  browser = chromium;
  site = await openExampleSite();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const say = (room: string, key: string) => sayIn('fr', room, key);
const focalPoint = 'br@example.org';
const officer = 'planning@example.org';
const reportOn = (element: string) => `/fr/reports/2020-2023%2F2023/BR/element%3A2020-2023%2F${element}`;

async function withPage(
  options: { javaScriptEnabled: boolean; email?: string },
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1024, height: 800 },
    javaScriptEnabled: options.javaScriptEnabled,
  });
  context.setDefaultTimeout(15_000);
  try {
    if (options.email) await signInAs(context, site.address, options.email);
    await work(await context.newPage());
  } finally {
    await context.close();
  }
}

describe('without scripts', { skip }, () => {
  test('a visitor goes from the home page to an element, its theme, an instrument, and reads it in Arabic', () =>
    withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.address}/fr/`);
      const menu = page.locator('nav.menu');
      await menu.getByRole('link', { name: say('web', 'menu-plan') }).click();
      await page.locator('main a[href$="/plan/2020-2023"]').click();
      const outline = page.locator('.plan-tree > li', {
        has: page.locator('.plan-line .code', { hasText: /^R\.1$/ }),
      });
      const inner = outline.locator('details a').first();
      assert.equal(await inner.isVisible(), false);
      await outline.locator('> details > summary').click();
      assert.equal(await inner.isVisible(), true);
      await outline.locator('> .plan-line a').click();
      assert.match(await page.locator('h1').innerText(), /^R\.1 /);
      await page.locator('figure summary').first().click();
      assert.equal(await page.locator('figure table').first().isVisible(), true);
      await menu.getByRole('link', { name: say('web', 'menu-themes') }).click();
      await page.locator('main table a').first().click();
      await page.locator('main a[href*="/instruments/"]').first().click();
      const title = await page.locator('h1').innerText();
      await page.locator('.languages a[hreflang=ar]').click();
      assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
      assert.notEqual(await page.locator('h1').innerText(), title);
      await page.locator('.foot a').first().click();
      assert.match(page.url(), /\/ar\/accessibility$/);
    }));

  test('a focal point drafts and submits a report, the officer sends it back, it is mended and accepted', async () => {
    const address = site.address + reportOn('R.2');
    const intent = (page: Page, value: string) => page.locator(`button[name=intent][value=${value}]`).click();
    const notice = (page: Page, key: string) =>
      page.getByText(say('coordination', key), { exact: true }).first().waitFor();
    await withPage({ javaScriptEnabled: false, email: focalPoint }, async (page) => {
      await page.goto(`${site.address}/fr/my-work`);
      await page.locator('main a[href*="/reports/"][href*="R.2"]').first().click();
      await page.locator('textarea[name=answer-achievements]').fill('Les travaux avancent.');
      await intent(page, 'save');
      await notice(page, 'saved');
      // A required answer is still missing: nothing is submitted, nothing typed is lost.
      await intent(page, 'submit');
      await page.getByText(say('coordination', 'not-submitted')).waitFor();
      assert.equal(
        await page.locator('textarea[name=answer-achievements]').inputValue(),
        'Les travaux avancent.',
      );
      await page.locator('textarea[name=answer-challenges]').fill('Les délais sont courts.');
      await intent(page, 'submit');
      await notice(page, 'submitted');
      assert.equal(await page.locator('textarea[name^=answer]').count(), 0);
    });
    await withPage({ javaScriptEnabled: false, email: officer }, async (page) => {
      await page.goto(`${site.address}/fr/my-work`);
      await page.locator('main a[href*="/reports/"][href*="R.2"]').first().click();
      await intent(page, 'send-back');
      await page.getByText(say('coordination', 'problem-note-required')).first().waitFor();
      await page.locator('textarea[name=note]').fill('Préciser les retards.');
      await intent(page, 'send-back');
      await notice(page, 'sent-back');
    });
    await withPage({ javaScriptEnabled: false, email: focalPoint }, async (page) => {
      await page.goto(address);
      await page.getByText('Préciser les retards.').waitFor();
      await page.locator('textarea[name=answer-challenges]').fill('Deux mois de retard.');
      await intent(page, 'submit');
      await notice(page, 'submitted');
    });
    await withPage({ javaScriptEnabled: false, email: officer }, async (page) => {
      await page.goto(address);
      await intent(page, 'accept');
      await notice(page, 'accepted');
    });
    await withPage({ javaScriptEnabled: false, email: focalPoint }, async (page) => {
      await page.goto(address);
      assert.equal(await page.locator('textarea[name^=answer]').count(), 0, 'an accepted report is locked');
      assert.ok((await page.getByText('Deux mois de retard.').count()) > 0);
    });
  });
});

describe('by keyboard', { skip }, () => {
  test('the first step of the keyboard leads past the menus', () =>
    withPage({ javaScriptEnabled: true }, async (page) => {
      await page.goto(`${site.address}/fr/plan/2020-2023`);
      await page.keyboard.press('Tab');
      assert.equal(await focused(page, 'text'), say('web', 'skip'));
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => Boolean(document.activeElement?.closest('main'))), true);
    }));

  test('the language is changed, the plan opened, in French and mirrored in Arabic', () =>
    withPage({ javaScriptEnabled: true }, async (page) => {
      await page.goto(`${site.address}/fr/plan/2020-2023`);
      for (const language of ['ar', 'fr']) {
        await tabTo(page, `.languages a[hreflang=${language}]`);
        await Promise.all([page.waitForURL(`**/${language}/plan/2020-2023`), page.keyboard.press('Enter')]);
        await tabTo(page, '.plan-tree summary');
        await page.keyboard.press('Enter');
        assert.equal(await page.locator('.plan-tree details').first().getAttribute('open'), '');
        await page.keyboard.press('Tab');
        assert.equal(await page.evaluate(() => Boolean(document.activeElement?.closest('details'))), true);
      }
    }));

  test('somebody signs in, writes a report, saves and submits it', () =>
    withPage({ javaScriptEnabled: true }, async (page) => {
      await page.goto(`${site.address}/fr/`);
      await tabTo(page, '.account a');
      await Promise.all([page.waitForURL('**/sign-in**'), page.keyboard.press('Enter')]);
      await tabTo(page, 'input[name=email]');
      await page.keyboard.type(focalPoint);
      await page.keyboard.press('Tab');
      await page.keyboard.type(examplePassword);
      await Promise.all([
        page.waitForURL((url) => !url.pathname.endsWith('/sign-in')),
        page.keyboard.press('Enter'),
      ]);
      await page.goto(`${site.address}/fr/my-work`);
      await tabTo(page, 'main a[href*="/reports/"][href*="R.1"]');
      await Promise.all([page.waitForURL('**/reports/**'), page.keyboard.press('Enter')]);
      for (const [name, text] of [
        ['answer-achievements', 'Trois séminaires.'],
        ['answer-challenges', 'Aucun.'],
      ]) {
        await tabTo(page, `textarea[name=${name}]`);
        await page.keyboard.type(text ?? '');
      }
      await tabTo(page, 'button[value=save]');
      await Promise.all([page.waitForURL('**done=saved'), page.keyboard.press('Enter')]);
      await tabTo(page, 'button[value=submit]');
      await Promise.all([page.waitForURL('**done=submitted'), page.keyboard.press('Space')]);
      await page.getByText(say('coordination', 'submitted'), { exact: true }).first().waitFor();
    }));
});

/** Steps with Tab until the focus is on `selector`; every step on the way shows where it is. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab');
    const outline = await focused(page, 'outline');
    if (outline !== '')
      assert.match(outline, /^(?!none)\w+ (?:[2-9]|\d\d)/, `visible focus on ${await focused(page, 'html')}`);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  assert.fail(`${selector} cannot be reached by keyboard`);
}

function focused(page: Page, what: 'text' | 'outline' | 'html'): Promise<string> {
  return page.evaluate((wanted) => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const style = getComputedStyle(element);
    if (wanted === 'outline') return `${style.outlineStyle} ${style.outlineWidth}`;
    return wanted === 'text' ? (element.textContent ?? '').trim() : element.outerHTML.slice(0, 120);
  }, what);
}
