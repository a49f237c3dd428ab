import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Action,
  type Assignment,
  may,
  permissions,
  type Role,
  roles,
  type Thing,
  type Visitor,
} from './access.ts';

function visitor(role: Role, scope: Partial<Assignment> = {}): Visitor {
  const assignment: Assignment = { role, unit: null, member: null, themes: [], elements: [], ...scope };
  return {
    id: 'p1',
    name: { source: 'en', en: 'P' },
    email: 'p@example.org',
    language: 'en',
    assignments: [assignment],
  };
}

const focalPoint = visitor('focal-point', { unit: 'BDT', themes: ['gender'], elements: ['2020-2023/D.1'] });

test('a focal point writes within unit, themes and elements, and only while the report is open', () => {
  const cases: [Thing, boolean][] = [
    [{ unit: 'BDT', element: '2020-2023/D.1', state: 'draft' }, true],
    [{ unit: 'BDT', element: '2020-2023/D.1-e', state: 'draft' }, true],
    [{ unit: 'BDT', element: '2020-2023/D.11', state: 'draft' }, false],
    [{ unit: 'BDT', element: '2020-2023/D.2', state: 'draft' }, false],
    [{ unit: 'BR', element: '2020-2023/D.1', state: 'draft' }, false],
    [{ unit: 'BDT', theme: 'gender', state: 'sent-back' }, true],
    [{ unit: 'BDT', theme: 'youth', state: 'draft' }, false],
    [{ unit: 'BDT', element: '2020-2023/D.1', state: 'submitted' }, false],
    [{ unit: 'BDT', element: '2020-2023/D.1', state: 'accepted' }, false],
    [{ unit: 'BDT', state: 'draft' }, false],
    [{}, false],
  ];
  for (const [thing, expected] of cases)
    assert.equal(may(focalPoint, 'write-report', thing), expected, JSON.stringify(thing));
});

test('an assignment without unit or member reaches nothing in scope', () => {
  assert.equal(
    may(visitor('focal-point'), 'write-report', { unit: 'BDT', theme: 'gender', state: 'draft' }),
    false,
  );
});

test('nobody but the planning officer decides, and the auditor writes nothing', () => {
  const decides = roles.filter((role) =>
    may(visitor(role, { unit: 'BDT' }), 'decide-report', { unit: 'BDT', state: 'submitted' }),
  );
  assert.deepEqual(decides, ['planning-officer']);
  const writing: Action[] = [
    'write-report',
    'decide-report',
    'waive-finding',
    'confirm-link',
    'administer-people',
    'edit-labels',
  ];
  for (const action of writing)
    assert.equal(
      may(visitor('auditor', { unit: 'BDT' }), action, { unit: 'BDT', theme: 'gender', state: 'draft' }),
      false,
    );
});

test('without sign-in only what everyone may is possible', () => {
  const open = (Object.keys(permissions) as Action[]).filter((action) =>
    may(null, action, { unit: 'BDT', theme: 'gender', state: 'draft' }),
  );
  assert.deepEqual(open, ['read-public', 'sign-in']);
});
