import type { Change } from '#mandates/reading/instrument.ts';

/** Who changed something, and when, as the file says. */
export type ChangeMark = { author: string | null; date: string | null; moved: boolean };

/** A stretch of text; inserted and deleted at once when it was deleted inside an insertion. */
export type Segment = {
  text: string;
  inserted?: ChangeMark;
  deleted?: ChangeMark;
  /** Instead of text: the mark of a note, by its place in the list of notes. */
  note?: number;
};

/** A paragraph as Word keeps it, with both readings in it. */
export type TrackedParagraph = {
  style?: string;
  segments: Segment[];
  /** What happened to the paragraph mark: an inserted or deleted mark merges the paragraph with the next. */
  mark?: { kind: 'inserted' | 'deleted' | 'both'; by: ChangeMark };
  /** The computed number, per view. */
  label?: { base?: string; revised?: string };
  inTable?: boolean;
  /** The whole row or cell was inserted or deleted. */
  row?: { kind: 'inserted' | 'deleted'; by: ChangeMark };
};

export type View = 'base' | 'revised';

/** The text of a segment in a view; '' when the view does not have it. */
export function segmentIn(segment: Segment, view: View): string {
  const gone = view === 'base' ? segment.inserted !== undefined : segment.deleted !== undefined;
  return gone || (segment.inserted && segment.deleted) ? '' : segment.text;
}

export type ViewedParagraph = { text: string; style?: string; label?: string; inTable?: boolean };

/** The paragraphs of one view: deleted or not yet inserted text gone, merged paragraphs merged, absent rows gone. */
export function paragraphsIn(paragraphs: readonly TrackedParagraph[], view: View): ViewedParagraph[] {
  const absentMark = view === 'base' ? 'inserted' : 'deleted';
  const out: ViewedParagraph[] = [];
  let held: ViewedParagraph | null = null;
  for (const paragraph of paragraphs) {
    if (paragraph.row?.kind === absentMark) continue;
    const own = paragraph.segments.map((segment) => segmentIn(segment, view)).join('');
    const style = own === '' && held?.text ? held.style : (paragraph.style ?? held?.style);
    const label = paragraph.label?.[view] ?? (held?.text ? held.label : undefined);
    const merged: ViewedParagraph = {
      text: (held?.text ?? '') + own,
      ...(style !== undefined ? { style } : {}),
      ...(label !== undefined ? { label } : {}),
      ...(paragraph.inTable ? { inTable: true } : {}),
    };
    const kind = paragraph.mark?.kind;
    if (kind === absentMark || kind === 'both') held = merged;
    else {
      out.push(merged);
      held = null;
    }
  }
  if (held && held.text !== '') out.push(held);
  return out;
}

/** Every tracked change in reading order; neighbours of one kind by one author are one change. */
export function changesIn(paragraphs: readonly TrackedParagraph[]): Change[] {
  return paragraphs.flatMap((paragraph, index) => changesOf(paragraph, index + 1));
}

function changesOf({ segments, mark, row }: TrackedParagraph, at: number): Change[] {
  const changes: Change[] = [];
  let open = false;
  for (const { text, inserted, deleted } of segments) {
    const by = deleted ?? inserted;
    if (!by || text === '') {
      open = false;
      continue;
    }
    const kind = by.moved ? (deleted ? 'move-from' : 'move-to') : deleted ? 'deletion' : 'insertion';
    const last = changes.at(-1);
    if (open && last?.kind === kind && last.author === by.author && last.date === by.date) last.text += text;
    else changes.push({ kind, author: by.author, date: by.date, paragraph: at, text });
    open = true;
  }
  const { by: markBy, kind: markKind } = mark ?? {};
  if (markBy)
    changes.push({
      kind: 'paragraph-mark',
      author: markBy.author,
      date: markBy.date,
      paragraph: at,
      text: markKind ?? '',
    });
  if (row)
    changes.push({ kind: 'table', author: row.by.author, date: row.by.date, paragraph: at, text: row.kind });
  return changes;
}
