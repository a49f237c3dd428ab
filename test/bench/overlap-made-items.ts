import type { Language } from '#language/languages.ts';
import type { OverlapItem } from '#overlap/item.ts';
import { edited, readCorpus, repeatable, textsOf } from './overlap-corpus.ts';

const rareWords = 20_000;
const syllables = 'ba ce di fo gu la me ni po ru sa te vi zo ka he mi lo tu ra'.split(' ');
const letters: Partial<Record<Language, string>> = {
  ru: 'а б в г д е ж з и к л м н о п р с т у ф х ц ч ш'.replaceAll(' ', ''),
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  zh: '天地人山水火木金土日月星风雨云电路桥船车马牛羊鸟鱼花草树石田',
};

/**
 * Items for measuring speed: words of the corpus and made-up rare words, both with the frequencies of natural language
 * (Zipf), 8 to 25 words a text; one in twenty is a near duplicate of an earlier one.
 */
export function madeItems(count: number, languages: readonly Language[], seed: number): OverlapItem[] {
  const random = repeatable(seed);
  const corpus = readCorpus('tuning');
  const words = new Map(
    languages.map((language) => [
      language,
      wordsOf(
        corpus === undefined
          ? []
          : textsOf(corpus.items)
              .filter((text) => text.language === language)
              .map((text) => text.texts[language] ?? ''),
        language,
      ),
    ]),
  );
  const items: OverlapItem[] = [];
  for (let at = 0; at < count; at++) {
    const language = languages[at % languages.length] as Language;
    const known = words.get(language) ?? [];
    const source = items[at - languages.length * (1 + Math.floor(random() * 200))];
    const text =
      source !== undefined && random() < 0.05
        ? edited(source.texts[language] ?? '', language, [known.join(language === 'zh' ? '' : ' ')], random)
        : madeText(known, language, random);
    items.push({ id: `made-${seed}-${at}`, kind: 'activity', texts: { [language]: text } });
  }
  return items;
}

function wordsOf(texts: readonly string[], language: Language): string[] {
  const counts = new Map<string, number>();
  const words = texts.flatMap((text) =>
    language === 'zh'
      ? (text.match(/\p{Script=Han}{2}/gu) ?? [])
      : text
          .toLowerCase()
          .split(/\P{L}+/u)
          .filter((word) => word !== ''),
  );
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

function madeText(known: readonly string[], language: Language, random: () => number): string {
  const length = 8 + Math.floor(random() * 18);
  // The k-th word has a frequency of about 1/k.
  const word = () => {
    const rank = Math.floor(Math.exp(random() * Math.log(known.length + rareWords)));
    return known[rank - 1] ?? rareWord(rank, language);
  };
  return Array.from({ length }, word).join(language === 'zh' ? '' : ' ');
}

function rareWord(rank: number, language: Language): string {
  const own = letters[language];
  const base = own?.length ?? syllables.length;
  let word = '';
  for (let rest = rank; rest > 0; rest = Math.floor(rest / base))
    word += own?.[rest % base] ?? syllables[rest % base];
  return own === undefined || language === 'zh' ? word : word + word.slice(0, 2);
}
