import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block, CouncilDocument, HeadingLevel } from './council-document.ts';
import { partByPlace, partsOf } from './council-parts.ts';

const heading = (level: HeadingLevel, id: string): Block => ({ kind: 'heading', level, id, text: [] });
const paragraph: Block = { kind: 'paragraph', text: [{ text: 'Text' }] };
const table = (id: string, rows: number): Block => ({
  kind: 'table',
  id,
  caption: [],
  columns: [{ share: 1, align: 'start' }],
  head: [],
  rows: Array.from({ length: rows }, (_, at) => ({ id: `${id}-${at + 1}`, cells: [[]] })),
  isFirstColumnHead: true,
});
const body = [
  heading(1, 'one'),
  heading(2, 'one-a'),
  paragraph,
  heading(3, 'one-a-x'),
  heading(2, 'one-b'),
  table('figures', 20),
  heading(1, 'two'),
  paragraph,
  heading(2, 'two-a'),
];
const annexes = [[heading(1, 'annex'), table('sources', 3)]];
const document = { body, annexes } as unknown as CouncilDocument;

const names = (longest: number) =>
  partsOf(document, longest).map((part) =>
    part.blocks.map((block) => (block.kind === 'heading' || block.kind === 'table' ? block.id : '¶')),
  );

describe('parts of a document', () => {
  it('start at chapters and sections; a chapter stands with its first section', () => {
    assert.deepEqual(names(1), [
      ['one', 'one-a', '¶', 'one-a-x'],
      ['one-b', 'figures'],
      ['two', '¶'],
      ['two-a'],
      ['annex', 'sources'],
    ]);
  });

  it('hold as much as they may, annexes apart', () => {
    assert.deepEqual(names(1000), [
      ['one', 'one-a', '¶', 'one-a-x', 'one-b', 'figures', 'two', '¶', 'two-a'],
      ['annex', 'sources'],
    ]);
    assert.deepEqual(
      partsOf(document, 1000).map((part) => part.isAnnex),
      [false, true],
    );
    assert.deepEqual(names(25)[0], ['one', 'one-a', '¶', 'one-a-x']);
  });

  it('lose nothing and change no order, whatever their length', () => {
    for (let longest = 0; longest < 40; longest++) {
      const blocks = partsOf(document, longest).flatMap((part) => part.blocks);
      assert.deepEqual(blocks, [...body, ...annexes.flat()]);
    }
  });

  it('know where headings, tables and rows stand', () => {
    const places = partByPlace(partsOf(document, 1));
    assert.deepEqual(
      ['one', 'one-a-x', 'figures', 'figures-20', 'two-a', 'sources-3'].map((id) => places.get(id)),
      [0, 0, 1, 1, 3, 4],
    );
    assert.equal(places.get('nowhere'), undefined);
  });
});
