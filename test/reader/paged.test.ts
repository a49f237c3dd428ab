import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlainText } from '#mandates/reading/read-plain-text.ts';
import { languages } from '#language/languages.ts';
import { corpusFiles } from './corpus.ts';
import { paged, pageLooks } from './paged.ts';
import { addScores, f1, noScores, scoreStructure } from './score.ts';

const floors = { sections: 0.98, items: 0.97 };
const files = (['tuning', 'aside'] as const)
  .flatMap((part) => corpusFiles(part))
  .filter((file) => file.kind === 'text' && !file.name.includes('flattened'));

/** The same instruments on pages of many looks: a page may end in an item, a heading, a word for a label. */
for (const look of pageLooks.filter(({ unitedNations }) => !unitedNations)) {
  test(`on pages (${look.name}) sections and items stay what they are, in six languages`, () => {
    for (const language of languages) {
      const total = noScores();
      for (const file of files.filter(({ expected }) => expected.language === language)) {
        const text = paged(file, look);
        if (text !== null) addScores(total, scoreStructure(readPlainText(text), file.expected));
      }
      assert.ok(total.items.expected > 50, `${language}: enough items`);
      for (const name of ['sections', 'items'] as const)
        assert.ok(f1(total[name]) >= floors[name], `${language} ${name} ${f1(total[name]).toFixed(3)}`);
    }
  });
}
