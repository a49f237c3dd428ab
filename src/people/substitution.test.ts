import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Assignment, may, type Visitor, writesFor } from './access.ts';
import { isAlive, isInForce, readSubstitution } from './substitution.ts';

const role: Assignment = { role: 'focal-point', unit: 'AA', member: null, themes: ['water'], elements: [] };
const whom = { id: 'y', name: { source: 'en' as const, en: 'Y' } };
const visitor = (...assignments: Assignment[]): Visitor => ({
  ...{ id: 'x', name: whom.name, email: 'x@example.org', language: 'en', assignments },
});
const substitute = (only: NonNullable<Assignment['substitutes']>['only'], from: Partial<Assignment> = {}) =>
  visitor({ ...role, ...from, substitutes: { ...whom, only } });
const writes = (who: Visitor, thing: { unit: string; theme?: string; element?: string }) =>
  may(who, 'write-report', { ...thing, state: 'draft' });

test('a substitute may what both the role and the substitution cover, nothing more', () => {
  const whole = substitute(null);
  assert.ok(writes(whole, { unit: 'AA', theme: 'water' }));
  assert.ok(!writes(whole, { unit: 'AA', theme: 'air' }), 'the role is narrowed');
  assert.ok(!writes(whole, { unit: 'BB', theme: 'water' }));
  const one = substitute({ kind: 'theme', id: 'water' });
  assert.ok(writes(one, { unit: 'AA', theme: 'water' }));
  assert.ok(!writes(one, { unit: 'AA', element: 'c/D.1' }), 'the substitution is narrowed');
  assert.ok(
    !writes(substitute({ kind: 'theme', id: 'air' }), { unit: 'AA', theme: 'air' }),
    'no right beyond the role',
  );
  assert.ok(!writes(substitute({ kind: 'theme', id: 'wat' }), { unit: 'AA', theme: 'water' }));
  const element = substitute({ kind: 'element', id: 'c/D.1' }, { themes: [] });
  assert.ok(writes(element, { unit: 'AA', element: 'c/D.1-2' }));
  assert.ok(!writes(element, { unit: 'AA', element: 'c/D.10' }));
  assert.ok(!writes(element, { unit: 'AA', theme: 'water' }));
});

test('whoever has a role of their own writes for themselves', () => {
  const thing = { unit: 'AA', theme: 'water' };
  assert.equal(writesFor(substitute(null), thing)?.id, 'y');
  assert.equal(writesFor(visitor(role, { ...role, substitutes: { ...whom, only: null } }), thing), null);
  assert.equal(writesFor(visitor(role), thing), null);
});

test('it lasts from the first day to the last, both included, and only when it was accepted', () => {
  const each = { state: 'accepted' as const, starts_on: '2026-03-02', ends_on: '2026-03-04' };
  const days = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05'];
  assert.deepEqual(
    days.map((day) => isInForce(each, day)),
    [false, true, true, false],
  );
  assert.ok(!isInForce({ ...each, state: 'offered' }, '2026-03-03'));
  assert.ok(isAlive({ ...each, state: 'offered' }, '2026-03-01') && !isAlive(each, '2026-03-05'));
});

test('what is typed wrongly is told field by field', () => {
  const colleagues = new Map([['AA', ['x', 'z']]]);
  const good = { unit: 'AA', substitute: 'z', from: '2026-03-02', until: '2026-03-04', subject: '' };
  const problems = (form: Partial<typeof good>, own: Assignment[] = [role]) => {
    const read = readSubstitution({ ...good, ...form }, own, colleagues, '2026-03-03');
    return read.ok ? [] : read.problems.map((each) => `${each.field} ${each.code}`);
  };
  assert.deepEqual(problems({}), []);
  assert.deepEqual(problems({ unit: 'BB' }), ['unit unit', 'substitute substitute']);
  assert.deepEqual(problems({ substitute: 'stranger' }), ['substitute substitute']);
  assert.deepEqual(problems({ from: 'soon', until: '2026-02-30' }), ['from date', 'until date']);
  assert.deepEqual(problems({ until: '2026-03-01' }), ['until until-before-from']);
  assert.deepEqual(problems({ from: '2026-02-01', until: '2026-02-02' }), ['until past']);
  assert.deepEqual(problems({ until: '2028-03-01' }), ['until too-long-substitution']);
  assert.deepEqual(problems({ subject: 'person:x' }), ['subject subject']);
  const only = { ...role, substitutes: { ...whom, only: null } };
  assert.deepEqual(problems({}, [only]), ['unit unit'], 'a substitute names no substitute');
});
