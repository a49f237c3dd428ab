import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { outlinePages, type Root } from './plan-outline.ts';

const root = (id: string, children: number): Root => ({ id, children });

test('an outline that fits stands on one page; one that is too long is split between elements', () => {
  assert.deepEqual(outlinePages([], 10), []);
  assert.equal(outlinePages([root('a', 4), root('b', 4)], 10).length, 1);
  const pages = outlinePages([root('a', 4), root('b', 5), root('c', 30), root('d', 0)], 10);
  assert.deepEqual(
    pages.map((page) => page.map((each) => each.id)),
    [['a'], ['b'], ['c'], ['d']],
  );
});

test('every element stands on one page, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 40 })), fc.integer({ min: 1, max: 50 }), (children, most) => {
      const roots = children.map((n, at) => root(String(at), n));
      const pages = outlinePages(roots, most);
      assert.deepEqual(pages.flat(), roots);
      for (const page of pages)
        assert.ok(page.length === 1 || page.reduce((sum, each) => sum + 1 + each.children, 0) <= most);
    }),
  );
});
