import type { Rule } from '../rule.ts';
import { acceptedReportHasEvidence } from './accepted-report-has-evidence.ts';
import { allocationAddsUp } from './allocation-adds-up.ts';
import { citationIsCurrent } from './citation-is-current.ts';
import { countAgreesWithPlan } from './count-agrees-with-plan.ts';
import { documentInEveryLanguage } from './document-in-every-language.ts';
import { editionAgreesWithData } from './edition-agrees-with-data.ts';
import { elementCodeFitsScheme } from './element-code-fits-scheme.ts';
import { elementHasIndicator } from './element-has-indicator.ts';
import { elementHasOneTitle } from './element-has-one-title.ts';
import { elementHasParent } from './element-has-parent.ts';
import { elementHasUnit } from './element-has-unit.ts';
import { focalPointInTerm } from './focal-point-in-term.ts';
import { goalIsServed } from './goal-is-served.ts';
import { indicatorHasBaseline } from './indicator-has-baseline.ts';
import { indicatorHasOwnerAndSource } from './indicator-has-owner-and-source.ts';
import { indicatorHasTarget } from './indicator-has-target.ts';
import { linkIsConfirmed } from './link-is-confirmed.ts';
import { observationIsCurrent } from './observation-is-current.ts';
import { observationIsValidatedByAnother } from './observation-is-validated-by-another.ts';
import { reportIsGiven } from './report-is-given.ts';
import { sharesAgreeWithAmounts } from './shares-agree-with-amounts.ts';
import { targetGoesBeyondBaseline } from './target-goes-beyond-baseline.ts';
import { targetIsMeasurable } from './target-is-measurable.ts';
import { textInEveryLanguage } from './text-in-every-language.ts';
import { themeHasFocalPoint } from './theme-has-focal-point.ts';
import { titlesAreDistinct } from './titles-are-distinct.ts';

/** Every rule of the checker, in the order of its pages. A new rule is a file in `rules/` and a line here. */
export const rules: readonly Rule[] = [
  acceptedReportHasEvidence,
  allocationAddsUp,
  citationIsCurrent,
  countAgreesWithPlan,
  documentInEveryLanguage,
  editionAgreesWithData,
  elementCodeFitsScheme,
  elementHasIndicator,
  elementHasOneTitle,
  elementHasParent,
  elementHasUnit,
  focalPointInTerm,
  goalIsServed,
  indicatorHasBaseline,
  indicatorHasOwnerAndSource,
  indicatorHasTarget,
  linkIsConfirmed,
  observationIsCurrent,
  observationIsValidatedByAnother,
  reportIsGiven,
  sharesAgreeWithAmounts,
  targetGoesBeyondBaseline,
  targetIsMeasurable,
  textInEveryLanguage,
  themeHasFocalPoint,
  titlesAreDistinct,
];

const byName = new Map(rules.map((rule) => [rule.name, rule]));

/** The rule of a name, if there is one. */
export function findRule(name: string): Rule | undefined {
  return byName.get(name);
}
