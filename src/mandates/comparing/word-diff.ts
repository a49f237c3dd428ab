/** A stretch of text in both texts, only in the first, or only in the second. */
export type WordChange = { text: string; change: 'del' | 'ins' | null };

/** Words, spaces and signs apart; Chinese characters one by one. */
export const wordsOf = (text: string): string[] =>
  text.match(/[\p{sc=Han}]|[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

/** The difference of two texts word by word (Myers); texts that share little are one deletion and one insertion. */
export function wordDiff(before: string, after: string): WordChange[] {
  if (before === after) return before === '' ? [] : [{ text: before, change: null }];
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const middle = shortestScript(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const changes: WordChange[] = [];
  const push = (text: string, change: WordChange['change']) => {
    const last = changes.at(-1);
    if (text === '') return;
    if (last?.change === change) last.text += text;
    else changes.push({ text, change });
  };
  push(a.slice(0, start).join(''), null);
  for (const { text, change } of middle) push(text, change);
  push(end > 0 ? a.slice(a.length - end).join('') : '', null);
  return changes;
}

const furthest = 1_200;

function shortestScript(a: string[], b: string[]): WordChange[] {
  const whole: WordChange[] = [
    { text: a.join(''), change: 'del' },
    { text: b.join(''), change: 'ins' },
  ];
  if (a.length === 0 || b.length === 0) return whole;
  const limit = Math.min(a.length + b.length, furthest);
  const trace: Map<number, number>[] = [];
  let front = new Map<number, number>([[1, 0]]);
  for (let distance = 0; distance <= limit; distance++) {
    trace.push(new Map(front));
    for (let k = -distance; k <= distance; k += 2) {
      const down = k === -distance || (k !== distance && (front.get(k - 1) ?? -1) < (front.get(k + 1) ?? -1));
      let x = down ? (front.get(k + 1) ?? 0) : (front.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      front.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a, b, distance);
    }
    front = new Map(front);
  }
  return whole;
}

function walkBack(trace: Map<number, number>[], a: string[], b: string[], distance: number): WordChange[] {
  const reversed: WordChange[] = [];
  let [x, y] = [a.length, b.length];
  for (let step = distance; step > 0; step--) {
    const front = trace[step] as Map<number, number>;
    const k = x - y;
    const down = k === -step || (k !== step && (front.get(k - 1) ?? -1) < (front.get(k + 1) ?? -1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = front.get(fromK) ?? 0;
    const fromY = fromX - fromK;
    while (x > fromX && y > fromY && x > 0 && y > 0 && a[x - 1] === b[y - 1]) {
      reversed.push({ text: a[--x] as string, change: null });
      y -= 1;
    }
    if (down) reversed.push({ text: b[--y] as string, change: 'ins' });
    else reversed.push({ text: a[--x] as string, change: 'del' });
  }
  while (x > 0 && y > 0) {
    reversed.push({ text: a[--x] as string, change: null });
    y -= 1;
  }
  return reversed.reverse();
}

/** How alike two texts are by their words: 1 the same words, 0 none in common (Dice). */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  let total = 0;
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 1 : (2 * common) / total;
}

/** The words of a text counted, for `likeness`. */
export function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of wordsOf(text.toLowerCase()))
    if (/[\p{L}\p{N}]/u.test(word)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}
