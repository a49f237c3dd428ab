import type { ChangeMark, Segment, TrackedParagraph } from '#documents/docx-reading/tracked-text.ts';
import { type DocxNote, noteMark } from '#documents/instrument-docx.ts';

/**
 * Reads the description of a .docx that the corpus uses: "Style | text" a line, with {+inserted+}, {-deleted-}, {>moved
 * here>}, {<moved away<}, {^1:footnote^}, "¶+" and "¶-" for paragraph marks, "\t" for tabs, "\_" and "\~".
 */
export function parseMarked(source: string): { paragraphs: TrackedParagraph[]; notes: DocxNote[] } {
  const notes: DocxNote[] = [];
  const paragraphs = source
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => parseParagraph(line, notes));
  return { paragraphs, notes };
}

const by = (moved = false): ChangeMark => ({ author: 'Editor', date: '2054-03-01T10:00:00Z', moved });

function parseParagraph(line: string, notes: DocxNote[]): TrackedParagraph {
  const bar = line.indexOf('|');
  const style = line.slice(0, bar).trim();
  let text = line.slice(bar + 1).replace(/^ /, '');
  const mark = /\s*¶([+-])\s*$/.exec(text);
  if (mark) text = text.slice(0, mark.index);
  const paragraph: TrackedParagraph = { segments: parseSegments(text, notes) };
  if (style !== '-' && style !== '') paragraph.style = style;
  if (mark) paragraph.mark = { kind: mark[1] === '+' ? 'inserted' : 'deleted', by: by() };
  return paragraph;
}

const openings: Record<string, [string, (marks: Marks) => Marks]> = {
  '{+': ['+}', (marks) => ({ ...marks, inserted: by() })],
  '{-': ['-}', (marks) => ({ ...marks, deleted: by() })],
  '{>': ['>}', (marks) => ({ ...marks, inserted: by(true) })],
  '{<': ['<}', (marks) => ({ ...marks, deleted: by(true) })],
};

type Marks = { inserted?: ChangeMark; deleted?: ChangeMark };

function parseSegments(text: string, notes: DocxNote[]): Segment[] {
  const segments: Segment[] = [];
  const stack: { close: string; marks: Marks }[] = [];
  let plain = '';
  const marks = () => stack.at(-1)?.marks ?? {};
  const flush = () => {
    if (plain !== '') segments.push({ text: plain, ...marks() });
    plain = '';
  };
  for (let at = 0; at < text.length;) {
    const two = text.slice(at, at + 2);
    const note = two === '{^' ? /^\{\^([^:]+):([\s\S]*?)\^\}/.exec(text.slice(at)) : null;
    const opening = openings[two];
    const escape = { '\\t': '\t', '\\_': '\u00a0', '\\~': '\u2011' }[two];
    if (note) {
      notes.push({ label: note[1] ?? '', text: note[2] ?? '' });
      plain += noteMark(notes.length - 1);
      at += note[0].length;
    } else if (stack.at(-1)?.close === two) {
      flush();
      stack.pop();
      at += 2;
    } else if (opening) {
      flush();
      stack.push({ close: opening[0], marks: opening[1](marks()) });
      at += 2;
    } else if (escape !== undefined) {
      plain += escape;
      at += 2;
    } else plain += text[at++];
  }
  flush();
  return segments;
}
