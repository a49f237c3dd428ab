import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { compareAll } from './compare-all.ts';
import { embeddingsFor, providerOf } from './embedding-provider.ts';
import { evidenceOf } from './evidence.ts';
import type { OverlapItem } from './item.ts';
import { mostOutsideWeight, outsideWeight, withOutsideEvidence } from './outside-model.ts';
import { indexItems } from './overlap.ts';

const items: OverlapItem[] = [
  { id: 'a', texts: { en: 'Phones that deaf subscribers can use' } },
  { id: 'b', texts: { fr: 'Sous-titrage des réunions' } },
  { id: 'c', texts: { en: 'Fibre for schools in the mountains' } },
];
const index = indexItems(items);
const overlaps = compareAll(index, { min: 0 });

type Answer = { status?: number; body?: (input: string[]) => unknown; silent?: boolean };

/** Asks a server of our own on a free port that answers as told; also gives back what it was asked. */
async function asking(answer: Answer, timeout = 2000) {
  const asked: { authorization: string | undefined; model?: string; input: string[] }[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => (text += part));
    request.on('end', () => {
      const body = JSON.parse(text) as { model?: string; input: string[] };
      asked.push({ authorization: request.headers.authorization, ...body });
      if (answer.silent) return;
      response.statusCode = answer.status ?? 200;
      response.end(JSON.stringify(answer.body?.(body.input) ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/embeddings`;
  const provider = providerOf({
    UNIE_EMBEDDING_URL: url,
    UNIE_EMBEDDING_MODEL: 'm',
    UNIE_EMBEDDING_KEY: 'k',
  });
  assert.ok(provider);
  const found = await embeddingsFor(index, overlaps, provider, timeout);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return { found, asked, host: provider.host };
}

const alike = (input: string[]) => ({
  data: input.map((text, at) => ({ index: at, embedding: /deaf|titrage/.test(text) ? [1, 0.1] : [0, 1] })),
});

test('nothing is asked unless an address is set', () => {
  assert.equal(providerOf({}), undefined);
  assert.equal(providerOf({ UNIE_EMBEDDING_URL: ' ' }), undefined);
});

test('the line of the outside model is labelled, bounded, and brings no pair of its own', async () => {
  const { found, asked, host } = await asking({ body: alike });
  assert.ok(found.ok);
  assert.deepEqual(
    asked.map(({ model, authorization, input }) => [model, authorization, input.length]),
    [['m', 'Bearer k', 3]],
  );
  const lifted = withOutsideEvidence(index, overlaps, found.vectors, host);
  assert.deepEqual(lifted.map(({ a, b }) => a + b).sort(), overlaps.map(({ a, b }) => a + b).sort());
  const pair = lifted.find(({ a, b }) => a + b === 'ab');
  const before = overlaps.find(({ a, b }) => a + b === 'ab');
  assert.ok(pair && before && pair.probability > before.probability);
  const odds = (probability: number) => Math.log(probability / (1 - probability));
  assert.ok(odds(pair.probability) - odds(before.probability) <= mostOutsideWeight + 1e-9);
  const line = evidenceOf(index, items[0] as OverlapItem, items[1] as OverlapItem, pair).find(
    ({ kind }) => kind === 'outside-model',
  );
  assert.deepEqual(line, { kind: 'outside-model', weight: 0.5, values: { percent: 100, provider: host } });
  const other = lifted.find(({ a, b }) => a + b === 'ac');
  assert.equal(other?.probability, overlaps.find(({ a, b }) => a + b === 'ac')?.probability);
});

test('the weight of a likeness grows from nothing to its bound', () => {
  assert.deepEqual([-1, 0, 0.3, 0.9, 1].map(outsideWeight), [0, 0, 0, mostOutsideWeight, mostOutsideWeight]);
  assert.ok(outsideWeight(0.5) < outsideWeight(0.6));
});

test('an error, another shape and silence are told apart and leave the overlaps as they are', async () => {
  assert.deepEqual((await asking({ status: 500 })).found, { ok: false, problem: 'status' });
  assert.deepEqual((await asking({ body: () => ({ data: [] }) })).found, { ok: false, problem: 'shape' });
  const text = { body: (input: string[]) => ({ data: input.map(() => ({ embedding: ['x'] })) }) };
  assert.deepEqual((await asking(text)).found, { ok: false, problem: 'shape' });
  assert.deepEqual((await asking({ silent: true }, 100)).found, { ok: false, problem: 'timeout' });
  const none = { url: 'http://127.0.0.1:1/', host: '127.0.0.1:1' };
  assert.deepEqual(await embeddingsFor(index, overlaps, none), { ok: false, problem: 'network' });
  const file = { url: 'file:///etc/hosts', host: 'file' };
  assert.deepEqual(await embeddingsFor(index, overlaps, file), { ok: false, problem: 'address' });
});
