import type { Block, CouncilDocument, Row, Table } from './council-document.ts';

/** A stretch of a document that is shown on a page of its own: what a screen takes, a chapter or some of its sections. */
export type DocumentPart = { blocks: readonly Block[]; isAnnex: boolean };

/** About how many cells, lines and paragraphs a part holds before the next section starts a new one. */
const longestPart = 450;

/**
 * Parts a document at its headings of level 1 and 2. The parts are the same in every language, since what is counted
 * is blocks and cells, not words; a single section is never parted.
 */
export function partsOf(document: CouncilDocument, longest = longestPart): DocumentPart[] {
  const parts: { blocks: Block[]; isAnnex: boolean; size: number }[] = [];
  for (const section of sectionsOf(document)) {
    const last = parts.at(-1);
    const size = section.blocks.reduce((sum, block) => sum + sizeOf(block), 0);
    // A chapter's own heading and introduction stay with its first section.
    if (last && last.isAnnex === section.isAnnex && last.size + size <= longest) {
      last.blocks.push(...section.blocks);
      last.size += size;
    } else parts.push({ blocks: [...section.blocks], isAnnex: section.isAnnex, size });
  }
  return parts.map(({ blocks, isAnnex }) => ({ blocks, isAnnex }));
}

/** The number of the part (from 0) in which each heading, table and row with an id stands. */
export function partByPlace(parts: readonly DocumentPart[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [at, { blocks }] of parts.entries()) {
    for (const id of blocks.flatMap(placesOf)) places.set(id, at);
  }
  return places;
}

function sectionsOf(document: CouncilDocument): DocumentPart[] {
  const sections: { blocks: Block[]; isAnnex: boolean }[] = [];
  for (const [at, blocks] of [document.body, ...document.annexes].entries()) {
    let isOpen = false;
    for (const block of blocks) {
      const last = sections.at(-1);
      const startsSection = block.kind === 'heading' && block.level <= 2;
      const followsChapter = last?.blocks.every((each) => each.kind === 'heading');
      if (!isOpen || !last || (startsSection && !(followsChapter && block.level === 2))) {
        sections.push({ blocks: [block], isAnnex: at > 0 });
        isOpen = true;
      } else last.blocks.push(block);
    }
  }
  return sections;
}

function sizeOf(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return 1;
    case 'paragraph':
      return 2;
    case 'list':
      return 2 * block.items.length;
    case 'table':
      return block.columns.length * (block.head.length + block.rows.length + (block.totals?.length ?? 0));
  }
}

function placesOf(block: Block): string[] {
  if (block.kind === 'heading') return [block.id];
  return block.kind === 'table' ? [block.id, ...rowIds(block)] : [];
}

const rowIds = (table: Table): string[] =>
  [...table.rows, ...(table.totals ?? [])].flatMap((row: Row) => (row.id === undefined ? [] : [row.id]));
