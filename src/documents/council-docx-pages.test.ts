import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Language, languages } from '#language/languages.ts';
import type { Block, CouncilDocument } from './council-document.ts';
import { lineHeights } from './council-docx-lines.ts';
import { documentPages } from './council-docx-pages.ts';
import { sampleDocument } from './test-document.ts';

const heading = (id: string): Block => ({ kind: 'heading', level: 1, id, text: [{ text: id }] });
const line: Block = { kind: 'paragraph', text: [{ text: 'One line.' }] };
const times = (count: number, block: Block): Block[] => Array.from({ length: count }, () => block);
const of = (body: readonly Block[]): CouncilDocument => ({ ...sampleDocument('en'), body, annexes: [] });
const linesIn = (text: string, width: number, language: Language = 'en') =>
  lineHeights([{ text, size: 20, isBold: false }], width, language, 20).length;

describe('the pages of a Council document in Word', () => {
  it('starts the text after the front page and the contents, and an annex on a page of its own', () => {
    for (const language of languages) {
      const { headings, count } = documentPages(sampleDocument(language));
      assert.deepEqual([...headings.values()], [3, 3, 4], language);
      assert.equal(count, 4, language);
    }
  });

  it('fills a page with as many lines as it has room for', () => {
    // A line of 10.5 points takes 277.7 twentieths of a point and 120 after it: 36 of them fill 14 317 of 14 570.
    const { headings } = documentPages(of([...times(37, line), heading('second'), ...times(36, line)]));
    assert.equal(headings.get('second'), 4);
    assert.equal(documentPages(of(times(36, line))).count, 3);
    assert.equal(documentPages(of(times(37, line))).count, 4);
  });

  it('keeps a heading with what follows it', () => {
    const follows = documentPages(of([...times(35, line), heading('last'), line]));
    assert.equal(follows.headings.get('last'), 4);
  });

  it('breaks lines at spaces and between Chinese characters, and a long word where it must', () => {
    // Ten digits of 10 points are 1 000 twentieths of a point wide; a space at the end of a line takes no room.
    assert.equal(linesIn('0123456789', 1000), 1);
    assert.equal(linesIn('0123456789 0123456789', 1000), 2);
    assert.equal(linesIn('01234567890123456789', 1000), 2);
    assert.equal(linesIn('规划报告规划', 1000, 'zh'), 2);
    assert.equal(linesIn('规划报告规。', 1000, 'zh'), 2);
    assert.equal(linesIn('', 1000), 1);
  });
});
