// Refits the weights that come with the project from the tuning part of the corpus:
//   ./unie-node test/bench/overlap-fit.ts > src/overlap/weights.json
// Thesaurus and memory are also used thinned, and with themes held out of both, so that neither is trusted more than an
// institution with other words deserves.
import { projectConcepts } from '#overlap/concepts.ts';
import { type Decided, crossValidated, fitWeights, qualityOf } from '#overlap/fit.ts';
import type { Passage } from '#overlap/item.ts';
import { measuresOf } from '#overlap/measures.ts';
import { OverlapIndex } from '#overlap/overlap-index.ts';
import type { Concept } from '#overlap/thesaurus.ts';
import { type Setting, type SettingWeights, type Weights, settings } from '#overlap/weights.ts';
import {
  type Corpus,
  type CorpusText,
  edited,
  grading,
  isEditable,
  readCorpus,
  repeatable,
  textsOf,
} from './overlap-corpus.ts';
import { heldOutThemes } from './overlap-held-out.ts';

const oneNegativeOf = 8;

// Where the fit starts, and what it is held to where the corpus says little (citations, dates, regions).
const starting: SettingWeights = {
  start: -6,
  measures: {
    near: 10,
    terms: 4,
    concepts: 3,
    field: 3,
    passages: 5,
    crowding: 1,
    pivot: 2,
    neutral: 1,
    neighbours: 4,
    citations: 1,
    cites: 1.5,
    region: 0.15,
    dates: 0.15,
    audience: 0.15,
  },
};

function thinned(concepts: readonly Concept[], share: number): Concept[] {
  const random = repeatable(11);
  return concepts.map((concept) => ({
    ...concept,
    forms: Object.fromEntries(
      Object.entries(concept.forms).map(([language, forms]) => [
        language,
        forms.filter(() => random() < share),
      ]),
    ),
  }));
}

/** The texts of the corpus and, for a third of them, a near duplicate. */
function withNearDuplicates(texts: readonly CorpusText[]): CorpusText[] {
  const random = repeatable(3);
  const planted = texts
    .filter((text) => isEditable(text.texts[text.language] ?? '', text.language) && random() < 0.33)
    .map((text) => {
      const others = texts
        .filter((other) => other.language === text.language)
        .map((other) => other.texts[text.language] ?? '');
      const variant = edited(text.texts[text.language] ?? '', text.language, others, random);
      return { ...text, id: `${text.id}~`, texts: { [text.language]: variant } };
    });
  return [...texts, ...planted];
}

type Known = {
  concepts: readonly Concept[];
  memory: readonly Passage[];
  isAsked: (theme: string) => boolean;
  /** Whether the items describe one another where there is no memory: a large collection does without. */
  selfMemory?: boolean;
};

function decidedPairs(
  corpus: Corpus,
  texts: readonly CorpusText[],
  { concepts, memory, isAsked, selfMemory = memory.length === 0 }: Known,
  into: Map<Setting, Decided[]>,
): void {
  const themes = [...new Set(corpus.items.map((item) => item.theme))];
  const grade = grading(corpus.pairs);
  const index = new OverlapIndex({ memory, concepts, selfMemory }, texts);
  index.refresh();
  const random = repeatable(5);
  for (const [at, a] of texts.entries()) {
    const asked = index.askedAt(at);
    const isHere = isAsked(a.theme);
    for (let other = 0; other < at; other++) {
      const b = texts[other] as CorpusText;
      if (!isHere && !isAsked(b.theme)) continue;
      const isOverlap = grade(a, b) >= 2;
      if (!isOverlap && a.role !== 'negative' && random() > 1 / oneNegativeOf) continue;
      const setting: Setting = `${a.language === b.language ? 'sameLanguage' : 'acrossLanguages'}${index.hasMemory ? 'WithMemory' : ''}`;
      into
        .get(setting)
        ?.push({ measures: measuresOf(index, asked, other), isOverlap, part: themes.indexOf(a.theme) });
    }
  }
}

const corpus = readCorpus('tuning');
if (corpus === undefined) throw new Error('test/corpus/overlap/tuning is missing');
const decided = new Map<Setting, Decided[]>(settings.map((setting) => [setting, []]));
const texts = withNearDuplicates(textsOf(corpus.items));
const everyTheme = () => true;
const knowledge: Known[] = [
  { concepts: projectConcepts, memory: [], isAsked: everyTheme },
  { concepts: projectConcepts, memory: corpus.memory, isAsked: everyTheme },
  { concepts: projectConcepts, memory: [], isAsked: everyTheme, selfMemory: false },
  { concepts: thinned(projectConcepts, 0.4), memory: [], isAsked: everyTheme, selfMemory: false },
  { concepts: thinned(projectConcepts, 0.4), memory: corpus.memory, isAsked: everyTheme },
  ...heldOutThemes(corpus, texts, projectConcepts).flatMap((held) => [held, { ...held, memory: [] }]),
];
for (const known of knowledge) decidedPairs(corpus, texts, known, decided);
const weights: Weights = { version: process.argv[2] ?? 'corpus', settings: {} as Weights['settings'] };
for (const setting of settings) {
  const pairs = decided.get(setting) ?? [];
  const after = fitWeights(pairs, starting);
  const quality = { before: qualityOf(pairs, starting), crossValidated: crossValidated(pairs, starting) };
  process.stderr.write(`${setting} ${JSON.stringify(quality)}\n`);
  // Only one pair in eight that does not overlap was looked at: the odds start that much lower.
  after.start -= Math.log(oneNegativeOf);
  for (const name of Object.keys(after.measures) as (keyof typeof after.measures)[])
    after.measures[name] = Math.round(after.measures[name] * 1000) / 1000;
  weights.settings[setting] = { start: Math.round(after.start * 1000) / 1000, measures: after.measures };
}
process.stdout.write(JSON.stringify(weights, null, 2) + '\n');
