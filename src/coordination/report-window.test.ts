import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textState } from '#language/multilingual.ts';
import {
  questionsFromForm,
  questionsVersion,
  readWindow,
  type WindowForm,
  type WindowQuestion,
} from './report-window.ts';

const known = { cycles: [{ code: 'c', first_year: 2020, last_year: 2023 }], units: ['AA', 'BB'] };
const good: WindowForm = {
  ...{ cycle: 'c', year: '2023', zone: 'Europe/Zurich', units: ['AA'] },
  ...{ opensDate: '2026-10-01', opensTime: '9:00', deadlineDate: '2027-01-31', deadlineTime: '18:00' },
};
const problems = (form: Partial<WindowForm>) => {
  const read = readWindow({ ...good, ...form }, known);
  return read.ok ? [] : read.problems.map((each) => `${each.field} ${each.code}`);
};

test('a window as typed: civil time, zone and instant', () => {
  const read = readWindow(good, known);
  assert.ok(read.ok);
  assert.deepEqual(read.window.deadline, {
    ...{ local: '2027-01-31T18:00', timeZone: 'Europe/Zurich' },
    at: new Date('2027-01-31T17:00:00Z'),
  });
});

test('what cannot be is told field by field', () => {
  assert.deepEqual(problems({ cycle: 'x' }), ['cycle cycle']);
  assert.deepEqual(problems({ year: '2030' }), ['year year']);
  assert.deepEqual(problems({ year: '٢٠٢٣' }), ['year year']);
  assert.deepEqual(problems({ units: ['ZZ'] }), ['units units']);
  assert.deepEqual(problems({ zone: 'Europe/Atlantis' }), ['zone zone']);
  assert.deepEqual(problems({ zone: '+01:00' }), ['zone zone'], 'an offset forgets summer time');
  assert.deepEqual(problems({ deadlineDate: '2027-02-30' }), ['deadline-date date']);
  assert.deepEqual(problems({ deadlineTime: '25:00' }), ['deadline-time time']);
  assert.deepEqual(problems({ deadlineDate: '2027-03-28', deadlineTime: '02:30' }), [
    'deadline-time time-never',
  ]);
  assert.deepEqual(problems({ opensDate: '2026-10-25', opensTime: '02:30' }), ['opens-time time-twice']);
  assert.deepEqual(problems({ deadlineDate: '2026-10-01', deadlineTime: '09:00' }), [
    'deadline-date deadline-before-opening',
  ]);
});

const question: WindowQuestion = {
  ...{ code: 'results', subjectKind: 'theme', maximum: 200, isRequired: true, hint: null },
  label: { source: 'en', en: 'Results', fr: 'Résultats', mark: 'unofficial' },
};
const form = (fields: Record<string, string>) => new Map(Object.entries(fields));
const asIs = { 'code-0': 'results', 'label-0': 'Results', 'maximum-0': '200', 'required-0': 'yes' };

test('questions that come back as they stood are the same', () => {
  const read = questionsFromForm(form({ ...asIs, 'label-1': '', 'maximum-1': '2000' }), [question], 'en');
  assert.deepEqual(read.problems, []);
  assert.equal(questionsVersion(read.questions), questionsVersion([question]));
});

test('a new wording makes translations stale; a translation leaves its source alone', () => {
  const [reworded] = questionsFromForm(form({ ...asIs, 'label-0': 'Outcomes' }), [question], 'en').questions;
  assert.ok(reworded);
  assert.equal(textState(reworded.label, 'fr'), 'stale');
  const [translated] = questionsFromForm(form({ ...asIs, 'label-0': 'Нечто' }), [question], 'ru').questions;
  assert.ok(translated);
  assert.equal(translated.label.source, 'en');
  assert.equal(textState(translated.label, 'ru'), 'current');
});

test('a question is found by its code, wherever it stands in the form', () => {
  const second = { ...question, code: 'plans', label: { source: 'en' as const, en: 'Plans' } };
  const sent = form({ 'code-0': 'plans', 'label-0': 'Plans', 'maximum-0': '300', 'required-0': 'yes' });
  const { questions } = questionsFromForm(sent, [question, second], 'en');
  assert.deepEqual(
    questions.map((each) => [each.code, each.maximum]),
    [['plans', 300]],
  );
});

test('questions are added, removed, and told when they are none', () => {
  const added = questionsFromForm(
    form({ ...asIs, 'label-1': 'Next steps', 'maximum-1': '1 000', 'subject-1': 'element' }),
    [question],
    'en',
  );
  assert.deepEqual(
    added.questions.map((each) => `${each.code} ${each.subjectKind} ${each.maximum}`),
    ['results theme 200', 'question-1 element 1000'],
  );
  const codes = (fields: Record<string, string>) =>
    questionsFromForm(form({ ...asIs, ...fields }), [question], 'en').problems.map((each) => each.code);
  assert.deepEqual(codes({ 'remove-0': 'yes' }), ['none-left']);
  assert.deepEqual(codes({ 'label-0': '' }), ['label-required']);
  assert.deepEqual(codes({ 'label-0': 'x'.repeat(1_000_000) }), ['label-long']);
  assert.deepEqual(codes({ 'maximum-0': '-1' }), ['maximum']);
});
