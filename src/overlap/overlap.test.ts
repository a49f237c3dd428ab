import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differencesOf } from './differences.ts';
import { evidenceOf } from './evidence.ts';
import type { OverlapItem, Passage } from './item.ts';
import { compareAll, compareOne, indexItems } from './overlap.ts';

const memory: Passage[] = [
  {
    id: 'spam',
    texts: {
      en: 'Unwanted bulk mail shall be filtered by operators.',
      fr: 'Le courrier de masse indésirable doit être filtré par les opérateurs.',
      ru: 'Нежелательная массовая почта фильтруется операторами.',
    },
  },
  {
    id: 'fibre',
    texts: {
      en: 'Optical fibre shall reach schools and villages.',
      fr: 'La fibre optique atteint les écoles et les villages.',
      ru: 'Оптическое волокно доводится до школ и деревень.',
    },
  },
  {
    id: 'radar',
    texts: {
      en: 'Weather radars need protected frequencies.',
      fr: 'Les radars météorologiques ont besoin de fréquences protégées.',
      ru: 'Метеорологическим радарам нужны защищенные частоты.',
    },
  },
];

const items: OverlapItem[] = [
  {
    id: 'mail-en',
    kind: 'activity',
    unit: 'TSB',
    texts: { en: 'Guide on filtering unwanted mail and spam' },
  },
  {
    id: 'mail-fr',
    kind: 'event',
    unit: 'BDT',
    texts: { fr: 'Atelier sur le courrier indésirable et son filtrage' },
  },
  { id: 'fibre-en', kind: 'project', unit: 'BDT', texts: { en: 'Fibre for the schools of remote villages' } },
  {
    id: 'fibre-ru',
    kind: 'project',
    unit: 'BDT',
    texts: { ru: 'Прокладка оптического волокна до деревень и школ' },
  },
  {
    id: 'radar-en',
    kind: 'question',
    unit: 'BR',
    texts: { en: 'Sharing of frequencies with weather radars' },
  },
  {
    id: 'radar-en-again',
    kind: 'question',
    unit: 'BR',
    texts: { en: 'Sharing of frequencies with the weather radars' },
  },
  { id: 'empty', texts: { en: '' } },
  { id: 'word', texts: { en: 'Radar' } },
];

test('the nearest of an item is the one on the same thing, across languages', () => {
  const index = indexItems(items, { memory });
  const best = (id: string) =>
    compareOne(index, index.items[index.slots.get(id) ?? -1] as OverlapItem, { min: 0 })[0]?.b;
  assert.equal(best('mail-en'), 'mail-fr');
  assert.equal(best('mail-fr'), 'mail-en');
  assert.equal(best('fibre-ru'), 'fibre-en');
  assert.equal(best('radar-en'), 'radar-en-again');
});

test('an item that is not in the index is compared without being added', () => {
  const index = indexItems(items, { memory });
  const [best] = compareOne(index, {
    id: 'new',
    texts: { fr: 'Radars météorologiques et partage des fréquences' },
  });
  assert.match(best?.b ?? '', /^radar/);
  assert.equal(index.slots.has('new'), false);
});

test('near-identical text is a duplicate, and nearly certain', () => {
  const index = indexItems(items, { memory });
  const [first] = compareAll(index);
  assert.deepEqual([first?.a, first?.b, first?.verdict], ['radar-en', 'radar-en-again', 'duplicate']);
  assert.ok((first?.probability ?? 0) > 0.99);
});

test('the order of input does not matter', () => {
  const forwards = compareAll(indexItems(items, { memory }), { min: 0 });
  const backwards = compareAll(indexItems(items.toReversed(), { memory: memory.toReversed() }), { min: 0 });
  const rounded = (overlaps: typeof forwards) =>
    overlaps.map(({ a, b, probability, verdict }) => [a, b, probability.toFixed(5), verdict]);
  assert.deepEqual(rounded(backwards), rounded(forwards));
});

test('items that came and went leave the index as if it had been made without them', () => {
  const index = indexItems(items.slice(0, 5), { memory, selfMemory: false });
  index.add({ id: 'passing', texts: { en: 'Fibre for weather radars in villages' } });
  for (const item of items.slice(5)) index.add(item);
  assert.equal(index.remove('passing'), true);
  assert.equal(index.remove('passing'), false);
  const grown = compareAll(index, { min: 0 }).map(({ a, b, probability }) => [a, b, probability.toFixed(5)]);
  const fresh = compareAll(indexItems(items, { memory, selfMemory: false }), { min: 0 }).map(
    ({ a, b, probability }) => [a, b, probability.toFixed(5)],
  );
  assert.deepEqual(grown, fresh);
});

test('an item added again takes the place of the one before', () => {
  const index = indexItems(items, { memory });
  index.add({ id: 'word', texts: { en: 'Guide on filtering of unwanted mail' } });
  const [best] = compareOne(index, index.items[index.slots.get('word') ?? -1] as OverlapItem);
  assert.equal(best?.b, 'mail-en');
  assert.equal(index.slots.size, items.length);
});

test('every unordered pair stands once, and top bounds what each side brings', () => {
  const overlaps = compareAll(indexItems(items, { memory }), { min: 0 });
  const pairs = overlaps.map(({ a, b }) => [a, b].sort().join(' '));
  assert.equal(new Set(pairs).size, pairs.length);
  assert.equal(pairs.length, (items.length * (items.length - 1)) / 2);
  const few = compareAll(indexItems(items, { memory }), { min: 0, top: 1 });
  assert.ok(few.length < overlaps.length && few.length >= items.length / 2);
});

test('evidence names words, concepts and passages; differences name what is not the same', () => {
  const index = indexItems(items, { memory });
  const [a, b] = ['mail-en', 'mail-fr'].map(
    (id) => index.items[index.slots.get(id) ?? -1] as OverlapItem,
  ) as [OverlapItem, OverlapItem];
  const overlap = compareOne(index, a).find((each) => each.b === 'mail-fr');
  assert.ok(overlap);
  const evidence = evidenceOf(index, a, b, overlap);
  assert.ok(
    evidence.some(
      ({ kind, values }) => kind === 'closest-passages' && (values['passages'] as string[]).includes('spam'),
    ),
  );
  assert.ok(
    evidence.some(
      ({ kind, values }) => kind === 'same-field' && (values['concepts'] as string[]).includes('spam'),
    ),
  );
  assert.deepEqual(differencesOf(index, a, b), [
    { kind: 'unit', a: 'TSB', b: 'BDT' },
    { kind: 'kind', a: 'activity', b: 'event' },
  ]);
});

const order = { kind: 'resolution', number: '77', body: 'PP', operative: true };

test('who carries out what it cites implements it; the same number of another body is no tie', () => {
  const clause: OverlapItem = {
    id: 'clause',
    body: 'PP',
    number: '77',
    kind: 'clause',
    texts: { en: 'to map the fibre networks of islands' },
  };
  const activity: OverlapItem = {
    id: 'map',
    texts: { en: 'Map of the fibre networks of islands and their cables' },
    citations: [order],
  };
  const other: OverlapItem = {
    id: 'stamps',
    texts: { en: 'Printing of stamps' },
    citations: [{ ...order, body: 'WTDC' }],
  };
  const recalls: OverlapItem = {
    id: 'lifts',
    texts: { en: 'Repair of lifts' },
    citations: [{ ...order, operative: false }],
  };
  const index = indexItems([clause, activity, other, recalls], { memory });
  const verdicts = new Map(compareOne(index, clause, { min: 0 }).map(({ b, verdict }) => [b, verdict]));
  assert.equal(verdicts.get('map'), 'implements');
  assert.equal(verdicts.get('lifts'), 'merely-cites');
  assert.notEqual(verdicts.get('stamps'), 'merely-cites');
});

test('two editions of an instrument are a revision, not a duplicate', () => {
  const edition = (year: number): OverlapItem => ({
    id: `r${year}`,
    body: 'PP',
    number: '9',
    year,
    kind: 'resolution',
    texts: { en: 'Measures to filter unwanted mail in all countries' },
  });
  const [only] = compareAll(indexItems([edition(2014), edition(2018)], { memory }));
  assert.equal(only?.verdict, 'revised');
});

test('no items, empty texts and no memory are answered with nothing, not with a failure', () => {
  assert.deepEqual(compareAll(indexItems([])), []);
  assert.deepEqual(
    compareAll(
      indexItems([
        { id: 'a', texts: {} },
        { id: 'b', texts: { zh: '' } },
      ]),
    ),
    [],
  );
  assert.deepEqual(compareOne(indexItems([]), { id: 'x', texts: { en: 'Fibre' } }), []);
});
