import type { Rule } from '../rule.ts';
import { allocationAddsUp } from './allocation-adds-up.ts';
import { elementCodeFitsScheme } from './element-code-fits-scheme.ts';
import { targetIsMeasurable } from './target-is-measurable.ts';
import { textInEveryLanguage } from './text-in-every-language.ts';
import { themeHasFocalPoint } from './theme-has-focal-point.ts';

/** Every rule of the checker, in the order of its pages. A new rule is a file in `rules/` and a line here. */
export const rules: readonly Rule[] = [
  allocationAddsUp,
  elementCodeFitsScheme,
  targetIsMeasurable,
  textInEveryLanguage,
  themeHasFocalPoint,
];

/** The rule of a name, if there is one. */
export function findRule(name: string): Rule | undefined {
  return rules.find((rule) => rule.name === name);
}
