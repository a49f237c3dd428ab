import type { Language } from '#language/languages.ts';

/** What the reader makes of one instrument; the same shape for every source format. docs/reading.md explains each field. */
export type ReadInstrument = {
  kind: InstrumentKind | null;
  number: string | null;
  body: string | null;
  revision: Revision;
  proposal: Proposal | null;
  language: Language;
  title: string | null;
  titleCitations: Citation[];
  style: Profile;
  enactingFormula: string | null;
  sections: Section[];
  footnotes: Footnote[];
  annexes: Annex[];
  changes: Change[];
  warnings: Warning[];
};

export type InstrumentKind = 'resolution' | 'decision' | 'recommendation' | 'opinion' | 'question';

/** `itu`: the heading has its own line; `unga`: a keyword opens each paragraph (UN General Assembly). */
export type Profile = 'itu' | 'unga';

/** "Rev. Bucharest, 2022" as printed, and what it says; place and year are null when they are not printed. */
export type Revision = { raw: string | null; revised: boolean; place: string | null; year: number | null };

/** The marker a proposal carries in the margin, and the number of the proposal. */
export type Proposal = { marker: 'ADD' | 'MOD' | '(MOD)' | 'NOC' | 'SUP'; number: string | null };

export type Section = {
  order: number;
  heading: string;
  type: 'preamble' | 'operative';
  addressees: Addressee[];
  items: Item[];
};

export type Addressee = { text: string; role: 'main' | 'consulted' };

/** A paragraph of a section. `label` as printed, null for an unnumbered paragraph; `level` counts from 1. */
export type Item = {
  label: string | null;
  level: number;
  text: string;
  citations: Citation[];
  reports?: ReportReference[];
  duty?: Duty;
};

export type CitationKind = InstrumentKind | 'article' | 'provision';

/** One entry per number. Place and year only when printed; `part` is the annex, paragraph or heading that is meant. */
export type Citation = {
  kind: CitationKind;
  number: string;
  body: string | null;
  place: string | null;
  year: number | null;
  part: string | null;
  raw: string;
  ofThisConference?: true;
};

/** A report of the Joint Inspection Unit; it is no instrument, so it stands beside the citations. */
export type ReportReference = { body: 'JIU'; number: string | null; year: number | null; raw: string };

/** What an operative clause asks somebody to deliver, to whom, when and how often. */
export type Duty = {
  action: string;
  actors: string[];
  deliverable: string | null;
  recipients: string[];
  frequency: 'annual' | 'biennial' | 'each-session' | 'once' | null;
  due: string | null;
};

export type Footnote = { label: string; text: string; citations: Citation[] };

/** An annex or appendix; `heading` is its number line as printed. */
export type Annex = {
  kind: 'annex' | 'appendix';
  number: string | null;
  heading: string;
  title: string | null;
  items: Item[];
};

/** One tracked change of the source file. `paragraph` counts the paragraphs of the file from 1. */
export type Change = {
  kind:
    | 'insertion'
    | 'deletion'
    | 'move-from'
    | 'move-to'
    | 'paragraph-mark'
    | 'formatting'
    | 'numbering'
    | 'table';
  author: string | null;
  date: string | null;
  paragraph: number;
  text: string;
};

/** What a person should look at: a code and values, never a sentence. */
export type Warning = { code: WarningCode; at: string; values: Record<string, string | number> };

export type WarningCode =
  | 'flattened'
  | 'doubtful-splice'
  | 'no-number'
  | 'no-title'
  | 'no-sections'
  | 'language-doubtful'
  | 'label-out-of-order'
  | 'unknown-heading'
  | 'another-instrument'
  | 'tracked-changes';

/** Warnings that a person must settle before the reading is used; they make the command answer 1. */
export const warningsForAPerson: readonly WarningCode[] = [
  'flattened',
  'doubtful-splice',
  'no-number',
  'no-sections',
  'language-doubtful',
  'unknown-heading',
  'another-instrument',
];

/** One paragraph of a source file, before its role is known. */
export type SourceParagraph = {
  text: string;
  /** Word style of the house, when the file has styles. */
  style?: string;
  /** The number that the word processor shows before the paragraph, when it is not typed. */
  label?: string;
  /** A paragraph that stands in a table cell. */
  inTable?: boolean;
  /** Set by page layout: the paragraph is known to be whole. */
  whole?: boolean;
};
