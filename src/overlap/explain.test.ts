import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#language/languages.ts';
import { sayer } from '#language/messages.ts';
import { projectConcepts } from './concepts.ts';
import { differenceKinds } from './differences.ts';
import { type Evidence, evidenceKinds } from './evidence.ts';
import { differenceSentences, sentencesOf } from './explain.ts';
import { verdicts } from './verdict.ts';

const values: Record<Evidence['kind'], Evidence['values'][]> = {
  'near-identical': [{ percent: 85 }],
  'shared-terms': [{ words: ['fibre', 'islands'] }],
  'shared-concepts': [
    { concepts: ['broadband', 'unknown'] },
    { concepts: ['broadband'], a: ['fibre'], b: ['optical fibre'] },
  ],
  'same-field': [{ concepts: ['fibre'] }, { concepts: ['fibre'], a: ['cable'], b: ['trench', 'duct'] }],
  'outside-model': [{ percent: 71, provider: 'vectors.example.org' }],
  'closest-passages': [
    { passages: [] },
    { passages: ['P1'] },
    { passages: ['P1', 'P2'] },
    { passages: [], source: 'items' },
    { passages: ['i1'], source: 'items' },
  ],
  lexicon: [{ words: ['fibre'] }],
  acronyms: [{ words: ['IMT'] }],
  'common-roots': [{}],
  'common-neighbours': [{ items: ['I1'] }, { items: ['I1', 'I2'] }],
  'shared-citations': [
    { instruments: ['PP 77'], cited: 1 },
    { instruments: ['PP 77', 'PP 78'], cited: 3 },
  ],
  cites: [{ how: 'operative' }, { how: 'recalling' }, { how: 'none' }],
  region: [
    { same: 'yes', region: 'africa' },
    { same: 'no', region: 'africa' },
  ],
  dates: [
    { same: 'yes', start: '', end: '' },
    { same: 'no', start: '', end: '' },
  ],
  audience: [
    { same: 'yes', audience: '' },
    { same: 'no', audience: '' },
  ],
};

for (const language of languages) {
  const say = sayer(language, 'overlap');

  test(`${language}: every piece of evidence has its sentence`, () => {
    for (const kind of evidenceKinds) {
      const evidence = values[kind].map((each) => ({ kind, weight: 1, values: each }));
      const sentences = sentencesOf(evidence, projectConcepts, say, language);
      assert.equal(sentences.length, evidence.length);
      for (const sentence of sentences) assert.match(sentence, /^[^⟦{}]{5,}[.。]$/u);
    }
  });

  test(`${language}: every difference and every verdict has its words`, () => {
    const differences = differenceKinds.map((kind) => ({
      kind,
      a: kind === 'words' ? ['x'] : 'x',
      b: kind === 'words' ? [] : 'y',
    }));
    for (const sentence of differenceSentences(differences, say, language))
      assert.match(sentence, /^[^⟦{}]+$/u);
    for (const verdict of verdicts) assert.match(say(`verdict.${verdict}`), /^[^⟦{}]+$/u);
  });
}

test('a sentence in English', () => {
  const evidence: Evidence[] = [{ kind: 'shared-concepts', weight: 2, values: { concepts: ['broadband'] } }];
  assert.deepEqual(sentencesOf(evidence, projectConcepts, sayer('en', 'overlap'), 'en'), [
    'Both concern a concept of the thesaurus: broadband.',
  ]);
});
