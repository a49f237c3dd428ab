import { type Language, tags } from '#language/languages.ts';
import type { MessageValues } from '#language/messages.ts';
import type { Difference } from './differences.ts';
import type { Evidence } from './evidence.ts';
import type { Concept } from './thesaurus.ts';

/** The message of this room for a key, in the language of the explanation. */
export type SayOverlap = (key: string, values?: MessageValues) => string;

/** Lists in the manner of a language ("a, b and c"). */
function listed(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(tags[language], { type: 'conjunction' }).format(words);
}

/** One sentence for each piece of evidence, in its order; those without anything to name are summed up or left out. */
export function sentencesOf(
  evidence: readonly Evidence[],
  concepts: readonly Concept[],
  say: SayOverlap,
  language: Language,
): string[] {
  return evidence.flatMap(({ kind, values }) => {
    const key = keyOf(kind, values);
    const shown: MessageValues = {};
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'string' || typeof value === 'number') shown[name] = value;
      else {
        const words = name === 'concepts' ? value.map((id) => conceptName(id, concepts, language)) : value;
        if (words.length === 0 && name !== 'passages') return [];
        shown[name] = listed([...new Set(words)], language);
        shown['count'] = words.length;
      }
    }
    return [say(key, shown)];
  });
}

// What is the same and what is not are different sentences.
function keyOf(kind: Evidence['kind'], values: Evidence['values']): string {
  if (values['same'] !== undefined) return `evidence.${kind}.${values['same']}`;
  if (values['source'] === 'items') return 'evidence.closest-items';
  if (values['a'] !== undefined) return `evidence.${kind}.named`;
  if (kind === 'cites') return `evidence.cites.${values['how']}`;
  return `evidence.${kind}`;
}

function conceptName(id: string, concepts: readonly Concept[], language: Language): string {
  const concept = concepts.find((each) => each.id === id);
  return concept?.names?.[language]?.[0] ?? concept?.forms[language]?.[0] ?? id;
}

/** One sentence for each difference. */
export function differenceSentences(
  differences: readonly Difference[],
  say: SayOverlap,
  language: Language,
): string[] {
  const shown = (value: string | readonly string[]) =>
    typeof value === 'string' ? value : value.length === 0 ? '–' : listed(value, language);
  return differences.map(({ kind, a, b }) => say(`differs.${kind}`, { a: shown(a), b: shown(b) }));
}
