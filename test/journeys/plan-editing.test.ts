import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findFindings } from '../../src/checker/rules/findings.sql.ts';
import { formatNumber } from '../../src/language/format.ts';
import { languages } from '../../src/language/languages.ts';
import { TestBrowser } from '../../src/web/test-visit.ts';
import { type ExampleSite, openExampleSite, openSessionOf } from '../example-site.ts';

/* A planning officer sets the targets of single years of an indicator, and what marks an element; what follows from it is seen. */

let example: ExampleSite;
let officer: TestBrowser;
let queries = 0;
before(async () => {
  example = await openExampleSite({ onAnswer: (answered) => (queries = answered.queries) });
  officer = (await openSessionOf(example, 'planning@example.org', example.now)).browser;
});
after(() => example.close());

const targets = (language: string) => `/${language}/indicators/2020-2023/D.1-c.1/targets`;
const markers = (language: string, element = 'D.1') => `/${language}/plan/2020-2023/${element}/markers`;

/** The years without a target that the checker tells of the indicator. */
async function yearsLeft(): Promise<string | undefined> {
  const found = (await findFindings(example.db, example.now))?.findings ?? [];
  const one = found.find(
    (each) => each.rule === 'indicator-has-target' && each.at.id === '2020-2023/D.1-c.1',
  );
  return one && String(one.values['years']);
}

test('the pages of the indicator and the element lead there whom they are for, and nobody else', async () => {
  const pages: [string, string][] = [
    ['/en/indicators/2020-2023/D.1-c.1', targets('en')],
    ['/en/plan/2020-2023/D.1', markers('en')],
  ];
  const focalPoint = (await openSessionOf(example, 'bdt@example.org', example.now)).browser;
  const guest = new TestBrowser(example.site);
  for (const [from, to] of pages) {
    assert.ok((await officer.get(from)).text.includes(`href="${to}"`), to);
    assert.ok(!(await focalPoint.get(from)).text.includes(to), to);
    assert.ok(!(await guest.get(from)).text.includes(to), to);
    assert.equal((await focalPoint.get(to)).status, 404, to);
    assert.equal((await guest.get(to)).status, 303, to);
    assert.equal((await officer.get(to)).status, 200, to);
    assert.ok(queries <= 5, `${to}: ${queries} queries`);
  }
});

test('a year without a target is found once others have one, is gone when it has its own, and comes back', async () => {
  assert.equal(await yearsLeft(), undefined, 'the plan sets none by year');
  const form = await officer.get(targets('fr'));
  const source = 'Operational plan';
  const wrong = await officer.submit(form, '/targets', {
    ...{ 'value-2020': 'beaucoup', 'source-2020': source, 'value-2021': '12', 'source-2021': '' },
    ...{ 'source-2022': 'seule', reason: '' },
  });
  assert.equal(wrong.status, 422);
  for (const text of ['value="beaucoup"', 'value="12"', 'seule'])
    assert.ok(wrong.text.includes(text), `nothing typed is lost: ${text}`);
  for (const id of ['value-2020', 'source-2021', 'value-2022', 'reason']) {
    assert.ok(wrong.text.includes(`href="#${id}"`), `the summary leads to ${id}`);
    assert.ok(wrong.text.includes(`id="${id}-error"`), `the refusal stands beside ${id}`);
  }
  assert.match(wrong.text, /n(?:'|&#39;)est pas un nombre dans cette langue/);
  const three = [2020, 2021, 2022].flatMap((year) => [
    [`value-${year}`, String(year - 2000)],
    [`source-${year}`, source],
  ]);
  const set = await officer.submit(form, '/targets', {
    ...Object.fromEntries(three),
    reason: 'Plan opérationnel',
  });
  assert.deepEqual([set.status, set.location], [303, '/fr/indicators/2020-2023/D.1-c.1']);
  assert.equal(await yearsLeft(), '2023');
  assert.match((await officer.get('/fr/indicators/2020-2023/D.1-c.1')).text, /Cibles par année/);

  const second = await officer.get(targets('en'));
  assert.ok(second.text.includes('value="21"'), 'what is set stands in the form');
  const stale = await officer.submit(form, '/targets', {
    ...{ 'value-2023': '77', 'source-2023': source, reason: 'Later' },
  });
  assert.equal(stale.status, 409);
  assert.match(stale.text, /id="stored"[^]*2020[^]*20[^]*2022[^]*22/, 'what is stored stands there');
  assert.ok(stale.text.includes('value="77"'), 'and what was typed');
  assert.match(stale.text, /Enregistré entre-temps: 22\./, 'told beside a field that says something else');
  assert.equal(await yearsLeft(), '2023', 'nothing was merged');

  const again = await officer.submit(stale, '/targets', {});
  assert.equal(again.status, 303, 'who has seen both sends what is to be');
  const now = await officer.get(targets('fr'));
  assert.ok(now.text.includes('value="77"') && !now.text.includes('value="22"'));
  const back = { ...Object.fromEntries(three), 'value-2023': '', 'source-2023': '', reason: 'Back' };
  assert.equal((await officer.submit(now, '/targets', back)).status, 303);

  const fourth = { 'value-2023': '23', 'source-2023': source, reason: 'Year added' };
  assert.equal((await officer.submit(second, '/targets', fourth)).status, 303);
  assert.equal(await yearsLeft(), undefined, 'the finding is gone');
  const third = await officer.get(targets('en'));
  const taken = { 'value-2023': '', 'source-2023': '', reason: 'Taken away' };
  assert.equal((await officer.submit(third, '/targets', taken)).status, 303);
  assert.equal(await yearsLeft(), '2023', 'and is back');
});

test('each language reads a number as it writes it', async () => {
  const path = (language: string) => `/${language}/indicators/2020-2023/T1.1/targets`;
  for (const [at, language] of languages.entries()) {
    const value = 40.5 + at;
    const form = await officer.get(path(language));
    const typed = formatNumber(language, value);
    const fields = { 'value-2020': typed, 'source-2020': 'Plan', reason: 'Test' };
    assert.equal((await officer.submit(form, '/targets', fields)).status, 303, language);
    assert.ok((await officer.get(path(language))).text.includes(`value="${typed}"`), language);
  }
});

test('an element is marked, found by its marker, and no longer when the mark is taken away', async () => {
  const marked = async () => {
    const page = await officer.get('/en/plan/2020-2023?marker=sdg%3D7');
    return page.text.includes('href="/en/plan/2020-2023/D.1"');
  };
  assert.equal(await marked(), false);
  const form = await officer.get(markers('es'));
  const was = form.text;
  const wrong = await officer.submit(form, '/markers', {
    ...{ 'mark=sdg=7': '7', 'source=youth': 'alone', 'mark=sdg=99': '99', reason: 'Decidido' },
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /name="mark=sdg=7"\s+value="7"\s+checked/, 'nothing chosen is lost');
  assert.ok(wrong.text.includes('alone'));
  assert.match(wrong.text, /no es un valor de esta serie/);
  assert.match(wrong.text, /id="source=sdg-error"/);
  assert.match(wrong.text, /id="source=youth-error"/);
  const set = {
    'mark=sdg=7': '7',
    'score=youth': '1',
    'source=sdg': 'Resolution 70',
    'source=youth': 'Same',
  };
  const done = await officer.submit(form, '/markers', { ...set, reason: 'Decidido' });
  assert.deepEqual([done.status, done.location], [303, '/es/plan/2020-2023/D.1']);
  assert.equal(await marked(), true);
  const youth = await officer.get('/en/plan/2020-2023?marker=youth');
  assert.ok(youth.text.includes('href="/en/plan/2020-2023/D.1"'));
  const file = await officer.get('/en/markers/markers.csv');
  assert.match(file.text, /D\.1,[^\n]*,sdg,[^\n]*,7,[^\n]*confirmed,Resolution 70/);

  const late = { 'mark=sdg=8': '8', 'source=sdg': 'Other', reason: 'Tarde' };
  const clash = await officer.submit(form, '/markers', late);
  assert.equal(clash.status, 409);
  assert.match(clash.text, /id="stored"[^]*Resolution 70/, 'what is stored stands there');
  assert.match(clash.text, /name="mark=sdg=8"\s+value="8"\s+checked/, 'and what was chosen');

  const now = await officer.get(markers('es'));
  const without = {
    ...Object.fromEntries(now.forms.at(-1)?.fields ?? []),
    'score=youth': '',
    reason: 'Retirado',
  };
  const fields = Object.fromEntries(Object.entries(without).filter(([name]) => name !== 'mark=sdg=7'));
  assert.equal((await officer.post(markers('es'), fields)).status, 303);
  assert.equal(await marked(), false);
  const left = await officer.get(markers('es'));
  assert.equal(
    left.text.match(/ checked/g)?.length,
    was.match(/ checked/g)?.length,
    'all others are as before',
  );
});

test('a form that was refused for what is in it is still the one that was made before somebody else came', async () => {
  const deputy = (await openSessionOf(example, 'approval@example.org', example.now)).browser;
  type Step = { path: string; wrong: Record<string, string>; other: Record<string, string> };
  const steps: Step[] = [
    {
      path: targets('en'),
      wrong: { 'value-2023': '99', 'source-2023': 'Plan', reason: '' },
      other: { 'value-2020': '19', reason: 'Deputy' },
    },
    {
      path: markers('en', 'D.3'),
      wrong: { 'score=youth': '2', 'source=youth': 'Plan', reason: '' },
      other: { 'score=gender': '2', 'source=gender': 'Plan', reason: 'Deputy' },
    },
    {
      path: '/en/plan/2020-2023/D.3/wording',
      wrong: { title: 'Another title', reason: '' },
      other: { title: 'The title of the deputy', reason: 'Deputy' },
    },
  ];
  for (const { path, wrong, other } of steps) {
    const last = path.slice(path.lastIndexOf('/'));
    const refused = await officer.submit(await officer.get(path), last, wrong);
    assert.equal(refused.status, 422, path);
    assert.equal((await deputy.submit(await deputy.get(path), last, other)).status, 303, path);
    // Wrong again, or not: what the deputy stored is met first, or at the latest when nothing is wrong any more.
    const still = await officer.submit(refused, last, {});
    assert.equal(still.status, path.endsWith('/wording') ? 422 : 409, path);
    const late = still.status === 409 ? still : await officer.submit(still, last, { reason: 'Officer' });
    assert.equal(late.status, 409, `${path}: what the deputy stored is not overwritten unseen`);
    const seen = await officer.submit(late, last, { 'source=gender': 'Plan', reason: 'Officer' });
    assert.equal(seen.status, 303, `${path}: both were seen`);
  }
});

test('the journal tells both in words, with what was before and after', async () => {
  const auditor = (await openSessionOf(example, 'auditor@example.org', example.now)).browser;
  const page = await auditor.get('/fr/journal');
  assert.match(page.text, /A fixé les cibles d(?:'|&#39;)un indicateur par année/);
  assert.match(page.text, /A modifié les marqueurs d(?:'|&#39;)un élément/);
});

test('a target behind the baseline is taken, and found', async () => {
  const { direction, baseline_value: baseline } = await example.db
    .selectFrom('indicator')
    .where('code', '=', 'D.1-c.1')
    .select(['direction', 'baseline_value'])
    .executeTakeFirstOrThrow();
  assert.equal(direction, 'up');
  const behind = String((baseline ?? 0) - 1);
  const form = await officer.get(targets('en'));
  const fields = { 'value-2022': behind, 'source-2022': 'Operational plan', reason: 'As adopted' };
  assert.equal((await officer.submit(form, '/targets', fields)).status, 303);
  const found = (await findFindings(example.db, example.now))?.findings ?? [];
  const told = found.filter(
    (each) => each.rule === 'target-goes-beyond-baseline' && each.at.id === '2020-2023/D.1-c.1',
  );
  const one = told.find((each) => each.values['when'] === '2022');
  assert.equal(one?.values['target'], Number(behind));
});
