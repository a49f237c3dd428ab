import { Temporal } from '#language/temporal.ts';

/**
 * The instant at which a civil day (YYYY-MM-DD), or the one so many days later, begins in a zone; where the clock skips
 * midnight, its first moment. Null when it is no day.
 */
export function startOfDay(day: string, timeZone: string, daysLater = 0): Date | null {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(day)) return null;
  try {
    const date = Temporal.PlainDate.from(day, { overflow: 'reject' }).add({ days: daysLater });
    return new Date(date.toZonedDateTime({ timeZone }).epochMilliseconds);
  } catch {
    return null;
  }
}
