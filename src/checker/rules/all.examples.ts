import { examples as acceptedReportHasEvidence } from './accepted-report-has-evidence.examples.ts';
import { examples as allocationAddsUp } from './allocation-adds-up.examples.ts';
import { examples as citationIsCurrent } from './citation-is-current.examples.ts';
import { examples as countAgreesWithPlan } from './count-agrees-with-plan.examples.ts';
import { examples as documentInEveryLanguage } from './document-in-every-language.examples.ts';
import { examples as editionAgreesWithData } from './edition-agrees-with-data.examples.ts';
import { examples as elementCodeFitsScheme } from './element-code-fits-scheme.examples.ts';
import { examples as elementHasIndicator } from './element-has-indicator.examples.ts';
import { examples as elementHasOneTitle } from './element-has-one-title.examples.ts';
import { examples as elementHasParent } from './element-has-parent.examples.ts';
import { examples as elementHasUnit } from './element-has-unit.examples.ts';
import { examples as focalPointInTerm } from './focal-point-in-term.examples.ts';
import { examples as goalIsServed } from './goal-is-served.examples.ts';
import { examples as indicatorHasBaseline } from './indicator-has-baseline.examples.ts';
import { examples as indicatorHasOwnerAndSource } from './indicator-has-owner-and-source.examples.ts';
import { examples as indicatorHasTarget } from './indicator-has-target.examples.ts';
import { examples as linkIsConfirmed } from './link-is-confirmed.examples.ts';
import { examples as observationIsCurrent } from './observation-is-current.examples.ts';
import { examples as observationIsValidatedByAnother } from './observation-is-validated-by-another.examples.ts';
import { examples as reportIsGiven } from './report-is-given.examples.ts';
import { examples as sharesAgreeWithAmounts } from './shares-agree-with-amounts.examples.ts';
import { examples as targetGoesBeyondBaseline } from './target-goes-beyond-baseline.examples.ts';
import { examples as targetIsMeasurable } from './target-is-measurable.examples.ts';
import { examples as textInEveryLanguage } from './text-in-every-language.examples.ts';
import { examples as themeHasFocalPoint } from './theme-has-focal-point.examples.ts';
import { examples as titlesAreDistinct } from './titles-are-distinct.examples.ts';
import type { RuleExamples } from './example-data.ts';

/** The examples of every rule; a test says that none is without. */
export const allExamples: readonly RuleExamples[] = [
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
