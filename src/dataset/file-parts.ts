import { z } from 'zod';
import { languages } from '#language/languages.ts';

export const language = z.enum(languages);
export const perLanguage = z.partialRecord(language, z.string());

/** A text in six languages; `source` (default: of the file, then en) and `mark` say where it comes from. */
export const textSchema = z.strictObject({
  source: language.optional(),
  mark: z.enum(['official', 'unofficial', 'unconfirmed', 'illustrative']).optional(),
  from: perLanguage.optional(),
  ar: z.string().optional(),
  zh: z.string().optional(),
  en: z.string().optional(),
  fr: z.string().optional(),
  ru: z.string().optional(),
  es: z.string().optional(),
});

/** What every file may state once for all of its texts and facts. */
export const fileHead = {
  $schema: z.string().optional(),
  texts: z.strictObject({ source: language.optional(), mark: textSchema.shape.mark }).optional(),
  source: z.string().optional(),
  note: z.string().optional(),
};

export const year = z.int().min(1865).max(2200);
export const date = z.iso.date();
export const code = z.string().min(1).max(60);
