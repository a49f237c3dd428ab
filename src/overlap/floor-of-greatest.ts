/**
 * The least of the `most` greatest values; minus infinity when there are not more than that many. Values where `isMeant`
 * is false do not count.
 */
export function floorOfGreatest(
  values: Float32Array,
  most: number,
  isMeant?: (at: number) => boolean,
): number {
  if (values.length <= most) return Number.NEGATIVE_INFINITY;
  const heap = new Float32Array(most).fill(Number.NEGATIVE_INFINITY);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    if (value > (heap[0] as number) && (isMeant === undefined || isMeant(at))) siftDown(heap, value);
  }
  return heap[0] ?? Number.POSITIVE_INFINITY;
}

/** Replaces the least of a heap and restores its order. */
function siftDown(heap: Float32Array, value: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child++;
    if ((heap[child] as number) >= value) break;
    heap[at] = heap[child] as number;
    at = child;
  }
  heap[at] = value;
}
