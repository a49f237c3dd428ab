import { compareAll } from '#overlap/compare-all.ts';
import { probabilityAt } from '#overlap/compare-one.ts';
import { projectConcepts } from '#overlap/concepts.ts';
import { areaUnderCurve } from '#overlap/fit.ts';
import type { Passage } from '#overlap/item.ts';
import { OverlapIndex } from '#overlap/overlap-index.ts';
import { projectWeights } from '#overlap/weights.ts';
import { type Language, languages } from '#language/languages.ts';
import {
  type Corpus,
  type CorpusText,
  edited,
  grading,
  isEditable,
  mean,
  ndcgAtTen,
  repeatable,
  textsOf,
} from './overlap-corpus.ts';
import { heldOutThemes } from './overlap-held-out.ts';

/** The figures of quality of one part of the corpus, all between 0 and 1. */
export type Quality = Record<
  | 'nearDuplicates'
  | 'translations'
  | 'worstDirection'
  | 'acrossWithMemory'
  | 'acrossThemeUnknown'
  | 'englishTheme'
  | 'toEnglish'
  | 'area',
  number
>;

/** Measures everything on one part. */
export function qualityOfCorpus(corpus: Corpus): Quality {
  const texts = textsOf(corpus.items);
  const known = new OverlapIndex(
    { memory: corpus.memory, concepts: projectConcepts, selfMemory: false },
    texts,
  );
  known.refresh();
  const grade = grading(corpus.pairs);
  const directions = translations(corpus);
  return {
    nearDuplicates: nearDuplicates(corpus),
    translations: mean(directions),
    worstDirection: Math.min(...directions),
    acrossWithMemory: ranking(known, texts, grade, (a, b) => a.language !== b.language),
    acrossThemeUnknown: themeUnknown(corpus, texts, grade),
    englishTheme: ranking(
      known,
      texts,
      grade,
      (a, b) => a.language === 'en' && b.language === 'en' && a.base !== b.base,
    ),
    toEnglish: ranking(
      known,
      texts,
      grade,
      (a, b) => a.language !== 'en' && b.language === 'en' && a.base !== b.base,
    ),
    area: area(known, texts, grade),
  };
}

type Grade = (a: CorpusText, b: CorpusText) => number;

/** Recall of planted near duplicates where precision is still at least 0.95, all pairs ranked by probability. */
function nearDuplicates(corpus: Corpus): number {
  const random = repeatable(17);
  const texts = textsOf(corpus.items);
  const planted = texts
    .filter((text) => text.role !== 'negative' && isEditable(text.texts[text.language] ?? '', text.language))
    .map((text) => {
      const others = texts
        .filter((other) => other.language === text.language)
        .map((other) => other.texts[text.language] ?? '');
      return {
        ...text,
        id: `${text.id}~`,
        texts: { [text.language]: edited(text.texts[text.language] ?? '', text.language, others, random) },
      };
    });
  const grade = grading(corpus.pairs);
  const byId = new Map([...texts, ...planted].map((text) => [text.id, text]));
  const index = new OverlapIndex({ memory: corpus.memory, concepts: projectConcepts, selfMemory: false }, [
    ...byId.values(),
  ]);
  let right = 0;
  let recalled = 0;
  let seen = 0;
  for (const { a, b } of compareAll(index, { min: 0.01, top: 10 })) {
    const isPlanted = a === `${b}~` || b === `${a}~`;
    const [one, other] = [byId.get(a), byId.get(b)] as [CorpusText, CorpusText];
    // Translations and duplicates that the corpus itself holds are neither right nor wrong here.
    if (!isPlanted && grade(one, other) === 3) continue;
    seen++;
    if (isPlanted) right++;
    if (right / seen >= 0.95) recalled = right;
  }
  return recalled / planted.length;
}

/** For each of the 30 directions the share of statements whose translation comes first, memory on other themes only. */
function translations(corpus: Corpus): number[] {
  const hits = new Map<string, number[]>();
  for (const [memory, isAsked] of folds(corpus)) {
    const texts = textsOf(corpus.items.filter((item) => item.role === 'statement'));
    const index = new OverlapIndex({ memory, concepts: projectConcepts, selfMemory: false }, texts);
    index.refresh();
    for (const [at, text] of texts.entries()) {
      if (!isAsked(text.theme)) continue;
      for (const language of languages) {
        if (language === text.language) continue;
        const best = bestAmong(index, at, texts, language);
        const direction = `${text.language} ${language}`;
        hits.set(direction, [...(hits.get(direction) ?? []), best?.base === text.base ? 1 : 0]);
      }
    }
  }
  return [...hits.values()].map(mean);
}

/** Two halves of the themes: the memory of one serves the questions of the other. */
function folds(corpus: Corpus): [Passage[], (theme: string) => boolean][] {
  const themes = [...new Set(corpus.memory.map((passage) => passage.theme))];
  return [0, 1].map((half) => {
    const isOfHalf = (theme: string) => themes.indexOf(theme) % 2 === half;
    return [corpus.memory.filter((passage) => !isOfHalf(passage.theme)), isOfHalf];
  });
}

function bestAmong(
  index: OverlapIndex,
  at: number,
  texts: readonly CorpusText[],
  language: Language,
): CorpusText | undefined {
  const asked = index.askedAt(at);
  let best: CorpusText | undefined;
  let greatest = -1;
  for (const [other, text] of texts.entries()) {
    if (text.language !== language) continue;
    const probability = probabilityAt(index, asked, other, projectWeights);
    if (probability > greatest) [greatest, best] = [probability, text];
  }
  return best;
}

function ranking(
  index: OverlapIndex,
  texts: readonly CorpusText[],
  grade: Grade,
  isMeant: (a: CorpusText, b: CorpusText) => boolean,
): number {
  return mean(
    texts.map((text, at) =>
      text.role === 'negative' ? Number.NaN : ndcgOf(index, texts, at, grade, isMeant),
    ),
  );
}

function ndcgOf(
  index: OverlapIndex,
  texts: readonly CorpusText[],
  at: number,
  grade: Grade,
  isMeant: (a: CorpusText, b: CorpusText) => boolean,
): number {
  const asked = index.askedAt(at);
  const text = texts[at] as CorpusText;
  const ranked = texts.flatMap((other, slot) =>
    slot !== at && isMeant(text, other)
      ? [
          {
            grade: grade(text, other),
            probability: probabilityAt(index, asked, slot, projectWeights),
            id: other.id,
          },
        ]
      : [],
  );
  ranked.sort((a, b) => b.probability - a.probability || (a.id < b.id ? -1 : 1));
  return ndcgAtTen(ranked.map((each) => each.grade));
}

function themeUnknown(corpus: Corpus, texts: readonly CorpusText[], grade: Grade): number {
  const found = folds(corpus).map(([memory, isAsked]) => {
    const index = new OverlapIndex({ memory, concepts: projectConcepts, selfMemory: false }, texts);
    index.refresh();
    return mean(
      texts.map((text, at) =>
        text.role === 'negative' || !isAsked(text.theme)
          ? Number.NaN
          : ndcgOf(index, texts, at, grade, (a, b) => a.language !== b.language),
      ),
    );
  });
  return mean(found);
}

/** How well the probability tells pairs of one theme from others, all pairs of different items. */
function area(
  index: OverlapIndex,
  texts: readonly CorpusText[],
  grade: Grade,
  isMeant: (a: CorpusText, b: CorpusText) => boolean = () => true,
): number {
  const scores: [number, boolean][] = [];
  for (const [at, text] of texts.entries()) {
    const asked = index.askedAt(at);
    for (let other = 0; other < at; other++) {
      const second = texts[other] as CorpusText;
      if (second.base === text.base || !isMeant(text, second)) continue;
      scores.push([probabilityAt(index, asked, other, projectWeights), grade(text, second) >= 2]);
    }
  }
  return areaUnderCurve(scores);
}

/** Figures of quality with each theme unknown to thesaurus and memory (see overlap-held-out.ts). */
export type HeldOutQuality = Record<'across' | 'english' | 'toEnglish' | 'area', number>;

/** Measures the ranking by theme and the area under the curve where neither thesaurus nor memory know the theme. */
export function qualityHeldOut(corpus: Corpus): HeldOutQuality {
  const texts = textsOf(corpus.items);
  const grade = grading(corpus.pairs);
  const found = heldOutThemes(corpus, texts, projectConcepts).map(({ concepts, memory, isAsked }) => {
    const index = new OverlapIndex({ memory, concepts, selfMemory: false }, texts);
    index.refresh();
    const ranked = (isMeant: (a: CorpusText, b: CorpusText) => boolean) =>
      ranking(index, texts, grade, (a, b) => isAsked(a.theme) && isMeant(a, b));
    return {
      across: ranked((a, b) => a.language !== b.language),
      english: ranked((a, b) => a.language === 'en' && b.language === 'en' && a.base !== b.base),
      toEnglish: ranked((a, b) => a.language !== 'en' && b.language === 'en' && a.base !== b.base),
      area: area(index, texts, grade, (a, b) => isAsked(a.theme) || isAsked(b.theme)),
    };
  });
  const over = (name: keyof HeldOutQuality) => mean(found.map((each) => each[name]));
  return {
    across: over('across'),
    english: over('english'),
    toEnglish: over('toEnglish'),
    area: over('area'),
  };
}
