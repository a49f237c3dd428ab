import { z } from 'zod';
import type { Action } from '#people/access.ts';
import type { TokenScope } from '#people/token.ts';
import { problem } from './problem.ts';
import { type ApiRoute, type ApiVisit, apiRoute, json } from './route.ts';

/*
 * Lists in parts. A list is ordered by the key of its rows, which is given in the order of their making (UUIDv7) and
 * never changes: whatever is added while somebody reads, no row comes twice and none is skipped.
 */

export const mostRows = 200;
const usualRows = 50;

/** Where a part of a list begins (after the row with this key) and how long it may be. */
export type Slice = { after: string | null; limit: number };

/** Rows of a part, each with its key. */
export type Keyed<Item> = { key: string; item: Item };

export type Collection<Item extends z.ZodType = z.ZodType, Filters extends z.ZodRawShape = z.ZodRawShape> = {
  /** The name in the address, in files of an export, and of the operation. */
  name: string;
  group: string;
  action: Action;
  /** What a token must be allowed, one of these; 'read' when nothing is said. */
  scopes?: readonly TokenScope[];
  item: Item;
  filters: Filters;
  /** Whether keys are the institution's codes, or two UUIDs, instead of one UUID. */
  isKeyedByCode?: boolean;
  isKeyedByTwo?: boolean;
  list: (
    visit: ApiVisit,
    filters: z.output<z.ZodObject<Filters>>,
    slice: Slice,
  ) => Promise<Keyed<z.input<Item>>[]>;
};

/** Every collection as the export reads it. */
export type AnyCollection = Pick<Collection, 'name' | 'action' | 'item'> & {
  list: (visit: ApiVisit, filters: Record<string, unknown>, slice: Slice) => Promise<Keyed<unknown>[]>;
};

export function collection<Item extends z.ZodType, Filters extends z.ZodRawShape>(
  declared: Collection<Item, Filters>,
): Collection<Item, Filters> {
  return declared;
}

/** The list of a collection as a route: its filters, `limit` and `cursor`; `next` leads to the following part. */
export function listRoute<Item extends z.ZodType, Filters extends z.ZodRawShape>(
  listed: Collection<Item, Filters>,
): ApiRoute {
  const query = z.strictObject({
    ...listed.filters,
    limit: z.coerce.number().int().min(1).max(mostRows).default(usualRows),
    cursor: z.string().max(400).optional(),
  });
  const { name, group, action, scopes } = listed;
  const example = listed.item.meta()?.example;
  return apiRoute({
    operation: `list-${name}`,
    group,
    method: 'GET',
    path: `/${name}`,
    action,
    ...(scopes && { scopes }),
    query,
    answer: z
      .strictObject({
        data: z.array(listed.item),
        next: z
          .string()
          .nullable()
          .meta({ description: 'The address of the following part; null at the end.' }),
      })
      .meta({ example: { data: [example], next: null } }),
    handle: async (visit, asked) => {
      const { limit, cursor, ...filters } = asked.query as { limit: number; cursor?: string };
      const after = cursor === undefined ? null : keyOfCursor(cursor, kindOfKey(listed));
      if (after === undefined)
        return problem('cursor-invalid', { errors: [{ parameter: 'cursor', code: 'invalid' }] });
      const rows = await listed.list(visit, filters as z.output<z.ZodObject<Filters>>, {
        after,
        limit: limit + 1,
      });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return json({
        data: shown.map((each) => each.item),
        next: last ? nextAddress(visit, name, { ...filters, limit }, last.key) : null,
      }) as never;
    },
  });
}

function nextAddress(visit: ApiVisit, name: string, query: Record<string, unknown>, key: string): string {
  const search = new URLSearchParams();
  for (const [parameter, value] of Object.entries(query)) {
    if (value !== undefined) search.set(parameter, String(value));
  }
  if (visit.isInAllLanguages) search.set('languages', 'all');
  else search.set('language', visit.language);
  search.set('cursor', cursorOf(key));
  return `/api/v1/${name}?${search}`;
}

/** A cursor tells nothing to who reads it, and is not made by hand: its last two signs are a check of the others. */
export function cursorOf(key: string): string {
  const text = Buffer.from(key, 'utf8').toString('base64url');
  return text + checkOf(text);
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const keyPatterns = {
  id: new RegExp(`^${uuid}$`),
  two: new RegExp(`^${uuid} ${uuid}$`),
  code: /^[^\p{C}]{1,200}$/u,
};

function kindOfKey(listed: Pick<Collection, 'isKeyedByCode' | 'isKeyedByTwo'>): keyof typeof keyPatterns {
  return listed.isKeyedByCode ? 'code' : listed.isKeyedByTwo ? 'two' : 'id';
}

/** The key of a cursor; undefined when it is none of ours. */
export function keyOfCursor(cursor: string, kind: keyof typeof keyPatterns): string | undefined {
  const [text, check] = [cursor.slice(0, -2), cursor.slice(-2)];
  if (!/^[\w-]+$/.test(text) || checkOf(text) !== check) return undefined;
  const key = Buffer.from(text, 'base64url').toString('utf8');
  return keyPatterns[kind].test(key) ? key : undefined;
}

function checkOf(text: string): string {
  let sum = 7;
  for (const sign of text) sum = (sum * 31 + sign.charCodeAt(0)) % 1296;
  return sum.toString(36).padStart(2, '0');
}
