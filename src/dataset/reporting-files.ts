import { z } from 'zod';
import { code, date, fileHead, language, textSchema, year } from './file-parts.ts';

const scope = z.strictObject({
  unit: code.optional(),
  member: code.optional(),
  themes: z.array(code).optional(),
  elements: z.array(z.string()).optional(),
});

/** accounts.json: example accounts, named by role; never people. */
export const accountsFile = z.strictObject({
  ...fileHead,
  accounts: z.array(
    z.strictObject({
      email: z.email(),
      name: textSchema,
      language,
      role: z.enum(['administrator', 'planning-officer', 'focal-point', 'delegate', 'auditor']),
      scope: scope.optional(),
      /** Offered on the sign-in page of the example. */
      isOffered: z.boolean().default(false),
    }),
  ),
});

/** focal-points.json: who reports on a theme for a unit. */
export const focalPointsFile = z.strictObject({
  ...fileHead,
  focalPoints: z.array(
    z.strictObject({ theme: code, unit: code, account: z.email(), from: date, until: date.optional() }),
  ),
});

/** reports.json: windows of the yearly reporting, and reports given in them. */
export const reportsFile = z.strictObject({
  ...fileHead,
  windows: z.array(
    z.strictObject({
      code,
      cycle: code,
      year,
      opens: z.iso.datetime({ local: true }),
      deadline: z.iso.datetime({ local: true }),
      timeZone: z.string(),
      questions: z.array(
        z.strictObject({
          code,
          subject: z.enum(['element', 'theme']),
          label: textSchema,
          hint: textSchema.optional(),
          maximum: z.int().positive(),
          isRequired: z.boolean(),
        }),
      ),
    }),
  ),
  reports: z.array(
    z.strictObject({
      window: code,
      unit: code,
      /** "<cycle>/<element>" or a theme's code. */
      element: z.string().optional(),
      theme: code.optional(),
      account: z.email(),
      state: z.enum(['draft', 'submitted', 'sent-back', 'accepted']),
      answers: z.record(z.string(), textSchema),
      note: z.string().optional(),
      isIllustrative: z.boolean(),
    }),
  ),
});

/** document-labels.json: labels of Council documents with the provenance of each string. */
export const labelsFile = z.strictObject({
  ...fileHead,
  labels: z.array(
    z.strictObject({ code, language, text: z.string(), provenance: z.string(), isVerified: z.boolean() }),
  ),
});

/** documents.json: Council documents to be composed from the data. */
export const documentsFile = z.strictObject({
  ...fileHead,
  documents: z.array(
    z.strictObject({
      code,
      kind: z.enum(['strategic-plan-report']),
      cycle: code,
      year,
      number: z.string(),
      session: textSchema,
      agendaItem: z.string(),
      date,
      originalLanguage: language,
      title: textSchema,
      purpose: textSchema,
      action: textSchema,
      financialImplications: textSchema,
      references: z.array(z.string()),
      /** The session of the Council to which the document goes; the dates of its steps are counted back from it. */
      event: code.optional(),
      /** A first edition that is published when the data are loaded, and what the Council did with it. */
      edition: z
        .strictObject({
          publishedOn: date,
          outcome: z.strictObject({ outcome: z.enum(['noted', 'approved']), decidedOn: date }).optional(),
        })
        .optional(),
    }),
  ),
  /** How many days before the session each step of a kind of document is to be done. */
  steps: z
    .array(
      z.strictObject({
        kind: z.enum(['strategic-plan-report']),
        step: z.enum(['draft', 'review', 'translation', 'approval', 'published']),
        daysBefore: z.int().nonnegative(),
      }),
    )
    .default([]),
  /** Duties to report that instruments state, and the kind of document that answers them. */
  duties: z
    .array(
      z.strictObject({
        code,
        instrument: code,
        clause: z.string(),
        frequency: z.enum(['annual', 'every-four-years', 'once', 'unspecified']),
        subject: textSchema,
        documentKind: z.enum(['strategic-plan-report']),
      }),
    )
    .default([]),
});
