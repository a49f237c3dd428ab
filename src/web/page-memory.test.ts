import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { findSnapshot } from '#db/snapshot.sql.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { routes as signInRoutes } from '#people/sign-in.page.ts';
import { addTestPerson, prepareTestOrganization, testPassword } from '#people/test-organization.ts';
import { openTestSite, signIn, TestBrowser, type TestSite } from './test-visit.ts';
import { newPageMemory } from './page-memory.ts';
import type { Route, Visit } from './visit.ts';
import { html } from '#ui/html.ts';

let opened: TestDatabase;
let site: TestSite;
let made = 0;

/** A page that shows what the database holds, and counts how often it was made. */
const units: Route = {
  method: 'GET',
  path: '/:language/units',
  action: 'read-public',
  handle: async (visit) => {
    made++;
    const rows = await visit.db.selectFrom('unit').select('code').orderBy('code').execute();
    const codes = rows.map((row) => row.code).join(' ');
    return { kind: 'page', title: 'Units', body: html`<p>codes: ${codes} at ${visit.now.toISOString()}</p>` };
  },
};
const withForm: Route = {
  ...units,
  path: '/:language/form',
  handle: async (visit) => {
    made++;
    return { kind: 'page', title: 'Form', body: html`<input name="token" value="${visit.formToken}" />` };
  },
};
/** A page that looks at who reads it. */
const greeting: Route = {
  ...units,
  path: '/:language/greeting',
  handle: async ({ visitor }) => ({
    kind: 'page',
    title: 'Greeting',
    body: html`<p>Hello ${visitor?.email ?? 'nobody'}</p>`,
  }),
};

const dated: Route = {
  ...units,
  path: '/:language/dated',
  handle: async ({ today }) => {
    made++;
    return { kind: 'page', title: 'Dated', body: html`<p>on ${today}</p>` };
  },
};

let stamp = 'first';
/** A page that answers a question, to those who have signed in with more. */
const answers: Route = {
  ...units,
  path: '/:language/answers',
  keeps: { questions: ['q', 'page'], stamp: async () => stamp },
  handle: async ({ query, visitor }) => {
    made++;
    return {
      kind: 'page',
      title: 'Answers',
      body: html`<p>${query.get('q')} for ${visitor ? 'one' : 'all'}</p>`,
    };
  },
};

before(async () => {
  opened = await openTestDatabase({ name: 'organization', prepare: prepareTestOrganization });
  await addTestPerson(opened.db, 'planning@example.org', 'planning-officer');
  await addTestPerson(opened.db, 'auditor@example.org', 'auditor');
  site = openTestSite(opened.db, [units, withForm, greeting, dated, answers, ...signInRoutes]);
});
after(() => opened.close());

/**
 * What `work` answers when no transaction ended meanwhile: other test files use the same server, and the snapshot, which is
 * that of the whole server, tells of theirs too.
 */
async function undisturbed<Result>(
  work: () => Promise<Result>,
  prepare = async (): Promise<unknown> => null,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    await prepare();
    const snapshot = await findSnapshot(opened.db);
    const result = await work();
    if (attempt === 200 || snapshot === (await findSnapshot(opened.db))) return result;
  }
}

test('a page is made once and answered again, until a transaction ends', async () => {
  const browser = new TestBrowser(site);
  made = 0;
  assert.match((await browser.get('/en/units')).text, /codes: AA BB at/);
  const again = await browser.get('/en/units');
  assert.match(again.text, /codes: AA BB at/);
  assert.equal(again.headers.get('content-language'), 'en');
  assert.match(again.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  const madeBefore = made;
  await sql`update unit set code = 'CC' where code = 'BB'`.execute(opened.db);
  assert.match((await browser.get('/en/units')).text, /codes: AA CC at/);
  assert.equal(made, madeBefore + 1);
});

test('200 changes, each seen by the very next reader', async () => {
  const browser = new TestBrowser(site);
  for (let at = 0; at < 200; at++) {
    const code = `N${String(at).padStart(3, '0')}`;
    await sql`update unit set code = ${code} where code = (select max(code) from unit)`.execute(opened.db);
    assert.ok((await browser.get('/en/units')).text.includes(`codes: AA ${code} at`), code);
  }
});

test('a change that is not committed yet is not seen, and seen once it is', async () => {
  const browser = new TestBrowser(site);
  await opened.db.transaction().execute(async (trx) => {
    await sql`update unit set code = 'OPEN' where code like 'N%'`.execute(trx);
    assert.doesNotMatch((await browser.get('/en/units')).text, /OPEN/);
    assert.doesNotMatch((await browser.get('/en/units')).text, /OPEN/);
  });
  assert.match((await browser.get('/en/units')).text, /OPEN/);
});

test('a minute later it is made anew, and each language has its own', async () => {
  const browser = new TestBrowser(site);
  const first = await browser.get('/en/units');
  site.setTime(new Date('2023-02-01T10:30:00Z'));
  const later = await browser.get('/en/units');
  assert.match(later.text, /10:30:00/);
  assert.notEqual(later.text, first.text);
  assert.match((await browser.get('/ar/units')).text, /dir="rtl"/);
});

test('a page that needs no more than the date is kept for the day', async () => {
  const browser = new TestBrowser(site);
  const at = async (time: string) => {
    site.setTime(new Date(time));
    const from = made;
    assert.match((await browser.get('/en/dated')).text, new RegExp(`on ${time.slice(0, 10)}`));
    return made - from;
  };
  const counts = await undisturbed(async () => [
    await at('2023-02-02T10:00:00Z'),
    await at('2023-02-02T21:30:00Z'),
    await at('2023-02-03T05:00:00Z'),
    await at('2023-02-03T05:10:00Z'),
  ]);
  assert.deepEqual(counts.slice(1), [0, 1, 0]);
});

test('each page of a long list is kept by itself; what else an address asks is made anew', async () => {
  const browser = new TestBrowser(site);
  const madeFor = async (path: string) => {
    const from = made;
    await browser.get(path);
    return made - from;
  };
  /** How often a page is made for the first and the second who asks, after a transaction ended. */
  const madeForTwo = (path: string) =>
    undisturbed(
      async () => [await madeFor(path), await madeFor(path)],
      () => sql`update unit set code = code`.execute(opened.db),
    );
  for (const path of ['/en/units?page=2', '/en/units?page=3', '/en/units'])
    assert.deepEqual(await madeForTwo(path), [1, 0], path);
  const apart = ['/en/units', '/en/units?page=2', '/en/units?page=3'];
  const madeForAll = await undisturbed(async () => {
    for (const path of apart) await browser.get(path);
    return Promise.all(apart.map(madeFor));
  });
  assert.deepEqual(madeForAll, [0, 0, 0]);
  for (const path of [
    '/en/units?page=2&marker=x',
    '/en/units?page=99999',
    '/en/units?page=x',
    '/en/units?q=a',
  ])
    assert.deepEqual(await madeForTwo(path), [1, 1], path);
});

test('compressed for who can read it, whole for who cannot', async () => {
  const ask = (headers: Record<string, string>) =>
    site.fetch(new Request('http://localhost:3000/fr/units', { headers }));
  const plain = await (await ask({})).text();
  for (const [accepted, encoding, whole] of [
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip;q=0.5, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['br, gzip', 'br', brotliDecompressSync],
  ] as const) {
    const zipped = await ask({ 'accept-encoding': accepted });
    assert.equal(zipped.headers.get('content-encoding'), encoding, accepted);
    assert.match(zipped.headers.get('vary') ?? '', /accept-encoding/i);
    assert.equal(whole(Buffer.from(await zipped.arrayBuffer())).toString(), plain);
  }
});

test('a page with a form, or with a question in its address, is nobody else’s', async () => {
  made = 0;
  const [one, other] = [new TestBrowser(site), new TestBrowser(site)];
  const tokens = [await one.get('/en/form'), await other.get('/en/form')].map(
    (page) => page.text.match(/value="([^"]{20,})"/)?.[1],
  );
  assert.ok(tokens[0] && tokens[1] && tokens[0] !== tokens[1]);
  await one.get('/en/units?a=1');
  await other.get('/en/units?a=1');
  assert.equal(made, 4);
});

test('who has signed in gets what is kept in a page of their own; a page that looks at its reader is made for each', async () => {
  made = 0;
  const guest = new TestBrowser(site);
  const one = await signIn(site, 'planning@example.org', testPassword);
  const other = await signIn(site, 'auditor@example.org', testPassword);
  const { pages, isKept } = await undisturbed(async () => {
    await guest.get('/ru/units');
    const before = made;
    const pages = [await one.get('/ru/units'), await other.get('/ru/units')];
    return { pages, isKept: made === before };
  });
  assert.ok(isKept, 'nothing was made anew');
  for (const page of pages) {
    assert.match(page.text, /codes: AA/);
    assert.equal(page.headers.get('cache-control'), 'no-store');
    assert.match(page.text, /name="token"/);
  }
  const tokens = pages.map((page) =>
    page.forms.find((form) => form.action.includes('sign-out'))?.fields.get('token'),
  );
  assert.notEqual(tokens[0], tokens[1]);
  assert.doesNotMatch((await guest.get('/ru/units')).text, /sign-out/);
  assert.match((await one.get('/ru/greeting')).text, /Hello planning@example.org/);
  assert.match((await other.get('/ru/greeting')).text, /Hello auditor@example.org/);
  assert.match((await guest.get('/ru/greeting')).text, /Hello nobody/);
});

test('what answers a question is kept for guests under its own stamp, whatever else the database stored', async () => {
  const guest = new TestBrowser(site);
  const one = await signIn(site, 'planning@example.org', testPassword);
  const get = async (browser: TestBrowser, path: string) => {
    const from = made;
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'accept-encoding': 'br', cookie };
    const response = await site.fetch(new Request(`http://localhost:3000${path}`, { headers }));
    const text = brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString();
    return [/<p>(.*?)<\/p>/.exec(text)?.[1], made - from];
  };
  assert.deepEqual(await get(guest, '/en/answers?q=a'), ['a for all', 1]);
  await sql`update unit set code = code`.execute(opened.db);
  assert.deepEqual(await get(guest, '/en/answers?q=a'), ['a for all', 0]);
  assert.deepEqual(await get(guest, '/en/answers?q=b'), ['b for all', 1]);
  assert.deepEqual(await get(one, '/en/answers?q=a'), ['a for one', 1], 'never what guests get');
  assert.deepEqual(await get(guest, '/en/answers?q=a'), ['a for all', 0], 'nor the other way round');
  assert.deepEqual(await get(guest, '/en/answers?q=a&other=1'), ['a for all', 1]);
  assert.deepEqual(await get(guest, '/en/answers?q=a&other=1'), ['a for all', 1]);
  stamp = 'second';
  assert.deepEqual(await get(guest, '/en/answers?q=a'), ['a for all', 1]);
});

test('where memory is short, pages stay as they go out, then the oldest go', async () => {
  const memory = newPageMemory(40_000);
  let made = 0;
  const ask = async (at: number, accepted: string | undefined, of = memory) => {
    const visit = {
      ...{ path: `/en/p${at}`, query: new URLSearchParams(), visitor: null, formToken: 'of this visit' },
      ...{ now: new Date('2023-02-01T10:00:00Z'), db: opened.db },
    } as unknown as Visit;
    const from = made;
    const response = await of(visit, accepted, {
      key: visit.path,
      stamp: 'the same',
      answer: async () => {
        made++;
        return { kind: 'page', title: 'Long', body: html`${'0123456789'.repeat(1000)} ${at}` };
      },
      respond: (answer) => ({
        text: answer.kind === 'page' ? answer.body.text : '',
        status: 200,
        headers: new Headers({ 'content-language': 'en' }),
      }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = accepted ? brotliDecompressSync(bytes).toString() : bytes.toString();
    assert.ok(text.endsWith(` ${at}`) && text.length > 10_000);
    assert.equal(response.headers.get('content-language'), 'en');
    return made - from;
  };
  for (let at = 0; at < 20; at++) assert.equal(await ask(at, 'br'), 1);
  // Twenty pages of 10,000 letters: compressed, all are still there.
  for (let at = 0; at < 20; at++) assert.equal(await ask(at, 'br'), 0, String(at));
  assert.equal(await ask(0, undefined), 1, 'what it says was let go of');
  assert.equal(await ask(0, undefined), 0);
  for (let at = 100; at < 2_000; at++) await ask(at, 'br');
  assert.equal(await ask(1, 'br'), 1, 'the oldest went');
  assert.equal(await ask(1_999, 'br'), 0);
  const few = newPageMemory(30_000);
  assert.equal(await ask(1, undefined, few), 1);
  for (let at = 100; at < 200; at++) await ask(at, undefined, few);
  assert.equal(await ask(1, undefined, few), 1, 'nor do those that nobody can read compressed stay for ever');
});
