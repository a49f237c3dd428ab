import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { corpusFiles, readCorpusFile } from './corpus.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'reading.md'), 'utf8');
const source = /## JSON Schema\s+```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '';
const schema = z.fromJSONSchema(JSON.parse(source));

test('what the reader answers for every file of the corpus fits the JSON Schema of docs/reading.md', () => {
  for (const file of [...corpusFiles('tuning'), ...corpusFiles('aside')]) {
    const { revised, base } = readCorpusFile(file);
    for (const instrument of base ? [revised, base] : [revised]) {
      const result = schema.safeParse(JSON.parse(JSON.stringify(instrument)));
      assert.ok(
        result.success,
        `${file.name}: ${result.success ? '' : JSON.stringify(result.error.issues.slice(0, 3))}`,
      );
    }
  }
});

test('the schema refuses what is not such an answer', () => {
  const file = corpusFiles('tuning')[0];
  assert.ok(file);
  const instrument = readCorpusFile(file).revised;
  for (const wrong of [
    { ...instrument, kind: 'treaty' },
    { ...instrument, number: 7101 },
    { ...instrument, more: 1 },
    { ...instrument, sections: [{}] },
  ]) {
    assert.equal(schema.safeParse(JSON.parse(JSON.stringify(wrong))).success, false);
  }
});
