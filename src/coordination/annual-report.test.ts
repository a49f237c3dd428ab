import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AskedQuestion } from '#db/json-columns.ts';
import { languages, type Language } from '#language/languages.ts';
import { type Multilingual, textHash, textState } from '#language/multilingual.ts';
import {
  type Answers,
  answersAreEqual,
  answersFromForm,
  isOpenForWriting,
  problemsOf,
  type ReportState,
  whoActsNext,
  windowIsOpen,
} from './annual-report.ts';

const question = (code: string, isRequired: boolean, maximum = 10): AskedQuestion => {
  return { code, label: { source: 'en', en: code }, hint: null, maximum, isRequired };
};
const questions = [question('results', true), question('plans', false, 4)];
const form = (fields: Record<string, string>) => new Map(Object.entries(fields));

const next: [ReportState, ReturnType<typeof whoActsNext>, boolean][] = [
  ['not-started', 'focal-point', true],
  ['draft', 'focal-point', true],
  ['submitted', 'planning-officer', false],
  ['sent-back', 'focal-point', true],
  ['accepted', 'nobody', false],
];
for (const [state, who, isOpen] of next) {
  test(`${state}: ${who} acts next, ${isOpen ? 'open' : 'closed'} for writing`, () => {
    assert.equal(whoActsNext(state), who);
    assert.equal(isOpenForWriting(state), isOpen);
  });
}

const window = { opens_at: new Date('2026-10-25T00:30:00Z'), deadline_at: new Date('2026-10-25T01:30:00Z') };
for (const [at, isOpen] of [
  ['2026-10-25T00:29:59.999Z', false],
  ['2026-10-25T00:30:00.000Z', true],
  ['2026-10-25T01:29:59.999Z', true],
  ['2026-10-25T01:30:00.000Z', false],
] as const) {
  test(`the window is ${isOpen ? 'open' : 'closed'} at ${at}: opening included, deadline not`, () => {
    assert.equal(windowIsOpen(window, new Date(at)), isOpen);
  });
}

const english: Multilingual = { source: 'en', en: 'done' };
const both: Multilingual = { source: 'en', en: 'done', fr: 'fait', from: { fr: textHash('done') } };
const cases: [string, Record<string, string>, Language, Answers, Answers][] = [
  [
    'a first text makes its language the source',
    { 'answer-results': ' fait ' },
    'fr',
    {},
    { results: { source: 'fr', fr: 'fait' } },
  ],
  [
    'the source is written anew',
    { 'answer-results': 'more' },
    'en',
    { results: english },
    { results: { source: 'en', en: 'more' } },
  ],
  [
    'a text in another language is a translation of the source as it stands',
    { 'answer-results': 'fait' },
    'fr',
    { results: english },
    { results: both },
  ],
  ['an emptied source takes the answer away', { 'answer-results': '  ' }, 'en', { results: english }, {}],
  [
    'an empty field in another language leaves the source',
    { 'answer-results': '' },
    'fr',
    { results: english },
    { results: english },
  ],
  ['a field that was not sent changes nothing', {}, 'en', { results: english }, { results: english }],
  ['a field that no question asks for is not kept', { 'answer-other': 'x', note: 'x' }, 'en', {}, {}],
];
for (const [name, fields, language, before, expected] of cases) {
  test(name, () => assert.deepEqual(answersFromForm(form(fields), questions, language, before), expected));
}

test('a translation becomes stale when its source changes', () => {
  const { results } = answersFromForm(form({ 'answer-results': 'more' }), questions, 'en', { results: both });
  assert.ok(results);
  assert.equal(results.fr, 'fait');
  assert.equal(textState(results, 'fr'), 'stale');
});

const problemCases: [string, Answers, string[]][] = [
  ['a required answer is missing', {}, ['answer-results required']],
  ['an optional answer may be missing', { results: english }, []],
  ['ten characters of ten', { results: { source: 'en', en: 'x'.repeat(10) } }, []],
  [
    'eleven characters of ten',
    { results: { source: 'en', en: 'x'.repeat(11) } },
    ['answer-results too-long'],
  ],
  ['signs beyond the basic plane count once', { results: { source: 'en', en: '𝒳'.repeat(10) } }, []],
  [
    'every problem is told at once',
    { plans: { source: 'en', en: 'xxxxx' } },
    ['answer-results required', 'answer-plans too-long'],
  ],
];
for (const [name, answers, expected] of problemCases) {
  test(`problems: ${name}`, () => {
    const told = problemsOf(answers, questions, 'en').map((each) => `${each.field} ${each.code}`);
    assert.deepEqual(told, expected);
  });
}

const text = fc.string({ maxLength: 12, unit: 'grapheme' });
const language = fc.constantFrom(...languages);
const steps = fc.array(fc.record({ language, results: fc.option(text), plans: fc.option(text) }), {
  maxLength: 6,
});

test('whatever is typed in whatever order: texts stand in the language that they were typed in, the source is there', () => {
  fc.assert(
    fc.property(steps, (typed) => {
      let answers: Answers = {};
      for (const step of typed) {
        const fields = new Map<string, string>();
        if (step.results !== null) fields.set('answer-results', step.results);
        if (step.plans !== null) fields.set('answer-plans', step.plans);
        const before = structuredClone(answers);
        const after = answersFromForm(fields, questions, step.language, answers);
        assert.deepEqual(answers, before, 'what was there is not changed in place');
        answers = after;
        for (const [code, answer] of Object.entries(answers)) {
          assert.ok(answer[answer.source], 'an answer has a text in its source language');
          const sent = fields.get(`answer-${code}`)?.trim();
          if (sent) assert.equal(answer[step.language], sent);
        }
        assert.equal(
          answersAreEqual(answers, answersFromForm(fields, questions, step.language, answers)),
          true,
        );
      }
    }),
    { numRuns: 1_000 },
  );
});

test('answers are equal whatever the order of their keys, and differ by one letter', () => {
  const one: Answers = { results: { source: 'en', en: 'a', fr: 'b' }, plans: english };
  const other: Answers = { plans: english, results: { fr: 'b', en: 'a', source: 'en' } };
  assert.equal(answersAreEqual(one, other), true);
  assert.equal(answersAreEqual(one, { ...other, plans: { source: 'en', en: 'Done' } }), false);
});
