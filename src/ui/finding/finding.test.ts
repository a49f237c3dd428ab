import assert from 'node:assert/strict';
import { it } from 'node:test';
import { finding } from './finding.ts';

const props = {
  severityText: 'Error',
  what: 'The total is wrong',
  why: 'A rule says so',
  whatToDo: 'Correct it',
  labels: { why: 'Why', whatToDo: 'What to do' },
};

it('says what, why and what to do, in this order, and leads to the place', () => {
  const { text } = finding({ ...props, severity: 'error', href: '/plan/R.1' });
  assert.match(text, /href="\/plan\/R\.1"[\s\S]*The total is wrong[\s\S]*A rule says so[\s\S]*Correct it/);
});

it('has a shape of its own for each severity', () => {
  const shapes = (['error', 'warning', 'advice'] as const).map(
    (severity) => /<svg[\s\S]*<\/svg/.exec(finding({ ...props, severity }).text)?.[0],
  );
  assert.equal(new Set(shapes).size, 3);
});

it('stands at the level of its surroundings', () => {
  assert.match(finding({ ...props, severity: 'advice', headingLevel: 2 }).text, /<h2>/);
});
