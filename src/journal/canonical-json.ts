/** A value as JSON keeps it: what a jsonb column gives back after it was stored. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

/**
 * What JSON and PostgreSQL both keep of a value: dates become ISO texts, undefined members go, and what no jsonb column
 * can hold (the letter U+0000, half of a surrogate pair) becomes U+FFFD. What cannot be written as JSON is null.
 */
export function storable(value: unknown): JsonValue {
  const text = JSON.stringify(value ?? null, (_key, part: unknown) =>
    typeof part === 'string' ? storableText(part) : typeof part === 'bigint' ? String(part) : part,
  );
  return text === undefined ? null : cleanKeys(JSON.parse(text) as JsonValue);
}

/** A text without the letters that no text column of PostgreSQL can hold. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}

function cleanKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(cleanKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [storableText(key), cleanKeys(part)]));
}

/**
 * The one way to write a value (RFC 8785, JSON Canonicalization Scheme): no spaces, members in the order of the UTF-16
 * units of their names, numbers as ECMAScript prints them. Equal values give equal bytes.
 */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  // A jsonb number beyond the range of ECMAScript is never ours; it must not read like null.
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as JsonValue)}`);
  return `{${members.join(',')}}`;
}
