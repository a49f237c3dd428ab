import type { SpliceLexicon } from './splice-lexicon.ts';
import { isTaken, type Span } from './splice-spans.ts';
import { stretchesOf } from './splice-stretches.ts';
import { type Token, tokensOf } from './splice-tokens.ts';

/** Longer clauses are not laid side by side with the earlier edition: the time grows with the product of both lengths. */
const largest = 6_000_000;

/**
 * With the earlier text at hand, what was inserted is what a spliced text holds beside it: the stretches that must be
 * taken out so that the earlier text is left, as few as possible. Null when the earlier text is not all there.
 */
export function insertedSpans(text: string, earlier: string): Span[] | null {
  const [n, m] = [text.length, earlier.length];
  if (m > n || n * m > largest) return null;
  const width = m + 1;
  // The cost from a place in both texts on, when the character before was kept, and when it was taken out.
  const kept = new Float32Array((n + 1) * width).fill(Infinity);
  const out = new Float32Array((n + 1) * width).fill(Infinity);
  for (let at = n; at >= 0; at--)
    for (let old = m; old >= 0; old--) {
      const here = at * width + old;
      if (at === n) {
        kept[here] = out[here] = old === m ? 0 : Infinity;
        continue;
      }
      const on = old < m && text[at] === earlier[old] ? (kept[here + width + 1] ?? Infinity) : Infinity;
      const skip = out[here + width] ?? Infinity;
      kept[here] = Math.min(on, skip + 1 + roughness(text, at));
      out[here] = Math.min(on + roughness(text, at), skip);
    }
  if (kept[0] === Infinity) return null;
  const spans: Span[] = [];
  let [at, old, from] = [0, 0, -1];
  while (at < n) {
    const here = at * width + old;
    const on = old < m && text[at] === earlier[old] ? (kept[here + width + 1] ?? Infinity) : Infinity;
    const skip = out[here + width] ?? Infinity;
    const takesOut = from < 0 ? skip + 1 + roughness(text, at) < on : skip <= on + roughness(text, at);
    if (takesOut && from < 0) from = at;
    if (!takesOut && from >= 0) {
      spans.push({ from, to: at, in: 'revised', sure: false });
      from = -1;
    }
    if (!takesOut) old += 1;
    at += 1;
  }
  if (from >= 0) spans.push({ from, to: n, in: 'revised', sure: false });
  return spans;
}

/** A cut inside a word is less likely than one beside a space or a sign. */
const roughness = (text: string, at: number) =>
  /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[at] ?? ' ') ? 0.3 : 0;

/** The words that were deleted before each insertion that follows them without a space. */
export function deletedBefore(text: string, inserted: readonly Span[], lexicon: SpliceLexicon): Span[] {
  const deleted: Span[] = [];
  for (const span of inserted) {
    const [before, after] = [text[span.from - 1] ?? ' ', text[span.from] ?? ' '];
    if (/\s/.test(before) || /[\s,;.)]/.test(after)) continue;
    const [first, second, third] = [
      tokensIn(text, 0, span.from, lexicon),
      tokensIn(text, span.from, span.to, lexicon),
      tokensIn(text, span.to, text.length, lexicon),
    ];
    const seam = second[0];
    if (!seam || first.length === 0) continue;
    const tokens = [...first, ...second, ...third];
    const earlier = inserted.filter(({ to }) => to <= span.from);
    const found = stretchesOf(
      { tokens, seams: new Set([seam]), parts: [] },
      lexicon,
      earlier,
      first.length + second.length,
    );
    const [base] = found[0]?.spans ?? [];
    if (base && !isTaken(inserted, base.from, base.to)) deleted.push(base);
  }
  return deleted;
}

function tokensIn(text: string, from: number, to: number, lexicon: SpliceLexicon): Token[] {
  return tokensOf(text.slice(from, to), lexicon.language).map((token) => ({
    ...token,
    from: token.from + from,
    to: token.to + from,
    gap: token.from + from > 0 && /\s/.test(text[token.from + from - 1] ?? ''),
  }));
}
