import { type Language } from '#language/languages.ts';
import { type Multilingual, textHash } from '#language/multilingual.ts';
import type { GraphKind } from '../graph-data.ts';
import { type Judgement, judging, type Rule } from '../rule.ts';
import { textsOf } from '../texts.ts';

/**
 * A text exists in every official language, and no translation is older than the text it was made from.
 * Resolution 154 (Rev. Dubai, 2018), as a whole: the six official languages are used on an equal footing.
 */
export const textInEveryLanguage: Rule = {
  name: 'text-in-every-language',
  severity: 'warning',
  authority: { instrument: 'PP-RES-154-2018', clause: '' },
  judgements: (
    ['units', 'cycles', 'levels', 'elements', 'indicators', 'instruments', 'themes', 'texts'] as const
  ).map((kind) => judgementOf(kind)),
};

function judgementOf(kind: GraphKind): Judgement {
  return judging(kind, function* (graph, thing) {
    for (const { at, field, text } of textsOf(kind, thing)) {
      const { missing, stale } = gapsOf(text, graph.languages);
      for (const [problem, found] of [
        ['missing', missing],
        ['stale', stale],
      ] as const) {
        if (!found.length) continue;
        const values = { problem, kind: at.kind, id: at.id, field, languages: found, source: text.source };
        yield { at, values };
      }
    }
  });
}

/** The same judgement as `textGaps` of the language room (a property test says so), hashing the source at most once. */
export function gapsOf(
  text: Multilingual,
  wanted: readonly Language[],
): { missing: Language[]; stale: Language[] } {
  const missing: Language[] = [];
  const stale: Language[] = [];
  let sourceHash: string | undefined;
  for (const language of wanted) {
    if (!text[language]?.trim()) {
      missing.push(language);
      continue;
    }
    const madeFrom = language === text.source ? undefined : text.from?.[language];
    if (madeFrom === undefined) continue;
    sourceHash ??= textHash(text[text.source] ?? '');
    if (madeFrom !== sourceHash) stale.push(language);
  }
  return { missing, stale };
}
