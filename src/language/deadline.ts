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
