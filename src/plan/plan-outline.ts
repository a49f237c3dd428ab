/** An element that hangs under no other, and how many hang right under it. */
export type Root = { id: string; children: number };

/** Rows of the outline that stand on one page: more are hard to read, and heavy on a slow link. */
export const rowsPerPage = 220;

/**
 * Splits an outline into pages. What hangs under an element stays with it, so that a page of one great element may be
 * longer than others.
 */
export function outlinePages(roots: readonly Root[], most = rowsPerPage): Root[][] {
  const pages: Root[][] = [];
  let rows = 0;
  for (const root of roots) {
    const own = 1 + root.children;
    const page = pages.at(-1);
    if (page && rows + own <= most) {
      page.push(root);
      rows += own;
    } else {
      pages.push([root]);
      rows = own;
    }
  }
  return pages;
}
