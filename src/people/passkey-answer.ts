import { z } from 'zod';

/*
 * What a browser answers when it has made a passkey or signed with one (Web Authentication Level 3, 5.1): bytes as
 * base64url in JSON, as src/islands/passkey.ts sends them. Nothing of it is believed before it is verified.
 */

/** The largest answer that is read: an attestation that nobody asked for may come with certificates. */
export const largestAnswer = 30_000;

const base64url = (most: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(most)
    .transform((text) => new Uint8Array(Buffer.from(text, 'base64url')));

/** Ways in which a browser reaches an authenticator; kept as they are told, to be told to the browser again. */
const transport = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/);

const added = z.object({
  id: base64url(1400),
  client: base64url(4000),
  attestation: base64url(largestAnswer),
  transports: z.array(transport).max(8).catch([]),
});

const signed = z.object({
  id: base64url(1400),
  client: base64url(4000),
  authenticator: base64url(4000),
  signature: base64url(1400),
  person: base64url(120).nullish(),
});

export type AddedPasskey = z.infer<typeof added>;
export type SignedAnswer = z.infer<typeof signed>;

/** The answer of a browser that has made a passkey; null when it is none. */
export const readAdded = (text: string): AddedPasskey | null => read(added, text);

/** The answer of a browser that has signed with a passkey; null when it is none. */
export const readSigned = (text: string): SignedAnswer | null => read(signed, text);

function read<T>(schema: z.ZodType<T>, text: string): T | null {
  if (text.length > largestAnswer) return null;
  try {
    const result = schema.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

const clientData = z.object({
  type: z.string(),
  challenge: z.string().max(200),
  origin: z.string(),
  crossOrigin: z.boolean().optional(),
});

export type ClientData = z.infer<typeof clientData>;

/** What the browser says that it was asked for, by whom; null when it is not JSON of that shape. */
export function readClientData(bytes: Uint8Array): ClientData | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const result = clientData.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
