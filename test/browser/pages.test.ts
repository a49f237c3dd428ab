import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Language, languages } from '#language/languages.ts';
import { everyPage, type PageToTry } from '../every-page.ts';
import { openChromium } from './chromium.ts';
import { type ExampleSite, openExampleSite, signInAs } from './example-site.ts';

/*
 * Every page in a browser: no violation that axe knows (WCAG 2.2 AA), nothing to scroll sideways at 320 pixels, targets
 * of 24 pixels, no error, nothing refused by the content security policy, nothing asked of another host, and paper that
 * shows what the screen folds away. French at 320 and 1280 and Arabic at 320 always; the others take turns by the day.
 */

type Look = { language: Language; width: number; colorScheme: 'light' | 'dark' };

const always: Look[] = [
  { language: 'fr', width: 320, colorScheme: 'light' },
  { language: 'fr', width: 1280, colorScheme: 'light' },
  { language: 'ar', width: 320, colorScheme: 'light' },
];
const inTurn: Look[] = (['dark', 'light'] as const).flatMap((colorScheme) =>
  [320, 768, 1280].flatMap((width) => languages.map((language) => ({ language, width, colorScheme }))),
);
const today = Math.floor(Date.now() / 86_400_000);

const chromium = await openChromium();
let browser: Browser;
let site: ExampleSite;
const contexts = new Map<string, Promise<{ page: Page; troubles: string[] }>>();

before(async () => {
  if (!chromium) return;
  browser = chromium;
  site = await openExampleSite();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const skip = chromium ? false : 'no Chromium here: set CHROMIUM_PATH';

/** A part of an address narrows the run while working on a page. */
const wanted = process.env.UNIE_TEST_PAGES;
for (const [at, each] of everyPage().entries()) {
  if (wanted && !each.path('fr').includes(wanted)) continue;
  const looks = [...always, inTurn[(at * 7 + today) % inTurn.length] ?? always[0]].filter(
    (look) => look !== undefined,
  );
  test(`${each.path('fr')} (${each.email ?? 'anyone'})`, { skip }, async () => {
    for (const look of looks) await lookAt(each, look);
  });
}

async function lookAt(each: PageToTry, { language, width, colorScheme }: Look): Promise<void> {
  const { page, troubles } = await pageOf(each.email);
  const what = `${each.path(language)} at ${width} px, ${colorScheme}`;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, media: 'screen' });
  const response = await page.goto(site.address + each.path(language));
  // A link to choose a password works once, and the one tried here never did.
  assert.equal(response?.status(), each.route.endsWith('/choose-password/:secret') ? 404 : 200, what);
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: true } },
    })
    .setLegacyMode(true)
    .analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`),
    [],
    `axe: ${what}`,
  );
  const sizes = await page.evaluate(measure);
  assert.ok(sizes.scrollWidth <= width, `${what} is ${sizes.scrollWidth} px wide: ${sizes.wide.join(' | ')}`);
  assert.deepEqual(sizes.small, [], `targets under 24 px: ${what}`);
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await page.evaluate(hiddenOnPaper), [], `hidden on paper: ${what}`);
  assert.deepEqual(troubles.splice(0), [], what);
}

/** What is wider than the window, and what is smaller than a finger. Runs in the page. */
function measure(): { scrollWidth: number; wide: string[]; small: string[] } {
  const name = (element: Element) => element.outerHTML.slice(0, 120);
  const width = document.documentElement.clientWidth;
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    return (
      box.width > 0 && (box.right > width + 1 || box.left < -1) && !element.closest('.visually-hidden, .skip')
    );
  });
  const small = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(
    (element) => {
      const box = element.getBoundingClientRect();
      const { display } = getComputedStyle(element);
      // A link in a sentence takes the line it stands in; a native box is as large as its label makes it.
      if (display === 'inline' || box.width === 0 || element.closest('.visually-hidden, thead')) return false;
      if (element.matches('input[type=checkbox], input[type=radio]')) return false;
      return box.height < 23.5 || box.width < 23.5;
    },
  );
  return {
    scrollWidth: document.documentElement.scrollWidth,
    wide: wide.slice(0, 3).map(name),
    small: small.slice(0, 5).map(name),
  };
}

/** Texts of the content that paper would not show, apart from what only a screen can use. Runs in the page. */
function hiddenOnPaper(): string[] {
  const screenOnly =
    '.visually-hidden, .table thead, summary, nav, button, .buttons, .table-downloads, .search, form, svg, option, script';
  const walker = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  const hidden: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || parent.closest(screenOnly)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (range.getClientRects().length === 0) hidden.push(node.textContent.trim().slice(0, 80));
  }
  return hidden.slice(0, 5);
}

/** One page per account, used again and again; what goes wrong in it is written down. */
function pageOf(email: string | null): Promise<{ page: Page; troubles: string[] }> {
  const key = email ?? '';
  const known = contexts.get(key) ?? openPage(email);
  contexts.set(key, known);
  return known;
}

async function openPage(email: string | null): Promise<{ page: Page; troubles: string[] }> {
  const context: BrowserContext = await browser.newContext();
  if (email) await signInAs(context, site.address, email);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    // A page that is meant not to exist is told by its status; the browser writes that down as an error.
    if (message.type() === 'error' && !/status of 404/.test(message.text()))
      troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site.address}/`)) troubles.push(`request: ${request.url()}`);
  });
  await page.exposeFunction('tellViolation', (text: string) => troubles.push(`refused: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { tellViolation } = window as unknown as { tellViolation(text: string): void };
      tellViolation(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return { page, troubles };
}
