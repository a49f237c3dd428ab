import { formatInstant } from '#language/deadline.ts';
import { formatNumber } from '#language/format.ts';
import { sayIn } from '#language/messages.ts';
import { messages } from '#language/message-files.ts';
import { definitionList } from '#ui/definition-list/definition-list.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { select, textInput } from '#ui/field/field.ts';
import { submitButton } from '#ui/form/form.ts';
import { html, type Html, nothing } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { addresses } from '#web/addresses.ts';
import { listPager } from '#web/list-pager.ts';
import { plainText, textOf } from '#web/page-parts.ts';
import type { Answer, Route, Visit } from '#web/visit.ts';
import type { JsonValue } from './canonical-json.ts';
import {
  countJournal,
  type JournalChoices,
  type JournalLine,
  listJournal,
  listJournalChoices,
} from './journal.sql.ts';
import { findLogState } from './journal-log.sql.ts';
import { journalQueryOf, type ReadQuestion, readJournalQuestion } from './journal-query.ts';

const linesPerPage = 50;

async function show(visit: Visit): Promise<Answer> {
  const say = visit.say('journal');
  const { db, language } = visit;
  const asked = readJournalQuestion(visit.query, visit.organization.timeZone);
  const offset = (asked.page - 1) * linesPerPage;
  const [lines, count, choices, log] = await Promise.all([
    listJournal(db, asked.filter, { offset, limit: linesPerPage }),
    countJournal(db, asked.filter),
    listJournalChoices(db),
    logState(visit),
  ]);
  const { names } = choices;
  const columns = ['at', 'who', 'what', 'thing', 'change', 'position'].map((key) => ({
    text: say(`column.${key}`),
    isNumber: key === 'position',
  }));
  const title = say('page.title');
  const wrong = asked.wrong.map((field) => ({ href: `#${field}`, text: say('filter.date-wrong') }));
  return {
    kind: 'page',
    title,
    crumbs: [{ text: title }],
    body: html`<p class="lead">${say('page.intro')}</p>
      ${errorSummary(visit.say('web')('problem-box'), wrong)} ${filterForm(visit, asked, choices)}
      ${table({ caption: say('count', { n: count }), columns, rows: lines.map((line) => row(visit, line, names)), emptyText: say('nothing-fits') })}
      ${listPager(visit, {
        page: asked.page,
        perPage: linesPerPage,
        count,
        href: (page) => `${addresses.journal(language)}${journalQueryOf(asked.question, page)}`,
      })}
      ${log}`,
  };
}

/** The word for an action or a kind of thing; its code where no word is there. */
function wordOf(visit: Visit, prefix: 'action' | 'kind', code: string): string {
  const key = `${prefix}-${code}`;
  return messages[visit.language].journal?.[key] === undefined ? code : sayIn(visit.language, 'journal', key);
}

function row(visit: Visit, line: JournalLine, names: JournalChoices['names']) {
  const say = visit.say('journal');
  const name = line.actorId === null ? null : names.get(line.actorId);
  return [
    formatInstant(visit.language, line.at, visit.organization.timeZone),
    name ? textOf(visit, name) : say('own-clock'),
    wordOf(visit, 'action', line.action),
    html`${wordOf(visit, 'kind', line.thing.kind)} <bdi dir="ltr">${line.thing.id}</bdi>`,
    change(visit, line),
    line.position === null ? say('no-position') : formatNumber(visit.language, line.position),
  ];
}

function change(visit: Visit, line: JournalLine): Html {
  const say = visit.say('journal');
  const data = (key: string, value: JsonValue) =>
    value === null
      ? nothing
      : html`<p>${say(key)}</p>
          <pre class="code" dir="ltr" translate="no">${JSON.stringify(value, null, 2)}</pre>`;
  if (line.before === null && line.after === null && line.reason === null) return html`${say('no-change')}`;
  return html`${line.reason && html`<p>${say('reason')}: <bdi>${line.reason}</bdi></p>`}
  ${
    (line.before !== null || line.after !== null) &&
    html`<details>
      <summary>${say('column.change')}</summary>
      ${data('before', line.before)}${data('after', line.after)}
    </details>`
  }`;
}

function filterForm(
  visit: Visit,
  { question, wrong }: ReadQuestion,
  { actions, thingKinds, names }: JournalChoices,
): Html {
  const say = visit.say('journal');
  const options = (prefix: 'action' | 'kind', codes: string[]) =>
    codes.map((code) => ({ value: code, text: wordOf(visit, prefix, code) }));
  const people = [...names].map(([id, name]) => ({ value: id, text: plainText(visit, name) }));
  const day = (name: 'from' | 'to') =>
    textInput({
      name,
      label: say(`filter.${name}`),
      type: 'date',
      value: question[name],
      error: wrong.includes(name) ? say('filter.date-wrong') : null,
      errorPrefix: visit.say('web')('error-prefix'),
    });
  const emptyText = say('filter.anything');
  const body = html`${select({ name: 'who', label: say('column.who'), value: question.who, emptyText: say('filter.anybody'), options: people })}
    ${select({ name: 'what', label: say('column.what'), value: question.what, emptyText, options: options('action', actions) })}
    ${select({ name: 'kind', label: say('filter.kind'), value: question.kind, emptyText, options: options('kind', thingKinds) })}
    ${textInput({ name: 'thing', label: say('filter.id'), value: question.thing, width: 'medium' })}
    ${day('from')} ${day('to')}
    <div class="buttons">
      ${submitButton({ text: say('filter.apply') })}
      <a href="${addresses.journal(visit.language)}">${say('filter.all')}</a>
    </div>`;
  // Open while it narrows something, so that nobody overlooks that entries are left out.
  const isOpen = Object.values(question).some((value) => value !== '');
  return html`<details${isOpen && html` open`}>
    <summary>${say('filter')}</summary>
    <form method="get" action="${addresses.journal(visit.language)}" class="form">${body}</form>
  </details>`;
}

/** How far the log was put in order and signed. */
async function logState(visit: Visit): Promise<Html> {
  const say = visit.say('journal');
  const { language } = visit;
  const { size, checkpoint } = await findLogState(visit.db);
  const number = (value: number) => formatNumber(language, value);
  const command = '\u2066./unie journal verify\u2069';
  const facts = checkpoint
    ? ([
        [say('log.checkpoint'), formatInstant(language, checkpoint.at, visit.organization.timeZone)],
        [say('log.covers'), number(checkpoint.size)],
        [say('log.after'), number(size - checkpoint.size)],
        [say('log.root'), html`<bdi dir="ltr">${checkpoint.root}</bdi>`],
      ] as const)
    : ([[say('log.checkpoint'), say('log.none')]] as const);
  return html`<section>
    <h2>${say('log.title')}</h2>
    ${definitionList([[say('log.size'), number(size)], ...facts])}
    <p>${say('log.verify', { command })}</p>
  </section>`;
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/journal', action: 'read-journal', handle: show },
];
