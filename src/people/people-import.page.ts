import { readCsv } from '#documents/csv-table.ts';
import { csvText, neutral } from '#documents/csv-writing.ts';
import { type Language, languages } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { fileInput } from '#ui/field/field.ts';
import { form, submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { numberOf, ownForm } from '#web/page-parts.ts';
import { originOf } from '#web/settings.ts';
import { type Answer, isId, missing, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { type Role, roles, type Thing } from './access.ts';
import { importPeople } from './import-people.action.ts';
import { listScopes } from './invitation.sql.ts';
import { columns, type KnownWords, mostPeople, readPeopleFile, type RowProblem } from './people-file.ts';
import { findImport, insertImport, listTakenEmails, type StoredImport } from './people-import.sql.ts';
import { emailKey } from './session.ts';

/** Rows that the trial shows; the others are counted. */
const mostShown = 100;

type Shown = { problem?: string; rows?: readonly RowProblem[]; count?: number };

async function show(visit: Visit): Promise<Answer> {
  return page(visit, {});
}

function page(visit: Visit, shown: Shown): PageAnswer {
  const say = visit.say('handover');
  const people = Math.min(Number.parseInt(visit.query.get('people') ?? '0', 10) || 0, mostPeople);
  const bad = shown.rows ?? [];
  const summary = [
    ...(shown.problem ? [{ href: '#file', text: shown.problem }] : []),
    ...(bad.length > 0
      ? [{ href: '#rows', text: say('import.bad-rows', { n: new Set(bad.map((each) => each.line)).size }) }]
      : []),
  ];
  return {
    kind: 'page',
    status: summary.length > 0 ? 422 : 200,
    title: say('import.title'),
    crumbs: [
      { text: visit.say('people')('people.title'), href: addresses.people(visit.language) },
      { text: say('import.title') },
    ],
    ...(visit.query.get('done') === 'imported' && {
      notices: notice({ kind: 'success', body: say('import.done', { n: people }), isAnswer: true }),
    }),
    body: html`${errorSummary(visit.say('web')('problem-box'), summary)}
      <p class="lead">${say('import.intro', { most: numberOf(visit, mostPeople) })}</p>
      <ul>
        ${columns.map((each) => html`<li>${code(each)}${visit.say('language')('colon')}${say(`import.column-${each}`)}</li>`)}
      </ul>
      <p><a href="${addresses.peopleImportTemplate(visit.language)}">${say('import.template')}</a></p>
      ${bad.length > 0 && badRows(visit, bad)} ${fileForm(visit, shown)}`,
  };
}

function badRows(visit: Visit, rows: readonly RowProblem[]): Html {
  const say = visit.say('handover');
  return html`<section id="rows">
    ${table({
      caption: say('import.rows'),
      columns: [
        { text: say('import.line'), isNumber: true },
        { text: say('import.value') },
        { text: say('import.reason') },
      ],
      rows: rows.map((each) => [
        numberOf(visit, each.line),
        html`<bdi>${neutral(each.value)}</bdi>`,
        rowProblem(visit, each),
      ]),
    })}
  </section>`;
}

function rowProblem(visit: Visit, each: RowProblem): string {
  if (each.code === 'email-twice')
    return visit.say('handover')('problem-email-twice', { line: numberOf(visit, each.first ?? 0) });
  if (each.code === 'signs' || each.code === 'cells' || each.code === 'formula')
    return visit.say('handover')(`problem-${each.code}`);
  return visit.say('people')(`problem-${each.code}`);
}

function fileForm(visit: Visit, shown: Shown): Html {
  const say = visit.say('handover');
  const body = html`${fileInput({
    name: 'file',
    label: say('import.file'),
    hint: say('import.file-hint'),
    accept: '.csv,.txt,text/csv',
    ...(shown.problem && { error: shown.problem, errorPrefix: visit.say('web')('error-prefix') }),
  })}
  ${submitButton({ text: say('import.try') })}`;
  const action = addresses.peopleImport(visit.language);
  return form({ action, token: visit.formToken, body, takesFile: true });
}

/** Tries a file: what is wrong is told row by row; what is right is kept for the confirmation. Nobody is invited yet. */
async function trial(visit: Visit): Promise<Answer> {
  const { db, visitor, file, now } = visit;
  if (!visitor) return missing;
  const say = visit.say('handover');
  if (!file) return page(visit, { problem: say('import.no-file') });
  const read = readCsv(file.bytes, { mostRows: mostPeople + 1 });
  if (!read.ok) {
    const line = 'line' in read.problem ? numberOf(visit, read.problem.line) : '';
    return page(visit, {
      problem: say(`import.${read.problem.code}`, { line, most: numberOf(visit, mostPeople) }),
    });
  }
  const scopes = await listScopes(db);
  const cells = read.table.rows.flatMap((each) => each.cells).filter((each) => each.includes('@'));
  const taken = await listTakenEmails(db, [...new Set(cells.map(emailKey))]);
  const codes = (list: readonly { code: string }[]) => list.map((each) => each.code);
  const known = { units: codes(scopes.units), members: codes(scopes.members), taken, keyOf: emailKey };
  const people = readPeopleFile(read.table, knownWords(), known);
  if (!people.ok) {
    const value = `\u2066${people.problem.value}\u2069`;
    return page(visit, { problem: say(`import.${people.problem.code}`, { value }) });
  }
  if (people.problems.length > 0) return page(visit, { rows: people.problems });
  const id = await insertImport(db, { name: file.name, rows: people.rows, createdBy: visitor.id, now });
  const encoding = read.table.encoding === 'windows-1252' ? '?encoding=windows-1252' : '';
  return seeOther(`${addresses.peopleImportTrial(visit.language, id)}${encoding}`);
}

/** The words of all six languages: a file may be made in any of them. */
function knownWords(): KnownWords {
  const lower = (text: string) => text.normalize('NFC').toLowerCase();
  const inAll = <Code extends string>(
    all: readonly Code[],
    text: (language: Language, each: Code) => string,
  ) =>
    new Map<string, Code>(
      all.flatMap((each) => [
        [lower(each), each] as const,
        ...languages.map((language) => [lower(text(language, each)), each] as const),
      ]),
    );
  return {
    headings: inAll(columns, (language, each) => sayIn(language, 'handover', `import.heading-${each}`)),
    roles: inAll<Role>(roles, (language, each) => sayIn(language, 'people', `role-${each}`)),
    languages: inAll(languages, (language, each) => sayIn(language, 'language', `name-${each}`)),
  };
}

const found = new WeakMap<Visit, StoredImport>();

async function thing(visit: Visit): Promise<Thing | null> {
  const id = visit.params.import ?? '';
  const stored = isId(id) ? await findImport(visit.db, id) : null;
  if (stored) found.set(visit, stored);
  return stored ? {} : null;
}

async function showTrial(visit: Visit): Promise<Answer> {
  return trialPage(visit, null);
}

function trialPage(visit: Visit, refused: string | null): Answer {
  const stored = found.get(visit);
  if (!stored) return missing;
  const say = visit.say('handover');
  const { rows } = stored;
  const text = (each: StoredImport['rows'][number]) => [
    html`<bdi>${neutral(each.name)}</bdi>`,
    html`<bdi dir="ltr">${each.email}</bdi>`,
    visit.say('language')(`name-${each.language}`),
    visit.say('people')(`role-${each.role}`),
    html`${code(each.unit || each.member)}`,
  ];
  return {
    kind: 'page',
    status: refused ? 409 : 200,
    title: say('import.trial'),
    crumbs: [
      { text: visit.say('people')('people.title'), href: addresses.people(visit.language) },
      { text: say('import.title'), href: addresses.peopleImport(visit.language) },
      { text: say('import.trial') },
    ],
    body: html`${refused && errorSummary(visit.say('web')('problem-box'), [{ text: refused }])}
    ${visit.query.get('encoding') === 'windows-1252' && notice({ kind: 'warning', body: say('import.as-windows') })}
    ${
      stored.confirmed_at
        ? html`<p class="lead">${say('import.confirmed')}</p>`
        : html`<p class="lead">${say('import.count', { n: rows.length })}</p>
            ${table({
              caption: say('import.trial'),
              isCaptionHidden: true,
              columns: ['people.name', 'email', 'people.language', 'role', 'people.scope'].map((each) => ({
                text: visit.say('people')(each),
              })),
              rows: rows.slice(0, mostShown).map(text),
            })}
            ${rows.length > mostShown && html`<p>${say('import.more', { n: rows.length - mostShown })}</p>`}
            ${ownForm(visit, addresses.peopleImportTrial(visit.language, stored.id), submitButton({ text: say('import.confirm', { n: rows.length }) }))}`
    }`,
  };
}

async function confirm(visit: Visit): Promise<Answer> {
  const stored = found.get(visit);
  const { db, visitor, organization, settings, language, now } = visit;
  if (!stored || !visitor) return missing;
  const site = {
    organization: organization.name,
    writtenIn: language,
    linkTo: (to: Language, secret: string) =>
      new URL(addresses.choosePassword(to, secret), originOf(settings)).href,
  };
  const result = await importPeople(db, visitor, stored.id, site, now);
  if (result.ok)
    return result.isDoubled
      ? seeOther(addresses.peopleImportTrial(language, stored.id))
      : seeOther(`${addresses.peopleImport(language)}?done=imported&people=${result.people}`);
  if (result.refusal !== 'row-changed') return missing;
  const values = { line: numberOf(visit, result.line), email: `\u2066${result.email}\u2069` };
  return trialPage(visit, visit.say('handover')('import.row-changed', values));
}

/** An empty file with its headings and one row that shows how it is filled in. */
async function template(visit: Visit): Promise<Answer> {
  const say = visit.say('handover');
  const { units } = await listScopes(visit.db);
  const example = [
    say('import.example-name'),
    'name@example.org',
    visit.language,
    'focal-point',
    units[0]?.code ?? '',
    '',
  ];
  const bytes = csvText([columns.map((each) => say(`import.heading-${each}`)), example]);
  return { kind: 'file', type: 'text/csv; charset=utf-8', name: 'unie-people.csv', bytes };
}

const path = '/:language/people/import';

export const routes: Route[] = [
  { method: 'GET', path, action: 'administer-people', handle: show },
  { method: 'POST', path, action: 'administer-people', handle: trial, takesFile: true },
  { method: 'GET', path: '/:language/people/template.csv', action: 'administer-people', handle: template },
  { method: 'GET', path: `${path}/:import`, action: 'administer-people', thing, handle: showTrial },
  { method: 'POST', path: `${path}/:import`, action: 'administer-people', thing, handle: confirm },
];
