/** The largest form that is read: texts of a report in one language and its fields. */
export const largestForm = 1_500_000;

/** A file that came with a form, named as its sender did. */
export type SentFile = { name: string; bytes: Uint8Array };

export type FormBody =
  | { ok: true; fields: Map<string, string>; file?: SentFile }
  | { ok: false; reason: 'too-large' | 'wrong-type' };

// Control signs that no text needs; line feed, carriage return and tab stay.
const controlSigns = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
// Signs that change the direction of what follows them: in stored names they could disguise other text.
const directionSigns = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;

/**
 * Reads a form, refusing anything larger than `limit` bytes before it is all read. Only a form that `takesFile` may be of
 * type multipart/form-data, with one file of at most so many bytes.
 */
export async function readForm(request: Request, limit = largestForm, takesFile = 0): Promise<FormBody> {
  const contentType = request.headers.get('content-type') ?? '';
  const type = contentType.split(';')[0]?.trim().toLowerCase();
  const hasFile = takesFile > 0 && type === 'multipart/form-data';
  if (!hasFile && type !== 'application/x-www-form-urlencoded') return { ok: false, reason: 'wrong-type' };
  const most = hasFile ? limit + takesFile : limit;
  if (Number(request.headers.get('content-length') ?? 0) > most) return { ok: false, reason: 'too-large' };
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.byteLength;
    if (size > most) return { ok: false, reason: 'too-large' };
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  if (hasFile) return readParts(bytes, contentType, takesFile);
  const text = new TextDecoder('utf-8').decode(bytes);
  return {
    ok: true,
    fields: new Map([...new URLSearchParams(text)].map(([name, value]) => [name, cleanText(value)])),
  };
}

async function readParts(bytes: Uint8Array, contentType: string, largestFile: number): Promise<FormBody> {
  let parts: FormData;
  try {
    parts = await new Response(bytes as BodyInit, { headers: { 'content-type': contentType } }).formData();
  } catch {
    return { ok: false, reason: 'wrong-type' };
  }
  const fields = new Map<string, string>();
  let file: SentFile | undefined;
  for (const [name, value] of parts) {
    if (typeof value === 'string') fields.set(name, cleanText(value));
    else if (value.size > largestFile) return { ok: false, reason: 'too-large' };
    else if (value.size > 0 && !file)
      file = { name: cleanText(value.name).slice(0, 200), bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return { ok: true, fields, ...(file && { file }) };
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
