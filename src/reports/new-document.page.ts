import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { select, textInput } from '#ui/field/field.ts';
import { submitButton } from '#ui/form/form.ts';
import { html } from '#ui/html.ts';
import { addresses } from '#web/addresses.ts';
import { dateOf, ownForm, plainText } from '#web/page-parts.ts';
import { type Answer, missing, type Route, seeOther, type Visit } from '#web/visit.ts';
import { type DocumentField, type TypedDocument, typedDocument } from './new-document.ts';
import { listFreeYears, listSessions } from './new-document.sql.ts';
import { planDocument } from './plan-document.action.ts';

/** The form that plans the yearly report of a year that has none. */
async function page(visit: Visit, typed: TypedDocument, problems: readonly DocumentField[]): Promise<Answer> {
  const say = visit.say('new-document');
  const years = await listFreeYears(visit.db);
  const sessions = await listSessions(visit.db);
  const wrong = (field: DocumentField) =>
    problems.includes(field) && {
      error: say(`problem-${field}`),
      errorPrefix: visit.say('web')('error-prefix'),
    };
  const option = (value: string, text: string) => ({ value, text });
  return {
    kind: 'page',
    status: problems.length > 0 ? 422 : 200,
    title: say('title'),
    crumbs: [
      { text: visit.say('documents')('documents.title'), href: addresses.documents(visit.language) },
      { text: say('title') },
    ],
    body: html`${errorSummary(
        visit.say('web')('problem-box'),
        problems.map((field) => ({ href: `#${field}`, text: say(`problem-${field}`) })),
      )}
      <p class="lead">${say('intro')}</p>
      ${sessions.length === 0 && html`<p>${say('no-session')}</p>`}
      ${ownForm(
        visit,
        addresses.newDocument(visit.language),
        html`${select({
          name: 'year',
          label: say('year'),
          value: typed.year,
          emptyText: say('choose'),
          options: years.map(({ cycle, year }) => option(`${cycle}/${year}`, `${cycle}: ${year}`)),
          ...wrong('year'),
        })}
        ${textInput({ name: 'number', label: say('number'), hint: say('number-hint', { example: 'C24/35' }), value: typed.number, maxLength: 30, ...wrong('number') })}
        ${select({
          name: 'session',
          label: say('session'),
          value: typed.session,
          emptyText: say('choose'),
          options: sessions.map((each) =>
            option(
              each.code,
              [withoutBrackets(plainText(visit, each.title)), each.starts_on && dateOf(visit, each.starts_on)]
                .filter(Boolean)
                .join(' – '),
            ),
          ),
          ...wrong('session'),
        })}
        ${textInput({ name: 'date', type: 'date', label: say('date'), value: typed.date, ...wrong('date') })}
        ${textInput({ name: 'agenda-item', label: say('agenda-item'), value: typed.agendaItem, maxLength: 50 })}
        ${submitButton({ text: say('save') })}`,
      )}`,
  };
}

/** The name of a session without the symbol in brackets after it: the date beside it tells sessions apart. */
const withoutBrackets = (title: string): string => title.replace(/\s*[（(][^()（）]*[)）]/gu, '');

function show(visit: Visit): Promise<Answer> {
  return page(visit, typedDocument(new Map()), []);
}

async function plan(visit: Visit): Promise<Answer> {
  const { db, visitor, form, language, now } = visit;
  if (!visitor) return missing;
  const typed = typedDocument(form);
  const result = await planDocument(db, visitor, { typed, language }, now);
  if (result.ok) return seeOther(addresses.document(language, result.code));
  return result.refusal === null ? page(visit, typed, result.problems) : missing;
}

const path = '/:language/new-document';

export const routes: Route[] = [
  { method: 'GET', path, action: 'prepare-edition', handle: show },
  { method: 'POST', path, action: 'prepare-edition', handle: plan },
];
