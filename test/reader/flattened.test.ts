import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#language/languages.ts';
import { proposeReadings } from '#mandates/reading/flattened-redline.ts';
import { readPlainText } from '#mandates/reading/read-plain-text.ts';
import { docxReading } from '#mandates/reading/read-file.ts';
import { readDocx } from '#documents/docx-reading/read-docx.ts';
import { corpusFiles, docxOf } from './corpus.ts';
import { flattenedFiles } from './flattening.ts';
import { addScores, f1, noScores, scoreStructure } from './score.ts';

const tracked = [...corpusFiles('tuning'), ...corpusFiles('aside')];
const files = [
  ...tracked.filter(
    ({ name, expected }) => name.startsWith('aside') && name.includes('flattened') && expected.base,
  ),
  ...flattenedFiles(tracked),
];

/** Where words were only added or only taken out nothing shows it: no reader can find all of them. */
const floors = { sections: 0.85, items: 0.5, chineseItems: 0.4 };

for (const language of languages) {
  test(`${language}: flattened redlines, both readings proposed from the text alone`, () => {
    const total = noScores();
    for (const { source, expected } of files.filter((file) => file.expected.language === language)) {
      const read = readPlainText(source);
      const both = proposeReadings(read, null);
      addScores(total, scoreStructure(both?.revised ?? read, expected));
      if (both && expected.base) addScores(total, scoreStructure(both.base, expected.base));
    }
    assert.ok(f1(total.sections) >= floors.sections, `sections ${f1(total.sections).toFixed(3)}`);
    // Chinese has no spaces, so that nothing shows where two words meet.
    const least = language === 'zh' ? floors.chineseItems : floors.items;
    assert.ok(f1(total.items) >= least, `items ${f1(total.items).toFixed(3)}`);
  });

  test(`${language}: with the earlier edition at hand more items are parted right`, () => {
    const [alone, helped] = [noScores(), noScores()];
    for (const file of tracked.filter(
      ({ kind, expected }) => kind === 'docx' && expected.base && expected.language === language,
    )) {
      const [flat] = flattenedFiles([file]);
      const read = flat && readPlainText(flat.source);
      if (!read || !proposeReadings(read, null)) continue;
      const earlier = docxReading(readDocx(docxOf(file)), 'base', undefined).instrument;
      addScores(alone, scoreStructure(proposeReadings(read, null)?.revised ?? read, file.expected));
      addScores(helped, scoreStructure(proposeReadings(read, earlier)?.revised ?? read, file.expected));
      const base = proposeReadings(read, earlier)?.base;
      if (base && file.expected.base) {
        addScores(alone, scoreStructure(proposeReadings(read, null)?.base ?? read, file.expected.base));
        addScores(helped, scoreStructure(base, file.expected.base));
      }
    }
    const [before, after] = [f1(alone.items), f1(helped.items)];
    assert.ok(
      after >= before && (before === 1 || after > before),
      `${before.toFixed(3)} → ${after.toFixed(3)}`,
    );
  });
}
