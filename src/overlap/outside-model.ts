import { type Overlap, compareText } from './compare-one.ts';
import type { OverlapIndex } from './overlap-index.ts';
import { proposeVerdict } from './verdict.ts';
import { probabilityOf, surest } from './weights.ts';

/** What an outside embedding model says of a pair: its name, the likeness in percent, and what that adds to the odds. */
export type OutsideEvidence = { provider: string; percent: number; weight: number };

/** However alike a model finds two texts, its line adds no more than this to the logarithm of the odds. */
export const mostOutsideWeight = 0.5;
const alikeFrom = 0.3;
const alikeFully = 0.9;

/** What a cosine of two embeddings adds to the logarithm of the odds: from nothing to `mostOutsideWeight`, never less. */
export function outsideWeight(cosine: number): number {
  const share = (cosine - alikeFrom) / (alikeFully - alikeFrom);
  return mostOutsideWeight * Math.min(1, Math.max(0, share));
}

/**
 * Adds the outside line to overlaps already found, by their ids; best first again. It brings no pair of its own, and lifts
 * none above what evidence of one theme can reach.
 */
export function withOutsideEvidence(
  index: OverlapIndex,
  overlaps: readonly Overlap[],
  vectors: ReadonlyMap<string, Float32Array>,
  provider: string,
): Overlap[] {
  const item = (id: string) => index.items[index.slots.get(id) ?? -1];
  const lifted = overlaps.map((overlap) => {
    const [one, other] = [vectors.get(overlap.a), vectors.get(overlap.b)];
    const [a, b] = [item(overlap.a), item(overlap.b)];
    if (one === undefined || other === undefined || a === undefined || b === undefined) return overlap;
    const cosine = cosineOf(one, other);
    const odds = Math.log(overlap.probability / (1 - overlap.probability));
    const weight = Math.max(0, Math.min(outsideWeight(cosine), surest - odds));
    if (!Number.isFinite(odds)) return overlap;
    const probability = probabilityOf(odds + weight);
    return {
      ...overlap,
      probability,
      verdict: proposeVerdict(a, b, overlap.measures, probability),
      outside: { provider, percent: Math.round(100 * Math.max(0, cosine)), weight },
    };
  });
  return lifted.sort(
    (one, other) =>
      other.probability - one.probability || compareText(`${one.a}\n${one.b}`, `${other.a}\n${other.b}`),
  );
}

function cosineOf(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return 0;
  let product = 0;
  let ofA = 0;
  let ofB = 0;
  for (const [at, value] of a.entries()) {
    product += value * (b[at] as number);
    ofA += value * value;
    ofB += (b[at] as number) ** 2;
  }
  return ofA === 0 || ofB === 0 ? 0 : product / Math.sqrt(ofA * ofB);
}
