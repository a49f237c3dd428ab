import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlainText } from './read-plain-text.ts';

const head = `RESOLUTION 7101 (REV. VALMORA, 2054)

Lamps and oil

The Plenipotentiary Conference of the International Telecommunication Union (Valmora, 2054),
`;
const itemsOf = (body: string) =>
  readPlainText(`${head}\n${body}`).sections.flatMap(({ heading, items }) =>
    items.map(({ label, text }) => `${heading} | ${label ?? '¶'} | ${text}`),
  );
const broken = (between: string) => `considering
a) that keepers work in countries with long coasts and that their lamps burn all
${between}
the night in winter;
b) that oil is dear,
resolves
1 that the lamps burn;
2 that the Union report.`;

test('what stands between two pages is taken out of the item it cuts', () => {
  for (const between of [
    '7',
    '– 7 –',
    'PP-54/31-E\n7',
    '7\nREC7818',
    '3/12',
    '\f',
    '\fC54/31-E',
    'Page 3 of 12',
    '3     PP-54/31-E',
    'PP-54/31-E\t3',
    'Rec. ITU-R SM.9541-2     3',
  ])
    assert.deepEqual(
      itemsOf(broken(between)),
      [
        'considering | a) | that keepers work in countries with long coasts and that their lamps burn all the night in winter;',
        'considering | b) | that oil is dear,',
        'resolves | 1 | that the lamps burn;',
        'resolves | 2 | that the Union report.',
      ],
      JSON.stringify(between),
    );
});

test('footnotes at the foot of a page end with its number, and the item goes on', () => {
  const items = itemsOf(broken('_______________\n1 These include small lamps.\n1'));
  assert.match(items[0] ?? '', /burn all the night in winter;$/);
  assert.equal(items.length, 4);
});

test('a heading cut by a page goes on with its addressee', () => {
  const [first] = itemsOf(`instructs the Director of the Telecommunication Development Bureau, in
_______________
1 Or his deputy.
1
collaboration with the Director of the Radiocommunication Bureau
1 to report;
2 to publish the report.`);
  assert.equal(
    first,
    'instructs the Director of the Telecommunication Development Bureau, in collaboration with the Director of the Radiocommunication Bureau | 1 | to report;',
  );
});

test('labels alone on their lines are told from numbers of pages', () => {
  assert.deepEqual(
    itemsOf(`resolves
1
that the lamps burn, as said in resolves
3 of Resolution 7031 (Valmora, 2050);
– 2 –
2
that the Union report;
3
that oil be bought.`),
    [
      'resolves | 1 | that the lamps burn, as said in resolves 3 of Resolution 7031 (Valmora, 2050);',
      'resolves | 2 | that the Union report;',
      'resolves | 3 | that oil be bought.',
    ],
  );
});
