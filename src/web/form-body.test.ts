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
