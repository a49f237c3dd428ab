import { type CouncilDocument, contentsOf } from './council-document.ts';
import { textHeight } from './council-docx-looks.ts';
import { type Piece, piecesOf } from './council-docx-pieces.ts';

/** The pages on which the headings of the contents start, by the id of the heading, and how many pages there are. */
export type DocumentPages = { headings: ReadonlyMap<string, number>; count: number };

/**
 * The pages of a Council document in Word: an estimate made of the document
 * itself, of our own styles and of the widths of characters in their fonts, since only the reader's word processor
 * knows where its pages end. It follows what moves pages: line breaking, spacing, rows that stay whole, heads that are
 * repeated, headings that stay with what follows, no single line left alone.
 */
export function documentPages(document: CouncilDocument): DocumentPages {
  const listed = new Set(contentsOf(document).map((heading) => heading.id));
  const headings = new Map<string, number>();
  const pieces = piecesOf(document);
  const sheet = { page: 1, used: 0, after: 0 };
  const turn = (): void => {
    sheet.page += 1;
    sheet.used = 0;
    sheet.after = 0;
  };
  for (const [at, piece] of pieces.entries()) {
    if (piece.startsPage && (sheet.used > 0 || piece.isBreak)) turn();
    if (piece.isBreak) continue;
    const isKept = pieces[at - 1]?.keepNext === true;
    if (sheet.used > 0 && !isKept && gap(sheet, piece) + neededBy(pieces, at) > textHeight - sheet.used) {
      turn();
      sheet.used = piece.repeated ?? 0;
    }
    if (piece.heading !== undefined && listed.has(piece.heading)) headings.set(piece.heading, sheet.page);
    place(piece, sheet, turn);
  }
  return { headings, count: sheet.page };
}

type Sheet = { page: number; used: number; after: number };

/** The space between what stands on the page and a piece: the larger one of the two, none at the top of a page. */
function gap(sheet: Sheet, piece: Piece): number {
  return sheet.used === 0 ? 0 : Math.max(sheet.after, piece.before);
}

/** The room that a piece needs to start on a page, with all that it is kept together with. */
function neededBy(pieces: readonly Piece[], from: number): number {
  let needed = 0;
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    if (at > from) needed += Math.max(pieces[at - 1]?.after ?? 0, piece.before);
    if (!piece.keepNext) return needed + sum(piece.lines.slice(0, firstLines(piece.lines.length)));
    needed += sum(piece.lines);
    // What is longer than a page cannot be kept together.
    if (needed > textHeight) return sum(pieces[from]?.lines ?? []);
  }
  return needed;
}

/** How many lines of a paragraph start it on a page: two, or all of three, so that none is left alone. */
const firstLines = (count: number): number => (count <= 3 ? count : 2);

function place(piece: Piece, sheet: Sheet, turn: () => void): void {
  sheet.used += gap(sheet, piece);
  let rest = piece.lines;
  while (sheet.used + sum(rest) > textHeight && rest.length > 1) {
    let fitting = 0;
    for (let used = sheet.used; fitting < rest.length; fitting += 1) {
      used += rest[fitting] ?? 0;
      if (used > textHeight) break;
    }
    // The next page gets two lines at least.
    fitting = Math.max(1, Math.min(fitting, rest.length - 2));
    rest = rest.slice(fitting);
    turn();
  }
  sheet.used += sum(rest);
  sheet.after = piece.after;
}

const sum = (heights: readonly number[]): number => heights.reduce((all, each) => all + each, 0);
