import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Multilingual } from '#language/multilingual.ts';
import { coverageOf, unfoundedThings } from './coverage.ts';
import { basisOf, isSuspect, linkState } from './link.ts';
import { relationBetween, relations } from './relations.ts';

const title: Multilingual = { source: 'en', en: 'Access for all', fr: 'Accès pour tous' };

test('a link is suspect when the source text changes, not when a translation does', () => {
  const link = { basis: basisOf({ title }) };
  const cases: [string, Multilingual | null, Multilingual | undefined, string][] = [
    ['as it was', title, undefined, 'confirmed'],
    [
      'members in another order',
      { fr: 'Accès pour tous', en: 'Access for all', source: 'en' },
      undefined,
      'confirmed',
    ],
    ['another translation', { ...title, fr: 'Un accès pour tous' }, undefined, 'confirmed'],
    ['other spaces', { ...title, en: ' Access  for\u00a0all' }, undefined, 'confirmed'],
    ['another source text', { ...title, en: 'Access for everyone' }, undefined, 'suspect'],
    ['another source language', { ...title, source: 'fr' }, undefined, 'suspect'],
    ['a description now', title, { source: 'en', en: 'In every region' }, 'suspect'],
    ['gone', null, undefined, 'lost'],
  ];
  for (const [name, now, description, state] of cases) {
    const wording = now && { title: now, ...(description ? { description } : {}) };
    assert.equal(linkState(link, wording), state, name);
    assert.equal(isSuspect(link, wording), state !== 'confirmed', name);
  }
});

test('a text that moves from the title to the description changes the basis', () => {
  const empty: Multilingual = { source: 'en' };
  assert.notEqual(basisOf({ title, description: null }), basisOf({ title: empty, description: title }));
});

test('relations are declared once each, and no others are known', () => {
  const keys = relations.map((each) => `${each.from} ${each.relation} ${each.to}`);
  assert.equal(new Set(keys).size, keys.length);
  assert.equal(relationBetween('theme', 'rests-on', 'instrument')?.mandate, 'to');
  assert.equal(relationBetween('instrument', 'rests-on', 'theme'), null);
});

const link = (n: number, from: string, relation: string, to: string) => {
  const thing = (text: string) => ({ kind: text.split(' ')[0] ?? '', id: text.split(' ')[1] ?? '' });
  return { id: `l${n}`, from: thing(from), relation, to: thing(to) };
};
const links = [
  link(1, 'theme a', 'rests-on', 'instrument r1'),
  link(2, 'theme b', 'rests-on', 'instrument r1'),
  link(3, 'theme a', 'served-by', 'element e1'),
  link(4, 'element e2', 'rests-on', 'instrument r3'),
  link(5, 'theme z', 'rests-on', 'instrument r2'),
];

test('coverage both ways', () => {
  const rests = relationBetween('theme', 'rests-on', 'instrument');
  const served = relationBetween('theme', 'served-by', 'element');
  assert.ok(rests && served);
  const mandates = coverageOf(rests, ['r1', 'r2', 'r3'], ['a', 'b', 'c'], links);
  assert.deepEqual(
    [mandates.unserved, mandates.unfounded, mandates.astray, mandates.asking, mandates.answering],
    [['r2', 'r3'], ['c'], ['l5'], 3, 3],
  );
  const work = coverageOf(served, ['a', 'b'], ['e1', 'e2', 'e3'], links);
  assert.deepEqual([work.unserved, work.unfounded], [['b'], ['e2', 'e3']]);
  assert.deepEqual(unfoundedThings('element', ['e1', 'e2', 'e3'], links), ['e3']);
  assert.deepEqual(coverageOf(rests, [], [], []).unserved, []);
});
