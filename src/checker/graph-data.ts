import type { Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Place } from './finding.ts';

/*
 * What the rules walk, as plain data. Things are named by the institution's own codes; what belongs to a
 * planning cycle is addressed as "<cycle>/<code>", for two cycles may use the same code.
 */

export type Unit = { code: string; name: Multilingual; parent?: string };

export type Cycle = {
  code: string;
  title: Multilingual;
  firstYear: number;
  lastYear: number;
  /** 'partial': what is not there was left out knowingly, so that its absence says nothing. */
  completeness?: 'complete' | 'partial';
  source?: string;
};

/** A level of the results framework of one cycle; `codePattern` says how its codes are formed (see code-scheme.ts). */
export type Level = {
  id: string;
  cycle: string;
  code: string;
  name: Multilingual;
  plural: Multilingual;
  codePattern?: string;
  /** Ids of the levels under which its elements hang; none: they stand at the top. */
  parents?: readonly string[];
  /** Ids of the levels whose elements contribute to its elements. */
  contributors?: readonly string[];
  /** Whether the unit that answers for an element of this level reports on it every year. */
  isReported?: boolean;
};

export type Element = {
  id: string;
  cycle: string;
  code: string;
  /** The code as the adopted text prints it, when that differs. */
  printedCode?: string;
  /** Id of the level. */
  level: string;
  /** Id of the element it hangs under. */
  parent?: string;
  unit?: string;
  title: Multilingual;
  description?: Multilingual;
  /** Other titles that the adopted text gives it, and where. */
  otherTitles?: readonly { title: Multilingual; where: string }[];
};

/** One element serves another beside the tree, as an objective serves a goal. Ids of elements. */
export type Contribution = { from: string; to: string; strength: 'primary' | 'secondary' };

export type Indicator = {
  id: string;
  cycle: string;
  code: string;
  /** Id of the element that it measures. */
  element: string;
  title: Multilingual;
  unitOfMeasure: Multilingual;
  /** Whether target and values are relative to a base year ("50 % more than in 2017"). */
  isRelative: boolean;
  direction: 'up' | 'down' | 'none';
  /** Where its definition and figures come from. */
  source?: string;
  /** Code of the unit that answers for its figures, when that is not the unit of its element. */
  owner?: string;
  /** How often a figure is due, in months. */
  frequency?: number;
  /** Targets for single years, when the plan sets them. */
  yearlyTargets?: readonly { year: number; value: number }[];
  baseline?: { year?: number; value?: number };
  target?: { year?: number; value?: number };
};

/** What everybody sees of a figure: the newest validated version of an indicator's total in a year. */
export type Observation = {
  indicator: string;
  year: number;
  state: 'value' | 'not-applicable' | 'no-data';
  value?: number;
  /** The civil day for which the figure holds. */
  asOf?: string;
  /** Who entered it and who validated it, as opaque ids; known where the database holds them. */
  author?: string;
  validator?: string;
};

/** What an element is planned to cost over the cycle, in the cycle's unit of account. */
export type PlannedCost = { element: string; amount: number };

/** The part of an element's cost that is allocated to a goal. Ids of elements. */
export type Allocation = {
  element: string;
  goal: string;
  amount: number;
  /** The share of the element's cost that the adopted text prints beside the amount, in per cent. */
  statedPercent?: number;
};

/** A total as the adopted text states it: of a goal (`key`: id of the element), of a group (`key`: code of the unit), grand. */
export type StatedTotal = { cycle: string; kind: 'goal' | 'group' | 'grand'; key: string; amount: number };

/** `citations`: codes of the instruments that it cites, each with the year of the revision cited. */
export type Instrument = {
  code: string;
  title: Multilingual;
  year?: number;
  citations?: readonly string[];
};

/** A theme of common interest with the units it concerns, the instruments it rests on, the elements that serve it. */
export type Theme = {
  code: string;
  title: Multilingual;
  description?: Multilingual;
  units: readonly string[];
  instruments: readonly string[];
  elements: readonly string[];
};

/** Who reports on a theme for a unit; `from` and `until` are civil dates (YYYY-MM-DD), both days included. */
export type FocalPoint = {
  theme: string;
  unit: string;
  from: string;
  until?: string;
  /** The person's account is closed. */
  isClosed?: boolean;
};

/** A window of the yearly reporting: `deadline` is its last civil day; without `units` it asks every unit. */
export type ReportWindow = {
  code: string;
  cycle: string;
  year: number;
  deadline: string;
  units?: readonly string[];
  extensions?: readonly DeadlineExtension[];
};

/** A later last day, for all reports of a window, those of a unit, or one of them. */
export type DeadlineExtension = {
  deadline: string;
  unit?: string;
  subjectKind?: 'element' | 'theme';
  subject?: string;
};

/** A yearly report of a unit on an element ("<cycle>/<code>") or a theme; `lateOn`: the day it came in, after the deadline. */
export type Report = {
  window: string;
  unit: string;
  subjectKind: 'element' | 'theme';
  subject: string;
  state: 'draft' | 'submitted' | 'sent-back' | 'accepted';
  lateOn?: string;
};

/** A declared relation of two things; `basis` is the hash of what `to` said when a person confirmed it. */
export type TraceLink = { from: Place; relation: string; to: Place; basis: string };

/** A Council document; `languages` tells when each edition in a language is due and when it was published. */
export type CouncilDocument = {
  code: string;
  cycle: string;
  year: number;
  date: string;
  languages?: readonly { language: Language; dueOn: string; publishedOn?: string }[];
};

/** A figure as a frozen edition of a document states it. */
export type EditionFigure = {
  document: string;
  edition: string;
  indicator: string;
  year: number;
  state: Observation['state'];
  value?: number;
};

/**
 * A text of a thing that is no list of its own (a member's name, a document's purpose); `field` names which text of it.
 * `cycle`: the plan that it speaks of. `isAsWritten`: written by a person in one language, not owed in the others.
 */
export type LooseText = {
  at: Place;
  field: string;
  text: Multilingual;
  cycle?: string;
  isAsWritten?: boolean;
};

/** Everything the rules may look at. A loader makes it: from data files, or from the database. */
export type GraphData = {
  /** The official languages of the organization. */
  languages: readonly Language[];
  /** The IANA time zone in which the organization reckons its civil dates. */
  timeZone: string;
  units: readonly Unit[];
  cycles: readonly Cycle[];
  levels: readonly Level[];
  elements: readonly Element[];
  contributions: readonly Contribution[];
  indicators: readonly Indicator[];
  observations: readonly Observation[];
  plannedCosts: readonly PlannedCost[];
  allocations: readonly Allocation[];
  statedTotals: readonly StatedTotal[];
  instruments: readonly Instrument[];
  themes: readonly Theme[];
  focalPoints: readonly FocalPoint[];
  windows: readonly ReportWindow[];
  reports: readonly Report[];
  links: readonly TraceLink[];
  documents: readonly CouncilDocument[];
  figures: readonly EditionFigure[];
  texts: readonly LooseText[];
};

/** The kinds of things that a rule can say it reads. */
export type GraphKind = Exclude<keyof GraphData, 'languages' | 'timeZone'>;

/** A thing of a kind. */
export type Fact<K extends GraphKind> = GraphData[K][number];

export const graphKinds = [
  'units',
  'cycles',
  'levels',
  'elements',
  'contributions',
  'indicators',
  'observations',
  'plannedCosts',
  'allocations',
  'statedTotals',
  'instruments',
  'themes',
  'focalPoints',
  'windows',
  'reports',
  'links',
  'documents',
  'figures',
  'texts',
] as const satisfies readonly GraphKind[];

/** The address of what belongs to a cycle. */
export const addressOf = (cycle: string, code: string): string => `${cycle}/${code}`;

/** The code without its cycle, as people know it. */
export const codeOf = (address: string): string => address.slice(address.indexOf('/') + 1);

/** The cycle of an address. */
export const cycleOf = (address: string): string => address.slice(0, Math.max(0, address.indexOf('/')));
