import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { followUpNotices } from '../../src/journal/follow-up-notices.action.ts';
import { sayIn } from '../../src/language/messages.ts';
import { examplePassword } from '../../src/people/example-password.ts';
import { escapeHtml } from '../../src/ui/html.ts';
import { subscriptions } from '../../src/web/background-work.ts';
import { readSettings } from '../../src/web/settings.ts';
import { signIn, type TestBrowser, type TestPage } from '../../src/web/test-visit.ts';
import { type ExampleSite, openExampleSite, openWindow } from '../example-site.ts';

/* The yearly report of a focal point, over several days, up to its acceptance; through the pages only, without scripts. */

let example: ExampleSite;
before(async () => {
  example = await openExampleSite();
  // The reports of the open window start from nothing.
  const window = example.db.selectFrom('report_window').where('code', '=', openWindow).select('id');
  const old = example.db.selectFrom('annual_report').where('window_id', 'in', window).select('id');
  await example.db.deleteFrom('annual_report_submission').where('report_id', 'in', old).execute();
  await example.db.deleteFrom('annual_report').where('window_id', 'in', window).execute();
});
after(() => example.close());

const person = (name: string, language: string) =>
  signIn(example.site, `${name}@example.org`, examplePassword, { language });
const address = (language: string, subject: string, unit = 'BDT') =>
  `/${language}/reports/${encodeURIComponent(openWindow)}/${unit}/${encodeURIComponent(subject)}`;

/** Follows the redirect that answers a form. */
async function go(browser: TestBrowser, answer: TestPage): Promise<TestPage> {
  assert.equal(answer.status, 303, answer.text.slice(0, 3000));
  return browser.get(answer.location ?? '');
}

/** Sends the form of a report by one of its two buttons. */
function send(
  browser: TestBrowser,
  page: TestPage,
  intent: string,
  fields: Record<string, string>,
): Promise<TestPage> {
  const form = page.forms.find(
    (each) =>
      each.action.includes('/reports/') &&
      each.fields.has('version') &&
      each.action.endsWith('/decision') === (intent === 'accept' || intent === 'send-back'),
  );
  assert.ok(form, `a form for ${intent} on ${page.path}`);
  return browser.post(form.action, { ...Object.fromEntries(form.fields), ...fields, intent });
}

const codesOf = (page: TestPage) =>
  [...(page.forms.find((each) => each.fields.has('written-in'))?.fields.keys() ?? [])].filter((name) =>
    name.startsWith('answer-'),
  );

test('from the draft to the acceptance, over two days, by two people', async () => {
  const path = address('fr', 'element:2020-2023/D.1');
  const say = (language: 'fr' | 'en', key: string) => sayIn(language, 'coordination', key);

  const focal = await person('bdt', 'fr');
  const work = await focal.get('/fr/my-work');
  assert.ok(work.text.includes(path), 'my work leads to the report');
  const blank = await focal.get(path);
  const [first = '', second = '', ...others] = codesOf(blank);
  assert.ok(second, 'an element is asked several questions');

  const saved = await go(
    focal,
    await send(focal, blank, 'save', { [first]: 'Des résultats du premier jour' }),
  );
  assert.ok(saved.text.includes(say('fr', 'saved')));
  assert.ok(saved.text.includes('Des résultats du premier jour'));

  const nextDay = await person('bdt', 'fr');
  const again = await nextDay.get(path);
  assert.ok(again.text.includes('Des résultats du premier jour'), 'the draft is there in another session');
  const lacking = await send(nextDay, again, 'submit', { [first]: 'Des résultats du second jour' });
  assert.equal(lacking.status, 422);
  assert.ok(lacking.text.includes('Des résultats du second jour'), 'what was typed stays');
  assert.match(lacking.text, new RegExp(`href="#${second}"`), 'the summary leads to the field');
  assert.ok(
    (await nextDay.get(path)).text.includes('Des résultats du second jour'),
    'and is kept as a draft',
  );

  const whole = Object.fromEntries([second, ...others].map((code) => [code, `Réponse complète à ${code}`]));
  const submitted = await go(nextDay, await send(nextDay, lacking, 'submit', whole));
  assert.ok(submitted.text.includes(say('fr', 'state-submitted')));
  assert.equal(codesOf(submitted).length, 0, 'no longer open for writing');

  const officer = await person('planning', 'en');
  const english = path.replace('/fr/', '/en/');
  assert.ok((await officer.get('/en/my-work')).text.includes(english), 'it waits for the officer');
  const seen = await officer.get(english);
  const bare = await send(officer, seen, 'send-back', { note: ' ' });
  assert.equal(bare.status, 422);
  assert.ok(bare.text.includes(say('en', 'problem-note-required')));
  const back = await go(
    officer,
    await send(officer, bare, 'send-back', { note: 'Please add the figures of D.1-2.' }),
  );
  assert.ok(back.text.includes(say('en', 'state-sent-back')));

  const noted = await nextDay.get(path);
  assert.ok(noted.text.includes('Please add the figures of D.1-2.'));
  const changed = await go(
    nextDay,
    await send(nextDay, noted, 'submit', { [first]: 'Des résultats avec les chiffres' }),
  );
  assert.ok(changed.text.includes(say('fr', 'state-submitted')));
  const accepted = await go(officer, await send(officer, await officer.get(english), 'accept', {}));
  assert.ok(accepted.text.includes(say('en', 'state-accepted')));

  const locked = await nextDay.get(path);
  assert.equal(codesOf(locked).length, 0);
  const tried = await nextDay.post(path, {
    token: formTokenOf(noted),
    version: '99',
    intent: 'save',
    [first]: 'Trop tard, le rapport est accepté',
  });
  assert.equal(tried.status, 409);
  assert.ok(tried.text.includes('Trop tard, le rapport est accepté'), 'and what was typed comes back');

  await assertQuestionsKept(nextDay, path);
  await assertJournal();
  await assertMails();
});

const formTokenOf = (page: TestPage) =>
  page.forms.find((each) => each.fields.has('version'))?.fields.get('token') ?? '';

/** The questions of the window change later: what was submitted keeps those that were asked. */
async function assertQuestionsKept(browser: TestBrowser, path: string): Promise<void> {
  const label = JSON.stringify({ source: 'fr', fr: 'Une question posée plus tard' });
  const before = await browser.get(path);
  const window = example.db.selectFrom('report_window').where('code', '=', openWindow).select('id');
  await example.db.updateTable('report_question').set({ label }).where('window_id', 'in', window).execute();
  const asked = before.text.match(/<section class="answer">\s*<h3>([^<]+)/)?.[1]?.trim() ?? '';
  assert.ok(asked.length > 3);
  const later = await browser.get(path);
  const submissions = later.text.slice(later.text.indexOf('<details>'));
  assert.ok(submissions.includes(asked), `"${asked}" still stands in the submissions`);
  assert.ok(!submissions.includes('Une question posée plus tard'));
}

async function assertJournal(): Promise<void> {
  const entries = await example.db
    .selectFrom('journal_entry')
    .innerJoin('person', 'person.id', 'journal_entry.actor_id')
    .where('thing_kind', '=', 'report')
    .where('person.email', 'in', ['bdt@example.org', 'planning@example.org'])
    .select(['action', 'person.email', 'reason'])
    .orderBy('journal_entry.id')
    .execute();
  assert.deepEqual(
    entries.map((each) => `${each.email.split('@')[0]} ${each.action}`),
    [
      'bdt begin-report',
      'bdt save-report',
      'bdt save-report',
      'bdt submit-report',
      'planning send-back-report',
      'bdt save-report',
      'bdt submit-report',
      'planning accept-report',
    ],
  );
  assert.equal(entries[4]?.reason, 'Please add the figures of D.1-2.');
}

/** Who acts next gets a mail in their own language: the focal point reads French, the officer English. */
async function assertMails(): Promise<void> {
  const { db } = example;
  const read = readSettings({});
  assert.ok(read.ok);
  const errors: unknown[] = [];
  const handlers = subscriptions(db, read.settings, null);
  await followUpNotices(db, handlers, new Date(), { onError: (error) => errors.push(error) });
  assert.deepEqual(errors, []);
  const mails = await db
    .selectFrom('mail')
    .select(['to_address', 'language', 'subject', 'body'])
    .orderBy('id')
    .execute();
  const told = mails.map((each) => `${each.to_address.split('@')[0]} ${each.language}`).sort();
  // Each submission is told to every planning officer.
  assert.deepEqual(told, ['approval fr', 'approval fr', 'bdt fr', 'bdt fr', 'planning en', 'planning en']);
  assert.ok(mails.some((each) => each.body.includes('Please add the figures of D.1-2.')));
  for (const mail of mails) assert.match(mail.body, new RegExp(`http://localhost:3000/${mail.language}/`));
  await followUpNotices(db, handlers, new Date());
  assert.equal((await db.selectFrom('mail').select('id').execute()).length, 6, 'once');
}

test('two editors on the same version: the second sees both texts, and nothing is lost', async () => {
  const path = address('en', 'element:2020-2023/D.2');
  const [one, other] = [await person('bdt', 'en'), await person('bdt', 'en')];
  const start = await one.get(path);
  const [field = ''] = codesOf(start);
  const begun = await go(one, await send(one, start, 'save', { [field]: 'The common beginning' }));
  const same = await other.get(path);
  await go(one, await send(one, begun, 'save', { [field]: 'What the first editor wrote' }));
  const conflict = await send(other, same, 'save', { [field]: 'What the second editor wrote' });
  assert.equal(conflict.status, 409);
  assert.ok(conflict.text.includes('What the first editor wrote'), 'the stored text is shown');
  assert.ok(conflict.text.includes('What the second editor wrote'), 'so is the typed one');
  assert.ok((await one.get(path)).text.includes('What the first editor wrote'));
  const merged = await go(other, await send(other, conflict, 'save', { [field]: 'What both editors wrote' }));
  assert.ok(merged.text.includes('What both editors wrote'));
});

test('one form sent twice is stored once', async () => {
  const path = address('en', 'theme:youth');
  const browser = await person('bdt', 'en');
  const page = await browser.get(path);
  const answers = Object.fromEntries(codesOf(page).map((code) => [code, 'Sent by an impatient hand']));
  const both = await Promise.all([
    send(browser, page, 'submit', answers),
    send(browser, page, 'submit', answers),
  ]);
  assert.deepEqual(
    both.map((each) => each.status),
    [303, 303],
  );
  assert.equal((await send(browser, page, 'submit', answers)).status, 303);
  const report = example.db.selectFrom('annual_report').where('subject_id', '=', 'youth');
  const rows = await example.db
    .selectFrom('annual_report_submission')
    .where('report_id', 'in', report.select('id'))
    .where('submitted_at', '>', example.now)
    .select('id')
    .execute();
  assert.equal(rows.length, 1);
});

test('a text of one megabyte is answered clearly; a larger form is refused', async () => {
  const path = address('en', 'element:2020-2023/D.3');
  const browser = await person('bdt', 'en');
  const page = await browser.get(path);
  const [field = ''] = codesOf(page);
  const long = 'word '.repeat(200_000);
  const answered = await send(browser, page, 'submit', { [field]: long });
  assert.equal(answered.status, 422);
  assert.ok(answered.text.includes(long.trim()), 'nothing typed is lost');
  const refused = await send(browser, page, 'submit', { [field]: 'word '.repeat(400_000) });
  assert.equal(refused.status, 413);
  assert.ok(refused.text.includes(sayIn('en', 'web', 'problem-form-too-large.title')));
});

test('control signs and signs that turn the direction are not stored', async () => {
  const path = address('en', 'element:2020-2023/D.4');
  const browser = await person('bdt', 'en');
  const page = await browser.get(path);
  const [field = ''] = codesOf(page);
  const dirty = 'one\u0000 \u202etwo\u2066 \u0007three\r\nfour <script>alert(1)</script> e\u0301';
  const saved = await go(browser, await send(browser, page, 'save', { [field]: dirty }));
  const row = await example.db
    .selectFrom('annual_report')
    .where('subject_id', '=', '2020-2023/D.4')
    .select('answers')
    .orderBy('updated_at', 'desc')
    .executeTakeFirstOrThrow();
  const stored = row.answers[field.replace('answer-', '')]?.en;
  assert.equal(stored, 'one two three\nfour <script>alert(1)</script> \u00e9');
  assert.ok(!saved.text.includes('<script>alert'));
});

test('after the deadline: refused by the clock of the database, and the text comes back', async () => {
  const path = address('fr', 'element:2020-2023/D.3');
  const browser = await person('bdt', 'fr');
  const page = await browser.get(path);
  const [field = ''] = codesOf(page);
  const windows = example.db.updateTable('report_window').where('code', '=', openWindow);
  const open = await example.db
    .selectFrom('report_window')
    .where('code', '=', openWindow)
    .select('deadline_at')
    .executeTakeFirstOrThrow();
  await windows.set({ deadline_at: example.now }).execute();
  try {
    example.site.setTime(new Date(example.now.getTime() - 60_000));
    const answers = Object.fromEntries(
      codesOf(page).map((code) => [code, 'Une réponse qui arrive en retard']),
    );
    const late = await send(browser, page, 'submit', answers);
    assert.equal(late.status, 409);
    assert.ok(late.text.includes(escapeHtml(sayIn('fr', 'coordination', 'window-closed'))));
    assert.ok(late.text.includes('Une réponse qui arrive en retard'));
    assert.ok(field);
  } finally {
    example.site.setTime(example.now);
    await windows.set({ deadline_at: open.deadline_at }).execute();
  }
});
