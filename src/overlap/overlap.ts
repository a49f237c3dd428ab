import { compareAll } from './compare-all.ts';
import { compareOne } from './compare-one.ts';
import { projectConcepts } from './concepts.ts';
import type { OverlapItem } from './item.ts';
import { type IndexOptions, OverlapIndex } from './overlap-index.ts';

/**
 * Makes an index of items, with the project's thesaurus unless another is given. `index.add` and `index.remove` keep it
 * up to date; the memory stays that of the beginning.
 */
export function indexItems(items: readonly OverlapItem[], options: IndexOptions = {}): OverlapIndex {
  return new OverlapIndex({ concepts: projectConcepts, ...options }, items);
}

export { compareAll, compareOne };
