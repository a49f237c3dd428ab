import { type Language, languages } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import { isCivilDate } from '#plan/observation.ts';

/* A yearly report on a plan that is yet to be composed: which year, under which number, for which session. */

export type TypedDocument = {
  /** "<cycle>/<year>" */
  year: string;
  number: string;
  agendaItem: string;
  date: string;
  session: string;
};

export type DocumentField = 'year' | 'number' | 'date' | 'session';

/** Reads the fields of a form; what is missing is empty. */
export function typedDocument(form: ReadonlyMap<string, string>): TypedDocument {
  const text = (name: string) => (form.get(name) ?? '').trim();
  return {
    ...{ year: text('year'), number: text('number'), agendaItem: text('agenda-item').slice(0, 50) },
    ...{ date: text('date'), session: text('session') },
  };
}

/** What does not fit: a year that is not free, a number that is taken, no day, no session. */
export function documentProblems(
  typed: TypedDocument,
  known: { years: readonly string[]; numbers: readonly string[]; sessions: readonly string[] },
): DocumentField[] {
  const isNumber = typed.number !== '' && [...typed.number].length <= 30 && /\p{N}/u.test(typed.number);
  const problems: [DocumentField, boolean][] = [
    ['year', known.years.includes(typed.year)],
    ['number', isNumber && !known.numbers.includes(typed.number)],
    ['date', isCivilDate(typed.date)],
    ['session', known.sessions.includes(typed.session)],
  ];
  return problems.flatMap(([field, fits]) => (fits ? [] : [field]));
}

/** A text of the front page in the six languages: our own wording, not confirmed by revisers. */
export function documentText(
  name: 'title' | 'purpose' | 'action' | 'financial',
  source: Language,
  values: { year: string; first: string; last: string },
): Multilingual {
  const texts = languages.map((each) => [each, sayIn(each, 'new-document', `text-${name}`, values)]);
  return { source, mark: 'unofficial', ...Object.fromEntries(texts) };
}
