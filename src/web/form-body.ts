/** The largest form that is read: texts of a report in one language and its fields. */
export const largestForm = 1_500_000;

/** The largest file that a form may carry. */
export const largestFile = 5_000_000;

/** A file that came with a form: its name as the browser told it, and its bytes. */
export type FormFile = { name: string; bytes: Uint8Array };

export type FormBody =
  | { ok: true; fields: Map<string, string>; file: FormFile | null }
  | { ok: false; reason: 'too-large' | 'wrong-type' | 'file-too-large' };

// Control signs that no text needs; line feed, carriage return and tab stay.
const controlSigns = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
// Signs that change the direction of what follows them: in stored names they could disguise other text.
const directionSigns = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;

/**
 * Reads a form of type application/x-www-form-urlencoded, or where the page takes a file also multipart/form-data with
 * one file; anything larger than `limit` bytes is refused before it is all read.
 */
export async function readForm(
  request: Request,
  { limit = largestForm, takesFile = false }: { limit?: number; takesFile?: boolean } = {},
): Promise<FormBody> {
  const header = request.headers.get('content-type') ?? '';
  const type = header.split(';')[0]?.trim().toLowerCase();
  const isMultipart = takesFile && type === 'multipart/form-data';
  if (!isMultipart && type !== 'application/x-www-form-urlencoded')
    return { ok: false, reason: 'wrong-type' };
  const most = isMultipart ? limit + largestFile : limit;
  const tooLarge = { ok: false, reason: isMultipart ? 'file-too-large' : 'too-large' } as const;
  if (Number(request.headers.get('content-length') ?? 0) > most) return tooLarge;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.byteLength;
    if (size > most) return tooLarge;
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  if (isMultipart) return readParts(bytes, header);
  const text = new TextDecoder('utf-8').decode(bytes);
  return {
    ok: true,
    fields: new Map([...new URLSearchParams(text)].map(([name, value]) => [name, cleanText(value)])),
    file: null,
  };
}

/** The parts of a multipart form: texts, and at most one file (an empty file field is none). */
async function readParts(bytes: Uint8Array, type: string): Promise<FormBody> {
  let form: FormData;
  try {
    form = await new Response(bytes as BodyInit, { headers: { 'content-type': type } }).formData();
  } catch {
    return { ok: false, reason: 'wrong-type' };
  }
  const fields = new Map<string, string>();
  const files: File[] = [];
  let length = 0;
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      fields.set(name, cleanText(value));
      length += value.length;
    } else if (value.name !== '' || value.size > 0) files.push(value);
  }
  if (files.length > 1) return { ok: false, reason: 'wrong-type' };
  const [file] = files;
  if (length > largestForm) return { ok: false, reason: 'too-large' };
  if (file && file.size > largestFile) return { ok: false, reason: 'file-too-large' };
  return {
    ok: true,
    fields,
    file: file ? { name: fileName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) } : null,
  };
}

/** The name of a file without folders, control or direction signs, at most 120 signs, its ending kept. */
export function fileName(name: string): string {
  const last = cleanText(name).split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\n\t"]/g, ' ').trim();
  const ending = /\.[a-z0-9]{1,8}$/i.exec(plain)?.[0] ?? '';
  return [...plain.slice(0, plain.length - ending.length)].slice(0, 120 - ending.length).join('') + ending;
}

/** A typed text as it is kept: composed (NFC), line ends as \n, no control signs, no signs that override direction. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(controlSigns, '')
    .replace(directionSigns, '')
    .normalize('NFC');
}
