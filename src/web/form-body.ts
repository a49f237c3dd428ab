/** The largest form that is read: texts of a report in one language and its fields. */
export const largestForm = 1_500_000;

export type FormBody =
  { ok: true; fields: Map<string, string> } | { ok: false; reason: 'too-large' | 'wrong-type' };

// Control signs that no text needs; line feed, carriage return and tab stay.
const controlSigns = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
// Signs that change the direction of what follows them: in stored names they could disguise other text.
const directionSigns = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;

/** Reads a form of type application/x-www-form-urlencoded, refusing anything larger than `limit` bytes before it is all read. */
export async function readForm(request: Request, limit = largestForm): Promise<FormBody> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return { ok: false, reason: 'wrong-type' };
  if (Number(request.headers.get('content-length') ?? 0) > limit) return { ok: false, reason: 'too-large' };
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.byteLength;
    if (size > limit) return { ok: false, reason: 'too-large' };
    pieces.push(piece);
  }
  const text = new TextDecoder('utf-8').decode(Buffer.concat(pieces));
  return {
    ok: true,
    fields: new Map([...new URLSearchParams(text)].map(([name, value]) => [name, cleanText(value)])),
  };
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
