import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#language/languages.ts';
import { type Action, permissions, type Role } from '#people/access.ts';
import { routes } from '#web/routes.ts';

/*
 * Every page of the example organization that the tests of languages and of the browser look at: the routes of the
 * site, each with addresses that exist in db/example. A new page without an address here fails those tests.
 */

/** Addresses after the language, by the path of their route; two where data make the page look different. */
const addressesByRoute: Record<string, string[]> = {
  '/:language': ['/'],
  '/:language/plan': ['/plan'],
  '/:language/plan/:cycle': ['/plan/2020-2023', '/plan/2024-2027'],
  '/:language/plan/:cycle/:element': [
    '/plan/2020-2023/1',
    '/plan/2020-2023/R.1',
    '/plan/2020-2023/T.1-1',
    '/plan/2020-2023/D.2',
  ],
  '/:language/themes': ['/themes'],
  '/:language/themes/:theme': ['/themes/accessibility', '/themes/coordination'],
  '/:language/instruments': ['/instruments'],
  '/:language/instruments/:instrument': ['/instruments/PP-RES-71-2018'],
  '/:language/accessibility': ['/accessibility'],
  '/:language/sign-in': ['/sign-in'],
  '/:language/forgotten-password': ['/forgotten-password'],
  '/:language/choose-password/:secret': ['/choose-password/unknown'],
  '/:language/sessions': ['/sessions'],
  '/:language/my-work': ['/my-work'],
  '/:language/reports': ['/reports', '/reports?window=2020-2023/2022&unit=BDT'],
  '/:language/reports/:window/:unit/:subject': [
    '/reports/2020-2023%2F2023/BR/element%3A2020-2023%2FR.1',
    '/reports/2020-2023%2F2023/BR/theme%3Aaccessibility',
  ],
  '/:language/findings': ['/findings', '/findings?rule=element-code-fits-scheme'],
  '/:language/findings/:rule/:kind/:id': [
    '/findings/element-code-fits-scheme/element/2020-2023%2FD.1-e',
    '/findings/theme-has-focal-point/theme/academia',
  ],
  '/:language/documents': ['/documents'],
  '/:language/documents/:document': ['/documents/strategic-plan-report-2022'],
  '/:language/editions/:edition': ['/editions/C22-35'],
  '/:language/editions/:edition/text': ['/editions/C22-35/text'],
  '/:language/editions/:edition/differences': ['/editions/C22-35/differences'],
  '/:language/document-labels': ['/document-labels'],
  '/:language/journal': ['/journal'],
  '/:language/mail-outbox': ['/mail-outbox'],
  '/:language/people': ['/people'],
  '/:language/translations': ['/translations'],
};

type Account = { email: string; role: Role };

const accounts = (
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'db', 'example', 'accounts.json'), 'utf8')) as {
    accounts: Account[];
  }
).accounts;

/** Reports are written by the focal point of this bureau, in whose scope the addresses above lie. */
const focalPoint = 'br@example.org';

/** The account that opens a page: nobody where no sign-in is needed, else the one that finds most to do on it. */
function emailFor(action: Action): string | null {
  const permission: { by?: string; roles?: Partial<Record<Role, string>> } = permissions[action];
  if (permission.by === 'everyone') return null;
  if (permission.by || action === 'read-report') return focalPoint;
  const may = accounts.filter((each) => permission.roles?.[each.role]);
  return (may.find((each) => each.role === 'planning-officer') ?? may[0])?.email ?? null;
}

export type PageToTry = { route: string; email: string | null; path: (language: Language) => string };

/** Pages that exist only while developing. */
const developing = new Set(['/:language/components']);

/** Routes whose answer is a file, by the last part of their path. */
const isFile = (path: string): boolean => /:file|\.(?:docx|csv|json|pdf|zip)\b|\/download/.test(path);

/** The pages to try; throws when a route has no address. */
export function everyPage(): PageToTry[] {
  return routes
    .filter((route) => route.method === 'GET' && !isFile(route.path) && !developing.has(route.path))
    .flatMap((route) => {
      const found = addressesByRoute[route.path];
      if (!found) throw new Error(`test/every-page.ts names no address for ${route.path}`);
      return found.map((rest) => ({
        route: route.path,
        email: emailFor(route.action),
        path: (language: Language) => `/${language}${rest}`,
      }));
    });
}
