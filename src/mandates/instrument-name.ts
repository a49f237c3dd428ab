import type { Language } from '#language/languages.ts';
import { hasMessage, sayIn } from '#language/messages.ts';

/**
 * How an instrument is cited in a language: "Resolution 71 (Rev. Dubai, 2018)", "第71号决议（2018年，迪拜，修订版）"
 * (conventions of the Union's documents; a place without a name in the six languages stands as the register has it).
 */
export function citationOf(
  language: Language,
  instrument: { kind: string; number: string; place: string; year: number; is_revision: boolean },
): string {
  const kind = sayIn(language, 'mandates', `kind-${instrument.kind}`);
  const placeKey = `place-${instrument.place}`;
  const place = hasMessage('mandates', placeKey) ? sayIn(language, 'mandates', placeKey) : instrument.place;
  const key = instrument.is_revision ? 'citation-revised' : 'citation-first';
  return sayIn(language, 'mandates', key, {
    kind,
    number: instrument.number,
    place,
    year: String(instrument.year),
  });
}
