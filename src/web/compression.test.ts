import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { chooseEncoding, compressAnswers } from './compression.ts';

test('the encoding is one that the browser named and did not refuse', () => {
  for (const [accepted, chosen] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip;q=0.8', 'gzip'],
    ['br;q=0.000', null],
    ['br;q=0.001', 'br'],
    ['abrupt, gzipped', null],
    ['identity', null],
    ['', null],
    [null, null],
  ] as const)
    assert.equal(chooseEncoding(accepted), chosen, String(accepted));
});

test('texts are compressed and come back whole; small ones, files and what is compressed already pass as they are', async () => {
  const long = 'Ünïted \u200f'.repeat(400);
  const app = new Hono();
  app.use('*', compressAnswers);
  app.get('/page', (context) => context.html(long, 404, { 'x-kept': 'yes' }));
  app.get('/small', (context) => context.text('small'));
  app.get('/file', () => new Response(long, { headers: { 'content-type': 'application/zip' } }));
  app.get(
    '/packed',
    () => new Response(long, { headers: { 'content-type': 'text/plain', 'content-encoding': 'x' } }),
  );
  app.get('/none', () => new Response(null, { status: 303, headers: { location: '/' } }));
  const ask = (path: string, accepted: string) =>
    app.request(path, { headers: { 'accept-encoding': accepted } });
  for (const [encoding, whole] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const page = await ask('/page', encoding);
    assert.deepEqual([page.status, page.headers.get('x-kept')], [404, 'yes']);
    assert.equal(page.headers.get('content-encoding'), encoding);
    assert.equal(page.headers.get('vary'), 'accept-encoding');
    const bytes = Buffer.from(await page.arrayBuffer());
    assert.ok(bytes.byteLength < 500);
    assert.equal(whole(bytes).toString(), long);
  }
  assert.equal((await ask('/page', 'identity')).headers.get('content-encoding'), null);
  assert.equal(await (await ask('/page', 'identity')).text(), long);
  assert.equal(await (await ask('/small', 'br')).text(), 'small');
  assert.equal(await (await ask('/file', 'br')).text(), long);
  assert.equal((await ask('/packed', 'br')).headers.get('content-encoding'), 'x');
  assert.equal((await ask('/none', 'br')).status, 303);
});
