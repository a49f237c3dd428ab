import { startOfDay } from './civil-day.ts';
import type { JournalFilter } from './journal.sql.ts';

/** What an auditor asks of the journal, as it stands in an address. */
export type JournalQuestion = {
  who: string;
  what: string;
  kind: string;
  thing: string;
  from: string;
  to: string;
};

export type ReadQuestion = {
  question: JournalQuestion;
  filter: JournalFilter;
  /** Fields whose day is none; the filter goes without them. */
  wrong: ('from' | 'to')[];
  /** From 1. */
  page: number;
};

const fields = ['who', 'what', 'kind', 'thing', 'from', 'to'] as const;
const idForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the question of an address; days are those of the organization's time zone, both included. */
export function readJournalQuestion(query: URLSearchParams, timeZone: string): ReadQuestion {
  const of = (name: string) => (query.get(name) ?? '').trim().slice(0, 300);
  const question = Object.fromEntries(fields.map((name) => [name, of(name)])) as JournalQuestion;
  const wrong: ReadQuestion['wrong'] = [];
  const day = (name: 'from' | 'to', daysLater: number) => {
    if (question[name] === '') return undefined;
    const start = startOfDay(question[name], timeZone, daysLater);
    if (start === null) wrong.push(name);
    return start ?? undefined;
  };
  const { who, what, kind, thing } = question;
  const from = day('from', 0);
  const to = day('to', 1);
  const filter: JournalFilter = {
    ...(idForm.test(who) && { actorId: who }),
    ...(what && { action: what }),
    ...(kind && { thingKind: kind }),
    ...(thing && { thingId: thing }),
    ...(from && { from }),
    ...(to && { to }),
  };
  const page = /^[1-9]\d{0,6}$/.test(of('page')) ? Number(of('page')) : 1;
  return { question, filter, wrong, page };
}

/** The query of the same question on another page. */
export function journalQueryOf(question: JournalQuestion, page: number): string {
  const pairs = fields.map((name): [string, string] => [name, question[name]]);
  const query = new URLSearchParams(pairs.filter(([, value]) => value !== ''));
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `?${query}` : '';
}
