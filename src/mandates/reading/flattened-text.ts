import { deletedBefore, insertedSpans } from './splice-earlier.ts';
import { enumerationSpans, replacedNumbers } from './splice-phrases.ts';
import type { SpliceLexicon } from './splice-lexicon.ts';
import { seamsIn } from './splice-seams.ts';
import { isTaken, plainSpans, readingOf, type Span } from './splice-spans.ts';
import { stretchesOf } from './splice-stretches.ts';

export type BothTexts = { base: string; revised: string; doubtful: string[] };

/**
 * The two readings of a spliced text. Editions, years, numbers and signs are parted for certain; words that run together
 * are parted where both readings go on best, and every such place is listed for a person.
 */
export function bothTexts(text: string, lexicon: SpliceLexicon, places: ReadonlySet<string>): BothTexts {
  const spans = plainSpans(text, lexicon.language, places);
  const seamed = seamsIn(text, lexicon, spans);
  const doubtful: string[] = [];
  const around = (at: number) => text.slice(Math.max(0, at - 24), at + 24);
  const take = (more: readonly Span[]) => {
    const free = more.every(
      ({ from, to }) =>
        !isTaken(
          spans.filter(({ sure }) => !sure),
          from,
          to,
        ),
    );
    if (free) spans.push(...more);
    return free;
  };
  for (const { spans: both } of stretchesOf(seamed, lexicon, spans)) {
    if (take(both)) doubtful.push(around(both[1].from));
  }
  for (const part of seamed.parts) if (take([part]) && part.in === 'base') doubtful.push(around(part.to));
  for (const seam of seamed.seams)
    if (!isTaken(spans, seam.from - 1, seam.from)) doubtful.push(around(seam.from));
  for (const more of [...enumerationSpans(text, lexicon), ...replacedNumbers(text, lexicon)])
    if (take(more)) doubtful.push(around(more[0]?.from ?? 0));
  return { base: readingOf(text, spans, 'base'), revised: readingOf(text, spans, 'revised'), doubtful };
}

/**
 * The same with the earlier text at hand: it is the base reading, and what the spliced text holds beside it was inserted.
 * Null when the earlier text is not all there, so that it cannot be what was revised.
 */
export function bothFromEarlier(text: string, earlier: string, lexicon: SpliceLexicon): BothTexts | null {
  const inserted = insertedSpans(text, earlier);
  if (!inserted) return null;
  const plain = plainSpans(text, lexicon.language, new Set()).filter(({ in: side }) => side === 'base');
  const free = inserted.filter(({ from }) => !plain.some(({ to }) => to === from));
  const deleted = [...plain, ...deletedBefore(text, free, lexicon)];
  const doubtful = free.map(({ from }) => text.slice(Math.max(0, from - 24), from + 24));
  return { base: earlier, revised: readingOf(text, deleted, 'revised'), doubtful };
}
