import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Language, languages } from '#language/languages.ts';
import { check } from './check.ts';
import { findingSentences, placeText } from './finding-text.ts';
import { findingsText } from './findings-text.ts';
import { namesInGraph } from './names-in-graph.ts';
import { rules } from './rules/registry.ts';
import { exampleDay } from './rules/example-data.ts';
import { exampleGraph } from './rules/example-graph.ts';
import { allExamples } from './rules/all.examples.ts';
import { sarifLog } from './sarif.ts';

const findings = allExamples.flatMap(({ bad }) =>
  bad.flatMap((example) => check(exampleGraph(example), rules, { today: exampleDay })),
);

const own: Partial<Record<Language, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  zh: /\p{Script=Han}/u,
  ru: /\p{Script=Cyrillic}/u,
};

test('every problem of every rule has its sentences in the six languages, each in its own words', () => {
  for (const finding of findings) {
    const whats = new Set<string>();
    for (const language of languages) {
      const sentences = findingSentences(finding, language);
      for (const sentence of Object.values(sentences)) {
        assert.doesNotMatch(sentence, /[⟦{}]|undefined/, `${finding.rule} in ${language}`);
        if (own[language]) assert.match(sentence, own[language]);
      }
      whats.add(sentences.what);
    }
    assert.equal(whats.size, languages.length, finding.rule);
  }
});

test('figures, dates and names of languages are printed as each language does', () => {
  const [row] = check(
    exampleGraph({
      file: 'cycles/2030-2033.json',
      list: 'statedTotals',
      rows: [{ kind: 'grand', key: '', amount: 1234.5 }],
    }),
    rules,
    { today: exampleDay },
  );
  assert.ok(row);
  assert.match(findingSentences(row, 'fr').what, /1\u00a0234,5 \(différence: −234,5\)/);
  assert.match(findingSentences(row, 'en').what, /1\u00a0234\.5 \(difference: −234\.5\)/);
  const expired = findings.find((finding) => finding.values['problem'] === 'expired');
  assert.ok(expired);
  assert.match(findingSentences(expired, 'es').what, /31 de mayo de 2031/);
  const missing = findings.find(
    (finding) => finding.values['problem'] === 'missing' && finding.rule === 'text-in-every-language',
  );
  assert.ok(missing);
  assert.match(findingSentences(missing, 'ru').what, /французский/);
});

test('a place is named by its kind and its code, without the cycle', () => {
  assert.equal(placeText({ kind: 'element', id: '2020-2023/R.1' }, 'fr'), 'Élément du plan R.1');
  assert.equal(placeText({ kind: 'unit', id: 'GS' }, 'zh'), '单位 GS');
});

test('a theme is named by its title where the language has one, else by its code', () => {
  const graph = exampleGraph({ file: 'focal-points.json', list: 'focalPoints', rows: [] });
  const [vacancy] = check(graph, rules, { today: exampleDay });
  assert.ok(vacancy);
  const what = (language: Language) =>
    findingSentences(vacancy, language, namesInGraph(graph, language)).what;
  assert.match(what('fr'), /^Le thème "Accessibilité" n'a pas de coordonnateur pour SECTOR-A/);
  assert.match(what('ru'), /^У темы accessibility нет координатора/);
  assert.equal(
    placeText({ kind: 'element', id: '2030-2033/A.1' }, 'en', namesInGraph(graph, 'en')),
    'Plan element A.1 – Networks',
  );
});

test('the text for a terminal counts open and waived findings', () => {
  const [first, second] = findings;
  assert.ok(first && second);
  const waived = {
    rule: first.rule,
    at: first.at,
    reason: 'Agreed.',
    expiresOn: '2031-12-31',
    by: 'planning',
  };
  const text = findingsText([{ ...first, waived }, second], 'en');
  assert.match(text, /Waived until 31 December 2031: Agreed\./);
  assert.match(text, /1 finding · 1 waived$/);
  assert.equal(findingsText([], 'fr'), 'Aucun constat');
});

test('the SARIF log names every rule, places every result and suppresses what is waived', () => {
  const [first] = findings;
  assert.ok(first);
  const waived = {
    rule: first.rule,
    at: first.at,
    reason: 'Agreed.',
    expiresOn: '2031-12-31',
    by: 'planning',
  };
  const log = JSON.parse(JSON.stringify(sarifLog([{ ...first, waived }, ...findings.slice(1)], rules, 'en')));
  assert.equal(log.version, '2.1.0');
  const [run] = log.runs;
  assert.equal(log.runs.length, 1);
  assert.deepEqual(
    run.tool.driver.rules.map((rule: { id: string }) => rule.id),
    rules.map((rule) => rule.name),
  );
  assert.equal(run.results.length, findings.length);
  for (const result of run.results) {
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    assert.ok(['error', 'warning', 'note'].includes(result.level));
    assert.ok(result.message.text);
    assert.ok(result.locations[0].logicalLocations[0].fullyQualifiedName);
  }
  assert.deepEqual(
    run.results.map((result: { suppressions?: { justification: string }[] }) =>
      result.suppressions?.map((each) => each.justification),
    ),
    [['Agreed.'], ...findings.slice(1).map(() => [])],
  );
});
