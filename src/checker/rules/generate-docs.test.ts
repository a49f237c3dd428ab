import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPages, writtenPage } from './generate-docs.ts';

test('the pages of docs/checks are those that the rules, messages and examples make', () => {
  for (const [name, page] of checkPages()) {
    assert.equal(writtenPage(name), page, `${name}: run ./unie-node src/checker/rules/generate-docs.ts`);
  }
});
