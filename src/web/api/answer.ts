import { gzipSync } from 'node:zlib';
import { type Language, tags } from '#language/languages.ts';
import { isKnownAlready, tagOf } from './entity-tag.ts';
import { type Problem, problemJson, problemStatuses } from './problem.ts';
import type { ApiAnswer } from './route.ts';

/** An answer as text, ready to be sent to anybody who may have it, and kept. */
export type Made = {
  status: number;
  headers: Record<string, string>;
  body: string;
  tag?: string;
  gzip?: Uint8Array;
};

const smallestCompressed = 1_000;

/** A JSON answer or a problem as text with its headers. */
export function made(
  answer: Extract<ApiAnswer, { kind: 'json' | 'problem' | 'missing' }>,
  language: Language,
): Made {
  if (answer.kind === 'json') {
    const body = JSON.stringify(answer.body);
    return {
      status: answer.status ?? 200,
      headers: {
        'content-type': 'application/json',
        'content-language': tags[language],
        'cache-control': 'private, no-cache',
        vary: 'authorization, cookie, accept-language, accept-encoding',
      },
      body,
      tag: tagOf(body, answer.version),
    };
  }
  return madeProblem(answer.kind === 'missing' ? { code: 'not-found' } : answer.problem, language);
}

export function madeProblem(problem: Problem, language: Language): Made {
  const status = problemStatuses[problem.code];
  const body = JSON.stringify(problemJson(problem, language));
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': tags[language],
      'cache-control': 'no-store',
      ...(status === 401 && {
        'www-authenticate': problem.code === 'token-invalid' ? 'Bearer error="invalid_token"' : 'Bearer',
      }),
      ...(problem.code === 'scope-missing' && {
        'www-authenticate': `Bearer error="insufficient_scope", scope="${problem.values?.scope ?? ''}"`,
      }),
      ...(problem.version !== undefined && {
        etag: `"${tagOf(JSON.stringify(problem.current), problem.version)}"`,
      }),
    },
    body,
  };
}

/** What is sent: nothing but "not modified" to who has it already, compressed (once) for who can read that. */
export function responseOf(answer: Made, request: Request, more: Record<string, string> = {}): Response {
  const headers: Record<string, string> = { ...answer.headers, ...more };
  const isZipped =
    answer.body.length >= smallestCompressed && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  if (answer.tag !== undefined) headers.etag = `"${answer.tag}${isZipped ? '-gzip' : ''}"`;
  if (
    answer.tag !== undefined &&
    request.method === 'GET' &&
    isKnownAlready(request.headers.get('if-none-match'), answer.tag)
  ) {
    delete headers['content-type'];
    return new Response(null, { status: 304, headers });
  }
  if (!isZipped) return new Response(answer.body, { status: answer.status, headers });
  answer.gzip ??= new Uint8Array(gzipSync(answer.body, { level: 6 }));
  headers['content-encoding'] = 'gzip';
  return new Response(answer.gzip as BodyInit, { status: answer.status, headers });
}

/** A file as it is sent: a stream is compressed on its way where that makes it smaller. */
export function fileResponse(
  file: Extract<ApiAnswer, { kind: 'file' }>,
  request: Request,
  language: Language,
  more: Record<string, string> = {},
): Response {
  const headers: Record<string, string> = {
    'content-type': file.type,
    'content-language': tags[language],
    'cache-control': file.isPrivate ? 'no-store' : 'private, no-cache',
    vary: 'authorization, cookie, accept-language, accept-encoding',
    ...(file.name && { 'content-disposition': `attachment; filename="${file.name}"` }),
    ...more,
  };
  if (typeof file.body === 'string') {
    const tag = tagOf(file.body);
    return responseOf({ status: 200, headers, body: file.body, tag }, request);
  }
  const isZip = file.type === 'application/zip';
  if (isZip || !/\bgzip\b/.test(request.headers.get('accept-encoding') ?? ''))
    return new Response(file.body, { headers });
  headers['content-encoding'] = 'gzip';
  const zipped = file.body.pipeThrough(new CompressionStream('gzip') as never);
  return new Response(zipped as ReadableStream<Uint8Array>, { headers });
}
