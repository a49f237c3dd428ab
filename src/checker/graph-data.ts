import type { Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Place } from './finding.ts';

/*
 * What the rules walk, as plain data. Things are named by the institution's own codes; what belongs to a
 * planning cycle is addressed as "<cycle>/<code>", for two cycles may use the same code.
 */

export type Unit = { code: string; name: Multilingual; parent?: string };

export type Cycle = { code: string; title: Multilingual; firstYear: number; lastYear: number };

/** A level of the results framework of one cycle; `codePattern` says how its codes are formed (see code-scheme.ts). */
export type Level = {
  id: string;
  cycle: string;
  code: string;
  name: Multilingual;
  plural: Multilingual;
  codePattern?: string;
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
  /** How often a figure is due. */
  frequency?: 'half-yearly' | 'yearly' | 'two-yearly' | 'four-yearly';
  /** Code of the unit that answers for its figures, when that is not the unit of its element. */
  owner?: string;
  source?: string;
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
};

/** What an element is planned to cost over the cycle, in the cycle's unit of account. */
export type PlannedCost = { element: string; amount: number };

/** The part of an element's cost that is allocated to a goal. Ids of elements. */
export type Allocation = { element: string; goal: string; amount: number };

/** A total as the adopted text states it: of a goal (`key`: id of the element), of a group (`key`: code of the unit), grand. */
export type StatedTotal = { cycle: string; kind: 'goal' | 'group' | 'grand'; key: string; amount: number };

export type Instrument = { code: string; title: Multilingual };

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
export type FocalPoint = { theme: string; unit: string; from: string; until?: string };

/** A text of a thing that no other rule walks (a member's name, an event's title); `field` names which text of it. */
export type LooseText = { at: Place; field: string; text: Multilingual };

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
  texts: readonly LooseText[];
};

/** The kinds of things that a rule can say it reads. */
export type GraphKind = Exclude<keyof GraphData, 'languages' | 'timeZone'>;

/** The address of what belongs to a cycle. */
export const addressOf = (cycle: string, code: string): string => `${cycle}/${code}`;

/** The code without its cycle, as people know it. */
export const codeOf = (address: string): string => address.slice(address.indexOf('/') + 1);

/** The cycle of an address. */
export const cycleOf = (address: string): string => address.slice(0, Math.max(0, address.indexOf('/')));
