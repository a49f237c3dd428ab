import type { z } from 'zod';
import type { Db } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import type { Say } from '#language/messages.ts';
import { type Action, needsSignIn, type Thing, type Visitor } from '#people/access.ts';
import type { TokenScope } from '#people/token.ts';
import type { OrganizationHead } from '../visit.ts';
import type { Settings } from '../settings.ts';
import type { Problem } from './problem.ts';

/** The token that a request came with: what it may do of what its person may. */
export type UsedToken = { id: string; name: string; scopes: readonly string[]; expiresAt: Date };

/** One request to the API, with all that an operation may use; the sibling of a page's visit. */
export type ApiVisit = {
  /** The language that texts are given in, and problems told. */
  language: Language;
  /** Whether texts are wanted in every language ("languages=all"). */
  isInAllLanguages: boolean;
  visitor: Visitor | null;
  token: UsedToken | null;
  organization: OrganizationHead;
  db: Db;
  now: Date;
  settings: Settings;
  params: Record<string, string>;
  thing: Thing;
  header(name: string): string | null;
  say(room: string): Say;
};

export type ApiAnswer =
  | {
      kind: 'json';
      body: unknown;
      status?: 200 | 201;
      /** The version of a thing that is written with If-Match; it is the first part of its ETag. */
      version?: number;
    }
  | {
      kind: 'file';
      type: string;
      body: string | ReadableStream<Uint8Array>;
      name?: string;
      /** Whether what the file holds depends on who asks. */
      isPrivate?: boolean;
    }
  | { kind: 'redirect'; to: string }
  | { kind: 'problem'; problem: Problem }
  | { kind: 'missing' }
  /** What was answered to the same request before. */
  | { kind: 'again'; status: number; headers: Record<string, string>; body: string };

/** One method of one address below /api/v1, who may use it, what it takes and gives. */
export type ApiRoute = {
  /** Names the operation in OpenAPI; its text is the message `operation.<name>` of the room `api`. */
  operation: string;
  /** The group of operations it stands in: the message `group.<name>`. */
  group: string;
  method: 'GET' | 'PUT' | 'POST';
  path: string;
  action: Action;
  /** What a token must be allowed for it, one of these; 'read' when nothing is said; what is public needs nothing. */
  scopes?: readonly TokenScope[];
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The body is a file, as it is (application/octet-stream); its name comes with the query. */
  takesFile?: boolean;
  /** The answer's JSON, or the media type of a file. */
  answer: z.ZodType | { file: string };
  status?: 200 | 201;
  /** PUT and POST: whether If-Match must name the version that the change was made on. */
  isConditional?: boolean;
  /** Finds what the action is about; null: there is no such thing (or none this person may know of). */
  thing?: (visit: ApiVisit) => Promise<Thing | null>;
  handle: (visit: ApiVisit, asked: Asked) => Promise<ApiAnswer>;
  /** Values of the parameters of the path in the example of the documentation. */
  example?: { params?: Record<string, string>; body?: unknown };
};

/** What a request asks with, read by the schemas of its route. */
export type Asked = { query: Record<string, unknown>; body: unknown; file?: Uint8Array };

type OutputOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** Declares a route so that its handler knows the types that its schemas read and its answer must have. */
export function apiRoute<
  Answer extends z.ZodType | { file: string },
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  route: Omit<ApiRoute, 'query' | 'body' | 'answer' | 'handle'> & {
    query?: Query;
    body?: Body;
    answer: Answer;
    handle: (
      visit: ApiVisit,
      asked: { query: OutputOf<Query>; body: OutputOf<Body>; file?: Uint8Array },
    ) => Promise<
      | Exclude<ApiAnswer, { kind: 'json' }>
      | {
          kind: 'json';
          body: Answer extends z.ZodType ? z.input<Answer> : never;
          status?: 200 | 201;
          version?: number;
        }
    >;
  },
): ApiRoute {
  return route as unknown as ApiRoute;
}

/** What a token must be allowed for an operation, one of these; null: nothing, since it is public. */
export function scopesOf(route: Pick<ApiRoute, 'action' | 'scopes'>): readonly TokenScope[] | null {
  return route.scopes ?? (needsSignIn(route.action) ? ['read'] : null);
}

/** An answer as JSON. */
export function json<Body>(body: Body, version?: number) {
  return { kind: 'json' as const, body, ...(version !== undefined && { version }) };
}

export const notThere = { kind: 'missing' } as const;

/** Whether an operation gives JSON, not a file. */
export function givesJson(route: ApiRoute): route is ApiRoute & { answer: z.ZodType } {
  return !('file' in route.answer);
}

/** Whether everybody is given the same JSON, whoever asks. */
export function isForEverybody(route: ApiRoute): boolean {
  return route.method === 'GET' && route.action === 'read-public' && givesJson(route);
}
