import type { Db } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import { sayer } from '#language/messages.ts';
import type { Settings } from './settings.ts';
import type { Visit } from './visit.ts';

/** A visit of which nothing could be read from the database, for the page that says so. */
export function bareVisit(
  parts: { db: Db; settings: Settings; clock: () => Date },
  language: Language,
  path: string,
  form: Map<string, string>,
): Visit {
  return {
    language,
    visitor: null,
    sessionId: null,
    organization: { code: 'unie', name: { source: 'en', en: 'Unie' }, timeZone: 'UTC', isExample: false },
    db: parts.db,
    now: parts.clock(),
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
