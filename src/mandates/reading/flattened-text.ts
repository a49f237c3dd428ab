import type { Splice } from './flattened-evidence.ts';

export type BothTexts = { base: string; revised: string; doubtful: string[] };

const edition =
  /([[(]?)((?:Rév\. |Rev\. |Пересм\. |المراجَ?ع في )?[^()[\],;\d]{2,40}),(\s*)((?:19|20)\d\d)([)\]]?)(?=[\p{Lu}\p{sc=Arabic}])([^()[\],;\d]{2,40}),\s*((?:19|20)\d\d)([)\]]?)/gu;
const years = /((?:19|20)\d\d)((?:19|20)\d\d)(?!\d)/gu;
const resolutions = /\b(\d{1,3})\/(\d{1,3}?)(\d{2})\/(\d{2,3})\b/gu;

/**
 * The two readings of a spliced text. Editions, years and numbers are parted for certain; of words run together only the
 * place is certain, so that the words around it are listed as doubtful for a person.
 */
export function bothTexts(text: string, splices: readonly Splice[], earlier: string | null): BothTexts {
  const doubtful: string[] = [];
  const take = (which: 'base' | 'revised') => {
    const base = which === 'base';
    return text
      .replace(
        edition,
        (
          _,
          open: string,
          place: string,
          gap: string,
          year: string,
          close: string,
          place2: string,
          year2: string,
          close2: string,
        ) => {
          const opening = open || '(';
          const shut = close || (opening === '[' ? ']' : ')');
          const inner = base ? `${place},${gap}${year}` : `${revisionMark(place, place2)},${gap}${year2}`;
          return `${base && open === '[' && close === ')' ? '' : open}${inner}${base ? (open ? (open === '[' && close === ')' ? ')' : shutFor(open, close2, shut)) : close2) : close2}`;
        },
      )
      .replace(years, base ? '$1' : '$2')
      .replace(resolutions, (_, a: string, b: string, c: string, d: string) =>
        base ? `${a}/${b}` : `${c}/${d}`,
      )
      .replace(/([,،，])([;.؛；])/gu, base ? '$1' : '$2')
      .replace(/([;؛；])([,،，])/gu, base ? '$1' : '$2');
  };
  for (const { kind, at } of splices) {
    if (kind === 'word') doubtful.push(text.slice(Math.max(0, at - 24), at + 24));
  }
  const [base, revised] = [take('base'), take('revised')];
  if (earlier !== null)
    return { base: earlier, revised: withoutDeleted(revised, earlier, splices, text), doubtful };
  return { base: partWords(base, 'base'), revised: partWords(revised, 'revised'), doubtful };

  function partWords(reading: string, which: 'base' | 'revised'): string {
    return splices.some(({ kind }) => kind === 'word')
      ? cutAtSplices(text, reading, splices, which)
      : reading;
  }
}

const shutFor = (open: string, close: string, shut: string) => close || (open === '[' ? ']' : shut);

/** "(Rév. Dubaï, 2018Bucarest, 2022)": the mark of revision stands once for both. */
function revisionMark(place: string, place2: string): string {
  const mark = /^(?:Rév\. |Rev\. |Пересм\. |المراجَ?ع في )/u.exec(place)?.[0] ?? '';
  return place2.startsWith(mark) ? place2 : mark + place2;
}

/**
 * Around two words run together: the deleted words are sought back to a word like the first inserted one, the inserted
 * words forward to a word like the last deleted one, at most eight words each way.
 */
function cutAtSplices(
  text: string,
  reading: string,
  splices: readonly Splice[],
  which: 'base' | 'revised',
): string {
  let out = reading;
  for (const { kind, at } of splices) {
    if (kind !== 'word') continue;
    const before = text.slice(Math.max(0, at - 12), at);
    const after = text.slice(at, at + 12);
    const place = out.indexOf(before + after);
    if (place === -1) continue;
    const cut = place + before.length;
    const deleted = wordsBack(out.slice(0, cut), firstWord(out.slice(cut)));
    const inserted = wordsForward(out.slice(cut), deleted);
    out =
      which === 'base'
        ? out.slice(0, cut) + out.slice(cut + inserted).replace(/^(?=\p{L})/u, ' ')
        : out.slice(0, cut - deleted.length) + out.slice(cut);
    out = out.replace(/ {2,}/g, ' ');
  }
  return out;
}

const firstWord = (text: string) => /^[\p{L}]+['’]?/u.exec(text)?.[0] ?? '';

/** The deleted stretch: from the nearest earlier word of the same sort as the first inserted word. */
function wordsBack(before: string, inserted: string): string {
  const words = before.match(/\s*[^\s]+$/u);
  let stretch = words?.[0] ?? '';
  for (let count = 1; count < 8; count++) {
    const first = firstWord(stretch.trimStart());
    if (sameSort(first, inserted)) return stretch.trimStart();
    const more = before.slice(0, before.length - stretch.length).match(/\s*[^\s]+$/u)?.[0];
    if (!more || /[;:.]$/.test(more)) break;
    stretch = more + stretch;
  }
  return (words?.[0] ?? '').trimStart();
}

const sorts = [
  /^(?:de|d['’]|du|des|del|of|à|a|au|aux|al|to|en|par|por|by|dans|in)$/iu,
  /^(?:un|une|le|la|l['’]|les|el|los|las|una|the|an?|this|ce|cette)$/iu,
];

function sameSort(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  return sorts.some((sort) => sort.test(a) && sort.test(b));
}

/** As many inserted words as were deleted: the only measure at hand without the earlier edition. */
function wordsForward(after: string, deleted: string): number {
  const count = Math.max(1, deleted.trim().split(/\s+/).length);
  return new RegExp(`^(?:\\S+\\s*){1,${count}}`, 'u').exec(after)?.[0].length ?? 0;
}

/** With the earlier text at hand, what was inserted is known; the deleted words are those that stand before a splice. */
function withoutDeleted(reading: string, earlier: string, splices: readonly Splice[], text: string): string {
  if (!splices.some(({ kind }) => kind === 'word')) return reading === earlier ? text : reading;
  return cutAtSplices(text, reading, splices, 'revised');
}
