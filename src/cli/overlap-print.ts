import { sayer } from '#language/messages.ts';
import type { Overlap } from '#overlap/compare-one.ts';
import { differencesOf } from '#overlap/differences.ts';
import { evidenceOf } from '#overlap/evidence.ts';
import { differenceSentences, sentencesOf } from '#overlap/explain.ts';
import type { OverlapIndex } from '#overlap/overlap-index.ts';
import type { Call } from './overlap-call.ts';

const batch = 500;

/** Writes overlaps, as JSON lines or as text to read. */
export function print(index: OverlapIndex, overlaps: readonly Overlap[], asText: boolean, call: Call): void {
  for (let from = 0; from < overlaps.length; from += batch) {
    const lines = overlaps
      .slice(from, from + batch)
      .map((overlap) => (asText ? textLines(index, overlap, call) : jsonLine(index, overlap, call)));
    call.io.write(lines.join(''));
  }
}

function reasonsOf(index: OverlapIndex, overlap: Overlap) {
  const item = (id: string) => index.items[index.slots.get(id) ?? -1];
  const [a, b] = [item(overlap.a), item(overlap.b)];
  if (a === undefined || b === undefined) return { evidence: [], differs: [] };
  return { evidence: evidenceOf(index, a, b, overlap), differs: differencesOf(index, a, b) };
}

function jsonLine(index: OverlapIndex, overlap: Overlap, { values, language }: Call): string {
  const { evidence, differs } = reasonsOf(index, overlap);
  const { a, b, verdict } = overlap;
  const probability = Math.round(overlap.probability * 1e6) / 1e6;
  if (values.explain === undefined)
    return `${JSON.stringify({ a, b, probability, verdict, evidence, differs })}\n`;
  const say = sayer(language, 'overlap');
  const explanation = [
    ...sentencesOf(evidence, index.reader.concepts.concepts, say, language),
    ...differenceSentences(differs, say, language),
  ];
  return `${JSON.stringify({ a, b, probability, verdict, evidence, differs, explanation })}\n`;
}

function textLines(index: OverlapIndex, overlap: Overlap, { language }: Call): string {
  const say = sayer(language, 'overlap');
  const { evidence, differs } = reasonsOf(index, overlap);
  const percent = new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: 0,
    numberingSystem: 'latn',
  }).format(overlap.probability);
  const alike = sentencesOf(evidence, index.reader.concepts.concepts, say, language).map(
    (sentence) => `  + ${sentence}`,
  );
  const unlike = differenceSentences(differs, say, language).map((sentence) => `  - ${sentence}`);
  return [
    `${percent}  ${say(`verdict.${overlap.verdict}`)}: ${overlap.a} | ${overlap.b}`,
    ...alike,
    ...unlike,
    '',
  ].join('\n');
}
