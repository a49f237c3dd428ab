import { createHash } from 'node:crypto';

/*
 * Strong entity tags (RFC 9110, section 8.8.3): "<hash of the body>", or "v<version>.<hash>" for what is written with
 * If-Match. A compressed body is another representation: its tag ends in "-gzip".
 */

/** The tag of a body, without its quotation marks. */
export function tagOf(body: string, version?: number): string {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return version === undefined ? hash : `v${version}.${hash}`;
}

/** The tags of an If-Match or If-None-Match header, without quotation marks and coding; weak ones only if they count. */
function tagsIn(header: string, isWeakKnown: boolean): string[] {
  return [...header.matchAll(/(W\/)?"([^"]*)"/g)]
    .filter(([, weak]) => isWeakKnown || !weak)
    .map(([, , tag = '']) => tag.replace(/-gzip$/, ''));
}

/** Whether somebody who asks has this representation already (weak comparison). */
export function isKnownAlready(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch.trim() === '*' || tagsIn(ifNoneMatch, true).includes(tag);
}

/**
 * The version that a change was made on: of the tag in If-Match (strong comparison); 0 for "If-None-Match: *", which wants
 * to be the first; 'any' for "If-Match: *". Null when neither header names one.
 */
export function versionAsked(headers: {
  ifMatch: string | null;
  ifNoneMatch: string | null;
}): number | 'any' | null {
  const { ifMatch, ifNoneMatch } = headers;
  if (ifMatch === null) return ifNoneMatch?.trim() === '*' ? 0 : null;
  if (ifMatch.trim() === '*') return 'any';
  const versions = tagsIn(ifMatch, false).flatMap((tag) => /^v(\d{1,9})\./.exec(tag)?.[1] ?? []);
  // A tag that names no version of ours matches nothing: no version is below zero.
  return versions[0] === undefined ? -1 : Number(versions[0]);
}

/**
 * A version for a thing that has no count of its changes but a sign of how it stands (hexadecimal): the first 29 bits of it,
 * nine digits at most. Two states share one once in five hundred million; who stores compares the whole sign.
 */
export function versionOfSign(sign: string): number {
  return Number.parseInt(sign.slice(0, 8), 16) >>> 3;
}
