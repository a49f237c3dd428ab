import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { languages } from '#language/languages.ts';
import { type Multilingual, shownText, textHash } from '#language/multilingual.ts';
import { readIn } from './multilingual.sql.ts';
import { withTestDatabase } from './test-database.ts';

test('a text read in one language says what the whole text says in it: current, stale, missing or the source', async () => {
  const texts: Multilingual[] = [
    { source: 'fr', fr: 'Eau', en: 'Water', ar: 'ماء', from: { en: textHash('Eau'), ar: textHash('Autre') } },
    { source: 'zh', zh: '水', mark: 'unofficial' },
    { source: 'en', en: 'Water', es: '  ' },
  ];
  await withTestDatabase(async (db) => {
    for (const text of texts) {
      for (const language of languages) {
        const { rows } = await sql<{ text: Multilingual }>`
          select ${readIn(language, sql`whole`)} as text from (select ${JSON.stringify(text)}::jsonb as whole) given`.execute(
          db,
        );
        const [read] = rows.map((row) => row.text);
        assert.ok(read);
        assert.deepEqual(shownText(read, language), shownText(text, language));
        assert.equal(read.mark, text.mark);
        const kept = languages.filter((each) => each in read);
        assert.ok(kept.every((each) => each === language || each === text.source));
      }
    }
  });
});
