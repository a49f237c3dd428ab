import { type DefaultTreeAdapterMap, parse } from 'parse5';
import pino from 'pino';
import type { Db } from '#db/database.ts';
import { type AppParts, createApp } from './app.ts';
import { findOrganization } from './organization.sql.ts';
import { readSettings, type Settings } from './settings.ts';
import type { Route } from './visit.ts';

/*
 * A site in process and somebody who uses it as a browser without scripts does: cookies are kept, forms are filled in as
 * they stand on the page and sent with their hidden fields.
 */

export type TestSite = { fetch(request: Request): Promise<Response>; setTime(now: Date): void };

/** The application with these routes on a database; time stands still unless it is set. */
export function openTestSite(
  db: Db,
  routes: readonly Route[],
  options: {
    now?: Date;
    settings?: Partial<Settings>;
    extra?: AppParts['extra'];
    onAnswer?: AppParts['onAnswer'];
  } = {},
): TestSite {
  const read = readSettings({});
  if (!read.ok) throw new Error('The default settings are not valid.');
  let now = options.now ?? new Date('2023-02-01T09:00:00Z');
  const { extra, onAnswer } = options;
  const app = createApp({
    db,
    settings: { ...read.settings, ...options.settings },
    routes,
    clock: () => now,
    log: pino({ level: 'silent' }),
    organization: () => findOrganization(db),
    ...(extra && { extra }),
    ...(onAnswer && { onAnswer }),
  });
  return { fetch: async (request) => app.fetch(request), setTime: (time) => (now = time) };
}

export type TestForm = { action: string; method: string; fields: Map<string, string> };

/** An answer as the browser holds it; `forms` as they stand on the page. */
export type TestPage = {
  status: number;
  path: string;
  location: string | null;
  headers: Headers;
  text: string;
  forms: TestForm[];
};

export class TestBrowser {
  readonly cookies = new Map<string, string>();
  readonly site: TestSite;
  readonly origin: string;

  constructor(site: TestSite, origin = 'http://localhost:3000') {
    this.site = site;
    this.origin = origin;
  }

  get(path: string): Promise<TestPage> {
    return this.send(path, {});
  }

  /** Sends fields as they are, without a page before; what an attacker or a stale page would do. */
  post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<TestPage> {
    const body = new URLSearchParams(fields);
    return this.send(path, { method: 'POST', body, headers: { origin: this.origin, ...headers } });
  }

  /** Fills in the form of a page that goes to `action` (a part of the address suffices) and sends it. */
  submit(page: TestPage, action: string, fields: Record<string, string> = {}): Promise<TestPage> {
    const form = page.forms.find(
      (each) =>
        each.method === 'post' &&
        each.action.includes(action) &&
        Object.keys(fields).every(
          (name) => !/^(?:email|person|session)$/.test(name) || each.fields.has(name),
        ),
    );
    if (!form)
      throw new Error(`No form to ${action} on ${page.path} (${page.status}):\n${page.text.slice(0, 2000)}`);
    return this.post(form.action, { ...Object.fromEntries(form.fields), ...fields });
  }

  /** Fills in a form of a page and sends it with a file, as a form of type multipart/form-data. */
  submitFile(
    page: TestPage,
    action: string,
    fields: Record<string, string>,
    file: { name: string; bytes: Uint8Array },
  ): Promise<TestPage> {
    const found = page.forms.find((each) => each.method === 'post' && each.action.includes(action));
    if (!found) throw new Error(`No form to ${action} on ${page.path} (${page.status})`);
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...Object.fromEntries(found.fields), ...fields }))
      if (name !== 'file') body.append(name, value);
    body.append('file', new File([file.bytes as BlobPart], file.name));
    return this.send(found.action, { method: 'POST', body, headers: { origin: this.origin } });
  }

  private async send(
    path: string,
    init: RequestInit & { headers?: Record<string, string> },
  ): Promise<TestPage> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, ...(cookie && { cookie }) };
    const response = await this.site.fetch(new Request(new URL(path, this.origin), { ...init, headers }));
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const text = await response.text();
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    return {
      status: response.status,
      path,
      location: response.headers.get('location'),
      headers: response.headers,
      text,
      forms: isPage ? formsOf(text) : [],
    };
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/; Max-Age=0(?:;|$)/.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** Somebody signed in through the sign-in page. */
export async function signIn(
  site: TestSite,
  email: string,
  password: string,
  options: { language?: string; origin?: string } = {},
): Promise<TestBrowser> {
  const browser = new TestBrowser(site, options.origin);
  const page = await browser.get(`/${options.language ?? 'en'}/sign-in`);
  const answer = await browser.submit(page, '/sign-in', { email, password });
  if (answer.status !== 303) throw new Error(`Signing in as ${email} answered ${answer.status}.`);
  return browser;
}

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

function formsOf(text: string): TestForm[] {
  return elementsOf(parse(text), 'form').map((form) => ({
    action: attribute(form, 'action') ?? '',
    method: (attribute(form, 'method') ?? 'get').toLowerCase(),
    fields: new Map(controlsOf(form)),
  }));
}

function* controlsOf(form: Element): Generator<[string, string]> {
  for (const control of elementsOf(form, 'input', 'textarea', 'select')) {
    const name = attribute(control, 'name');
    const type = attribute(control, 'type');
    if (!name || ((type === 'checkbox' || type === 'radio') && attribute(control, 'checked') === null))
      continue;
    if (control.tagName === 'textarea') yield [name, textOf(control)];
    else if (control.tagName === 'select') yield [name, chosenOf(control)];
    else yield [name, attribute(control, 'value') ?? ''];
  }
  const [button] = elementsOf(form, 'button');
  const name = button && attribute(button, 'name');
  if (button && name) yield [name, attribute(button, 'value') ?? ''];
}

function chosenOf(select: Element): string {
  const options = elementsOf(select, 'option');
  const chosen = options.find((each) => attribute(each, 'selected') !== null) ?? options[0];
  return chosen ? (attribute(chosen, 'value') ?? textOf(chosen)) : '';
}

function elementsOf(node: Node, ...names: string[]): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => [
    ...('tagName' in child && names.includes(child.tagName) ? [child] : []),
    ...elementsOf(child, ...names),
  ]);
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
