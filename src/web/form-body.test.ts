import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanText, readForm } from './form-body.ts';

function post(body: string, type = 'application/x-www-form-urlencoded', length = true): Request {
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(body));
      controller.close();
    },
  });
  const headers = {
    'content-type': type,
    ...(length && { 'content-length': String(Buffer.byteLength(body)) }),
  };
  return new Request('http://localhost/', {
    method: 'POST',
    body: stream,
    headers,
    duplex: 'half',
  } as RequestInit);
}

test('a form comes in as its fields', async () => {
  const form = await readForm(post('a=1&b=deux+mots&b=%E2%80%AEx'));
  assert.ok(form.ok);
  assert.deepEqual(
    [...form.fields],
    [
      ['a', '1'],
      ['b', 'x'],
    ],
  );
});

test('too much is refused, told or not; so is another type', async () => {
  assert.deepEqual(await readForm(post('a=' + 'x'.repeat(100)), 50), { ok: false, reason: 'too-large' });
  assert.deepEqual(await readForm(post('a=' + 'x'.repeat(100), undefined, false), 50), {
    ok: false,
    reason: 'too-large',
  });
  assert.deepEqual(await readForm(post('{}', 'application/json')), { ok: false, reason: 'wrong-type' });
});

test('what is typed loses only what could deceive or break: control signs, direction overrides, lone surrogates', () => {
  assert.equal(cleanText('a\u0000b\u202ec\r\nd\te'), 'abc\nd\te');
  assert.equal(cleanText('e\u0301'), 'é');
  assert.equal(cleanText('مرحباً'), 'مرحباً');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)),
  );
});

function multipart(parts: Record<string, string | Uint8Array>): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(parts))
    if (typeof value === 'string') body.set(name, value);
    else body.set(name, new Blob([value as BlobPart]), 'a\u202efile.csv');
  return new Request('http://localhost/', { method: 'POST', body });
}

test('a file comes only where a route takes one, with its bytes as they are', async () => {
  const bytes = new Uint8Array([0xff, 0xfe, 0, 1, 13, 10]);
  const form = await readForm(multipart({ token: 't', file: bytes }), undefined, 1_000);
  assert.ok(form.ok);
  assert.equal(form.fields.get('token'), 't');
  assert.deepEqual(form.file, { name: 'afile.csv', bytes });
  assert.deepEqual(await readForm(multipart({ file: bytes })), { ok: false, reason: 'wrong-type' });
  assert.deepEqual(await readForm(multipart({ file: bytes }), undefined, 5), {
    ok: false,
    reason: 'too-large',
  });
  const broken = post('no parts at all', 'multipart/form-data; boundary=x');
  assert.deepEqual(await readForm(broken, undefined, 1_000), { ok: false, reason: 'wrong-type' });
});
