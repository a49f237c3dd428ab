import type { Kind } from './splice-kinds.ts';
import type { SpliceLexicon } from './splice-lexicon.ts';
import type { SeamedText } from './splice-seams.ts';
import type { Span } from './splice-spans.ts';
import type { Token } from './splice-tokens.ts';

/** The deleted and the inserted words around one seam. */
export type Stretch = { spans: [Span, Span] };

const furthestBack = 64;
const furthestOn = 44;

/**
 * For each seam: how many words before it were deleted and how many after it inserted. Both readings must go on well
 * where they are joined, what was inserted is like what was deleted, and short replacements are more common than long.
 * `knownEnd` is the token after the inserted words, when an earlier edition shows it.
 */
export function stretchesOf(
  seamed: SeamedText,
  lexicon: SpliceLexicon,
  taken: readonly Span[],
  knownEnd?: number,
): Stretch[] {
  const { tokens, seams } = seamed;
  const places = tokens.flatMap((token, index) => (seams.has(token) && index > 0 ? [index] : []));
  const stretches: Stretch[] = [];
  let floor = 0;
  for (const [order, seam] of places.entries()) {
    const ceiling = (places[order + 1] ?? tokens.length + 1) - 1;
    const found = bestStretch(tokens, seam, floor, ceiling, lexicon, taken, knownEnd);
    if (!found) continue;
    stretches.push(found.stretch);
    floor = found.end;
  }
  return stretches;
}

function bestStretch(
  tokens: readonly Token[],
  seam: number,
  floor: number,
  ceiling: number,
  lexicon: SpliceLexicon,
  taken: readonly Span[],
  knownEnd: number | undefined,
): { stretch: Stretch; end: number } | null {
  const starts = startsOf(tokens, seam, floor, lexicon, taken);
  const ends =
    knownEnd === undefined ? endsOf(tokens, seam, ceiling, lexicon, taken) : [{ at: knownEnd, score: 0 }];
  const hangs = hanging.includes(lexicon.kind(tokens[seam - 1] as Token));
  let best: { start: number; end: number; score: number } | null = null;
  for (const start of starts)
    for (const end of ends) {
      const [deleted, inserted] = [seam - start.at, end.at - seam];
      const score =
        start.score +
        end.score -
        (hangs ? 0.45 : 0.7) * Math.abs(Math.log2(deleted / inserted)) -
        0.45 * Math.log2(deleted) -
        0.25 * Math.log2(inserted);
      if (!best || score > best.score) best = { start: start.at, end: end.at, score };
    }
  if (!best) return null;
  const [first, last, edge] = [tokens[best.start], tokens[best.end - 1], tokens[seam]] as [
    Token,
    Token,
    Token,
  ];
  return {
    end: best.end,
    stretch: {
      spans: [
        { from: first.from, to: edge.from, in: 'base', sure: false },
        { from: edge.from, to: last.to, in: 'revised', sure: false },
      ],
    },
  };
}

type Place = { at: number; score: number };

function startsOf(
  tokens: readonly Token[],
  seam: number,
  floor: number,
  lexicon: SpliceLexicon,
  taken: readonly Span[],
): Place[] {
  const inserted = tokens[seam] as Token;
  const places: Place[] = [];
  let depth = 0;
  let crossed = 0;
  for (let at = seam - 1; at >= Math.max(floor, seam - furthestBack); at--) {
    const token = tokens[at] as Token;
    if (/^[;؛；.。]$/u.test(token.text) && at < seam - 1) break;
    if (/^[)\]»”]$/u.test(token.text)) depth += 1;
    if (/^[(["«“]$/u.test(token.text)) depth -= 1;
    if (/^[,،，]$/u.test(token.text)) crossed += 0.6;
    if (taken.some((span) => token.from < span.to && token.to > span.from)) crossed += 1.5;
    if (depth !== 0 || (at > 0 && !token.gap && tokens[at - 1]?.sort !== 'word' && at !== floor)) continue;
    if (lexicon.kind(token) === 'stop') continue;
    const score =
      lexicon.follows(tokens[at - 1] ?? null, inserted) + alikeFirst(token, inserted, lexicon) - crossed;
    places.push({ at, score });
  }
  return places;
}

function endsOf(
  tokens: readonly Token[],
  seam: number,
  ceiling: number,
  lexicon: SpliceLexicon,
  taken: readonly Span[],
): Place[] {
  const deleted = tokens[seam - 1] as Token;
  const places: Place[] = [];
  let depth = 0;
  let crossed = 0;
  for (let at = seam + 1; at <= Math.min(ceiling, seam + furthestOn); at++) {
    const last = tokens[at - 1] as Token;
    if (/^[)\]»”]$/u.test(last.text)) depth -= 1;
    if (/^[(["«“]$/u.test(last.text)) depth += 1;
    if (taken.some((span) => last.from < span.to && last.to > span.from)) crossed += 1.5;
    if (/^[,،，]$/u.test(last.text)) crossed += 0.6;
    if (/^[;؛；.。]$/u.test(last.text)) break;
    const next = tokens[at];
    if (depth !== 0) continue;
    if (!next) {
      places.push({ at, score: endKind(deleted, last, 'stop', lexicon) - crossed });
      continue;
    }
    const score =
      lexicon.follows(deleted, next) +
      endKind(deleted, last, lexicon.kind(next), lexicon) -
      tightness(last, next, lexicon) -
      crossed;
    places.push({ at, score });
  }
  return places;
}

/** Words after which something must follow. */
const hanging: readonly Kind[] = [
  'article',
  'both',
  'preposition',
  'that',
  'conjunction',
  'not',
  'all',
  'auxiliary',
];
const opening: readonly Kind[] = ['article', 'all'];
const leading: readonly Kind[] = ['preposition', 'both'];

/** The first deleted and the first inserted word do the same in the sentence. */
function alikeFirst(deleted: Token, inserted: Token, lexicon: SpliceLexicon): number {
  const [a, b] = [lexicon.kind(deleted), lexicon.kind(inserted)];
  if (a === 'infinitive' || b === 'infinitive') return a === b ? 2.5 : -1.5;
  if (deleted.folded === inserted.folded) return 1.5;
  if (opening.includes(a) && opening.includes(b)) return 2;
  if (leading.includes(a) && leading.includes(b)) return a === b ? 1.6 : 1;
  if (a === b) return a === 'word' ? (sameEnding(deleted, inserted) ? 1.4 : 0.4) : 1.6;
  if ((opening.includes(a) && b === 'word') || (a === 'word' && opening.includes(b))) return 0.4;
  if ((opening.includes(a) && leading.includes(b)) || (leading.includes(a) && opening.includes(b)))
    return -0.6;
  return -0.4;
}

/** The last deleted and the last inserted word do the same; a whole clause ends before a sign. */
function endKind(deleted: Token, last: Token, next: Kind, lexicon: SpliceLexicon): number {
  const [a, b] = [lexicon.kind(deleted), lexicon.kind(last)];
  if (hanging.includes(a)) {
    if (a === b) return deleted.folded === last.folded ? 1.8 : 2;
    const [x, y] = [opening.includes(a) || a === 'both', opening.includes(b) || b === 'both'];
    if (x && y) return 2;
    return hanging.includes(b) ? 0.5 : -0.5;
  }
  if (hanging.includes(b)) return -2.5;
  const alike = sameEnding(deleted, last) ? 1 : 0;
  if (next === 'stop') return 1.5 + alike;
  if (
    next === 'preposition' ||
    next === 'both' ||
    next === 'conjunction' ||
    next === 'that' ||
    next === 'auxiliary'
  )
    return 0.2 + alike;
  return -0.8 + alike;
}

function sameEnding(a: Token, b: Token): boolean {
  if (a.sort !== 'word' || b.sort !== 'word') return a.sort === b.sort;
  return (
    a.folded.length > 3 &&
    b.folded.length > 3 &&
    (a.folded.slice(-2) === b.folded.slice(-2) || a.folded.slice(0, 5) === b.folded.slice(0, 5))
  );
}

/** Two words that stand together wherever the first one does are not parted. */
function tightness(last: Token, next: Token, lexicon: SpliceLexicon): number {
  return 1.6 * lexicon.bond(last, next);
}
