import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { directionOf, languages, tags } from '../../src/language/languages.ts';
import { TestBrowser, type TestPage } from '../../src/web/test-visit.ts';
import { type ExampleSite, openExampleSite } from '../example-site.ts';

/* Somebody who has not signed in reads what the organization shows, in every language, by following links. */

let example: ExampleSite;
before(async () => (example = await openExampleSite()));
after(() => example.close());

function linkTo(page: TestPage, pattern: RegExp): string {
  const found = [...page.text.matchAll(/<a\s[^>]*href="([^"]+)"/g)].map(([, href]) => href ?? '');
  const href = found.find((each) => pattern.test(each));
  assert.ok(href, `${page.path} links to ${pattern}`);
  return href.replaceAll('&amp;', '&');
}

for (const language of languages) {
  test(`a reader in ${language}: from the home page to plan, element, theme, instrument and document`, async () => {
    const browser = new TestBrowser(example.site);
    const read = async (path: string) => {
      const page = await browser.get(path);
      assert.equal(page.status, 200, path);
      const direction = directionOf(language);
      assert.match(
        page.text,
        new RegExp(`<html[^>]* lang="${tags[language]}"[^>]* dir="${direction}"`),
        path,
      );
      assert.equal(page.headers.get('content-language'), language);
      assert.match(page.text, /<h1[ >]/, path);
      assert.doesNotMatch(page.text, /⟦|\[object |undefined</, path);
      for (const other of languages)
        assert.match(page.text, new RegExp(`hreflang="${other}"|href="/${other}/`), path);
      return page;
    };
    const home = await read(`/${language}/`);
    const plans = await read(linkTo(home, /\/plan$/));
    const plan = await read(linkTo(plans, /\/plan\/2020-2023$/));
    const goal = await read(linkTo(plan, /\/plan\/2020-2023\/[A-Z]/));
    assert.match(goal.text, /aria-label|<nav/, 'a way back');
    await read(linkTo(plan, /\/plan\/2020-2023\/D\.1$/));
    const themes = await read(linkTo(home, /\/themes$/));
    const theme = await read(linkTo(themes, /\/themes\/\w/));
    await read(linkTo(theme, /\/instruments\/\w/));
    await read(linkTo(home, /\/instruments$/));
    const documents = await read(linkTo(home, /\/documents$/));
    const preview = await read(linkTo(documents, /\/documents\/[\w-]+$/));
    await read(linkTo(home, /\/accessibility$/));
    const file = await browser.get(linkTo(preview, new RegExp(`/${language}\\.docx$`)));
    assert.equal(file.status, 200);
    assert.match(file.headers.get('content-type') ?? '', /wordprocessingml/);
  });
}

test('the root chooses the language by the wishes of the browser', async () => {
  for (const [wishes, language] of [
    ['ar-EG,en;q=0.5', 'ar'],
    ['de,zh-Hans;q=0.8,en;q=0.1', 'zh'],
    ['de', 'en'],
  ] as const) {
    const request = new Request('http://localhost:3000/', { headers: { 'accept-language': wishes } });
    const answer = await example.site.fetch(request);
    assert.equal(answer.headers.get('location'), `/${language}/`);
  }
});
