import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Language, languages, tags } from '#language/languages.ts';
import { messages } from '#language/message-files.ts';
import { sayIn } from '#language/messages.ts';
import type { TestDatabase } from '#db/test-database.ts';
import { examplePassword } from '#people/example-password.ts';
import { routes } from '#web/routes.ts';
import { openTestSite, signIn, TestBrowser, type TestSite } from '#web/test-visit.ts';
import { exampleNow, openExampleDatabase } from './browser/example-site.ts';
import { everyPage } from './every-page.ts';
import { type PageText, textsOf } from './page-texts.ts';

/*
 * No page mixes languages: letters outside codes, names and labelled elements belong to the script of the page, no
 * French or Spanish page says an English message, and a text that is missing or stale stands with its label.
 */

let database: TestDatabase;
let site: TestSite;
const browsers = new Map<string, TestBrowser>();
before(async () => {
  database = await openExampleDatabase();
  site = openTestSite(database.db, routes, { now: exampleNow });
});
after(() => database?.close());

async function textsOn(path: string, email: string | null): Promise<PageText[]> {
  const key = email ?? '';
  const browser =
    browsers.get(key) ?? (email ? await signIn(site, email, examplePassword) : new TestBrowser(site));
  browsers.set(key, browser);
  return textsOf((await browser.get(path)).text);
}

/** Words in Latin letters that stand in Arabic, Chinese and Russian texts as they are: each a name or a code. */
const names = new Set([
  ...['Internet', 'Telecom', 'Word', 'Wi-Fi', 'Mbit', 's', 'IPv', 'itu.int', 'Unie'],
  ...['Europe/Zurich', 'Windows-1252'],
]);

/** Codes ("R.1-a", "PP-RES-71-2018", "ITU-D", "IPv6"), addresses and reviewed names are no language. */
function withoutCodes(text: string): string {
  return text
    .replace(/https?:\S+|\S+@\S+|\{\w+\}|\u2066[^\u2069]*\u2069|\b[0-9a-f]{8}(?:-[0-9a-f]{4,12}){4}\b/g, ' ')
    .replace(/[A-Za-z][A-Za-z0-9.]*(?:[-/][A-Za-z0-9.]+)*/g, (word) =>
      names.has(word) ||
      /^[A-Z0-9][A-Z0-9.-]*(?:-[a-z0-9]{1,2}(?:\.\d+)?)?\.?$/.test(word) ||
      (/\d/.test(word) && word.length < 8)
        ? ' '
        : word,
    );
}

const scripts = {
  ar: /[^\P{L}\p{Script=Arabic}]/u,
  zh: /[^\P{L}\p{Script=Han}]/u,
  ru: /[^\P{L}\p{Script=Cyrillic}]/u,
} as const;

describe('the script of a page', () => {
  for (const language of ['ar', 'zh', 'ru'] as const) {
    for (const { path, email } of everyPage()) {
      test(path(language), async () => {
        const texts = await textsOn(path(language), email);
        assert.ok(texts.length > 20);
        const foreign = texts
          .filter(
            (each) => !each.isCode && !each.isLabelled && scripts[language].test(withoutCodes(each.text)),
          )
          .map((each) => `${each.at}: ${each.text.slice(0, 160)}`);
        assert.deepEqual(foreign, []);
      });
    }
  }
});

describe('no English on French and Spanish pages', () => {
  for (const language of ['fr', 'es'] as const) {
    const english = new Set(
      Object.entries(messages.en).flatMap(([room, texts]) =>
        Object.entries(texts)
          .filter(
            ([key, text]) =>
              /\p{L}{3}/u.test(text) &&
              !text.includes('{') &&
              !Object.values(messages[language]).some((each) => Object.values(each).includes(text)) &&
              text !== messages[language][room]?.[key],
          )
          .map(([, text]) => text),
      ),
    );
    for (const { path, email } of everyPage()) {
      test(path(language), async () => {
        const found = (await textsOn(path(language), email)).filter(
          (each) => !each.isLabelled && !each.isCode && english.has(each.text),
        );
        assert.deepEqual(
          found.map((each) => `${each.at}: ${each.text}`),
          [],
        );
      });
    }
  }
});

describe('every page in every language', () => {
  for (const { path, email } of everyPage()) {
    test(`${path('en')} says its language, lacks no message and names each foreign text's language`, async () => {
      for (const language of languages) {
        const texts = await textsOn(path(language), email);
        assert.equal(texts.find((each) => each.at === 'title')?.language, tags[language].split('-')[0]);
        assert.deepEqual(
          texts.filter((each) => /⟦/.test(each.text)).map((each) => each.text),
          [],
          language,
        );
      }
    });
  }
});

describe('the gaps of the example', () => {
  const missing: [Language, string][] = [
    ['ar', 'R.2-g'],
    ['zh', 'T.1-8'],
    ['ru', 'D.1-6'],
  ];
  for (const [language, code] of missing) {
    test(`${code} without its ${language} title stands in English with a label`, async () => {
      const texts = await textsOn(`/${language}/plan/2020-2023/${code}`, null);
      const heading = texts.filter(
        (each) => each.isLabelled && each.language === 'en' && ['span', 'bdi'].includes(each.at),
      );
      assert.ok(heading.length > 0, 'the English title is in an element of its own');
      const label = sayIn(language, 'language', 'text-missing', {
        language: sayIn(language, 'language', 'name-en'),
      });
      assert.ok(
        texts.some((each) => each.text === label && each.language === language),
        label,
      );
    });
  }
  for (const code of ['I.1-b', 'I.2-1']) {
    test(`${code} with a stale Spanish title says so`, async () => {
      const texts = await textsOn(`/es/plan/2020-2023/${code}`, null);
      assert.ok(texts.some((each) => each.text === sayIn('es', 'language', 'text-stale')));
    });
  }
});
