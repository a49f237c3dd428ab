import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { gzipSync, brotliCompressSync } from 'node:zlib';
import { minified, readStylesheet } from '#ui/stylesheet-file.ts';

type Asset = { bytes: Buffer; gzip: Buffer; brotli: Buffer; type: string };

function asset(text: string, type: string): Asset {
  const bytes = Buffer.from(text);
  return { bytes, gzip: gzipSync(bytes), brotli: brotliCompressSync(bytes), type };
}

function hashed(name: string, text: string, extension: string): string {
  return `${name}.${createHash('sha256').update(text).digest('hex').slice(0, 10)}.${extension}`;
}

/** A browser script of ours: its types are taken out by Node itself, nothing is bundled. */
function readIsland(name: string): string {
  const source = readFileSync(join(import.meta.dirname, '..', 'islands', `${name}.ts`), 'utf8');
  return stripTypeScriptTypes(source)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\n/gm, '');
}

/** The mark of the site in a browser's tab: many, led to one. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2.5 2v6a5.5 5.5 0 0 0 11 0V2" fill="none" stroke="#0b3b8c" stroke-width="3"/><circle cx="8" cy="7.5" r="1.8" fill="#0b3b8c"/></svg>';

const css = readStylesheet();
/** The style of Council documents: pages that show one take it beside the site's, and a file of one carries it. */
export const councilStylesheet = minified(
  readFileSync(join(import.meta.dirname, '..', 'documents', 'council-document.css'), 'utf8'),
);
const localTime = readIsland('local-time');
const passkey = readIsland('passkey');

/** The addresses of the site's own files: their names carry a hash, so browsers keep them for good. */
export const assetPaths = {
  icon: `/assets/${hashed('icon', icon, 'svg')}`,
  stylesheet: `/assets/${hashed('unie', css, 'css')}`,
  councilDocument: `/assets/${hashed('council-document', councilStylesheet, 'css')}`,
  localTime: `/assets/${hashed('local-time', localTime, 'js')}`,
  passkey: `/assets/${hashed('passkey', passkey, 'js')}`,
};

const assets = new Map<string, Asset>([
  [assetPaths.icon, asset(icon, 'image/svg+xml')],
  [assetPaths.stylesheet, asset(css, 'text/css; charset=utf-8')],
  [assetPaths.councilDocument, asset(councilStylesheet, 'text/css; charset=utf-8')],
  [assetPaths.localTime, asset(localTime, 'text/javascript; charset=utf-8')],
  [assetPaths.passkey, asset(passkey, 'text/javascript; charset=utf-8')],
]);

/** One of the site's own files, compressed as the browser likes. */
export function assetResponse(name: string, request: Request): Response {
  const found = assets.get(`/assets/${name}`);
  if (!found) return new Response(null, { status: 404 });
  const accepted = request.headers.get('accept-encoding') ?? '';
  const headers = new Headers({
    'content-type': found.type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  const [encoding, bytes] = accepted.includes('br')
    ? ['br', found.brotli]
    : accepted.includes('gzip')
      ? ['gzip', found.gzip]
      : [null, found.bytes];
  if (encoding) headers.set('content-encoding', encoding);
  return new Response(new Uint8Array(bytes), { headers });
}
