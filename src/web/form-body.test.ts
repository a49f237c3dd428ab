import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanText, largestFile, largestForm, readForm } from './form-body.ts';

function post(body: string | Uint8Array, type = 'application/x-www-form-urlencoded', length = true): Request {
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(typeof body === 'string' ? new TextEncoder().encode(body) : body);
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
  assert.deepEqual(await readForm(post('a=' + 'x'.repeat(100)), { limit: 50 }), {
    ok: false,
    reason: 'too-large',
  });
  assert.deepEqual(await readForm(post('a=' + 'x'.repeat(100), undefined, false), { limit: 50 }), {
    ok: false,
    reason: 'too-large',
  });
  assert.deepEqual(await readForm(post('{}', 'application/json')), { ok: false, reason: 'wrong-type' });
});

async function multipart(
  parts: [name: string, body: string | Uint8Array, file?: string][],
): Promise<Request> {
  const form = new FormData();
  for (const [name, body, file] of parts)
    if (file === undefined) form.append(name, body as string);
    else form.append(name, new File([body as BlobPart], file), file);
  const made = new Request('http://localhost/', { method: 'POST', body: form });
  const type = made.headers.get('content-type') ?? '';
  return post(new Uint8Array(await made.arrayBuffer()), type, false);
}

test('a page that takes a file reads one beside the fields; others refuse the type', async () => {
  const bytes = new Uint8Array([0, 255, 13, 10, 45, 45]);
  const sent = () =>
    multipart([
      ['a', 'e\u0301'],
      ['file', bytes, '../folder/\u202egpj.exe.pdf'],
    ]);
  const form = await readForm(await sent(), { takesFile: true });
  assert.ok(form.ok && form.file);
  assert.deepEqual([form.fields.get('a'), form.file.name], ['é', 'gpj.exe.pdf']);
  assert.deepEqual([...form.file.bytes], [...bytes]);
  assert.deepEqual(await readForm(await sent()), { ok: false, reason: 'wrong-type' });
  const none = await readForm(
    await multipart([
      ['a', '1'],
      ['file', '', ''],
    ]),
    { takesFile: true },
  );
  assert.ok(none.ok && none.file === null);
});

test('two files, a broken body or a file beyond the limit are refused', async () => {
  const two = await multipart([
    ['file', 'x', 'a.txt'],
    ['file', 'y', 'b.txt'],
  ]);
  assert.deepEqual(await readForm(two, { takesFile: true }), { ok: false, reason: 'wrong-type' });
  const broken = post('--x\r\nnothing', 'multipart/form-data; boundary=x');
  assert.deepEqual(await readForm(broken, { takesFile: true }), { ok: false, reason: 'wrong-type' });
  for (const size of [largestFile + 1, largestFile + largestForm + 1]) {
    const large = await multipart([['file', new Uint8Array(size), 'a.pdf']]);
    assert.deepEqual(await readForm(large, { takesFile: true }), { ok: false, reason: 'file-too-large' });
  }
});

test('what is typed loses only what could deceive or break: control signs, direction overrides, lone surrogates', () => {
  assert.equal(cleanText('a\u0000b\u202ec\r\nd\te'), 'abc\nd\te');
  assert.equal(cleanText('e\u0301'), 'é');
  assert.equal(cleanText('مرحباً'), 'مرحباً');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)),
  );
});
