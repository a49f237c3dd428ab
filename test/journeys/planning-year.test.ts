import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { csvText } from '../../src/documents/csv-writing.ts';
import { followUpNotices } from '../../src/journal/follow-up-notices.action.ts';
import { civilFields } from '../../src/language/deadline.ts';
import { sayIn } from '../../src/language/messages.ts';
import { languages } from '../../src/language/languages.ts';
import { escapeHtml } from '../../src/ui/html.ts';
import { subscriptions } from '../../src/web/background-work.ts';
import { readSettings } from '../../src/web/settings.ts';
import type { TestBrowser, TestPage } from '../../src/web/test-visit.ts';
import { type ExampleSite, openExampleSite, openSessionOf, openWindow } from '../example-site.ts';

/* A planning officer's year, through the pages only: a window, reminders, a substitute, comments, more time, somebody leaves. */

let example: ExampleSite;
let queries = 0;
before(async () => {
  example = await openExampleSite({ onAnswer: (answered) => (queries = answered.queries) });
});
after(() => example.close());

const person = async (name: string) =>
  (await openSessionOf(example, `${name}@example.org`, example.now)).browser;
const say = (key: string, values?: Record<string, string | number>) => sayIn('en', 'cycle', key, values);
const windowPath = `/en/report-windows/${encodeURIComponent(openWindow)}`;
const reportPath = (subject: string, unit = 'BDT') =>
  `/reports/${encodeURIComponent(openWindow)}/${unit}/${encodeURIComponent(subject)}`;

async function go(browser: TestBrowser, answer: TestPage): Promise<TestPage> {
  assert.equal(answer.status, 303, answer.text.slice(0, 3000));
  return browser.get(answer.location ?? '');
}

/** The form of a page whose address ends so, filled in and sent. */
function send(
  browser: TestBrowser,
  page: TestPage,
  ending: string,
  fields: Record<string, string>,
): Promise<TestPage> {
  const form = page.forms.find((each) => each.method === 'post' && each.action.endsWith(ending));
  assert.ok(form, `no form to ${ending} on ${page.path} (${page.status})`);
  return browser.post(form.action, { ...Object.fromEntries(form.fields), ...fields });
}

/** Sends what waits in the outbox; answers the mails that are new, by address. */
async function newMails(): Promise<Map<string, string>> {
  const { db } = example;
  const known = new Set((await db.selectFrom('mail').select('id').execute()).map((each) => each.id));
  const read = readSettings({});
  assert.ok(read.ok);
  const handlers = subscriptions(db, read.settings, null);
  const onError = (error: unknown) => assert.fail(String(error));
  for (let round = 0; round < 3; round++)
    await followUpNotices(db, handlers, example.now, { limit: 200, onError });
  const mails = await db
    .selectFrom('mail')
    .select(['id', 'to_address', 'language', 'body'])
    .orderBy('id')
    .execute();
  return new Map(
    mails
      .filter((each) => !known.has(each.id))
      .map((each) => [`${each.to_address.split('@')[0]} ${each.language}`, each.body]),
  );
}

test('a window for the next plan is opened, its questions changed; a second one for the same year is refused', async () => {
  const officer = await person('planning');
  const list = await officer.get('/en/report-windows');
  const inDays = (days: number) =>
    civilFields(new Date(example.now.getTime() + days * 86_400_000), 'Europe/Zurich').date;
  const fields = {
    ...{ cycle: '2020-2023', year: '2020', zone: 'Europe/Zurich' },
    ...{
      'opens-date': inDays(5),
      'opens-time': '09:00',
      'deadline-date': inDays(60),
      'deadline-time': '18:00',
    },
  };
  const wrong = await send(officer, list, '/report-windows', {
    ...fields,
    'deadline-date': '2027-03-28',
    'deadline-time': '02:30',
  });
  assert.equal(wrong.status, 422);
  assert.ok(
    wrong.text.includes(escapeHtml(say('problem-time-never', { zone: '\u2066Europe/Zurich\u2069' }))),
  );
  assert.match(wrong.text, /value="02:30"/, 'nothing typed is lost');
  const opened = await go(officer, await send(officer, wrong, '/report-windows', fields));
  assert.ok(opened.text.includes(say('done-opened')));
  const again = await send(officer, list, '/report-windows', fields);
  assert.equal(again.status, 422);
  assert.ok(again.text.includes(escapeHtml(say('problem-opened-already'))));
  const saved = await go(
    officer,
    await send(officer, opened, '/questions', { 'label-0': 'What came of it' }),
  );
  assert.ok(saved.text.includes('What came of it'));
  const stale = await send(officer, opened, '/questions', { 'label-0': 'What else' });
  assert.equal(stale.status, 409);
  assert.ok(
    stale.text.includes('What came of it') && stale.text.includes('What else'),
    'both stand on the page',
  );
});

test('the board shows who has reported; what is late is reminded once, in the language of the person', async () => {
  const officer = await person('planning');
  const board = await officer.get(`/en/reports?window=${encodeURIComponent(openWindow)}`);
  assert.ok(queries <= 6, `${queries} queries`);
  const file = await officer.get(`/en/reports/board.csv?window=${encodeURIComponent(openWindow)}&unit=BDT`);
  assert.match(file.headers.get('content-type') ?? '', /^text\/csv/);
  const lines = file.text.trim().split('\r\n');
  assert.ok(lines.length > 5 && lines.slice(1).every((line) => line.includes(',BDT,')));
  assert.ok(board.text.includes(say('board-file')));
  await newMails();
  const unit = await officer.get(`/en/reports?window=${encodeURIComponent(openWindow)}&unit=BDT`);
  await go(officer, await send(officer, unit, '/reports/reminders', {}));
  const first = await newMails();
  assert.deepEqual([...first.keys()], ['bdt fr']);
  const again = await go(officer, await send(officer, unit, '/reports/reminders', {}));
  assert.equal((await newMails()).size, 0, 'once a day');
  assert.match(again.text, /already/);
  const focal = await person('bdt');
  const work = await focal.get('/fr/my-work');
  assert.ok(work.text.includes(sayIn('fr', 'cycle', 'work-notices')), 'and it stands in My work');
  assert.ok(queries <= 8, `${queries} queries`);
});

test('a colleague stands in: asked, accepted, writes "by X for Y", and no longer when it ends', async () => {
  const { db, now } = example;
  const bdt = await db
    .selectFrom('person')
    .where('email', '=', 'bdt@example.org')
    .select('id')
    .executeTakeFirstOrThrow();
  const today = civilFields(now, 'Europe/Zurich').date;
  const administrator = await person('administrator');
  const people = await administrator.get('/en/people');
  const invited = await administrator.submit(people, '/en/people', {
    ...{
      name: 'Deputy of the Bureau',
      email: 'deputy@example.org',
      language: 'es',
      role: 'planning-officer',
      unit: 'BDT',
    },
    intent: 'invite',
  });
  assert.equal(invited.status, 303);
  const path = reportPath('theme:cybersecurity');
  const deputy = await person('deputy');
  const focal = await person('bdt');
  const page = await focal.get('/fr/substitutes');
  const colleague = await db
    .selectFrom('person')
    .where('email', '=', 'deputy@example.org')
    .select('id')
    .executeTakeFirstOrThrow();
  const offer = {
    substitute: colleague.id,
    from: today,
    until: today,
    subject: 'theme:cybersecurity',
    intent: 'offer',
  };
  const wrong = await send(focal, page, '/substitutes', { ...offer, until: '2020-01-01' });
  assert.equal(wrong.status, 422);
  await go(focal, await send(focal, wrong, '/substitutes', offer));
  const mails = await newMails();
  assert.ok(mails.has('deputy es'), 'the colleague is asked in their language');
  const asked = await deputy.get('/es/substitutes');
  const writes = async () =>
    (await deputy.get(`/es${path}`)).forms.some(
      (each) => each.fields.has('written-in') && each.fields.has('version'),
    );
  assert.equal(await writes(), false, 'not before it is accepted');
  await go(deputy, await send(deputy, asked, '/substitutes', { intent: 'accepted' }));
  assert.equal(await writes(), true);
  const form = await deputy.get(`/es${path}`);
  const answers = Object.fromEntries(
    [...(form.forms.find((each) => each.fields.has('version'))?.fields.keys() ?? [])]
      .filter((each) => each.startsWith('answer-'))
      .map((each) => [each, 'Redactado por quien sustituye']),
  );
  const submitted = await go(
    deputy,
    await send(deputy, form, encodeURIComponent('theme:cybersecurity'), { ...answers, intent: 'submit' }),
  );
  const row = await db
    .selectFrom('annual_report_submission')
    .where('on_behalf_of_id', '=', bdt.id)
    .select(['submitted_by'])
    .executeTakeFirstOrThrow();
  assert.equal(row.submitted_by, colleague.id);
  assert.ok(!submitted.text.includes(sayIn('es', 'coordination', 'submitted-on', { name: 'x', time: 'y' })));
  assert.match(submitted.text, /en nombre de/, 'the report says for whom');
  const decided = await send(deputy, submitted, '/decision', { intent: 'accept' });
  assert.equal(decided.status, 409, 'the substitute is a planning officer, but not on a report of their own');
  assert.equal(
    (await deputy.get(`/es${reportPath('theme:youth')}`)).forms.some((each) => each.fields.has('version')),
    false,
  );
  await db.updateTable('substitution').set({ ends_on: '2020-01-01' }).execute();
  const officer = await person('planning');
  const back = await officer.get(`/en${path}`);
  await go(
    officer,
    await send(officer, back, '/decision', { intent: 'send-back', note: 'Please add figures.' }),
  );
  assert.equal(await writes(), false, 'it ended by itself');
  const told = await newMails();
  assert.ok(told.has('bdt fr'), 'the focal point is told, who writes now');
});

test('both sides comment; the thread is on the page, the other side is told', async () => {
  const path = reportPath('theme:cybersecurity');
  const officer = await person('planning');
  const page = await officer.get(`/en${path}`);
  const empty = await send(officer, page, '/comments', { comment: ' ' });
  assert.equal(empty.status, 422);
  const long = await send(officer, page, '/comments', { comment: 'word '.repeat(200_000) });
  assert.equal(long.status, 422);
  assert.ok(long.text.includes('word '.repeat(1000)), 'nothing typed is lost');
  const dirty = 'Which \u202eeulav\u2066 of <b>D.1-2</b>?\u0000';
  const sent = await go(officer, await send(officer, page, '/comments', { comment: dirty }));
  assert.ok(sent.text.includes('Which eulav of &lt;b&gt;D.1-2&lt;/b&gt;?'));
  assert.ok((await newMails()).get('bdt fr')?.includes('Which eulav'));
  const focal = await person('bdt');
  assert.ok((await focal.get('/fr/my-work')).text.includes(sayIn('fr', 'cycle', 'work-comments')));
  const answer = await focal.get(`/fr${path}`);
  assert.ok(queries <= 8, `${queries} queries`);
  await go(focal, await send(focal, answer, '/comments', { comment: 'Celle de 2022.' }));
  assert.ok((await officer.get('/en/my-work')).text.includes(say('work-comments')));
  assert.equal((await (await person('br')).get(`/en${path}`)).status, 404);
});

test('more time: for one unit, with a reason; the unit is told and its pages show it', async () => {
  const officer = await person('planning');
  const page = await officer.get(`${windowPath}?unit=BDT`);
  const later = civilFields(new Date(example.now.getTime() + 40 * 86_400_000), 'Europe/Zurich');
  const fields = {
    'deadline-date': later.date,
    'deadline-time': '18:00',
    reason: 'The figures of the regions come late',
  };
  const behind = await send(officer, page, '/extension', { ...fields, 'deadline-date': '2020-01-01' });
  assert.equal(behind.status, 422);
  assert.ok(behind.text.includes('The figures of the regions come late'));
  await newMails();
  const done = await go(officer, await send(officer, behind, '/extension', fields));
  assert.ok(done.text.includes('The figures of the regions come late'));
  const mails = await newMails();
  assert.ok(mails.get('bdt fr')?.includes('The figures of the regions come late'));
  assert.ok(!mails.has('br en'), 'who is not concerned is not told');
  const stale = await send(officer, page, '/extension', fields);
  assert.equal(stale.status, 409, 'the same form again: it was granted meanwhile');
  const focal = await person('bdt');
  assert.ok(
    (await focal.get(`/fr${reportPath('element:2020-2023/D.3')}`)).text.includes(
      'The figures of the regions',
    ),
  );
});

test('mail is opted out of, except what a duty depends on', async () => {
  const focal = await person('bdt');
  const work = await focal.get('/fr/my-work');
  const form = work.forms.find((each) => each.fields.get('intent') === 'mail');
  assert.ok(form);
  const kept = await focal.post(form.action, { ...Object.fromEntries(form.fields), mail: 'none' });
  assert.ok((await go(focal, kept)).text.includes(sayIn('fr', 'cycle', 'mail-kept')));
  const officer = await person('planning');
  const path = reportPath('theme:cybersecurity');
  await go(
    officer,
    await send(officer, await officer.get(`/en${path}`), '/comments', { comment: 'One more question' }),
  );
  assert.equal((await newMails()).size, 0);
  assert.ok((await focal.get('/fr/my-work')).text.includes('One more question'));
});

test('people come by a file: tried first, told row by row, then all or nobody', async () => {
  const { site, db } = example;
  const { browser, token } = await openSessionOf(example, 'administrator@example.org', example.now);
  const upload = async (bytes: Uint8Array | string) => {
    const body = new FormData();
    body.set('token', token);
    body.set('file', new Blob([bytes as BlobPart]), 'people.csv');
    const headers = { origin: browser.origin, cookie: `unie-session=${browser.cookies.get('unie-session')}` };
    const response = await site.fetch(
      new Request(`${browser.origin}/en/people/import`, { method: 'POST', body, headers }),
    );
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      text: await response.text(),
    };
  };
  const head = ['name', 'email', 'language', 'role', 'unit'];
  const bad = await upload(
    csvText([
      head,
      ['=HYPERLINK("x")', 'new1@example.org', 'xx', 'focal-point', 'BDT'],
      ['Two', 'bdt@example.org', 'en', 'auditor', ''],
    ]),
  );
  assert.equal(bad.status, 422);
  assert.ok(
    bad.text.includes(sayIn('en', 'people', 'problem-language')) &&
      bad.text.includes(sayIn('en', 'people', 'problem-email-taken')),
  );
  assert.equal((await upload(new Uint8Array([0x89, 0x50, 0, 1, 2]))).status, 422);
  assert.equal(
    (await upload(`name,email,language,role\n${'a,b@example.org,en,auditor\n'.repeat(100_000)}`)).status,
    422,
  );
  assert.equal((await upload('x'.repeat(9_000_000))).status, 413);
  const people = async () => (await db.selectFrom('person').select('id').execute()).length;
  const before = await people();
  const latin = Buffer.from(
    'name;email;language;role;unit\nCoordonnatrice du Bureau de Gen\u00e8ve;new2@example.org;fran\u00e7ais;Coordonnateur;BDT\n',
    'latin1',
  );
  const good = await upload(latin);
  assert.equal(good.status, 303);
  assert.equal(await people(), before, 'nobody is invited before the confirmation');
  const trial = await browser.get(good.location);
  assert.ok(trial.text.includes('Coordonnatrice du Bureau de Genève'));
  assert.ok(trial.text.includes(escapeHtml(sayIn('en', 'handover', 'import.as-windows'))));
  const both = await Promise.all([
    send(browser, trial, good.location.split('?')[0] ?? '', {}),
    send(browser, trial, good.location.split('?')[0] ?? '', {}),
  ]);
  assert.deepEqual(
    both.map((each) => each.status),
    [303, 303],
  );
  assert.equal(await people(), before + 1, 'once');
  const invitation = db.selectFrom('mail').where('to_address', '=', 'new2@example.org').select('language');
  assert.deepEqual(await invitation.execute(), [{ language: 'fr' }]);
});

test('a file of which one row is taken meanwhile invites nobody', async () => {
  const { db, now } = example;
  const { browser, personId } = await openSessionOf(example, 'administrator@example.org', now);
  const { insertImport } = await import('../../src/people/people-import.sql.ts');
  const row = (line: number, email: string) => ({
    ...{ line, email, name: 'Somebody', language: 'en', role: 'auditor' },
    unit: '',
    member: '',
  });
  const rows = [row(2, 'fresh@example.org'), row(3, 'bdt@example.org')];
  const id = await insertImport(db, { name: 'p.csv', rows, createdBy: personId, now });
  const trial = await browser.get(`/en/people/import/${id}`);
  const refused = await send(browser, trial, id, {});
  assert.equal(refused.status, 409);
  assert.ok(refused.text.includes('bdt@example.org'));
  const fresh = await db.selectFrom('person').where('email', '=', 'fresh@example.org').select('id').execute();
  assert.deepEqual(fresh, [], 'nothing half done');
});

test('somebody leaves: the account is closed once every duty has a successor or is left vacant', async () => {
  const { db } = example;
  const leaver = await db
    .selectFrom('person')
    .where('email', '=', 'bdt@example.org')
    .select('id')
    .executeTakeFirstOrThrow();
  const successor = await db
    .selectFrom('person')
    .where('email', '=', 'new2@example.org')
    .select('id')
    .executeTakeFirstOrThrow();
  const administrator = await person('administrator');
  const focal = await person('bdt');
  const list = await administrator.get('/en/people');
  const asked = await administrator.submit(list, '/en/people', { person: leaver.id, reason: '' });
  const page = await go(administrator, asked);
  assert.match(asked.location ?? '', /\/handover\//);
  assert.equal((await focal.get('/fr/my-work')).status, 200, 'still open');
  const open = await send(administrator, page, leaver.id, {});
  assert.equal(open.status, 422, 'every duty needs a choice');
  const mandate = open.forms
    .flatMap((each) => [...each.fields.keys()])
    .find((each) => each.startsWith('duty-mandate'));
  assert.ok(mandate);
  await go(
    administrator,
    await send(administrator, open, leaver.id, { all: successor.id, [mandate]: 'vacant', reason: 'Retires' }),
  );
  assert.equal((await focal.get('/fr/my-work')).status, 303, 'no access from the next request on');
  const heir = await person('new2');
  assert.ok(
    (await heir.get(`/fr${reportPath('theme:cybersecurity')}`)).forms.some((each) =>
      each.fields.has('version'),
    ),
  );
  const findings = await administrator.get('/en/findings?rule=theme-has-focal-point');
  const vacant = await db
    .selectFrom('focal_point')
    .where('person_id', '=', leaver.id)
    .where('id', '=', mandate.slice('duty-mandate-'.length))
    .select('ends_on')
    .executeTakeFirstOrThrow();
  assert.ok(vacant.ends_on);
  assert.ok(findings.text.includes('BDT'), 'the checker finds what was left vacant');
});

test('the new pages stand in six languages without a missing message', async () => {
  const { db } = example;
  const someone = await db
    .selectFrom('person')
    .where('email', '=', 'gs@example.org')
    .select('id')
    .executeTakeFirstOrThrow();
  const administrator = await person('administrator');
  const officer = await person('planning');
  for (const language of languages) {
    for (const path of [
      '/report-windows',
      windowPath.slice(3),
      '/reports',
      `/handover/${someone.id}`,
      '/my-work',
      reportPath('theme:cybersecurity'),
    ]) {
      const page = await officer.get(`/${language}${path}`);
      assert.equal(page.status, 200, path);
      assert.doesNotMatch(page.text, /⟦/, path);
      assert.ok(queries <= 8, `${path}: ${queries} queries`);
    }
    const leaving = await administrator.get(`/${language}/handover/${someone.id}?leave=yes`);
    assert.doesNotMatch(leaving.text, /⟦/);
  }
});
