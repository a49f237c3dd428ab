import { z } from 'zod';
import { code, date, fileHead, language, textSchema, year } from './file-parts.ts';

/* What figures are measured in and broken down by, what marks elements, and the figures of a cycle with their versions. */

/** measures.json: units of measure with the bounds that figures keep to; dimensions by which figures may be broken down. */
export const measuresFile = z.strictObject({
  ...fileHead,
  measures: z
    .array(
      z.strictObject({
        code,
        name: textSchema,
        minimum: z.number().optional(),
        maximum: z.number().optional(),
        /** The most decimals a figure may have; 0: whole numbers. */
        decimals: z.int().min(0).max(9),
      }),
    )
    .default([]),
  dimensions: z
    .array(
      z.strictObject({
        code,
        name: textSchema,
        values: z.array(z.strictObject({ code, name: textSchema })).min(1),
      }),
    )
    .default([]),
});

/** markers.json: schemes that mark elements (a score 0, 1, 2 or a list of values), and what marks which element. */
export const markersFile = z.strictObject({
  ...fileHead,
  schemes: z
    .array(
      z.strictObject({
        code,
        kind: z.enum(['score', 'list']),
        name: textSchema,
        description: textSchema.optional(),
        source: z.string().optional(),
        values: z.array(z.strictObject({ code, name: textSchema, parent: code.optional() })).min(1),
      }),
    )
    .default([]),
  marked: z
    .array(
      z.strictObject({
        /** As "<cycle>/<element>". */
        element: z.string(),
        scheme: code,
        values: z.array(code).min(1),
        provenance: z.enum(['confirmed', 'derived', 'illustrative']),
        source: z.string().optional(),
      }),
    )
    .default([]),
});

export const frequencies = ['half-yearly', 'yearly', 'two-yearly', 'four-yearly'] as const;

export const indicatorShape = z.strictObject({
  code,
  element: code,
  title: textSchema,
  unitOfMeasure: textSchema,
  /** Code of the unit of measure (measures.json) whose bounds its figures keep to. */
  measure: code.optional(),
  direction: z.enum(['up', 'down', 'none']),
  /** Whether target and value are relative to a base year ("50 % increase over 2017"). */
  isRelative: z.boolean().default(false),
  baseline: z.strictObject({ year: year.optional(), value: z.number().optional() }).optional(),
  target: z.strictObject({ year: year.optional(), value: z.number().optional() }).optional(),
  /** Targets of single years, where the plan sets them, each with where it stands. */
  yearlyTargets: z
    .array(z.strictObject({ year, value: z.number(), source: z.string() }))
    .min(1)
    .optional(),
  /** How often a figure is due. */
  frequency: z.enum(frequencies).optional(),
  /** The unit that answers for its figures; without it, the unit of the element. */
  owner: code.optional(),
  /** By what its figures may be broken down, and whether the parts make up the total. */
  dimensions: z.array(z.strictObject({ dimension: code, isAdditive: z.boolean() })).optional(),
  provenance: z.enum(['confirmed', 'unconfirmed', 'illustrative']).default('confirmed'),
  source: z.string().optional(),
});

/** One version of a figure; versions of one figure stand in order, from 1. */
export const observationShape = z.strictObject({
  indicator: code,
  year,
  /** The part of the whole it is about: value codes by dimension. Without it, the total. */
  part: z.record(code, code).optional(),
  version: z.int().min(1).default(1),
  state: z.enum(['value', 'not-applicable', 'no-data']),
  value: z.number().optional(),
  asOf: date.optional(),
  source: z.string(),
  method: z.string().optional(),
  note: z.string().optional(),
  /** Why a later version corrects an earlier one. */
  reason: z.string().optional(),
  /** The language in which source, method, note and reason are written. */
  language: language.optional(),
  validation: z.enum(['entered', 'validated', 'returned']).default('validated'),
  decisionNote: z.string().optional(),
  enteredBy: z.email().optional(),
  decidedBy: z.email().optional(),
  isIllustrative: z.boolean(),
});

/** Whose accounts entered and validated figures that do not say so themselves; `byUnit` by the owner of the indicator. */
export const observationAccountsShape = z.strictObject({
  enteredBy: z.email(),
  byUnit: z.record(code, z.email()).default({}),
  decidedBy: z.email(),
});

export const statusRuleShape = z.strictObject({
  version: z.int().min(1),
  tolerance: z.number().min(0).max(1),
  onTrackShare: z.number().min(0).max(1),
  offTrackShare: z.number().min(0).max(1),
  text: textSchema,
});

export type MeasuresFile = z.infer<typeof measuresFile>;
export type MarkersFile = z.infer<typeof markersFile>;
export type StatedObservation = z.infer<typeof observationShape>;
