// Makes the part of the corpus that the reader is tuned with: ten instruments in each language, every text invented.
// Run: ./unie-node test/reader/make-tuning.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '#language/languages.ts';
import { layouts } from './tuning-layouts.ts';
import { packs } from './tuning-texts.ts';

const folder = join(import.meta.dirname, '..', 'corpus', 'reader', 'tuning');
mkdirSync(folder, { recursive: true });
for (const language of languages) {
  for (const [name, layout] of Object.entries(layouts)) {
    const { input, extension, expected } = layout(packs[language], language);
    const stem = join(folder, `${name}-${language}`);
    writeFileSync(`${stem}.${extension}`, input);
    writeFileSync(`${stem}.json`, `${JSON.stringify(expected, null, 1)}\n`);
  }
}
