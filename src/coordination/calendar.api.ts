import { z } from 'zod';
import { type Calendar, calendarText } from '#documents/icalendar.ts';
import type { Language } from '#language/languages.ts';
import { sayer } from '#language/messages.ts';
import { type Multilingual, shownText } from '#language/multilingual.ts';
import { may, type Visitor } from '#people/access.ts';
import { secretHash } from '#people/session.ts';
import { calendarScope, tokenIsOpen } from '#people/token.ts';
import { findToken } from '#people/token.sql.ts';
import { addresses } from '#web/addresses.ts';
import { collection, listRoute } from '#web/api/collection.ts';
import { code, day, instant, year } from '#web/api/parts.ts';
import { type ApiRoute, type ApiVisit, apiRoute, json, notThere } from '#web/api/route.ts';
import { exampleText, optionalTextFor, text, textFor } from '#web/api/texts.ts';
import { originOf } from '#web/settings.ts';
import { isOpenForWriting } from './annual-report.ts';
import { type EventRecord, listEventRecords, listWindowRecords, type WindowRecord } from './records.sql.ts';
import { listReportSubjects, type ReportSubject } from './report-window.sql.ts';

const event = z
  .strictObject({
    code,
    title: text,
    place: text.nullable(),
    startsOn: day.nullable(),
    endsOn: day.nullable(),
    source: z.string(),
  })
  .meta({
    id: 'Event',
    example: {
      code: 'PP-18',
      title: exampleText('Plenipotentiary Conference (PP-18)'),
      place: exampleText('Dubai'),
      startsOn: '2018-10-29',
      endsOn: '2018-11-16',
      source: 'dates printed in the documents of the conference',
    },
  });

export const deadline = z
  .strictObject({
    at: instant,
    local: z.string().meta({ description: 'The civil time as announced.' }),
    timeZone: z.string(),
  })
  .meta({ id: 'Deadline', description: 'The instant decides; it is exclusive.' });

const window = z.strictObject({ code, cycle: code, year, opens: deadline, deadline }).meta({
  id: 'ReportWindow',
  example: {
    code: '2020-2023/2022',
    cycle: '2020-2023',
    year: 2022,
    opens: { at: '2023-01-08T23:00:00.000Z', local: '2023-01-09T00:00', timeZone: 'Europe/Zurich' },
    deadline: { at: '2023-02-28T17:00:00.000Z', local: '2023-02-28T18:00', timeZone: 'Europe/Zurich' },
  },
});

function eventOf(visit: ApiVisit, row: EventRecord): z.input<typeof event> {
  const { code, starts_on: startsOn, ends_on: endsOn, source } = row;
  return {
    code,
    title: textFor(visit, row.title),
    place: optionalTextFor(visit, row.place),
    startsOn,
    endsOn,
    source,
  };
}

function windowOf(row: WindowRecord): z.input<typeof window> {
  const { code, cycle, year, time_zone: timeZone } = row;
  return {
    code,
    cycle,
    year,
    opens: { at: row.opens_at.toISOString(), local: row.opens_local, timeZone },
    deadline: { at: row.deadline_at.toISOString(), local: row.deadline_local, timeZone },
  };
}

const open = { group: 'calendar', action: 'read-public' } as const;

export const events = collection({
  ...open,
  name: 'events',
  item: event,
  filters: { from: day.optional() },
  list: async (visit, only, slice) =>
    (await listEventRecords(visit.db, only, slice)).map((row) => ({
      key: row.id,
      item: eventOf(visit, row),
    })),
});

export const windows = collection({
  ...open,
  name: 'report-windows',
  item: window,
  filters: {},
  list: async (visit, _only, slice) =>
    (await listWindowRecords(visit.db, slice)).map((row) => ({ key: row.id, item: windowOf(row) })),
});

const calendarType = 'text/calendar; charset=utf-8';
const everything = { after: null, limit: 1_000 };

function shown(value: Multilingual, language: Language): string {
  return shownText(value, language).text;
}

async function publicCalendar(visit: ApiVisit): Promise<Calendar> {
  const { language, organization } = visit;
  const rows = await listEventRecords(visit.db, {}, everything);
  const name = visit.say('api')('calendar.events', { organization: shown(organization.name, language) });
  return {
    name,
    language,
    events: rows.flatMap(({ code, title, place, starts_on, ends_on, source }) =>
      starts_on === null
        ? []
        : [
            {
              uid: `event-${code}@${organization.code}.unie`,
              changedAt: new Date(`${starts_on}T00:00:00Z`),
              summary: shown(title, language),
              description: source,
              ...(place && { location: shown(place, language) }),
              firstDay: starts_on,
              lastDay: ends_on ?? starts_on,
            },
          ],
    ),
  };
}

function thingOf(subject: ReportSubject) {
  const { unit, subjectKind, subjectId } = subject;
  return subjectKind === 'theme' ? { unit, theme: subjectId } : { unit, element: subjectId };
}

/** The deadlines of a person: one for each window in which there is something for them to write, with what it is. */
async function ownCalendar(visit: ApiVisit, person: Visitor): Promise<Calendar> {
  const { language } = person;
  const { organization } = visit;
  const say = sayer(language, 'api');
  const origin = originOf(visit.settings);
  const windows = await listWindowRecords(visit.db, everything);
  const events: Calendar['events'][number][] = [];
  for (const each of windows) {
    const mine = (await listReportSubjects(visit.db, [each.id])).filter((subject) =>
      may(person, 'write-report', { ...thingOf(subject), state: 'draft' }),
    );
    // Reports that were given more time have an event of their own; the window's keeps its name.
    for (const [at, some] of Map.groupBy(mine, (subject) => subject.deadline_at.getTime())) {
      const waiting = some.filter((subject) => isOpenForWriting(subject.state));
      const changes = some.flatMap((subject) => subject.updated_at?.getTime() ?? []);
      const later = at === each.deadline_at.getTime() ? '' : `-${new Date(at).toISOString()}`;
      events.push({
        uid: `window-${each.code}-${person.id}${later}@${organization.code}.unie`,
        changedAt: new Date(Math.max(each.opens_at.getTime(), ...changes)),
        summary: say('calendar.deadline', { year: String(each.year), n: waiting.length }),
        description: waiting
          .map((subject) => `${subject.unit}: ${shown(subject.title, language)}`)
          .concat(say('calendar.exclusive'))
          .join('\n'),
        url: new URL(addresses.myWork(language), origin).href,
        at: new Date(at),
      });
    }
  }
  const name = say('calendar.deadlines', { organization: shown(organization.name, language) });
  return { name, language, events };
}

export const routes: ApiRoute[] = [
  listRoute(events),
  apiRoute({
    ...open,
    operation: 'read-event',
    method: 'GET',
    path: '/events/:event',
    answer: event,
    example: { params: { event: 'PP-18' } },
    handle: async (visit) => {
      const only = { code: visit.params.event ?? '' };
      const [row] = await listEventRecords(visit.db, only, { after: null, limit: 1 });
      return row ? json(eventOf(visit, row)) : notThere;
    },
  }),
  listRoute(windows),
  apiRoute({
    ...open,
    operation: 'read-events-calendar',
    method: 'GET',
    path: '/calendar/events.ics',
    answer: { file: 'text/calendar' },
    handle: async (visit) => ({
      kind: 'file',
      type: calendarType,
      body: calendarText(await publicCalendar(visit)),
    }),
  }),
  apiRoute({
    ...open,
    operation: 'read-own-calendar',
    method: 'GET',
    path: '/calendar/own/:secret',
    answer: { file: 'text/calendar' },
    example: { params: { secret: 'unie_….ics' } },
    handle: async (visit) => {
      const secret = /^(unie_[\w-]{43})\.ics$/.exec(visit.params.secret ?? '')?.[1];
      const token = secret ? await findToken(visit.db, secretHash(secret)) : null;
      if (!token?.scopes.includes(calendarScope) || !tokenIsOpen(token, visit.now)) return notThere;
      const body = calendarText(await ownCalendar(visit, token.visitor));
      return { kind: 'file', type: calendarType, body, isPrivate: true };
    },
  }),
];
