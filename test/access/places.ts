import { v7 as newId } from 'uuid';
import type { Db } from '../../src/db/database.ts';
import { insertImport } from '../../src/people/people-import.sql.ts';
import { insertOneTimeLink } from '../../src/people/people.sql.ts';
import { newSecret, secretHash } from '../../src/people/session.ts';
import { openWindow } from '../example-site.ts';
import type { Subject } from './oracle.ts';

/* What the addresses of the registered routes may name: things that are there, in every state, and things that are not. */

/** One way to fill in the parameters of a route. */
export type Place = {
  params: Record<string, string>;
  exists: boolean;
  subject?: Subject;
  state?: string;
};

const reported: [string, string, string][] = [
  ['BDT', 'element:2020-2023/D.1', 'draft'],
  ['BDT', 'element:2020-2023/D.2', 'submitted'],
  ['BDT', 'element:2020-2023/D.3', 'sent-back'],
  ['BDT', 'element:2020-2023/D.4', 'accepted'],
  ['BDT', 'theme:cybersecurity', 'draft'],
  ['BDT', 'theme:youth', 'submitted'],
  ['BR', 'element:2020-2023/R.1', 'submitted'],
  ['BR', 'element:2020-2023/R.2', 'draft'],
  ['BR', 'element:2020-2023/R.3', 'not-started'],
  ['TSB', 'theme:cybersecurity', 'sent-back'],
  ['TSB', 'element:2020-2023/T.1', 'draft'],
  ['GS', 'element:2020-2023/I.1', 'draft'],
  ['GS', 'theme:gender', 'not-started'],
];

/** The mark in the text of a report; `subjectOfMark` reads it back. */
export function markOf(unit: string, subject: string): string {
  return `secret-report.${unit}.${subject.replace(/[^A-Za-z0-9.-]/g, '_')}.`;
}

export function subjectOfMark(mark: string): Subject | null {
  const found = reported.find(([unit, subject]) => mark.startsWith(markOf(unit, subject)));
  return found ? subjectOf(found[0], found[1]) : null;
}

function subjectOf(unit: string, subject: string): Subject {
  const [kind, id = ''] = subject.split(':');
  return kind === 'theme' ? { unit, theme: id } : { unit, element: id };
}

/** Puts the reports of the open window into every state, with marked texts, notes and submissions. */
export async function plantReports(db: Db, now: Date): Promise<void> {
  const window = await db
    .selectFrom('report_window')
    .where('code', '=', openWindow)
    .select('id')
    .executeTakeFirstOrThrow();
  const old = db.selectFrom('annual_report').where('window_id', '=', window.id).select('id');
  await db.deleteFrom('annual_report_submission').where('report_id', 'in', old).execute();
  await db.deleteFrom('annual_report').where('window_id', '=', window.id).execute();
  const units = new Map(
    (await db.selectFrom('unit').select(['id', 'code']).execute()).map((each) => [each.code, each.id]),
  );
  const author = await db
    .selectFrom('person')
    .where('email', '=', 'without-post@example.org')
    .select('id')
    .executeTakeFirstOrThrow();
  for (const [unit, subject, state] of reported) {
    if (state === 'not-started') continue;
    const [kind = '', code = ''] = subject.split(':');
    const text = `${markOf(unit, subject)}${state === 'accepted' ? 'public' : 'text'}`;
    const answers = JSON.stringify({
      achievements: { source: 'en', en: text },
      results: { source: 'en', en: text },
    });
    const id = newId();
    await db
      .insertInto('annual_report')
      .values({
        id,
        window_id: window.id,
        unit_id: units.get(unit) ?? '',
        subject_kind: kind,
        subject_id: code,
        state,
        version: 3,
        answers,
        note: `${markOf(unit, subject)}note`,
        author_id: author.id,
        is_illustrative: false,
        updated_at: now,
      })
      .execute();
    const label = { source: 'en', en: 'As asked' };
    const asked = [{ code: 'achievements', label, hint: null, maximum: 100, isRequired: true }];
    if (state !== 'draft')
      await db
        .insertInto('annual_report_submission')
        .values({
          id: newId(),
          report_id: id,
          version: 1,
          idempotency_key: `planted ${id}`,
          questions: JSON.stringify(asked),
          answers,
          submitted_by: author.id,
          submitted_at: now,
        })
        .execute();
  }
}

const strange = ['no-such', '…/..', '\u0000', '%00', "'", 'x'.repeat(600), 'null', '٢٠٢٠'];

function reportPlaces(): Place[] {
  const there = reported.map(([unit, subject, state]): Place => {
    return {
      params: { window: openWindow, unit, subject },
      exists: true,
      subject: subjectOf(unit, subject),
      state,
    };
  });
  const absent: [string, string, string][] = [
    ['no-such', 'BDT', 'element:2020-2023/D.1'],
    [openWindow, 'no-such', 'element:2020-2023/D.1'],
    [openWindow, 'bdt', 'element:2020-2023/D.1'],
    [openWindow, 'BDT', 'element:2020-2023/R.1'],
    [openWindow, 'BR', 'element:2020-2023/D.1'],
    [openWindow, 'BDT', 'element:2024-2027/D.1'],
    [openWindow, 'BDT', 'element:2020-2023/D.1-1'],
    [openWindow, 'BDT', 'element:D.1'],
    [openWindow, 'BDT', 'theme:no-such'],
    [openWindow, 'BDT', 'document:C22-35'],
    [openWindow, 'BDT', 'element'],
    [openWindow, 'BDT', "theme:' or 1=1 --"],
  ];
  return [
    ...there,
    ...absent.map(([window, unit, subject]): Place => ({ params: { window, unit, subject }, exists: false })),
    ...strange.map((subject): Place => ({
      params: { window: openWindow, unit: 'BDT', subject },
      exists: false,
    })),
  ];
}

async function idOf(db: Db, email: string): Promise<string> {
  return (await db.selectFrom('person').where('email', '=', email).select('id').executeTakeFirstOrThrow()).id;
}

/** A file of people that was tried and can be confirmed. */
async function plantImport(db: Db): Promise<string> {
  const createdBy = await idOf(db, 'administrator@example.org');
  return insertImport(db, { name: 'people.csv', rows: [], createdBy, now: new Date() });
}

/** A link by which somebody chooses a password; answers its secret. */
async function plantLink(db: Db): Promise<string> {
  const person = await db
    .selectFrom('person')
    .where('email', '=', 'narrow@example.org')
    .select('id')
    .executeTakeFirstOrThrow();
  const secret = newSecret();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await insertOneTimeLink(db, {
    purpose: 'password',
    tokenHash: secretHash(secret),
    personId: person.id,
    now,
    expiresAt,
  });
  return secret;
}

/** Figures with a version that waits, one that was returned, none yet; and years and indicators that are not there. */
function figurePlaces(): Place[] {
  const figure = (indicator: string, year: string, subject: Subject): Place => ({
    params: { cycle: '2020-2023', indicator, year },
    exists: true,
    subject,
  });
  const absent = (indicator: string, year: string, cycle = '2020-2023'): Place => ({
    params: { cycle, indicator, year },
    exists: false,
  });
  return [
    figure('D.1-c.1', '2022', { unit: 'BDT', element: '2020-2023/D.1-c' }),
    figure('D.1-c.1', '2023', { unit: 'BDT', element: '2020-2023/D.1-c' }),
    figure('R.2-a.1', '2021', { unit: 'BR', element: '2020-2023/R.2-a' }),
    figure('R.1-b.1', '2022', { unit: 'BR', element: '2020-2023/R.1-b' }),
    absent('D.1-c.1', '2024'),
    absent('D.1-c.1', '02022'),
    absent('D.1-c.1', '2022', '2024-2027'),
    ...strange.slice(0, 3).map((each) => absent(each, '2022')),
    ...strange.slice(-2).map((each) => absent('D.1-c.1', each)),
  ];
}

/** A file with a version of a figure; answers its id. */
async function plantAttachment(db: Db, validation: string): Promise<string> {
  const id = newId();
  const content = Buffer.from('evidence');
  await db
    .insertInto('attachment')
    .values({ id, name: 'evidence.txt', kind: 'txt', size: 8, sha256: '', content, added_at: new Date() })
    .execute();
  const version = await db
    .selectFrom('observation')
    .where('validation', '=', validation)
    .select('id')
    .executeTakeFirstOrThrow();
  await db.updateTable('observation').set({ attachment_id: id }).where('id', '=', version.id).execute();
  return id;
}

/** Places by the parameters of a route's path, in order. */
export async function placesByParameters(db: Db): Promise<Record<string, Place[]>> {
  const one = (name: string, values: readonly string[]): Place[] => [
    ...values.map((value): Place => ({ params: { [name]: value }, exists: true })),
    ...strange.map((value): Place => ({ params: { [name]: value }, exists: false })),
  ];
  const instruments = await db.selectFrom('instrument').select('code').orderBy('code').limit(3).execute();
  const documents = await db.selectFrom('council_document').select('code').orderBy('code').execute();
  const link = await db
    .selectFrom('link')
    .where('from_kind', '=', 'theme')
    .selectAll()
    .executeTakeFirstOrThrow();
  const findings = { rule: 'theme-has-focal-point', kind: 'theme', id: 'academia' };
  return {
    '': [{ params: {}, exists: true }],
    cycle: one('cycle', ['2020-2023', '2024-2027']),
    'cycle element': [
      { params: { cycle: '2020-2023', element: 'D.1' }, exists: true },
      { params: { cycle: '2020-2023', element: 'T.1-1' }, exists: true },
      { params: { cycle: '2024-2027', element: 'T.1-1' }, exists: false },
      ...strange.map((element) => ({ params: { cycle: '2020-2023', element }, exists: false })),
    ],
    'cycle indicator': [
      { params: { cycle: '2020-2023', indicator: 'D.1-c.1' }, exists: true },
      { params: { cycle: '2024-2027', indicator: 'D.1-c.1' }, exists: false },
      ...strange
        .slice(0, 4)
        .map((indicator) => ({ params: { cycle: '2020-2023', indicator }, exists: false })),
    ],
    'cycle indicator year': figurePlaces(),
    'cycle indicator year file': [
      ...['figure.csv', 'figure.json', 'proof.json'].map((file) => ({
        params: { cycle: '2020-2023', indicator: 'D.1-c.1', year: '2022', file },
        exists: true,
      })),
      ...strange.map((file) => ({
        params: { cycle: '2020-2023', indicator: 'D.1-c.1', year: '2022', file },
        exists: false,
      })),
    ],
    attachment: [
      { params: { attachment: await plantAttachment(db, 'validated'), file: '' }, exists: true },
      ...strange.map((attachment) => ({ params: { attachment }, exists: false })),
      { params: { attachment: newId() }, exists: false },
    ],
    theme: one('theme', ['cybersecurity', 'gender']),
    link: one('link', [link.id]),
    rule: one('rule', ['report-is-given', 'element-has-one-title']),
    instrument: one(
      'instrument',
      instruments.map((each) => each.code),
    ),
    document: one(
      'document',
      documents.map((each) => each.code),
    ),
    'document file': [
      ...documents
        .slice(0, 1)
        .map(({ code }) => ({ params: { document: code, file: 'fr.docx' }, exists: true })),
      ...strange.map((file) => ({ params: { document: documents[0]?.code ?? '', file }, exists: false })),
      { params: { document: 'no-such', file: 'fr.docx' }, exists: false },
    ],
    // bdt@example.org and narrow@example.org, by the beginning of the hash of the address.
    person: one('person', ['46a4197dfb61f171', '099132b234e05f74']),
    edition: one('edition', ['C22-35']),
    'edition file': [
      { params: { edition: 'C22-35', file: 'data-fr.csv' }, exists: true },
      { params: { edition: 'no-such', file: 'fr.docx' }, exists: false },
      ...strange.map((file) => ({ params: { edition: 'C22-35', file }, exists: false })),
    ],
    secret: one('secret', [await plantLink(db)]),
    'window unit subject': reportPlaces(),
    window: one('window', [openWindow, '2020-2023/2022']),
    leaver: one('leaver', [await idOf(db, 'narrow@example.org'), await idOf(db, 'gs@example.org')]),
    import: one('import', [await plantImport(db)]),
    'rule kind id': [
      { params: findings, exists: true },
      { params: { ...findings, rule: 'no-such' }, exists: false },
      ...strange.map((id) => ({ params: { ...findings, id }, exists: false })),
    ],
  };
}
