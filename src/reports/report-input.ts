import type { Finding } from '#checker/finding.ts';
import type { Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Status } from '#monitoring/progress.ts';
import type { RuleFigures } from '#monitoring/status-rule.ts';

/*
 * What the yearly report on the strategic plan is composed from: the rows of one cycle and one year, named by the
 * institution's codes, texts in all their languages. Nothing here is formatted or chosen by language.
 */

export type Provenance = 'confirmed' | 'unconfirmed' | 'illustrative';

export type ReportObservation = {
  year: number;
  /** Zero is a value; not applicable and no data yet are none. */
  state: 'value' | 'not-applicable' | 'no-data';
  value: number | null;
  source: string;
  isIllustrative: boolean;
  /** The day (YYYY-MM-DD) for which the value holds, where it is known. */
  asOf?: string | null;
};

export type ReportIndicator = {
  code: string;
  title: Multilingual;
  unitOfMeasure: Multilingual;
  direction: 'up' | 'down' | 'none';
  /** Values and target are changes since the year of the baseline. */
  isRelative: boolean;
  baselineYear: number | null;
  baselineValue: number | null;
  targetYear: number | null;
  targetValue: number | null;
  provenance: Provenance;
  source: string | null;
  observations: readonly ReportObservation[];
  /** The status that a planning officer has set by hand, in force on the day of these rows. */
  byHand?: StatusByHand | null;
};

export type StatusByHand = { status: Status; reason: Multilingual; until: string };

/** An element of the plan that indicators measure: a target of a goal, an outcome of an objective. */
export type MeasuredElement = {
  code: string;
  title: Multilingual;
  provenance: Provenance;
  source: string | null;
  indicators: readonly ReportIndicator[];
};

export type ReportGoal = {
  code: string;
  title: Multilingual;
  provenance: Provenance;
  source: string | null;
  targets: readonly MeasuredElement[];
};

export type ReportAllocation = { goal: string; amount: number; statedPercent: number | null };

/** A yearly report that was accepted; answers by the code of the question. */
export type AcceptedReport = {
  unit: Multilingual;
  isIllustrative: boolean;
  answers: Readonly<Record<string, Multilingual>>;
};

export type ReportObjective = {
  code: string;
  title: Multilingual;
  provenance: Provenance;
  source: string | null;
  /** The unit that answers for it. */
  unit: Multilingual | null;
  /** The key of the stated total (`kind` "group") that its allocations are part of. */
  group: string | null;
  outcomes: readonly MeasuredElement[];
  plannedCost: number | null;
  allocations: readonly ReportAllocation[];
  reports: readonly AcceptedReport[];
};

export type StatedTotal = { kind: 'goal' | 'group' | 'grand'; key: string; amount: number };

/** A label of Council documents in one language, with `{item}`, `{symbol}`, `{language}` to be filled in. */
export type DocumentLabel = {
  code: string;
  language: Language;
  text: string;
  provenance: string;
  isVerified: boolean;
};

export type StrategicPlanReportInput = {
  organization: { code: string; name: Multilingual; isExample: boolean };
  document: {
    number: string;
    year: number;
    session: Multilingual;
    agendaItem: string;
    /** YYYY-MM-DD */
    date: string;
    originalLanguage: Language;
    title: Multilingual;
    purpose: Multilingual;
    action: Multilingual;
    financialImplications: Multilingual;
    references: readonly string[];
  };
  labels: readonly DocumentLabel[];
  cycle: {
    code: string;
    title: Multilingual;
    firstYear: number;
    lastYear: number;
    /** The unit of all amounts ("thousand CHF"). */
    resourceUnit: string | null;
    source: string | null;
    /** How the cycle decides on statuses; without one the house rule holds. */
    statusRule?: (RuleFigures & { text: Multilingual }) | null;
  };
  /** Names of the levels of the cycle, for headings: the level of goals, of targets, of objectives, of outcomes. */
  levels: Readonly<
    Record<'goal' | 'target' | 'objective' | 'outcome', { name: Multilingual; plural: Multilingual }>
  >;
  goals: readonly ReportGoal[];
  objectives: readonly ReportObjective[];
  statedTotals: readonly StatedTotal[];
  /** Names of the groups of the stated totals, by key. */
  groups: Readonly<Record<string, Multilingual>>;
  /** The questions that reports answer, in the order asked, as asked. */
  questions: readonly { code: string; label: Multilingual }[];
  findings: readonly Finding[];
};
