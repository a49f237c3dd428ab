import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { join } from 'node:path';
import { languages, tags } from '#language/languages.ts';
import { parseFragment } from 'parse5';
import type { CouncilDocument } from './council-document.ts';
import { councilHtml } from './council-html.ts';
import { sampleDocument } from './test-document.ts';

describe('a Council document in HTML', () => {
  it('says its language and direction, and those of every text in another language', () => {
    for (const language of languages) {
      const text = councilHtml(sampleDocument(language)).text;
      assert.ok(
        text.startsWith(
          `<article class="council-document" lang="${tags[language]}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`,
        ),
      );
      const other = language === 'en' ? 'fr' : 'en-GB';
      assert.match(
        text,
        new RegExp(`<span lang="${other}" dir="ltr">[^<]+</span> <span class="council-mark">`),
      );
    }
  });

  it('has headings in order, below the title, each with the place that the contents lead to', () => {
    for (const [firstLevel, levels] of [
      [1, ['1', '2', '2', '3', '2']],
      [2, ['2', '3', '3', '4', '3']],
    ] as const) {
      const text = councilHtml(sampleDocument('en'), firstLevel).text;
      assert.deepEqual(
        [...text.matchAll(/<h(\d)/g)].map((match) => match[1]),
        levels,
      );
    }
    const text = councilHtml(sampleDocument('en')).text;
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.has(target), target);
  });

  it('has tables with a caption, heads with a scope, totals apart', () => {
    const text = councilHtml(sampleDocument('en')).text;
    assert.match(
      text,
      /<table id="figures">\s*<caption id="figures-caption">\s*Report on the plan\s*<\/caption>/,
    );
    assert.match(text, /<th scope="col" class="council-start">/);
    assert.match(text, /<th scope="colgroup" colspan="2" class="council-center">/);
    assert.match(
      text,
      /<tr id="row-1"><th scope="row" class="council-start"><bdi dir="ltr">R\.1<\/bdi><\/th>/,
    );
    assert.match(text, /<tfoot>/);
  });

  it('is HTML that a parser takes without mending, whatever the texts hold', () => {
    const document: CouncilDocument = {
      ...sampleDocument('en'),
      title: [{ text: '</h1><script>x</script>"' }],
    };
    const errors: string[] = [];
    const text = councilHtml(document).text;
    parseFragment(text, { onParseError: (error) => errors.push(error.code) });
    assert.deepEqual(errors, []);
    assert.ok(!text.includes('<script'));
  });

  it('has a style sheet of its own that is small and uses logical properties only', () => {
    const css = readFileSync(join(import.meta.dirname, 'council-document.css'), 'utf8');
    assert.ok(Buffer.byteLength(css) <= 5000, `${Buffer.byteLength(css)} bytes`);
    assert.doesNotMatch(
      css,
      /(?:margin|padding|border)-(?:left|right)|text-align: (?:left|right)|@import|url\(/,
    );
  });
});
