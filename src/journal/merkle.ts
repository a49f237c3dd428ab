import { createHash } from 'node:crypto';

/*
 * The Merkle tree of RFC 6962 (Certificate Transparency), section 2.1. Hashes are texts of 64 hexadecimal digits;
 * everything here is computed from them alone.
 */

/** The root of a log without entries: the SHA-256 of nothing. */
export const emptyRoot = createHash('sha256').digest('hex');

/** The hash of a leaf: SHA-256(0x00 ‖ input). */
export function hashLeaf(input: Uint8Array): string {
  return createHash('sha256').update(leafPrefix).update(input).digest('hex');
}

/** The hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
export function hashNode(left: string, right: string): string {
  return createHash('sha256')
    .update(nodePrefix)
    .update(Buffer.from(left, 'hex'))
    .update(Buffer.from(right, 'hex'))
    .digest('hex');
}

const leafPrefix = Buffer.from([0]);
const nodePrefix = Buffer.from([1]);

/** The root of the leaves (MTH). */
export function rootOf(leaves: readonly string[]): string {
  return rootOfPeaks(leaves.reduce((peaks, leaf, size) => appendLeaf(peaks, size, leaf), [] as string[]));
}

/**
 * The peaks of a log with one more leaf. A log of `size` leaves has one peak (the root of a full subtree) per bit of
 * `size`, the largest first: with them a log grows without reading its past again.
 */
export function appendLeaf(peaks: readonly string[], size: number, leaf: string): string[] {
  const next = [...peaks];
  let hash = leaf;
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2))
    hash = hashNode(next.pop() as string, hash);
  next.push(hash);
  return next;
}

/** The root of a log from its peaks. */
export function rootOfPeaks(peaks: readonly string[]): string {
  return peaks.length === 0 ? emptyRoot : peaks.reduceRight((right, left) => hashNode(left, right));
}

/** The way from the leaf at `index` up to the root (PATH): the sibling hashes, lowest first. */
export function inclusionProof(leaves: readonly string[], index: number): string[] {
  if (leaves.length <= 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...inclusionProof(left, index), rootOf(right)]
    : [...inclusionProof(right, index - split), rootOf(left)];
}

/** Whether `leaf` is at `index` in the log of `size` leaves that has this root (RFC 9162, section 2.1.3.2). */
export function provesInclusion(
  leaf: string,
  index: number,
  size: number,
  proof: readonly string[],
  root: string,
): boolean {
  if (!isPosition(index) || !isPosition(size) || index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = hashNode(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else hash = hashNode(hash, sibling);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hash === root;
}

/** The hashes that show that the log of the first `size` leaves is the beginning of the log of all of them (PROOF). */
export function consistencyProof(leaves: readonly string[], size: number): string[] {
  return size === 0 || size === leaves.length ? [] : subproof(leaves, size, true);
}

function subproof(leaves: readonly string[], size: number, isWhole: boolean): string[] {
  if (size === leaves.length) return isWhole ? [] : [rootOf(leaves)];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return size <= split
    ? [...subproof(left, size, isWhole), rootOf(right)]
    : [...subproof(right, size - split, false), rootOf(left)];
}

/** Whether the log with root `first` is the beginning of the log with root `second` (RFC 9162, section 2.1.4.2). */
export function provesConsistency(
  first: { size: number; root: string },
  second: { size: number; root: string },
  proof: readonly string[],
): boolean {
  if (!isPosition(first.size) || !isPosition(second.size) || first.size > second.size) return false;
  if (first.size === second.size) return proof.length === 0 && first.root === second.root;
  if (first.size === 0) return proof.length === 0 && first.root === emptyRoot;
  const path = isPowerOfTwo(first.size) ? [first.root, ...proof] : [...proof];
  let [at, last] = [first.size - 1, second.size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  const start = path.shift();
  if (start === undefined) return false;
  let [older, newer] = [start, start];
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [older, newer] = [hashNode(sibling, older), hashNode(sibling, newer)];
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else newer = hashNode(newer, sibling);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && older === first.root && newer === second.root;
}

/** The largest power of two below `size`. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isPosition(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isPowerOfTwo(value: number): boolean {
  return value > 0 && Number.isInteger(Math.log2(value));
}
