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
