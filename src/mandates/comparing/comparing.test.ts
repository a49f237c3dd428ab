import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Citation } from '#mandates/reading/instrument.ts';
import { readPlainText } from '#mandates/reading/read-plain-text.ts';
import { compareLanguages } from './compare-languages.ts';
import { compareRevisions } from './compare-revisions.ts';
import { type RegisteredEdition, resolveCitations } from './resolve-citations.ts';
import { wordDiff } from './word-diff.ts';

const text = (items: string[], tasks: string[]) =>
  readPlainText(
    `RESOLUTION 7101 (Valmora, 2054)\nBuoys\nThe Plenipotentiary Conference of the International Telecommunication Union (Valmora, 2054),\nconsidering\n${items.join('\n')}\ninstructs the Secretary-General\n${tasks.join('\n')}\n`,
    'en',
  );

test('clauses kept, changed by words, renumbered, moved, added and removed', () => {
  const before = text(
    ['a)\tthat buoys drift in heavy weather;', 'b)\tthat lamps need oil every week,'],
    ['1\tto paint the buoys red;', '2\tto count the lamps each spring;', '3\tto sell the old chains.'],
  );
  const after = text(
    ['a)\tthat buoys drift in heavy weather;', 'b)\tthat lamps need gas every week,'],
    [
      '1\tto count the lamps each spring;',
      '2\tto paint the buoys red;',
      '3\tto write down every wreck near the coast.',
    ],
  );
  const verdicts = compareRevisions(before, after).map(
    ({ verdict, before: old, after: now }) => `${verdict} ${old?.label ?? '-'} ${now?.label ?? '-'}`,
  );
  assert.deepEqual(
    verdicts,
    ['kept a) a)', 'changed b) b)', 'renumbered 2 1', 'moved 1 2', 'added - 3', 'removed 3 -'].sort(
      (x, y) => verdicts.indexOf(x) - verdicts.indexOf(y),
    ),
  );
  const changed = compareRevisions(before, after).find(({ verdict }) => verdict === 'changed');
  assert.deepEqual(
    changed?.words.filter(({ change }) => change),
    [
      { text: 'oil', change: 'del' },
      { text: 'gas', change: 'ins' },
    ],
  );
});

test('words of Chinese are compared character by character', () => {
  assert.deepEqual(
    wordDiff('提交报告', '提出报告')
      .filter(({ change }) => change)
      .map(({ text: word }) => word),
    ['交', '出'],
  );
});

test('a clause missing in one language is found by labels and citations', () => {
  const english = text(
    ['a)\tResolution 7001 on buoys;', 'b)\tResolution 7002 on lamps;', 'c)\tthat oil is dear,'],
    ['1\tto act.'],
  );
  const french = readPlainText(
    "RÉSOLUTION 7101 (Valmora, 2054)\nBouées\nLa Conférence de plénipotentiaires de l'Union internationale des télécommunications (Valmora, 2054),\nconsidérant\na)\tla Résolution 7001 relative aux bouées;\nb)\tque l'huile est chère,\ncharge le Secrétaire général\n1\td'agir.\n",
    'fr',
  );
  const { gaps, clauses } = compareLanguages(english, french);
  assert.deepEqual(clauses, [4, 3]);
  assert.deepEqual(
    gaps.map(({ missingIn, label }) => [missingIn, label]),
    [['second', 'b)']],
  );
});

const edition = (
  number: string,
  year: number,
  place: string,
  more: Partial<RegisteredEdition> = {},
): RegisteredEdition => ({
  id: `res-${number}-${year}`,
  kind: 'resolution',
  number,
  body: 'PP',
  year,
  places: [place],
  ...more,
});
const register = {
  editions: [
    edition('7001', 2046, 'Port Sereno'),
    edition('7001', 2050, 'Lindhaven'),
    edition('7002', 2046, 'Port Sereno'),
    edition('7002', 2054, 'Valmora'),
    edition('7003', 2050, 'Lindhaven'),
    edition('7003', 2050, 'Lindhaven', { body: 'WTDC' }),
    {
      id: 'cv-61a',
      kind: 'provision',
      number: '61A',
      body: 'Convention',
      year: null,
      places: [],
    } satisfies RegisteredEdition,
  ],
  conference: { body: 'PP', year: 2054, places: ['Valmora'] },
};
const cite = (number: string, year: number | null, more: Partial<Citation> & { text?: string } = {}) => ({
  kind: 'resolution' as const,
  number,
  body: 'PP',
  place: null,
  year,
  part: null,
  raw: `Resolution ${number}`,
  ...more,
});

for (const [name, citation, verdict, reason] of [
  ['the edition in force', cite('7001', 2050), 'exact', 'edition-in-force'],
  ['no edition printed', cite('7001', null), 'exact', 'latest-edition-meant'],
  ['a later edition exists', cite('7001', 2046), 'superseded', 'later-edition-exists'],
  [
    'this conference revises it',
    cite('7002', 2046),
    'revised-by-the-same-conference',
    'this-conference-revises-it',
  ],
  [
    'of this conference, which has none',
    cite('7001', null, { ofThisConference: true }),
    'wrong-conference',
    'not-of-this-conference',
  ],
  ['no edition of that year', cite('7001', 2048), 'wrong-conference', 'no-edition-of-that-year'],
  [
    'the place of another year',
    cite('7001', 2050, { place: 'Port Sereno' }),
    'wrong-conference',
    'place-of-another-year',
  ],
  ['unknown', cite('7999', 2050), 'unknown', 'not-in-register'],
  [
    'what an old edition did',
    cite('7001', 2046, { text: 'Resolution 7001, which established the buoy fund' }),
    'historic',
    'tells-what-was-done',
  ],
  ['a provision', cite('61A', null, { kind: 'provision', body: 'Convention' }), 'exact', 'provision-known'],
] as const) {
  test(`citation: ${name}`, () => {
    const [resolved] = resolveCitations([citation], register);
    assert.deepEqual([resolved?.verdict, resolved?.reason], [verdict, reason]);
  });
}
