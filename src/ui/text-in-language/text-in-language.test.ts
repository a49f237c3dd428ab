import assert from 'node:assert/strict';
import { it } from 'node:test';
import { textInLanguage } from './text-in-language.ts';

const labels = { missing: 'not yet in French', stale: 'changed since' };

it('is the text alone when it is what was asked for', () => {
  assert.equal(textInLanguage({ text: 'But', language: 'fr', state: 'current' }, 'fr', labels).text, 'But');
});

it('stands in an element with its language and direction when it is another', () => {
  const { text } = textInLanguage({ text: 'هدف', language: 'ar', state: 'missing' }, 'fr', labels);
  assert.match(text, /<span lang="ar" dir="rtl">هدف<\/span>/);
  assert.match(text, /text-label">not yet in French</);
});

it('is marked when the source has changed', () => {
  const { text } = textInLanguage({ text: 'But', language: 'fr', state: 'stale' }, 'fr', labels);
  assert.match(text, /^But <span class="text-label">changed since</);
});

it('is escaped', () => {
  for (const state of ['current', 'stale', 'missing'] as const) {
    assert.doesNotMatch(textInLanguage({ text: '<b>', language: 'en', state }, 'fr', labels).text, /<b>/);
  }
});
