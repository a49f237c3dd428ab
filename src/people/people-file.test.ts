import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCsv } from '#documents/csv-table.ts';
import { columns, invitationOf, type KnownWords, readPeopleFile } from './people-file.ts';
import { emailKey } from './session.ts';

const words: KnownWords = {
  headings: new Map([...columns.map((each) => [each, each] as const), ['nom', 'name']]),
  roles: new Map([
    ['focal-point', 'focal-point'],
    ['coordonnateur', 'focal-point'],
    ['auditor', 'auditor'],
  ]),
  languages: new Map([
    ['fr', 'fr'],
    ['français', 'fr'],
    ['en', 'en'],
  ]),
};
const known = { units: ['AA'], members: ['M1'], taken: new Set(['known@example.org']), keyOf: emailKey };

function people(text: string) {
  const csv = readCsv(new TextEncoder().encode(text), { mostRows: 100 });
  assert.ok(csv.ok);
  return readPeopleFile(csv.table, words, known);
}

test('a good file gives an invitation for each row, in whatever language its words are', () => {
  const read = people(
    'Nom,email,language,role,unit\nUne coordonnatrice,a@example.org,Français,Coordonnateur,AA\n',
  );
  assert.ok(read.ok);
  assert.deepEqual(read.problems, []);
  const [row] = read.rows;
  assert.deepEqual(row && invitationOf(row, known), {
    ...{ name: 'Une coordonnatrice', email: 'a@example.org', language: 'fr', role: 'focal-point' },
    ...{ unit: 'AA', member: null },
  });
});

test('every bad row is told with its line, the reason and what stands there', () => {
  const read = people(
    [
      'name,email,language,role,unit',
      ',a@example.org,en,auditor,',
      'Two,not an address,en,auditor,',
      'Three,c@example.org,xx,emperor,ZZ',
      'Four,known@example.org,en,auditor,',
      'Five,E@example.org,en,auditor,',
      'Six,e@EXAMPLE.org,en,auditor,',
      'Seven\u202egnp,g@example.org,en,auditor,',
      'Eight,h@example.org,en,auditor,,more',
      'Nine,i@example.org,en,focal-point,ZZ',
      '"=HYPERLINK(""https://example.org"")",j@example.org,en,auditor,',
      "'@SUM(A1),k@example.org,en,auditor,",
      'Jean-Paul + Anne,l@example.org,en,auditor,',
    ].join('\n'),
  );
  assert.ok(read.ok);
  assert.deepEqual(
    read.problems.map((each) => `${each.line} ${each.code}${each.first ? ` ${each.first}` : ''}`),
    [
      '2 name',
      '3 email',
      '4 language',
      '4 role',
      '5 email-taken',
      '7 email-twice 6',
      '8 signs',
      '9 cells',
      '10 unit',
      '11 formula',
      '12 formula',
    ],
  );
  assert.equal(read.problems.find((each) => each.code === 'signs')?.value, 'Seven·gnp');
});

test('headings that lack, repeat or are unknown are told', () => {
  const problem = (text: string) => {
    const read = people(text);
    return read.ok ? null : `${read.problem.code} ${read.problem.value}`;
  };
  assert.equal(problem('name,email,role\na,b,c\n'), 'no-heading language');
  assert.equal(problem('name,name,email\na,b,c\n'), 'heading-twice name');
  assert.equal(problem('name,email,language,role,salary\na,b,c,d,e\n'), 'heading-unknown salary');
  assert.equal(problem('name,email,language,role\n'), 'no-rows ');
});
