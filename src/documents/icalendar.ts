/*
 * Calendars as iCalendar files (RFC 5545). Instants are written in UTC, so no zone has to be explained; days are written
 * as days. Lines are folded at 75 octets, never inside of a sign.
 */

export type CalendarEvent = {
  /** Never changes, whatever else of the event does. */
  uid: string;
  /** When what is said here was last changed. */
  changedAt: Date;
  summary: string;
  description?: string;
  location?: string;
  url?: string;
} & ({ at: Date } | { firstDay: string; lastDay: string });

export type Calendar = { name: string; language: string; events: readonly CalendarEvent[] };

/** The text of a calendar. Days are YYYY-MM-DD, the last one included. */
export function calendarText(calendar: Calendar): string {
  const language = `;LANGUAGE=${calendar.language}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Unie//Unie//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    `NAME${language}:${escaped(calendar.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...calendar.events.flatMap((event) => eventLines(event, language)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, language: string): string[] {
  const time =
    'at' in event
      ? [`DTSTART:${utc(event.at)}`]
      : [`DTSTART;VALUE=DATE:${compact(event.firstDay)}`, `DTEND;VALUE=DATE:${dayAfter(event.lastDay)}`];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    ...time,
    `SUMMARY${language}:${escaped(event.summary)}`,
    ...(event.description ? [`DESCRIPTION${language}:${escaped(event.description)}`] : []),
    ...(event.location ? [`LOCATION${language}:${escaped(event.location)}`] : []),
    ...(event.url ? [`URL:${event.url}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A text as a value (RFC 5545, section 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n');
}

function utc(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** The day after a day: the end of an event of whole days is exclusive (section 3.6.1). */
function dayAfter(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  return compact(at.toISOString().slice(0, 10));
}

/** A line in pieces of at most 75 octets, each further one after a line end and a space (section 3.1). */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign, 'utf8');
    if (octets + size > 75) {
      pieces.push(piece);
      piece = '';
      // The space that begins the next line counts.
      octets = 1;
    }
    piece += sign;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}
