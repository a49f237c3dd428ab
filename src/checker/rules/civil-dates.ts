import { Temporal } from '#language/temporal.ts';

/** A civil date (YYYY-MM-DD) some months later; the last day of a month stays the last day. */
export function monthsAfter(date: string, months: number): string {
  const from = Temporal.PlainDate.from(date);
  const later = from.add({ months });
  const isLast = from.day === from.daysInMonth;
  return (isLast ? later.with({ day: later.daysInMonth }) : later).toString();
}

/** A civil date some days later. */
export function daysAfter(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
