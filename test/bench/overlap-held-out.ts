import type { Passage } from '#overlap/item.ts';
import { OverlapIndex } from '#overlap/overlap-index.ts';
import type { Concept } from '#overlap/thesaurus.ts';
import type { Corpus, CorpusText } from './overlap-corpus.ts';

const parts = 5;
const mostlyOfTheme = 0.5;

/** One part of the themes, unknown to thesaurus and memory: what remains of both, and which themes are asked about. */
export type HeldOut = { concepts: Concept[]; memory: Passage[]; isAsked: (theme: string) => boolean };

/**
 * Takes a fifth of the themes at a time out of the memory and out of the thesaurus: a concept goes when half of its
 * occurrences in the corpus, or more, are in one of these themes. What is then measured needs no key word.
 */
export function heldOutThemes(
  corpus: Corpus,
  texts: readonly CorpusText[],
  concepts: readonly Concept[],
): HeldOut[] {
  const themes = [...new Set(corpus.memory.map((passage) => passage.theme))].sort();
  const owner = ownersOf(corpus, texts, concepts);
  return Array.from({ length: parts }, (_, part) => {
    const isAsked = (theme: string) => themes.indexOf(theme) % parts === part && themes.includes(theme);
    return {
      concepts: concepts.filter(({ id }) => !isAsked(owner.get(id) ?? '')),
      memory: corpus.memory.filter((passage) => !isAsked(passage.theme)),
      isAsked,
    };
  });
}

/** The theme that a concept belongs to, when it mostly occurs in one. */
function ownersOf(
  corpus: Corpus,
  texts: readonly CorpusText[],
  concepts: readonly Concept[],
): Map<string, string> {
  const { reader } = new OverlapIndex({ concepts, selfMemory: false }, []);
  const counts = concepts.map(() => new Map<string, number>());
  for (const { theme, texts: said } of [...texts, ...corpus.memory]) {
    const { ids, values } = reader.read(said).concepts;
    for (const [at, concept] of ids.entries()) {
      if ((values[at] as number) < 0.7) continue;
      const count = counts[concept] as Map<string, number>;
      count.set(theme, (count.get(theme) ?? 0) + 1);
    }
  }
  const owners = new Map<string, string>();
  for (const [at, count] of counts.entries()) {
    const total = [...count.values()].reduce((sum, each) => sum + each, 0);
    for (const [theme, each] of count)
      if (each >= mostlyOfTheme * total) owners.set((concepts[at] as Concept).id, theme);
  }
  return owners;
}
