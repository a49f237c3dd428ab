import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { forEachStatedText } from '#dataset/apply-text-defaults.ts';
import { cycleFile } from '#dataset/dataset.ts';
import { type Language, languages } from './languages.ts';
import { messages } from './message-files.ts';
import { planTerms } from './plan-terms.ts';

type Word = Record<Language, string> & { official: Language[] };

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const words = JSON.parse(read('messages/words.json')) as Record<string, Word>;

describe('the words of the institution', () => {
  test('the table for readers and the list for programs say the same', () => {
    const [head, , ...rows] = read('docs/words.md')
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      );
    assert.deepEqual(head, ['key', 'en', 'fr', 'es', 'ru', 'zh', 'ar', 'official']);
    const columns = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const;
    assert.deepEqual(
      rows,
      Object.entries(words).map(([key, word]) => [
        key,
        ...columns.map((language) => word[language]),
        word.official.join(' ') || '–',
      ]),
    );
    assert.ok(rows.length >= 120, `${rows.length} words`);
  });

  test('every word exists in six languages, and says in which of them it is official', () => {
    for (const [key, word] of Object.entries(words)) {
      assert.match(key, /^[a-z]+(?:-[a-z]+)*$/);
      assert.deepEqual(Object.keys(word), [...languages, 'official'], key);
      for (const language of languages) assert.equal(word[language], word[language].trim(), key);
      assert.ok(
        languages.every((language) => word[language] !== ''),
        key,
      );
      assert.ok(
        word.official.every((language) => languages.includes(language)),
        key,
      );
    }
  });

  test('a plan term has its accepted rendering wherever a title of the example holds it', () => {
    const used = new Set<string>();
    for (const cycle of ['2020-2023', '2024-2027']) {
      const file: unknown = JSON.parse(read(`db/example/cycles/${cycle}.json`));
      forEachStatedText(cycleFile, file, (text, path) => {
        for (const [term, accepted] of Object.entries(planTerms)) {
          if (!String(text.en).toLowerCase().includes(term)) continue;
          used.add(term);
          for (const [language, rendering] of Object.entries(accepted)) {
            const written = text[language];
            if (written === undefined) continue;
            const at = `${cycle} ${path.join('.')} ${language}: ${term}`;
            assert.match(String(written), new RegExp(rendering, 'iu'), at);
          }
        }
      });
    }
    assert.deepEqual(
      [...used].sort(),
      Object.keys(planTerms).sort(),
      'a term that no title holds tests nothing',
    );
  });

  test('the list of words itself keeps to the accepted renderings', () => {
    for (const [term, accepted] of Object.entries(planTerms)) {
      const word = words[term.replaceAll(' ', '-')];
      if (!word) continue;
      for (const [language, rendering] of Object.entries(accepted)) {
        assert.match(word[language as Language], new RegExp(rendering, 'iu'), `${term} ${language}`);
      }
    }
  });

  test('how something stands is said in the same words on pages and in documents', () => {
    for (const status of ['on-track', 'at-risk', 'off-track', 'no-data', 'not-applicable']) {
      for (const language of languages) {
        const word = words[status]?.[language];
        assert.equal(messages[language].plan?.[`status-${status}`], word, `${language} ${status}`);
        assert.equal(messages[language].reports?.[`status.${status}`], word, `${language} ${status}`);
      }
    }
  });
});
