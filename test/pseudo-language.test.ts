import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { exampleFolder } from '#cli/example-organization.ts';
import { loadDataset } from '#dataset/load-dataset.action.ts';
import { readDataset } from '#dataset/read-dataset.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { formatDate, formatList } from '#language/format.ts';
import { languages } from '#language/languages.ts';
import { messages } from '#language/message-files.ts';
import { examplePassword } from '#people/example-password.ts';
import { hashPassword } from '#people/password.ts';
import { routes } from '#web/routes.ts';
import { openTestSite, signIn, TestBrowser, type TestSite } from '#web/test-visit.ts';
import { exampleNow } from './browser/example-site.ts';
import { everyPage } from './every-page.ts';
import { type PageText, textsOf } from './page-texts.ts';

/*
 * Text that is written into the code instead of the messages. Every message and every text of the data is put between
 * ⟦ and ⟧ before the pages are made: what a page then still says outside is a number, a date, a code, or a mistake.
 */

const marked = (text: string): string => `⟦${text}⟧`;

// Messages are parsed when they are first said: from here on the French ones are marked.
for (const texts of Object.values(messages.fr)) {
  for (const [key, text] of Object.entries(texts)) texts[key] = marked(text);
}

/** Marks every text in six languages that a data set holds. */
function markTexts(value: unknown): void {
  if (Array.isArray(value)) value.forEach(markTexts);
  else if (value && typeof value === 'object') {
    const fields = value as Record<string, unknown>;
    const written = languages.filter((language) => typeof fields[language] === 'string');
    if (written.length > 2 || (written.length > 0 && typeof fields.source === 'string')) {
      for (const language of languages) {
        if (typeof fields[language] === 'string') fields[language] = marked(fields[language]);
      }
    } else if (typeof fields.language === 'string' && typeof fields.text === 'string') {
      fields.text = marked(fields.text);
    } else if (typeof fields.indicator === 'string' && typeof fields.language === 'string') {
      for (const field of ['source', 'method', 'note', 'reason', 'decisionNote'])
        if (typeof fields[field] === 'string') fields[field] = marked(fields[field]);
    } else Object.values(fields).forEach(markTexts);
  }
}

let database: TestDatabase;
let site: TestSite;
before(async () => {
  database = await openTestDatabase();
  const read = await readDataset(exampleFolder);
  assert.ok(read.ok);
  markTexts(read.dataset);
  await loadDataset(database.db, read.dataset, {
    now: exampleNow,
    passwordHash: await hashPassword(examplePassword),
  });
  site = openTestSite(database.db, routes, { now: exampleNow });
});
after(() => database?.close());

/** Words that dates and rows of words bring along. */
const formats = new Set([
  ...Array.from({ length: 12 }, (_, month) =>
    formatDate('fr', `2021-${String(month + 1).padStart(2, '0')}-02`),
  ).map((date) => date.split(' ')[1] ?? ''),
  ...formatList('fr', ['', '', '']).split(/[\s,]+/),
  '1er',
]);

/** What stands outside the marks and holds a letter that is no part of a code, an address or a date. */
function unmarked({ text, isCode, isLabelled }: PageText): string {
  if (isCode || isLabelled) return '';
  let left = text.replace(/https?:\S+/g, ' ');
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  const words = left.split(/[\s·:;,()/–]+/).filter((word) => /\p{L}/u.test(word) && !formats.has(word));
  return words.every((word) => /^[A-Z0-9.&]+(?:-[\w.]+)*$|@|\d/.test(word)) ? '' : words.join(' ');
}

for (const { path, email } of everyPage()) {
  test(`${path('fr')} says nothing that is not in the messages or the data`, async () => {
    const browser = email ? await signIn(site, email, examplePassword) : new TestBrowser(site);
    const page = await browser.get(path('fr'));
    assert.ok([200, 404].includes(page.status), String(page.status));
    const texts = textsOf(page.text);
    assert.ok(
      texts.some((each) => each.text.includes('⟦')),
      'the page is made of marked texts',
    );
    const found = texts
      .filter((each) => unmarked(each) !== '')
      .map((each) => `${each.at}: ${unmarked(each)} in "${each.text}"`);
    assert.deepEqual(found, []);
  });
}
