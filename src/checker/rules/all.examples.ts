import { examples as allocationAddsUp } from './allocation-adds-up.examples.ts';
import { examples as elementCodeFitsScheme } from './element-code-fits-scheme.examples.ts';
import type { RuleExamples } from './example-data.ts';
import { examples as targetIsMeasurable } from './target-is-measurable.examples.ts';
import { examples as textInEveryLanguage } from './text-in-every-language.examples.ts';
import { examples as themeHasFocalPoint } from './theme-has-focal-point.examples.ts';

/** The examples of every rule; a test says that none is without. */
export const allExamples: readonly RuleExamples[] = [
  allocationAddsUp,
  elementCodeFitsScheme,
  targetIsMeasurable,
  textInEveryLanguage,
  themeHasFocalPoint,
];
