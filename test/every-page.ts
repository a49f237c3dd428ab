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
  '/:language/figures/:cycle/:indicator/:year': [
    '/figures/2020-2023/D.3-c.1/2021',
    '/figures/2020-2023/D.3-c.1/2022',
    '/figures/2020-2023/T.5-b.1/2022',
    '/figures/2020-2023/T.1-a.1/2023',
  ],
  '/:language/indicators/:cycle/:indicator': ['/indicators/2020-2023/R.3-a.1', '/indicators/2020-2023/T1.2'],
  '/:language/markers': ['/markers'],
  '/:language/themes': ['/themes'],
  '/:language/themes/:theme': ['/themes/accessibility', '/themes/coordination'],
  '/:language/instruments': ['/instruments'],
  '/:language/instruments/:instrument': ['/instruments/PP-RES-71-2018'],
  '/:language/search': ['/search', '/search?q=cybersecurity', '/search?q=R.1&kind=element'],
  '/:language/accessibility': ['/accessibility'],
  '/:language/sign-in': ['/sign-in'],
  '/:language/forgotten-password': ['/forgotten-password'],
  '/:language/choose-password/:secret': ['/choose-password/unknown'],
  '/:language/sessions': ['/sessions'],
  '/:language/second-factor': ['/second-factor'],
  '/:language/passkeys': ['/passkeys'],
  '/:language/sign-in/passkey': ['/sign-in/passkey'],
  '/:language/tokens': ['/tokens'],
  '/:language/api': ['/api'],
  '/:language/my-work': ['/my-work'],
  '/:language/reports': ['/reports', '/reports?window=2020-2023/2022&unit=BDT'],
  '/:language/report-windows': ['/report-windows'],
  '/:language/report-windows/:window': ['/report-windows/2020-2023%2F2023'],
  '/:language/substitutes': ['/substitutes'],
  '/:language/handover': ['/handover'],
  '/:language/handover/:leaver': [],
  '/:language/people/import': ['/people/import'],
  '/:language/people/import/:import': [],
  '/:language/reports/:window/:unit/:subject': [
    '/reports/2020-2023%2F2023/BR/element%3A2020-2023%2FR.1',
    '/reports/2020-2023%2F2023/BR/theme%3Aaccessibility',
  ],
  '/:language/findings': ['/findings', '/findings?rule=element-code-fits-scheme'],
  '/:language/findings/:rule/:kind/:id': [
    '/findings/element-code-fits-scheme/element/2020-2023%2FD.1-e',
    '/findings/theme-has-focal-point/theme/academia',
  ],
  '/:language/checker-rules': ['/checker-rules'],
  '/:language/checker-rules/:rule': [
    '/checker-rules/report-is-given',
    '/checker-rules/element-has-one-title',
  ],
  '/:language/finding-history': ['/finding-history'],
  '/:language/suspect-links': ['/suspect-links'],
  '/:language/documents': ['/documents'],
  '/:language/new-document': ['/new-document'],
  '/:language/plan/:cycle/:element/wording': ['/plan/2020-2023/I.4/wording'],
  '/:language/plan/:cycle/:element/markers': ['/plan/2020-2023/D.4/markers'],
  '/:language/indicators/:cycle/:indicator/targets': ['/indicators/2020-2023/D.1-c.1/targets'],
  '/:language/documents/:document': ['/documents/strategic-plan-report-2022'],
  '/:language/editions/:edition': ['/editions/C22-35'],
  '/:language/editions/:edition/text': ['/editions/C22-35/text'],
  '/:language/editions/:edition/differences': ['/editions/C22-35/differences'],
  '/:language/document-labels': ['/document-labels'],
  '/:language/journal': ['/journal'],
  '/:language/mail-outbox': ['/mail-outbox'],
  '/:language/people': ['/people'],
  // bdt@example.org, by the beginning of the hash of the address.
  '/:language/people/:person': ['/people/46a4197dfb61f171'],
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

/** Addresses that lead to the sign-in provider and back: they show no page. */
const leading = new Set(['/:language/sign-in/provider', '/sign-in/provider']);
/** Pages of things that only the database names, by an id made when they were stored; tests beside them look at them. */
const namedById = new Set(['/:language/suspect-links/:link']);

/** Routes whose answer is a file, by the last part of their path. */
const isFile = (path: string): boolean =>
  /:file|\/file$|\.(?:docx|csv|json|pdf|zip|ics)\b|\/download/.test(path);

/** The pages to try; throws when a route has no address. */
export function everyPage(): PageToTry[] {
  return routes
    .filter((route) => route.method === 'GET' && !isFile(route.path) && !developing.has(route.path))
    .filter((route) => !leading.has(route.path) && !namedById.has(route.path))
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
