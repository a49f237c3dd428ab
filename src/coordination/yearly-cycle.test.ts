import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { followUpNotices } from '#journal/follow-up-notices.action.ts';
import { noticeHandlers } from '#journal/outbox.ts';
import { putMailChoice } from '#journal/person-notice.sql.ts';
import { noticeSubscription } from '#journal/tell-people.action.ts';
import { civilFields } from '#language/deadline.ts';
import type { Visitor } from '#people/access.ts';
import { addTestPerson } from '#people/test-organization.ts';
import { findReport, type ReportDetail } from './report-detail.sql.ts';
import { changeQuestions } from './change-questions.action.ts';
import { commentOnReport } from './comment-on-report.action.ts';
import { copyEarlierReport } from './copy-earlier-report.action.ts';
import { extendDeadline } from './extend-deadline.action.ts';
import { openWindow } from './open-window.action.ts';
import { remindFocalPoints } from './remind-focal-points.action.ts';
import { type NewWindow, questionsVersion } from './report-window.ts';
import { findWindow, type WindowRow } from './report-window.sql.ts';
import { prepareTestReporting, visitorOf } from './test-reporting.ts';
import { listQuestions } from './window-opening.sql.ts';
import { writeAnnualReport } from './write-annual-report.action.ts';

let opened: TestDatabase;
let db: Db;
let first: Visitor;
let officer: Visitor;
let other: Visitor;
const day = 24 * 3_600_000;

before(async () => {
  opened = await openTestDatabase({ name: 'reporting', prepare: prepareTestReporting });
  db = opened.db;
  await addTestPerson(db, 'first@example.org', 'focal-point', { unit: 'AA', language: 'fr' });
  await addTestPerson(db, 'officer@example.org', 'planning-officer');
  await addTestPerson(db, 'other@example.org', 'planning-officer');
  const named = (name: string) => visitorOf(db, `${name}@example.org`);
  [first, officer, other] = await Promise.all([named('first'), named('officer'), named('other')]);
});
after(() => opened.close());

beforeEach(async () => {
  for (const table of [
    'mail',
    'outbox',
    'notice',
    'mail_choice',
    'report_comment',
    'deadline_extension',
  ] as const)
    await db.deleteFrom(table).execute();
  await db.deleteFrom('annual_report_submission').execute();
  await db.deleteFrom('annual_report').execute();
});

async function report(window = 'open'): Promise<ReportDetail> {
  const found = await findReport(db, window, 'AA', 'theme', 'water');
  assert.ok(found);
  return found;
}

async function window(code = 'open'): Promise<WindowRow> {
  const found = await findWindow(db, code);
  assert.ok(found);
  return found;
}

const submission = (text: string, version = 0) => ({
  fields: new Map([['answer-results', text]]),
  ...({ language: 'en', version, key: '', intent: 'submit' } as const),
});

const newWindow = (year: number, units: string[], days = 20): NewWindow => {
  const at = (n: number) => {
    const instant = new Date(Date.now() + n * day);
    return { local: instant.toISOString().slice(0, 16), timeZone: 'UTC', at: instant };
  };
  return { cycle: 'c', year, units, opens: at(days - 10), deadline: at(days) };
};

const extension = async (
  code: string,
  days: number,
  more: Partial<{ unit: string; subject: string; seen: string; reason: string }> = {},
) => {
  const found = await window(code);
  const fields = civilFields(new Date(Date.now() + days * day), found.time_zone);
  return {
    unit: '',
    subject: '',
    reason: 'more time',
    seen: '',
    date: fields.date,
    time: fields.time,
    ...more,
  };
};

const codesOf = (result: { ok: boolean; problems?: readonly { code: string }[] }) =>
  'problems' in result ? result.problems?.map((each) => each.code) : [];

test('a window is opened once for a year and a unit, also by two officers at once, with last year questions', async () => {
  const results = await Promise.all([
    openWindow(db, officer, newWindow(2023, ['AA']), new Date()),
    openWindow(db, other, newWindow(2023, ['AA', 'BB']), new Date()),
  ]);
  assert.deepEqual(results.map((each) => each.ok).sort(), [false, true]);
  const refused = results.find((each) => !each.ok);
  assert.ok(refused && !refused.ok);
  assert.deepEqual(codesOf(refused), ['opened-already']);
  const made = results.find((each) => each.ok);
  assert.ok(made?.ok);
  const questions = await listQuestions(db, (await window(made.code)).id);
  assert.deepEqual(questions.map((each) => each.code).sort(), ['plans', 'results']);
  const past = await openWindow(db, officer, newWindow(2020, ['AA'], -1), new Date());
  assert.deepEqual(codesOf(past), ['deadline-past'], 'by the database clock');
  assert.equal((await openWindow(db, first, newWindow(2021, ['AA']), new Date())).ok, false);
});

test('a window for other units of the same year is one of its own, and asks nobody else', async () => {
  const made = await openWindow(db, officer, newWindow(2020, ['BB']), new Date());
  assert.ok(made.ok);
  assert.equal(await findReport(db, made.code, 'AA', 'theme', 'water'), null);
  const second = await openWindow(db, officer, newWindow(2020, ['AA']), new Date());
  assert.ok(second.ok && second.code !== made.code);
  assert.ok(await findReport(db, second.code, 'AA', 'theme', 'water'));
});

test('questions change until the opening; of two officers the second sees both, and nothing is merged', async () => {
  const coming = await window('to-come');
  const stored = await listQuestions(db, coming.id);
  const form = (label: string) => ({
    fields: new Map(
      stored.flatMap((each, at): [string, string][] => [
        [`code-${at}`, each.code],
        [`label-${at}`, at === 0 ? label : (each.label.en ?? '')],
        [`maximum-${at}`, String(each.maximum)],
        [`required-${at}`, each.isRequired ? 'yes' : ''],
      ]),
    ),
    language: 'en' as const,
    version: questionsVersion(stored),
  });
  assert.ok((await changeQuestions(db, officer, coming, form('One wording'), new Date())).ok);
  const late = await changeQuestions(db, other, coming, form('Another wording'), new Date());
  assert.ok(!late.ok && late.refusal === 'changed-meanwhile');
  assert.equal(late.typed[0]?.label.en, 'Another wording');
  assert.equal(late.stored[0]?.label.en, 'One wording');
  assert.equal((await listQuestions(db, coming.id))[0]?.label.en, 'One wording');
  // The application believes that the window is still to come: the database knows better.
  const open = await window('open');
  const now = await listQuestions(db, open.id);
  const sent = { ...form('Too late'), version: questionsVersion(now) };
  const opened = await changeQuestions(db, officer, open, sent, new Date(0));
  assert.ok(!opened.ok && opened.refusal === 'opened');
  assert.deepEqual(await listQuestions(db, open.id), now, 'the old questions stand');
});

test('a deadline that has passed is extended: the next submission is taken, by the clock of the database', async () => {
  const past = await report('past');
  const refused = await writeAnnualReport(db, first, past, submission('a'), new Date());
  assert.ok(!refused.ok && refused.refusal === 'window-closed');
  const result = await extendDeadline(
    db,
    officer,
    await window('past'),
    await extension('past', 3),
    new Date(),
  );
  assert.ok(result.ok && result.wasPast);
  assert.ok((await writeAnnualReport(db, first, await report('past'), submission('a'), new Date())).ok);
});

test('an extension ends exactly: the statement that stores compares with it', async () => {
  const past = await window('past');
  assert.ok(
    (await extendDeadline(db, officer, past, await extension('past', 3, { unit: 'AA' }), new Date())).ok,
  );
  const extended = await report('past');
  // The extension has just passed; the request was read before, its clock says that there is time.
  await db
    .updateTable('deadline_extension')
    .set({ deadline_at: sql<Date>`clock_timestamp() - interval '1 millisecond'` })
    .execute();
  const late = await writeAnnualReport(db, first, extended, submission('a'), new Date());
  assert.ok(!late.ok && late.refusal === 'window-closed');
  assert.equal(late.answers.results?.en, 'a', 'nothing typed is lost');
  assert.equal((await db.selectFrom('annual_report_submission').select('id').execute()).length, 0);
});

test('an extension is later than what holds, lies ahead, has a reason, and is for somebody who is asked', async () => {
  const open = await window('open');
  const tried = async (days: number, more = {}) =>
    codesOf(await extendDeadline(db, officer, open, await extension('open', days, more), new Date()));
  assert.deepEqual(await tried(5), ['not-later']);
  assert.deepEqual(await tried(20, { reason: ' ' }), ['reason']);
  assert.deepEqual(await tried(20, { reason: 'x'.repeat(1_000_000) }), ['reason-long']);
  assert.deepEqual(await tried(20, { unit: 'BB' }), ['unit-not-asked']);
  assert.deepEqual(await tried(20, { unit: 'AA', subject: 'theme:fire' }), ['unit-not-asked']);
  const past = await window('past');
  const behind = await extendDeadline(db, officer, past, await extension('past', -0.5), new Date());
  assert.deepEqual(codesOf(behind), ['deadline-past']);
  const never = { ...(await extension('open', 20)), date: '2027-03-28', time: '02:30' };
  assert.deepEqual(codesOf(await extendDeadline(db, officer, open, never, new Date())), ['time-never']);
  const twice = { ...(await extension('open', 20)), date: '2026-10-25', time: '02:30' };
  assert.deepEqual(codesOf(await extendDeadline(db, officer, open, twice, new Date())), ['time-twice']);
  assert.equal((await extendDeadline(db, first, open, await extension('open', 20), new Date())).ok, false);
  assert.equal((await db.selectFrom('deadline_extension').select('id').execute()).length, 0);
});

test('of two officers who extend at once one is told of the other; a unit extension leaves others alone', async () => {
  const open = await window('open');
  const forms = await Promise.all([
    extension('open', 20, { unit: 'AA' }),
    extension('open', 30, { unit: 'AA' }),
  ]);
  const results = await Promise.all(
    forms.map((form, at) => extendDeadline(db, at === 0 ? officer : other, open, form, new Date())),
  );
  assert.deepEqual(results.map((each) => each.ok).sort(), [false, true]);
  assert.ok(results.some((each) => !each.ok && each.refusal === 'extended-meanwhile'));
  const now = await window('open');
  assert.equal(now.deadline_at.getTime(), open.deadline_at.getTime(), 'the window itself keeps its deadline');
  assert.ok(now.last_deadline_at > open.deadline_at);
  assert.ok((await report()).window.deadline_at > open.deadline_at);
});

const send = (now = new Date()) => {
  const linkTo = (path: string) => `https://unie.example${path}`;
  const onError = (error: unknown) => assert.fail(String(error));
  return followUpNotices(db, noticeHandlers([noticeSubscription(linkTo)]), now, { onError });
};
const mails = () =>
  db.selectFrom('mail').select(['to_address', 'language', 'subject', 'body']).orderBy('id').execute();

test('everybody concerned is told of an extension, with the reason, in their language, by mail in any case', async () => {
  await putMailChoice(db, first.id, 'none', new Date());
  const open = await window('open');
  const form = await extension('open', 20, { reason: 'The figures come late' });
  const result = await extendDeadline(db, officer, open, form, new Date());
  assert.ok(result.ok && result.told === 2, 'the focal point and the other officer');
  await send();
  const sent = await mails();
  assert.deepEqual(sent.map((each) => `${each.to_address} ${each.language}`).sort(), [
    'first@example.org fr',
    'other@example.org en',
  ]);
  assert.ok(sent.every((each) => each.body.includes('The figures come late')));
});

test('a reminder goes out once a day, also when two officers send it at once; on the next day again', async () => {
  const open = await window('open');
  const which = { unit: '', subject: '' };
  const now = new Date();
  const both = await Promise.all([
    remindFocalPoints(db, officer, open, which, now),
    remindFocalPoints(db, other, open, which, now),
  ]);
  const told = both.map((each) => (each.ok ? each.people : -1)).sort();
  assert.deepEqual(told, [0, 1]);
  await send(now);
  assert.equal((await mails()).length, 1);
  const tomorrow = new Date(now.getTime() + day);
  const again = await remindFocalPoints(db, officer, open, { unit: 'AA', subject: 'theme:water' }, tomorrow);
  assert.ok(again.ok && again.people === 1 && again.today === 0);
  assert.deepEqual(await remindFocalPoints(db, officer, await window('past'), which, now), {
    ...{ ok: false, refusal: 'nothing-to-remind' },
  });
  assert.deepEqual(await remindFocalPoints(db, first, open, which, now), {
    ok: false,
    refusal: 'not-allowed',
  });
});

test('who chose a digest gets one mail in the morning; who chose none gets none; all stands in My work', async () => {
  const now = new Date();
  await putMailChoice(db, officer.id, 'daily', now);
  await putMailChoice(db, other.id, 'none', now);
  for (const text of ['One', 'Two', 'Three'])
    assert.ok((await commentOnReport(db, first, await report(), { text, language: 'fr', key: '' }, now)).ok);
  await send(now);
  assert.deepEqual(await mails(), []);
  await send(new Date(now.getTime() + day));
  const [digest, ...more] = await mails();
  assert.deepEqual(more, []);
  assert.equal(digest?.to_address, 'officer@example.org');
  for (const text of ['One', 'Two', 'Three']) assert.ok(digest.body.includes(text));
  const notices = await db.selectFrom('notice').select('person_id').execute();
  assert.equal(notices.length, 6);
});

test('a comment that comes twice is kept once; an empty or endless one is told; both sides are told', async () => {
  const comment = { text: 'What about D.1?', language: 'en' as const, key: 'form' };
  const results = await Promise.all(
    [1, 2, 3].map(async () => commentOnReport(db, officer, await report(), comment, new Date())),
  );
  assert.ok(results.every((each) => each.ok));
  assert.ok(
    (await commentOnReport(db, officer, await report(), { ...comment, text: 'And D.2?' }, new Date())).ok,
  );
  const rows = await db.selectFrom('report_comment').select(['body', 'side']).orderBy('id').execute();
  assert.deepEqual(rows, [
    { body: 'What about D.1?', side: 'planning-officer' },
    { body: 'And D.2?', side: 'planning-officer' },
  ]);
  const bad = async (text: string) => {
    const result = await commentOnReport(db, officer, await report(), { ...comment, text }, new Date());
    return result.ok || result.refusal ? null : result.problem;
  };
  assert.equal(await bad('  \n'), 'comment-required');
  assert.equal(await bad('x'.repeat(1_000_000)), 'comment-long');
  const told = await db.selectFrom('notice').select(['person_id', 'kind']).execute();
  assert.deepEqual(
    told,
    [1, 2].map(() => ({ person_id: first.id, kind: 'comment' })),
  );
});

test('last year accepted text is copied where nothing stands, marked until it is changed', async () => {
  const earlierWindow = await db
    .selectFrom('report_window')
    .where('code', '=', 'past')
    .select('id')
    .executeTakeFirstOrThrow();
  await db.updateTable('report_window').set({ year: 2021 }).where('code', '=', 'past').execute();
  const answers = {
    results: { source: 'fr', fr: 'Un résultat' },
    gone: { source: 'fr', fr: 'Une question disparue' },
  };
  const { unitId } = await report();
  await db
    .insertInto('annual_report')
    .values({
      ...{
        id: newId(),
        window_id: earlierWindow.id,
        unit_id: unitId,
        subject_kind: 'theme',
        subject_id: 'water',
      },
      ...{ state: 'accepted', version: 3, answers: JSON.stringify(answers), author_id: first.id },
      ...{ is_illustrative: false, updated_at: new Date() },
    })
    .execute();
  const both = await Promise.all(
    [1, 2].map(async () => copyEarlierReport(db, first, await report(), new Date())),
  );
  assert.equal(both.filter((each) => each.ok).length, 1, 'once');
  const copied = await report();
  assert.deepEqual(copied.answers, { results: answers.results }, 'only questions that are asked again');
  assert.equal(copied.copied?.year, 2021);
  const again = await copyEarlierReport(db, first, copied, new Date());
  assert.ok(!again.ok && again.refusal === 'not-empty');
  const notMine = await copyEarlierReport(db, officer, copied, new Date());
  assert.ok(!notMine.ok && notMine.refusal === 'state-changed');
  const nothing = await copyEarlierReport(db, first, { ...copied, subjectId: 'air' }, new Date());
  assert.ok(!nothing.ok && nothing.refusal === 'nothing-to-copy');
});
