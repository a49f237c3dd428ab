import type { Db } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Say } from '#language/messages.ts';
import type { Action, Thing, Visitor } from '#people/access.ts';
import type { Html } from '#ui/html.ts';
import type { FormFile } from './form-body.ts';
import type { Settings } from './settings.ts';

/** The organization as every page needs it. */
export type OrganizationHead = { code: string; name: Multilingual; timeZone: string; isExample: boolean };

/** One request of one person, with all that a page may use. Pages get time, database and settings from here only. */
export type Visit = {
  language: Language;
  visitor: Visitor | null;
  sessionId: string | null;
  organization: OrganizationHead;
  db: Db;
  now: Date;
  /** The civil date of `now` in the organization's time zone; a page that needs no more is kept longer. */
  today: string;
  settings: Settings;
  /** The address without its query, language included. */
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  /** The fields of a submitted form; the last value of a name wins. */
  form: Map<string, string>;
  /** The file that came with the form, on routes that take one. */
  file?: FormFile | null;
  /** The token that every form of the visit carries as `token`. */
  formToken: string;
  /** What `thing` of the route found. */
  thing: Thing;
  /** Sets or ends the session cookie with the answer. */
  cookies: { sessionToken?: string | null };
  userAgent: string;
  remoteAddress: string;
  say(room: string): Say;
};

/** A step of the way from the organization to the page; without `href` it is the page itself. */
export type Crumb = { text: string | Html; href?: string };

export type PageAnswer = {
  kind: 'page';
  status?: 200 | 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;
  title: string;
  /** The heading of the page when it says more than the title. */
  heading?: Html;
  crumbs?: Crumb[];
  /** The answer to what the person just did. */
  notices?: Html;
  body: Html;
  /** Marks that hold for the whole page: unofficial translations, illustrative figures. */
  marks?: readonly ('unofficial' | 'illustrative' | 'unconfirmed' | 'derived')[];
  description?: string;
  /** The browser script that enhances the page; without it the page says the same, or what to do instead. */
  script?: 'localTime' | 'passkey';
  /** The style that the page needs beside the site's. */
  style?: 'councilDocument';
};

export type Answer =
  | PageAnswer
  | { kind: 'redirect'; to: string }
  /** To an address of the settings that is not ours: the sign-in provider. */
  | { kind: 'away'; to: string }
  | { kind: 'file'; bytes: Uint8Array | string; type: string; name?: string; language?: Language }
  | { kind: 'missing' };

/** One method of one address, who may use it, and what it does. */
export type Route = {
  method: 'GET' | 'POST';
  /** With `:language` first for pages; parameters as `:name`. */
  path: string;
  action: Action;
  /** Finds what the action is about; null: there is no such thing (or none this visit may know of). */
  thing?: (visit: Visit) => Promise<Thing | null>;
  handle: (visit: Visit) => Promise<Answer>;
  /** Whether its form may carry a file. */
  takesFile?: boolean;
  /**
   * Of a public page whose address asks questions: those with which it is kept, and what tells that nothing has changed that
   * it shows. Without this a page is kept if its address asks for a page of a list at most, until any transaction ends.
   */
  keeps?: { questions: readonly string[]; stamp: (db: Db) => Promise<string> };
};

/** See other: where a form leads after it did its work. */
export function seeOther(to: string): Answer {
  return { kind: 'redirect', to };
}

export const missing: Answer = { kind: 'missing' };

/** Whether a piece of an address can be the key of a row; what cannot be one is never asked of the database. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
