import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readCodeScheme } from '#checker/code-scheme.ts';
import { languages } from '#language/languages.ts';
import { type Multilingual, textGaps } from '#language/multilingual.ts';
import { applyTextDefaults, forEachStatedText, type StatedText } from './apply-text-defaults.ts';
import { type CycleFile, cycleFile, unitsFile } from './dataset.ts';

const folder = join(import.meta.dirname, '..', '..', 'db', 'example');
const stated = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
const plan = cycleFile.parse(stated('cycles/2020-2023.json'));
const next = cycleFile.parse(stated('cycles/2024-2027.json'));
const units = new Set(unitsFile.parse(stated('units.json')).units.map((each) => each.code));

const countsOf = (cycle: CycleFile) => {
  const counts: Record<string, number> = {};
  for (const { level } of cycle.elements) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
};
const sum = (rows: readonly { amount: number }[]) => rows.reduce((total, { amount }) => total + amount, 0);
const allocated = (isMeant: (row: CycleFile['allocations'][number]) => boolean) =>
  sum(plan.allocations.filter(isMeant));

/** The texts of a cycle with where they stand: the code of an element or indicator, else the path. */
function textsOf(cycle: CycleFile): { at: string; text: StatedText }[] {
  const texts: { at: string; text: StatedText }[] = [];
  forEachStatedText(cycleFile, cycle, (text, [list, index, ...rest]) => {
    const row = list === 'elements' || list === 'indicators' ? cycle[list][Number(index)] : undefined;
    texts.push({ at: [row?.code ?? `${list}.${index ?? ''}`, ...rest].join(' '), text });
  });
  return texts;
}

describe('the planning cycles of the example organization', () => {
  test('the plan for 2020-2023 has its 5 goals, 24 targets, 18 objectives, 64 outcomes, 70 outputs', () => {
    assert.deepEqual(countsOf(plan), {
      goal: 5,
      target: 24,
      objective: 18,
      outcome: 64,
      output: 70,
      enabler: 33,
    });
    assert.equal(plan.contributions.filter((each) => each.strength === 'primary').length, 25);
    const pairs = (rows: readonly { of: string; goal: string }[]) =>
      rows.map((row) => Object.values(row).join(' ')).sort();
    assert.deepEqual(
      pairs(plan.contributions.map(({ from, to }) => ({ of: from, goal: to }))),
      pairs(plan.allocations.map(({ element, goal }) => ({ of: element, goal }))),
    );
  });

  test('the next plan holds what is confirmed, and marks what is not', () => {
    assert.deepEqual(countsOf(next), { goal: 2, 'thematic-priority': 5, offering: 8, enabler: 7 });
    for (const { code, level, provenance } of next.elements) {
      const isOpen = level === 'thematic-priority' || level === 'offering';
      assert.equal(provenance, isOpen ? 'unconfirmed' : 'confirmed', code);
    }
    assert.equal(next.completeness, 'partial');
  });

  test('every code fits its level, every parent stands at a level the scheme allows, every unit exists', () => {
    for (const cycle of [plan, next]) {
      const levels = new Map(cycle.levels.map((level) => [level.code, level]));
      const elements = new Map(cycle.elements.map((element) => [element.code, element]));
      assert.equal(elements.size, cycle.elements.length);
      for (const { code, level: levelCode, parent, unit } of cycle.elements) {
        const level = levels.get(levelCode);
        assert.match(code, readCodeScheme(level?.codePattern ?? '') ?? /^$/, code);
        if (parent === undefined) assert.deepEqual(level?.parents, [], code);
        else assert.ok(level?.parents.includes(elements.get(parent)?.level ?? ''), code);
        if (parent !== undefined) assert.ok(/^[-.]/.test(code.slice(parent.length)), code);
        assert.ok(unit === undefined ? /^(goal|target)$/.test(levelCode) || cycle === next : units.has(unit));
      }
    }
  });

  test('codes and a title that the adopted text prints otherwise are kept beside the canonical ones', () => {
    const printed = plan.elements.flatMap(({ code, printedCode }) =>
      printedCode ? [[code, printedCode]] : [],
    );
    assert.deepEqual(printed, [
      ['D.1-e', 'D.1.e'],
      ['D.4-a', 'D-4-a'],
    ]);
    const otherwise = plan.elements.filter((each) => each.otherTitles);
    assert.deepEqual(
      otherwise.map(({ code, otherTitles }) => [code, otherTitles?.[0]?.title.en]),
      [['D.4', 'Inclusive digital society']],
    );
  });

  test('every target has one indicator; three have no figure, two change from no stated year', () => {
    for (const target of plan.elements.filter((each) => each.level === 'target')) {
      const [indicator, ...more] = plan.indicators.filter((each) => each.element === target.code);
      assert.equal(indicator?.code, `T${target.code}`);
      assert.equal(indicator.baseline?.value, undefined);
      assert.deepEqual(more, []);
    }
    const ofTargets = plan.indicators.filter((each) => each.provenance === 'confirmed');
    const codes = (rows: typeof ofTargets) => rows.map((each) => each.code);
    assert.deepEqual(codes(ofTargets.filter((each) => each.target?.value === undefined)), [
      'T2.8',
      'T3.1',
      'T5.1',
    ]);
    assert.deepEqual(codes(ofTargets.filter((each) => each.isRelative && !each.baseline?.year)), [
      'T1.5',
      'T2.10',
    ]);
  });

  test('every outcome has an illustrative indicator with baseline and target, and every observation is illustrative', () => {
    for (const outcome of plan.elements.filter((each) => each.level === 'outcome')) {
      const [indicator] = plan.indicators.filter((each) => each.element === outcome.code);
      assert.equal(indicator?.provenance, 'illustrative', outcome.code);
      assert.deepEqual([indicator.baseline?.year, indicator.target?.year], [2019, 2023], outcome.code);
      const [from, to] = [indicator.baseline?.value ?? 0, indicator.target?.value ?? 0];
      assert.ok(indicator.direction === 'up' ? to > from : to < from, outcome.code);
    }
    for (const { indicator, year, state, value, isIllustrative } of plan.observations) {
      const at = `${indicator} ${year}`;
      assert.ok(isIllustrative && year >= 2019 && year <= 2023, at);
      assert.equal(state === 'value', value !== undefined, at);
    }
    const states = plan.observations.map(({ state, value }) => (value === 0 ? 'zero' : state));
    assert.deepEqual([...new Set(states)].sort(), ['no-data', 'not-applicable', 'value', 'zero']);
  });

  test('rows, columns, groups and the total of 660 251 thousand CHF add up from the allocations', () => {
    assert.equal(plan.allocations.length, 83);
    assert.equal(plan.plannedCosts.length, 18);
    for (const { element, amount } of plan.plannedCosts) {
      assert.equal(
        allocated((row) => row.element === element),
        amount,
        element,
      );
    }
    const sector: Record<string, string> = { 'ITU-R': 'R', 'ITU-T': 'T', 'ITU-D': 'D', GS: 'I' };
    for (const { kind, key, amount } of plan.statedTotals) {
      const found = allocated((row) =>
        kind === 'goal' ? row.goal === key : kind === 'grand' || row.element[0] === sector[key],
      );
      assert.equal(found, amount, `${kind} ${key}`);
    }
    assert.equal(plan.statedTotals.length, 5 + 4 + 1);
    assert.equal(sum(plan.allocations), 660_251);
  });

  test('all texts are there and current in six languages, apart from five gaps left on purpose', () => {
    const gaps = [plan, next].flatMap((cycle) => {
      const copy = structuredClone(cycle);
      applyTextDefaults(cycleFile, copy);
      return textsOf(copy).flatMap(({ at, text }) =>
        textGaps(text as Multilingual).map(({ language, state }) => `${at} ${language} ${state}`),
      );
    });
    assert.deepEqual(gaps, [
      'R.2-g title ar missing',
      'T.1-8 title zh missing',
      'D.1-6 title ru missing',
      'I.1-b title es stale',
      'I.2-1 title es stale',
    ]);
    for (const gap of gaps) assert.ok(plan.note?.includes(gap.split(' ')[0] ?? ''), gap);
  });

  test('French and Spanish say it in their own words, five words apart that are the same', () => {
    const same = new Set(['Innovation', 'Coordination', 'Collaboration', 'Publications', 'Communication']);
    for (const { at, text } of [...textsOf(plan), ...textsOf(next)]) {
      if (!same.has(String(text.en))) assert.notEqual(text.fr, text.en, at);
      assert.notEqual(text.es, text.en, at);
      assert.doesNotMatch(String(text.fr), /\s[:;?!]|’/u, at);
    }
  });

  test('Arabic, Chinese and Russian are in their own script, Latin letters for acronyms and codes only', () => {
    const scripts = { ar: /\p{Script=Arabic}/u, zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u };
    for (const { at, text } of [...textsOf(plan), ...textsOf(next)]) {
      for (const language of languages) {
        if (!(language in scripts) || text[language] === undefined) continue;
        const written = String(text[language]);
        assert.match(written, scripts[language as keyof typeof scripts], `${at} ${language}`);
        const latin = written.match(/\p{Script=Latin}+/gu) ?? [];
        assert.deepEqual(
          latin.filter((word) => word !== word.toUpperCase()),
          [],
          `${at} ${language}`,
        );
        assert.doesNotMatch(
          written,
          language === 'zh' ? /[,;:()]/ : language === 'ar' ? /[,;٠-٩]/ : /[،，]/,
          at,
        );
      }
    }
  });
});
