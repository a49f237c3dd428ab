import { cleanText, largestFile } from '../form-body.ts';
import type { Problem } from './problem.ts';

/** The largest body that is read: texts of a report in one language and its fields. */
export const largestBody = 1_500_000;
/** How deep objects and lists may stand in one another; no body of ours needs more than four. */
export const deepestBody = 16;

export type JsonBody = { ok: true; value: unknown; text: string } | { ok: false; problem: Problem };
export type FileBody = { ok: true; bytes: Uint8Array } | { ok: false; problem: Problem };

const refused = (problem: Problem) => ({ ok: false, problem }) as const;

/**
 * Reads a body of type application/json: refused before it is all read when it is too large, before it is parsed when
 * it stands too deep. Its texts are cleaned as those of a form are.
 */
export async function readJson(request: Request, limit = largestBody): Promise<JsonBody> {
  const read = await readBytes(request, 'application/json', limit);
  if (!read.ok) return read;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(read.bytes);
    if (depthOf(text) > deepestBody)
      return refused({ code: 'body-too-deep', values: { limit: String(deepestBody) } });
    return { ok: true, value: cleaned(JSON.parse(text)), text };
  } catch {
    return refused({ code: 'body-unreadable' });
  }
}

/** Reads a body that is a file; what it is, its content tells, whatever its name says. */
export function readFile(request: Request, limit = largestFile): Promise<FileBody> {
  return readBytes(request, 'application/octet-stream', limit);
}

async function readBytes(request: Request, expected: string, limit: number): Promise<FileBody> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (type !== expected || encoding !== 'identity')
    return refused({ code: 'content-type', values: { type: expected } });
  const tooLarge: Problem = { code: 'body-too-large', values: { limit: String(limit) } };
  const length = request.headers.get('content-length');
  if (Number(length ?? 0) > limit) return refused(tooLarge);
  // No more comes than the length announced: HTTP ends the body there (RFC 9112, section 6.3). Else piece by piece.
  if (length !== null) {
    const bytes = new Uint8Array(await request.arrayBuffer());
    return bytes.byteLength > limit ? refused(tooLarge) : { ok: true, bytes };
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.byteLength;
    if (size > limit) return refused(tooLarge);
    pieces.push(piece);
  }
  return { ok: true, bytes: new Uint8Array(Buffer.concat(pieces)) };
}

/** How deep brackets stand in one another in a JSON text, those inside of strings not counted. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isInString) {
      if (sign === '\\') at++;
      else if (sign === '"') isInString = false;
    } else if (sign === '"') isInString = true;
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++depth);
    else if (sign === '}' || sign === ']') depth--;
  }
  return deepest;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [cleanText(key), cleaned(each)]));
}
