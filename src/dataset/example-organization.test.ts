import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { languages } from '#language/languages.ts';
import { forEachStatedText, type StatedText } from './apply-text-defaults.ts';
import * as files from './dataset.ts';
import { readDataset } from './read-dataset.ts';

const folder = join(import.meta.dirname, '..', '..', 'db', 'example');
const hasCycles = existsSync(join(folder, 'cycles', '2020-2023.json'));
const shapes = {
  'organization.json': files.organizationFile,
  'units.json': files.unitsFile,
  'members.json': files.membersFile,
  'measures.json': files.measuresFile,
  'markers.json': files.markersFile,
  'instruments.json': files.instrumentsFile,
  'themes.json': files.themesFile,
  'events.json': files.eventsFile,
  'accounts.json': files.accountsFile,
  'focal-points.json': files.focalPointsFile,
  'reports.json': files.reportsFile,
  'document-labels.json': files.labelsFile,
  'documents.json': files.documentsFile,
};
type FileName = keyof typeof shapes;

const stated = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const instruments = files.instrumentsFile.parse(stated('instruments.json')).instruments;
const members = files.membersFile.parse(stated('members.json')).members;
const themes = files.themesFile.parse(stated('themes.json')).themes;
const accounts = files.accountsFile.parse(stated('accounts.json')).accounts;
const { focalPoints } = files.focalPointsFile.parse(stated('focal-points.json'));
const { windows, reports } = files.reportsFile.parse(stated('reports.json'));
const { labels } = files.labelsFile.parse(stated('document-labels.json'));

/** Every text of the thirteen files, with where it stands. */
const texts: { at: string; text: StatedText }[] = [];
for (const name of Object.keys(shapes) as FileName[]) {
  forEachStatedText(shapes[name], stated(name), (text, path) =>
    texts.push({ at: `${name} ${path.join('.')}`, text }),
  );
}

describe('example organization', () => {
  test('every file has its shape and every reference leads somewhere', (t) => {
    if (!hasCycles) t.diagnostic('the cycles are not there: references to their elements are not followed');
    const read = readDataset(folder);
    const problems = read.ok ? [] : read.problems;
    const ofCycles = (kind: unknown) => !hasCycles && (kind === 'element' || kind === 'cycle');
    assert.deepEqual(
      problems.filter((each) => !ofCycles(each.values.kind)),
      [],
    );
  });

  test('every file says where its facts come from', () => {
    for (const name of Object.keys(shapes)) {
      const { source, texts: head } = stated(name) as { source?: string; texts?: { mark?: string } };
      assert.ok(source, name);
      assert.equal(head?.mark, 'unofficial', name);
    }
  });

  test('194 Member States with region and class of contribution', () => {
    const states = members.filter((each) => each.category === 'member-state');
    assert.equal(states.length, 194);
    assert.ok(states.every((each) => each.region && (each.contributoryUnits ?? 0) >= 1 / 16));
    const classes = states.reduce((sum, each) => sum + (each.contributoryUnits ?? 0), 0);
    assert.ok(Math.abs(classes - 356) < 0.1, `${classes} units`);
  });

  test('64 instruments of PP-18: 61 resolutions, 2 decisions, 1 recommendation', () => {
    const dubai = instruments.filter((each) => each.place === 'Dubai' && each.year === 2018);
    const count = (kind: string) => dubai.filter((each) => each.kind === kind).length;
    assert.equal(dubai.length, 64);
    assert.deepEqual([count('resolution'), count('decision'), count('recommendation')], [61, 2, 1]);
    for (const { code, body, kind, number, year } of instruments) {
      assert.equal(code, `${body}-${kind.slice(0, 3).toUpperCase()}-${number}-${year}`);
    }
  });

  test('38 derived themes, each with its units', () => {
    assert.equal(themes.length, 38);
    assert.ok(themes.every((each) => each.isDerived && each.units.length > 0 && each.elements.length > 0));
  });

  test('every theme has a focal point of each unit, except three vacancies left on purpose', () => {
    const today = '2026-11-24';
    const vacancies = themes.flatMap((theme) =>
      theme.units
        .filter(
          (unit) =>
            !focalPoints.some(
              (each) =>
                each.theme === theme.code && each.unit === unit && today <= (each.until ?? '9999-12-31'),
            ),
        )
        .map((unit) => `${theme.code} ${unit}`),
    );
    assert.deepEqual(vacancies, ['academia BR', 'broadband BR', 'e-waste TSB']);
  });

  test('the sign-in page offers every role, and the focal points of the four units', () => {
    const offered = accounts.filter((each) => each.isOffered);
    assert.deepEqual([...new Set(offered.map((each) => each.role))].sort(), [
      'administrator',
      'auditor',
      'delegate',
      'focal-point',
      'planning-officer',
    ]);
    const units = offered.flatMap((each) => (each.role === 'focal-point' ? [each.scope?.unit] : []));
    assert.deepEqual(units.sort(), ['BDT', 'BR', 'GS', 'TSB']);
  });

  test('reports answer the questions of their window, within their account’s scope', () => {
    for (const report of reports) {
      const at = `${report.window} ${report.unit} ${report.element ?? report.theme}`;
      const subject = report.theme === undefined ? 'element' : 'theme';
      const window = windows.find((each) => each.code === report.window);
      const asked = (window?.questions ?? []).filter((each) => each.subject === subject);
      const codes = asked.map((each) => each.code);
      assert.ok(
        Object.keys(report.answers).every((code) => codes.includes(code)),
        at,
      );
      if (report.state !== 'draft') {
        assert.ok(
          asked.every((each) => !each.isRequired || each.code in report.answers),
          at,
        );
      }
      const scope = accounts.find((each) => each.email === report.account)?.scope;
      assert.equal(scope?.unit, report.unit, at);
      assert.ok(
        report.theme === undefined
          ? scope?.elements?.includes(report.element ?? '')
          : scope?.themes?.includes(report.theme),
        at,
      );
      assert.equal(report.state === 'sent-back', report.note !== undefined, at);
    }
  });

  test('reports cover the eighteen objectives of 2022 and every state, and are illustrative', () => {
    const accepted = reports.filter((each) => each.window === '2020-2023/2022' && each.state === 'accepted');
    assert.equal(new Set(accepted.flatMap((each) => each.element ?? [])).size, 18);
    assert.equal(new Set(accepted.flatMap((each) => each.theme ?? [])).size, 7);
    const states = reports.map((each) => each.state);
    assert.deepEqual([...new Set(states)].sort(), ['accepted', 'draft', 'sent-back', 'submitted']);
    for (const report of reports) {
      assert.ok(report.isIllustrative);
      assert.ok(Object.values(report.answers).every((each) => each.mark === 'illustrative'));
    }
  });

  test('every label of documents exists in six languages', () => {
    for (const code of new Set(labels.map((each) => each.code))) {
      const there = labels.filter((each) => each.code === code).map((each) => each.language);
      assert.deepEqual(there, [...languages], code);
    }
    assert.ok(labels.some((each) => each.isVerified) && labels.some((each) => !each.isVerified));
  });

  test('every text is complete in six languages', () => {
    assert.ok(texts.length > 500, `${texts.length} texts`);
    const gaps = texts.flatMap(({ at, text }) =>
      languages.filter((language) => !String(text[language] ?? '').trim()).map((each) => `${at} ${each}`),
    );
    assert.deepEqual(gaps, []);
  });

  test('French and Spanish say it in their own words, names of places apart', () => {
    const names = new Set(['Kigali', 'New Delhi', 'Europe']);
    const same = texts.filter(
      ({ at, text: { en, fr, es } }) =>
        !at.startsWith('members.json') && !names.has(String(en)) && (fr === en || es === en),
    );
    assert.deepEqual(same, []);
  });

  test('Arabic, Chinese and Russian keep Latin letters for acronyms and codes only', () => {
    const scripts = { ar: /\p{Script=Arabic}/u, zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u };
    const names = new Set(['Telecom', 'IPv', 'Du', 'M']);
    for (const { at, text } of texts) {
      for (const [language, own] of Object.entries(scripts)) {
        const written = String(text[language]);
        assert.match(written, own, `${at} ${language}`);
        const latin = written.match(/\p{Script=Latin}+/gu) ?? [];
        const strange = latin.filter((word) => !names.has(word) && word !== word.toUpperCase());
        assert.deepEqual(strange, [], `${at} ${language}`);
        const foreign = Object.entries(scripts).filter(([other]) => other !== language);
        assert.ok(!foreign.some(([, script]) => script.test(written)), `${at} ${language}`);
      }
    }
  });
});
