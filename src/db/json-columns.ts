import type { Multilingual } from '#language/multilingual.ts';

/** Another title that the adopted text gives an element, and where it does. */
export type OtherTitle = { title: Multilingual; where: string };

/** A question as it was asked when a report was submitted. */
export type AskedQuestion = {
  code: string;
  label: Multilingual;
  hint: Multilingual | null;
  maximum: number;
  isRequired: boolean;
};

/** How a planning cycle judges progress; its reading is in src/monitoring/status-rule.ts. */
export type StatusRule = {
  version: number;
  /** The part of the whole way (0 to 1) that may be missing before an indicator is off track. */
  tolerance: number;
  /** An element is on track when at least this share of what can be judged is. */
  onTrackShare: number;
  /** An element is off track when at least this share of what can be judged is. */
  offTrackShare: number;
  text: Multilingual;
};

/** What a notice tells beside its kind: texts in their languages, plain words, moments in a zone, days. */
export type NoticeFacts = Record<string, string | Multilingual | { at: string; zone: string }>;

/** A row of a file of people to invite, as typed. */
export type InvitationRow = {
  line: number;
  name: string;
  email: string;
  language: string;
  role: string;
  unit: string;
  member: string;
};
