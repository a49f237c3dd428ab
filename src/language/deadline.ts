import { formatDate, formatTime } from './format.ts';
import type { Language } from './languages.ts';
import { sayIn } from './messages.ts';
import { Temporal } from './temporal.ts';

/** A deadline as it is announced (civil time in a named zone) and as it decides (the instant; exclusive). */
export type Deadline = { local: string; timeZone: string; at: Date };

/**
 * The deadline of a civil time in an IANA zone; null when the clock of that zone shows this time twice or never
 * (the change to and from daylight-saving time), or when the zone or the time does not exist.
 */
export function deadlineOf(local: string, timeZone: string): Deadline | null {
  try {
    const civil = Temporal.PlainDateTime.from(local);
    const zoned = civil.toZonedDateTime(timeZone, { disambiguation: 'reject' });
    return {
      local: civil.toString({ smallestUnit: 'minute' }),
      timeZone,
      at: new Date(zoned.epochMilliseconds),
    };
  } catch {
    return null;
  }
}

/** Why a date, a time of day and a zone make no deadline. */
export type DeadlineProblem = 'date' | 'time' | 'zone' | 'time-twice' | 'time-never';

/**
 * A deadline as it is typed: a date (YYYY-MM-DD), a time of day (HH:MM, or H:MM) and an IANA zone. A time that the clock
 * of the zone shows twice or never is refused: nobody could tell when it is.
 */
export function readDeadline(
  date: string,
  time: string,
  timeZone: string,
): { ok: true; deadline: Deadline } | { ok: false; problem: DeadlineProblem } {
  if (!isCivilDate(date)) return { ok: false, problem: 'date' };
  const [, hour, minute] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(time) ?? [];
  if (!hour || !minute) return { ok: false, problem: 'time' };
  if (!isZone(timeZone)) return { ok: false, problem: 'zone' };
  const local = `${date}T${hour.padStart(2, '0')}:${minute}`;
  const deadline = deadlineOf(local, timeZone);
  if (deadline) return { ok: true, deadline };
  const civil = Temporal.PlainDateTime.from(local);
  const shown = civil.toZonedDateTime(timeZone, { disambiguation: 'earlier' }).toPlainDateTime();
  return { ok: false, problem: shown.equals(civil) ? 'time-twice' : 'time-never' };
}

/** Whether a text is a day of the calendar, YYYY-MM-DD, in the years in which the organization plans. */
export function isCivilDate(text: string): boolean {
  if (!/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** A named zone of the IANA database; an offset ("+01:00") is none, since it forgets daylight-saving time. */
function isZone(timeZone: string): boolean {
  if (!/^(?:UTC|[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)+)$/.test(timeZone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** The civil date and time that a zone's clock shows at an instant: "2027-01-31T18:00". */
export function localOf(at: Date, timeZone: string): string {
  const { date, time } = civilFields(at, timeZone);
  return `${date}T${time}`;
}

/** The civil date and time of day that a zone's clock shows at an instant, for the fields of a form. */
export function civilFields(at: Date, timeZone: string): { date: string; time: string } {
  const civil = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  return {
    date: civil.toPlainDate().toString(),
    time: civil.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** "31 January 2027 at 18:00, Geneva time": date and time of day of an instant in a zone, with the name of the zone. */
export function formatInstant(language: Language, at: Date, timeZone: string): string {
  const civil = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const date = formatDate(language, civil.toPlainDate().toString());
  const time = formatTime(civil.hour, civil.minute);
  return timeZone === 'Europe/Zurich'
    ? sayIn(language, 'language', 'at-geneva-time', { date, time })
    : sayIn(language, 'language', 'at-zone-time', { date, time, zone: zoneName(language, timeZone) });
}

function zoneName(language: Language, timeZone: string): string {
  return timeZone === 'UTC' ? 'UTC' : sayIn(language, 'language', 'zone', { zone: timeZone });
}

/** Days from one civil date to another (negative when past), both YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** The civil date (YYYY-MM-DD) that a zone's calendar shows at an instant. */
export function civilDateAt(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}
