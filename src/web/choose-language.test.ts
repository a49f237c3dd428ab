import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeNext } from './addresses.ts';
import { chooseLanguage } from './choose-language.ts';

test('the first of the browser’s wishes that is one of the six', () => {
  const cases: [string | undefined, string][] = [
    ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
    ['de, ru;q=0.3, es;q=0.5', 'es'],
    ['zh-TW', 'zh'],
    ['ar;q=0, pt', 'en'],
    [undefined, 'en'],
    [';;;q=x,,', 'en'],
  ];
  for (const [header, language] of cases) assert.equal(chooseLanguage(header), language, header);
});

test('after signing in only a path of ours is followed', () => {
  for (const foreign of [
    '//evil.example',
    'https://evil.example',
    '/fr\\evil',
    'javascript:x',
    '/de/x',
    '',
    null,
    '/fr/a b',
  ]) {
    assert.equal(safeNext(foreign, 'fr'), '/fr/my-work', String(foreign));
  }
  assert.equal(safeNext('/ar/plan/2020-2023/R.1', 'fr'), '/ar/plan/2020-2023/R.1');
});
