import type { NoticeFacts } from '#db/json-columns.ts';
import { formatInstant } from '#language/deadline.ts';
import { formatDate } from '#language/format.ts';
import type { Language } from '#language/languages.ts';
import { hasMessage, sayIn } from '#language/messages.ts';
import { type Multilingual, shownText } from '#language/multilingual.ts';
import { Temporal } from '#language/temporal.ts';

/*
 * What a person is told of what concerns them. Every notice stands in "My work" until it is seen; by mail it goes at once,
 * in a digest once a day, or not at all, as the person chose. What a duty depends on goes by mail in any case.
 */

export const mailChoices = ['at-once', 'daily', 'none'] as const;
export type MailChoice = (typeof mailChoices)[number];

/** What is told: `notice-<kind>` of the rooms cycle and notices is its sentence; `path` leads to what to do, without the language. */
export type NoticeKind =
  | 'submitted'
  | 'sent-back'
  | 'accepted'
  | 'reminder'
  | 'extended'
  | 'comment'
  | 'substitute-asked'
  | 'substitute-accepted'
  | 'substitute-declined'
  | 'substitute-withdrawn'
  | 'duty-received'
  | 'window-opened'
  | 'figure-entered'
  | 'figure-returned'
  | 'figure-validated'
  | `edition-${'draft' | 'review' | 'translation' | 'approval' | 'published'}`;

export type PersonNotice = {
  /** The same when the same thing is told twice: it is then told once. */
  key: string;
  personId: string;
  kind: NoticeKind;
  path: string;
  facts: NoticeFacts;
  /** A note, a reason or a comment, as somebody typed it. */
  body?: string | null;
};

/** Kinds on which a duty or a deadline depends: nobody can opt out of their mail. */
const dutyKinds: ReadonlySet<NoticeKind> = new Set([
  'sent-back',
  'extended',
  'substitute-asked',
  'substitute-withdrawn',
  'duty-received',
  'window-opened',
  'figure-returned',
]);

/** How a notice of a kind goes out by mail to somebody with this choice. */
export function mailOf(kind: NoticeKind, choice: MailChoice): MailChoice {
  return choice === 'none' && dutyKinds.has(kind) ? 'at-once' : choice;
}

/** When the next digest goes out: at seven in the morning by the clock of the organization. */
export function nextDigest(now: Date, timeZone: string): Date {
  const civil = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const morning = civil.with({
    hour: 7,
    minute: 0,
    second: 0,
    millisecond: 0,
    microsecond: 0,
    nanosecond: 0,
  });
  const next = Temporal.ZonedDateTime.compare(civil, morning) < 0 ? morning : morning.add({ days: 1 });
  return new Date(next.epochMilliseconds);
}

/** The sentence of a notice in a language. */
export function noticeText(language: Language, notice: { kind: string; facts: NoticeFacts }): string {
  const values = Object.entries(notice.facts).map(([name, value]) => [name, factText(language, value)]);
  const key = `notice-${notice.kind}`;
  return sayIn(language, hasMessage('notices', key) ? 'notices' : 'cycle', key, Object.fromEntries(values));
}

function factText(language: Language, value: NoticeFacts[string]): string {
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(language, value) : value;
  if ('at' in value && 'zone' in value)
    return formatInstant(language, new Date(String(value.at)), String(value.zone));
  return shownText(value as Multilingual, language).text;
}

/** The most notices that one mail lists; the others stand in "My work". */
export const mostInMail = 50;

/** One mail for notices that wait: the sentence itself when it is one, a list when there are several. */
export function noticeMail(
  language: Language,
  notices: readonly { kind: string; facts: NoticeFacts; body: string | null; path: string }[],
  linkTo: (path: string) => string,
): { subject: string; body: string } {
  const [first] = notices;
  const link = (path: string) => linkTo(`/${language}${path}`);
  const parts = notices
    .slice(0, mostInMail)
    .map((each) => [noticeText(language, each), each.body, link(each.path)].filter(Boolean).join('\n'));
  const foot = sayIn(language, 'cycle', 'mail-foot', { link: link('/my-work') });
  const subject =
    first && notices.length === 1
      ? noticeText(language, first)
      : sayIn(language, 'cycle', 'mail-several', { n: notices.length });
  return { subject, body: [...parts, foot].join('\n\n') };
}
