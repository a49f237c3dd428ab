import type { Db } from '#db/database.ts';
import { civilDateAt } from '#language/deadline.ts';
import type { Language } from '#language/languages.ts';
import { sayer } from '#language/messages.ts';
import type { Settings } from './settings.ts';
import type { Visit } from './visit.ts';

/** The visit of a request that failed: nobody is signed in and nothing was read, so that a page can still be shown. */
export function bareVisit(
  parts: { db: Db; settings: Settings; clock: () => Date },
  language: Language,
  path: string,
  form: Map<string, string>,
): Visit {
  const now = parts.clock();
  return {
    language,
    visitor: null,
    sessionId: null,
    organization: { code: 'unie', name: { source: 'en', en: 'Unie' }, timeZone: 'UTC', isExample: false },
    db: parts.db,
    now,
    today: civilDateAt(now, 'UTC'),
    settings: parts.settings,
    path,
    params: {},
    query: new URLSearchParams(),
    form,
    formToken: '',
    thing: {},
    cookies: {},
    userAgent: '',
    remoteAddress: '',
    say: (room) => sayer(language, room),
  };
}
