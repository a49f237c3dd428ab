import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languages } from '#language/languages.ts';
import type { DatasetProblem } from './dataset-problem.ts';
import { linesOf } from './json-lines.ts';
import { parseJson } from './parse-json.ts';
import { type DataFile, parseDataset } from './parse-dataset.ts';
import { problemPlace, problemSentence } from './problem-text.ts';

const text = (en: string) => ({ en });
const organization = { code: 'X', name: text('X'), timeZone: 'Europe/Zurich', languages: ['en', 'fr'] };
const units = [{ code: 'A', name: text('A'), kind: 'sector' }];
const cycle = {
  code: 'c',
  title: text('Plan'),
  firstYear: 2030,
  lastYear: 2033,
  status: 'draft',
  completeness: 'partial',
  levels: [{ code: 'goal', name: text('Goal'), plural: text('Goals'), parents: [] }],
  relations: [],
  elements: [{ level: 'goal', code: '1', title: text('One'), unit: 'A' }],
  contributions: [],
  indicators: [],
  observations: [],
};

function files(changes: Record<string, unknown> = {}): DataFile[] {
  const all = {
    'organization.json': organization,
    'units.json': { units },
    'cycles/c.json': cycle,
    ...changes,
  };
  return Object.entries(all)
    .filter(([, content]) => content !== undefined)
    .map(([name, content]) => ({
      name,
      text: typeof content === 'string' ? content : JSON.stringify(content, null, 2),
    }));
}

function problems(changes: Record<string, unknown>): DatasetProblem[] {
  const read = parseDataset(files(changes));
  return read.ok ? [] : read.problems;
}

const told = (changes: Record<string, unknown>) =>
  problems(changes).map(({ file, path, line, code }) =>
    [code, file, path, line].filter((each) => each !== undefined && each !== '').join(' '),
  );

test('a data folder is read whole, with the defaults of a file on each of its texts', () => {
  const read = parseDataset(
    files({
      'units.json': {
        texts: { source: 'fr', mark: 'unofficial' },
        units: [{ ...units[0], name: { fr: 'Secteur A' } }],
      },
    }),
  );
  assert.ok(read.ok);
  assert.deepEqual(read.dataset.units[0]?.name, { fr: 'Secteur A', source: 'fr', mark: 'unofficial' });
  assert.deepEqual(read.dataset.cycles[0]?.title, { en: 'Plan', source: 'en' });
  assert.equal(read.dataset.cycles[0]?.elements[0]?.provenance, 'confirmed');
  assert.deepEqual(read.dataset.themes, []);
});

const cases: [string, Record<string, unknown>, string[]][] = [
  ['a required file is missing', { 'units.json': undefined }, ['missing-file units.json']],
  ['a file that has no place here', { 'unit.json': '{}' }, ['unknown-file unit.json']],
  ['a folder name that is a member of every object', { toString: '{}' }, ['unknown-file toString']],
  ['not JSON', { 'units.json': '{\n "units": [\n  oops\n]}' }, ['not-json units.json 3']],
  ['JSON that ends too early', { 'units.json': '{\n "units": [' }, ['not-json units.json 2']],
  ['a list instead of an object', { 'units.json': '[]' }, ['wrong-type units.json 1']],
  ['null', { 'units.json': 'null' }, ['wrong-type units.json 1']],
  ['an unknown key', { 'units.json': { units, colour: 'red' } }, ['unknown-key units.json colour 11']],
  [
    'a prototype as a key',
    { 'units.json': '{"units":[],"__proto__":{"a":1}}' },
    ['unknown-key units.json __proto__ 1'],
  ],
  [
    'a missing value',
    { 'units.json': { units: [{ code: 'A', kind: 'sector' }] } },
    ['missing-value units.json units[0].name 3'],
  ],
  [
    'a wrong type',
    { 'units.json': { units: [{ ...units[0], code: 7 }] } },
    ['wrong-type units.json units[0].code 4'],
  ],
  [
    'not one of the kinds',
    { 'units.json': { units: [{ ...units[0], kind: 'team' }] } },
    ['not-one-of units.json units[0].kind 8'],
  ],
  [
    'a code that is too long',
    { 'units.json': { units: [{ ...units[0], code: 'A'.repeat(61) }] } },
    ['out-of-range units.json units[0].code 4'],
  ],
  [
    'a year out of range',
    { 'cycles/c.json': { ...cycle, lastYear: 20330 } },
    ['out-of-range cycles/c.json lastYear 7'],
  ],
  [
    'a date that is none',
    { 'events.json': { events: [{ code: 'E', title: text('E'), start: '2030-02-30', source: 's' }] } },
    ['bad-format events.json events[0].start 8'],
  ],
  [
    'a text without its source',
    { 'units.json': { units: [{ ...units[0], name: { fr: 'A' } }] } },
    ['no-source-text units.json units[0].name 5'],
  ],
  [
    'a text in a seventh language',
    { 'units.json': { units: [{ ...units[0], name: { en: 'A', de: 'A' } }] } },
    ['unknown-key units.json units[0].name.de 7'],
  ],
  [
    'a code used twice',
    { 'units.json': { units: [...units, ...units] } },
    ['duplicate units.json units[1].code 11'],
  ],
  [
    'a unit that nobody named',
    { 'cycles/c.json': { ...cycle, elements: [{ ...cycle.elements[0], unit: 'Z' }] } },
    ['unresolved cycles/c.json elements[0].unit 30'],
  ],
  [
    'two targets for one year',
    {
      'cycles/c.json': {
        ...cycle,
        indicators: [
          {
            ...{ code: 'I', element: cycle.elements[0]?.code, title: text('I'), direction: 'up' },
            unitOfMeasure: text('number'),
            yearlyTargets: [1, 2].map((value) => ({ year: 2030, value, source: 'plan' })),
          },
        ],
      },
    },
    ['year-twice cycles/c.json indicators[0].yearlyTargets[1].year 52'],
  ],
  [
    'a parent after its child',
    {
      'units.json': {
        units: [
          { ...units[0], parent: 'B' },
          { ...units[0], code: 'B' },
        ],
      },
    },
    ['parent-after-child units.json units[0].parent 9'],
  ],
  [
    'a parent of itself',
    { 'units.json': { units: [{ ...units[0], parent: 'A' }] } },
    ['parent-after-child units.json units[0].parent 9'],
  ],
  [
    'a scheme that is no expression',
    { 'cycles/c.json': { ...cycle, levels: [{ ...cycle.levels[0], codePattern: '(a+)+' }] } },
    ['bad-scheme cycles/c.json levels[0].codePattern 20'],
  ],
  [
    'a stated total of a goal that is not there',
    { 'cycles/c.json': { ...cycle, statedTotals: [{ kind: 'goal', key: '9', amount: 1 }] } },
    ['unresolved cycles/c.json statedTotals[0].key 39'],
  ],
  [
    'two cycles of one code',
    { 'cycles/d.json': cycle },
    [
      'duplicate cycles/d.json code 2',
      'duplicate cycles/d.json levels[0].code 12',
      'duplicate cycles/d.json elements[0].code 26',
    ],
  ],
  [
    'a time zone that nobody knows',
    { 'organization.json': { ...organization, timeZone: 'Mars/Phobos' } },
    ['bad-time-zone organization.json timeZone 6'],
  ],
];

for (const [name, changes, expected] of cases) {
  test(`refused with file, place and line: ${name}`, () => assert.deepEqual(told(changes), expected));
}

test('every problem found has its sentence and its place in the six languages', () => {
  for (const problem of cases.flatMap(([, changes]) => problems(changes))) {
    for (const language of languages) {
      assert.doesNotMatch(
        problemSentence(problem, language),
        /[⟦{}]|undefined/,
        `${problem.code} in ${language}`,
      );
      assert.ok(problemPlace(problem, language).startsWith(problem.file));
    }
  }
});

test('a value from the file is shown short and without control or direction signs', () => {
  const [problem] = problems({
    'units.json': { units: [{ ...units[0], kind: `\u202e${'x'.repeat(5000)}\u0000` }] },
  });
  assert.ok(problem);
  const sentence = problemSentence(problem, 'en');
  assert.ok(sentence.length < 250);
  assert.doesNotMatch(sentence, /[\u202e\u0000]/);
});

test('the line at which a text stops being JSON is the one that was spoilt', () => {
  const json = JSON.stringify(
    { list: [1, 'two', { three: [null, true] }, [], { four: 4.5 }], end: '' },
    null,
    2,
  );
  const lines = json.split('\n');
  for (let at = 0; at < lines.length; at++) {
    for (const wrong of ['oops', '"open', '}}]', '\u0001', '"\\x"', '01']) {
      const spoilt = [...lines.slice(0, at), wrong, ...lines.slice(at)].join('\n');
      const read = parseJson(spoilt);
      // A text or number in a place where one may stand is wrong only with what follows it.
      if (!read.ok)
        assert.ok(
          read.line - 1 === at || (wrong.startsWith('"') && read.line - 1 === at + 1),
          `${wrong} in line ${at + 1}: ${read.line}`,
        );
      else assert.fail(wrong);
    }
  }
});

test('lines are those of the places, whatever the JSON looks like', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 1, maxLength: 6 }), (values) => {
      const content = { list: values };
      const pretty = JSON.stringify(content, null, 2);
      const paths = values.map((_, at) => ['list', at]);
      const lines = linesOf(pretty, paths);
      const before = (at: number) =>
        JSON.stringify({ list: [...values.slice(0, at), 0] }, null, 2).split('\n').length - 2;
      assert.deepEqual(
        lines,
        values.map((_, at) => before(at)),
      );
      assert.deepEqual(
        linesOf(JSON.stringify(content), paths),
        values.map(() => 1),
      );
    }),
  );
});

test('nothing that a file may hold makes the reader throw', () => {
  const name = fc.constantFrom(
    'organization.json',
    'units.json',
    'themes.json',
    'cycles/c.json',
    'reports.json',
    'accounts.json',
    'x.json',
  );
  const key = fc.constantFrom(
    'units',
    'code',
    'name',
    'themes',
    'levels',
    'elements',
    'windows',
    'texts',
    'title',
    '__proto__',
    'constructor',
    '',
  );
  const json = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.jsonValue(),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    ),
  })).value;
  const content = fc.oneof(
    fc.string(),
    json.map((value) => JSON.stringify(value) ?? ''),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ name, text: content }), { maxLength: 5 }), (given) => {
      const read = parseDataset(given);
      if (!read.ok)
        for (const problem of read.problems) assert.doesNotMatch(problemSentence(problem, 'fr'), /⟦/);
    }),
    { numRuns: 500 },
  );
});
