import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ReadInstrument } from '#mandates/reading/instrument.ts';
import { proposeReadings } from '#mandates/reading/flattened-redline.ts';
import { readPlainText } from '#mandates/reading/read-plain-text.ts';
import { type Count, f1, plain } from './score.ts';

/**
 * The flattened redline of a real resolution, which lies beside the project and is no part of it. Both readings were made
 * out by hand; seed-key.json holds their labels and levels, and the texts of their headings and items only as hashes.
 */
type Key = Record<
  'base' | 'revised',
  { heading: string; type: string; items: { label: string | null; level: number; text: string }[] }[]
>;

const seed = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'shared',
  'seeds',
  'resolution-71-draft-revision.fr.txt',
);
const skip = existsSync(seed) ? false : 'no seed beside the project';
const key = JSON.parse(readFileSync(join(import.meta.dirname, 'seed-key.json'), 'utf8')) as Key;
const hash = (text: string) => createHash('sha256').update(plain(text)).digest('hex').slice(0, 24);

function count(found: string[], expected: string[]): Count {
  const left = [...expected];
  const right = found.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return { found: found.length, expected: expected.length, right };
}

test(
  'the flattened redline of a real resolution: both readings, sections and items by their whole text',
  { skip },
  () => {
    const proposals = proposeReadings(readPlainText(readFileSync(seed, 'utf8')), null);
    assert.ok(proposals);
    for (const view of ['base', 'revised'] as const) {
      const read: ReadInstrument = proposals[view];
      const sections = read.sections.map(({ heading, type }) => `${hash(heading)} ${type}`);
      assert.equal(
        f1(
          count(
            sections,
            key[view].map(({ heading, type }) => `${heading} ${type}`),
          ),
        ),
        1,
        view,
      );
      const placed = read.sections.flatMap(({ heading, items }) =>
        items.map(({ label, level }) => `${hash(heading)} ${label} ${level}`),
      );
      const expectedPlaces = key[view].flatMap(({ heading, items }) =>
        items.map(({ label, level }) => `${heading} ${label} ${level}`),
      );
      assert.equal(f1(count(placed, expectedPlaces)), 1, `${view}: labels`);
      const items = read.sections.flatMap(({ heading, items }) =>
        items.map(({ label, level, text }) => `${hash(heading)} ${label} ${level} ${hash(text)}`),
      );
      const expected = key[view].flatMap(({ heading, items }) =>
        items.map(({ label, level, text }) => `${heading} ${label} ${level} ${text}`),
      );
      assert.ok(f1(count(items, expected)) >= 0.9, `${view}: items ${f1(count(items, expected)).toFixed(3)}`);
      assert.ok(read.warnings.some(({ code }) => code === 'flattened'));
      assert.ok(read.warnings.some(({ code }) => code === 'doubtful-splice'));
    }
    assert.match(proposals.base.enactingFormula ?? '', /\(Dubaï, 2018\)$/);
    assert.match(proposals.revised.enactingFormula ?? '', /\(Bucarest, 2022\)$/);
  },
);
