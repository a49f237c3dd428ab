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
