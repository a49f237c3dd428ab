import type { DocumentText, TextRun } from '#documents/council-document.ts';
import type { ReportContext } from './report-context.ts';

/** A sum without the last digits that binary fractions add: amounts have at most three decimals. */
export function sumOf(amounts: readonly number[]): number {
  return Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 1000) / 1000;
}

/** What a computed sum has more (or less, below zero) than the stated one. */
export function differenceOf(computed: number, stated: number): number {
  return sumOf([computed, -stated]);
}

/** The unit of amounts after a caption, as its language says it; a unit that is not known is printed as recorded. */
export function resourceUnitRuns(context: ReportContext): TextRun[] {
  const unit = context.input.cycle.resourceUnit;
  if (unit === null) return [];
  const known = unit.toLowerCase() === 'thousand chf';
  return [
    { text: context.say('unit.open') },
    known ? { text: context.say('resource-unit.thousand-chf') } : { text: unit, kind: 'code' },
    { text: context.say('unit.close') },
  ];
}

export function cycleSourceNote(context: ReportContext): DocumentText[] {
  const { source } = context.input.cycle;
  return source === null ? [] : [context.sourcesNote([context.source(source)])];
}
