import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  appendLeaf,
  consistencyProof,
  emptyRoot,
  hashLeaf,
  hashNode,
  inclusionProof,
  provesConsistency,
  provesInclusion,
  rootOf,
  rootOfPeaks,
} from './merkle.ts';

// The inputs and results that implementations of Certificate Transparency test each other with.
const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const leaves = inputs.map((input) => hashLeaf(Buffer.from(input, 'hex')));

test('roots of the known test vectors', () => {
  assert.equal(emptyRoot, roots[0]);
  roots.forEach((root, size) => assert.equal(rootOf(leaves.slice(0, size)), root));
});

test('proofs of the known test vectors', () => {
  assert.deepEqual(inclusionProof(leaves, 0), [
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ]);
  assert.deepEqual(consistencyProof(leaves, 6), [
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]);
});

/** The definition of RFC 6962, section 2.1, word for word. */
function definition(list: readonly string[]): string {
  if (list.length <= 1) return list[0] ?? emptyRoot;
  let split = 1;
  while (split * 2 < list.length) split *= 2;
  return hashNode(definition(list.slice(0, split)), definition(list.slice(split)));
}

const log = fc.array(fc.uint8Array({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 70 });
const hashes = log.map((list) => list.map((each) => hashLeaf(each)));

test('growing by peaks gives the root of the definition', () => {
  fc.assert(
    fc.property(hashes, (list) => {
      let peaks: string[] = [];
      list.forEach((leaf, size) => {
        peaks = appendLeaf(peaks, size, leaf);
      });
      assert.equal(rootOfPeaks(peaks), definition(list));
      assert.equal(peaks.length, list.length.toString(2).replaceAll('0', '').length);
    }),
    { numRuns: 100 },
  );
});

test('every leaf has a proof that holds for it alone', () => {
  fc.assert(
    fc.property(hashes, fc.nat(), fc.nat(), (list, one, other) => {
      const index = one % list.length;
      const leaf = list[index] as string;
      const proof = inclusionProof(list, index);
      const root = rootOf(list);
      assert.ok(provesInclusion(leaf, index, list.length, proof, root));
      const wrong = other % list.length;
      if (list[wrong] !== leaf)
        assert.ok(!provesInclusion(list[wrong] as string, index, list.length, proof, root));
      assert.ok(!provesInclusion(leaf, index, list.length, [...proof, root], root));
      assert.ok(!provesInclusion(leaf, index, list.length, proof, hashNode(root, root)));
      assert.ok(!provesInclusion(leaf, list.length, list.length, proof, root));
      if (proof.length > 0) assert.ok(!provesInclusion(leaf, index, list.length, proof.slice(1), root));
    }),
    { numRuns: 200 },
  );
});

test('a log is proved to go on from its beginning, and from nothing else', () => {
  fc.assert(
    fc.property(hashes, fc.nat(), (list, cut) => {
      const size = cut % (list.length + 1);
      const first = { size, root: rootOf(list.slice(0, size)) };
      const second = { size: list.length, root: rootOf(list) };
      const proof = consistencyProof(list, size);
      assert.ok(provesConsistency(first, second, proof));
      assert.ok(!provesConsistency({ size, root: hashNode(first.root, first.root) }, second, proof));
      // Nothing is the beginning of every log.
      if (size > 0)
        assert.ok(!provesConsistency(first, { ...second, root: hashNode(second.root, first.root) }, proof));
      assert.ok(!provesConsistency(first, second, [...proof, first.root]));
      if (proof.length > 0) assert.ok(!provesConsistency(first, second, proof.slice(0, -1)));
    }),
    { numRuns: 200 },
  );
});
