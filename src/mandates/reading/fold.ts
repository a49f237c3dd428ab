/** Text folded for matching, with the way back: `map[i]` is the index in the original of the folded character `i`. */
export type Folded = { folded: string; map: Uint32Array };

/** What each character of the basic plane folds to, by its code, as it is met. */
const cache = new Array<string | undefined>(0x10000);
const beyondPlane = new Map<string, string>();

/**
 * One character as words are matched: lower case, without accents, harakat and tatweel, presentation forms and
 * full-width forms made plain, hamza and maddah of alef dropped, every kind of space a space, curly quotes and
 * dashes straight. Never used for display.
 */
function foldCharacter(character: string): string {
  return character
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad\ufeff]/gu, '')
    .replace(/\s/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb\u201e]/g, '"')
    .replace(/\u060c/g, ',')
    .replace(/\u061b/g, ';')
    .replace(/\u3002/g, '.')
    .replace(/\u0649/g, '\u064a')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .toLowerCase();
}

/** Folds a text for matching; see foldCharacter. */
export function fold(text: string): string {
  if (/^[\x20-\x5f\x61-\x7e]*$/.test(text)) return text.toLowerCase();
  let folded = '';
  for (let at = 0; at < text.length;) {
    const size = sizeAt(text, at);
    folded += foldAt(text, at, size);
    at += size;
  }
  return folded;
}

/** Two for a character beyond the basic plane. */
function sizeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && at + 1 < text.length ? 2 : 1;
}

function foldAt(text: string, at: number, size: number): string {
  if (size === 1) return (cache[text.charCodeAt(at)] ??= foldOne(text.charAt(at)));
  const character = text.slice(at, at + 2);
  let folded = beyondPlane.get(character);
  if (folded === undefined) beyondPlane.set(character, (folded = foldOne(character)));
  return folded;
}

function foldOne(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 128 || code === 0x60) return foldCharacter(character);
  return code < 32 ? ' ' : character.toLowerCase();
}

let identity = Uint32Array.from({ length: 1_024 }, (_, index) => index);

/** The map of a text that folds character by character; shared, because most texts do. */
function identityMap(length: number): Uint32Array {
  if (length >= identity.length) identity = Uint32Array.from({ length: length * 2 }, (_, index) => index);
  return identity;
}

/** Folds a text and keeps, for each folded character, where it came from. */
export function foldWithMap(text: string): Folded {
  if (/^[\x20-\x5f\x61-\x7e]*$/.test(text))
    return { folded: text.toLowerCase(), map: identityMap(text.length + 1) };
  let folded = '';
  let map = new Uint32Array(text.length + 16);
  let length = 0;
  for (let at = 0; at < text.length;) {
    const size = sizeAt(text, at);
    const piece = foldAt(text, at, size);
    if (length + piece.length + 1 > map.length) {
      const larger = new Uint32Array(map.length * 2 + piece.length);
      larger.set(map);
      map = larger;
    }
    for (let index = 0; index < piece.length; index++) map[length++] = at;
    folded += piece;
    at += size;
  }
  map[length] = text.length;
  return { folded, map };
}

/** The part of the original that a stretch of folded text came from. */
export function original(text: string, { map }: Folded, from: number, to: number): string {
  return text.slice(map[from] ?? text.length, map[to] ?? text.length);
}

/** The source of a regular expression for a list of phrases "a|b c|d*": folded, longest first, `*` any letters. */
export function phrases(list: string): string {
  return list
    .split('|')
    .map((phrase) => fold(phrase.trim()))
    .filter((phrase) => phrase !== '')
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .replace(/[.?+^$()[\]{}\\]/g, '\\$&')
        .replace(/\*/g, '\\p{L}*')
        .replace(/ /g, '\\s+'),
    )
    .join('|');
}

/** Single spaces, no spaces around the text, no invisible marks; what is shown keeps every letter as printed. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u00ad\ufeff]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/[\s\u00a0\u202f\u2009]+/g, ' ')
    .trim();
}
