import { z } from 'zod';
import {
  indicatorShape,
  type MarkersFile,
  type MeasuresFile,
  observationAccountsShape,
  observationShape,
  statusRuleShape,
} from './evidence-files.ts';
import { code, date, fileHead, language, textSchema, year } from './file-parts.ts';
import { accountsFile, documentsFile, focalPointsFile, labelsFile, reportsFile } from './reporting-files.ts';

export { markersFile, measuresFile } from './evidence-files.ts';
export { textSchema } from './file-parts.ts';
export { accountsFile, documentsFile, focalPointsFile, labelsFile, reportsFile } from './reporting-files.ts';

/*
 * The organization's data as files: what `db/example` holds, what `./unie check --data DIR` reads,
 * what an import loads. Things are named by the institution's own codes.
 * A file is { "texts": defaults for its texts, "source": …, "<list>": […] }.
 */

/** organization.json */
export const organizationFile = z.strictObject({
  ...fileHead,
  code,
  name: textSchema,
  timeZone: z.string(),
  languages: z.array(language).min(1),
  isExample: z.boolean().default(false),
});

/** units.json: parts of the secretariat, Sectors, regional offices; a parent stands before its children. */
export const unitsFile = z.strictObject({
  ...fileHead,
  units: z.array(
    z.strictObject({
      code,
      name: textSchema,
      kind: z.enum([
        'sector',
        'bureau',
        'general-secretariat',
        'department',
        'regional-office',
        'area-office',
      ]),
      parent: code.optional(),
      source: z.string().optional(),
    }),
  ),
});

/** members.json: Member States (ISO 3166 alpha-3 code) and other members. */
export const membersFile = z.strictObject({
  ...fileHead,
  regions: z.array(z.strictObject({ code, name: textSchema })),
  members: z.array(
    z.strictObject({
      code,
      name: textSchema,
      category: z.enum(['member-state', 'sector-member', 'associate', 'academia']),
      region: code.optional(),
      contributoryUnits: z.number().optional(),
      source: z.string().optional(),
    }),
  ),
});

/** cycles/<code>.json: one planning cycle, with its own levels. */
export const cycleFile = z.strictObject({
  ...fileHead,
  code,
  title: textSchema,
  firstYear: year,
  lastYear: year,
  status: z.enum(['draft', 'in-force', 'superseded']),
  completeness: z.enum(['complete', 'partial']),
  adoptedBy: code.optional(),
  resourceUnit: z.string().optional(),
  /** Levels in order; `parents`: codes of the levels an element may hang under ([] = top); `codePattern`: how codes are formed. */
  levels: z.array(
    z.strictObject({
      code,
      name: textSchema,
      plural: textSchema,
      parents: z.array(code),
      codePattern: z.string().optional(),
      /** Whether the unit that answers for an element of this level reports on it every year. */
      isReported: z.boolean().default(false),
    }),
  ),
  /** Which level may contribute to which, beside the tree. */
  relations: z.array(z.strictObject({ from: code, relation: z.literal('contributes-to'), to: code })),
  /** Elements in reading order; a parent stands before its children. */
  elements: z.array(
    z.strictObject({
      level: code,
      code,
      /** The code as the adopted text prints it, when that differs from `code`. */
      printedCode: z.string().optional(),
      parent: code.optional(),
      title: textSchema,
      description: textSchema.optional(),
      /** Other titles that the adopted text gives the same element, and where. */
      otherTitles: z.array(z.strictObject({ title: textSchema, where: z.string() })).optional(),
      unit: code.optional(),
      /** Shown as a mark: names that no official text confirms are `unconfirmed`. */
      provenance: z.enum(['confirmed', 'unconfirmed', 'illustrative']).default('confirmed'),
      source: z.string().optional(),
    }),
  ),
  contributions: z.array(
    z.strictObject({ from: code, to: code, strength: z.enum(['primary', 'secondary']) }),
  ),
  indicators: z.array(indicatorShape),
  observations: z.array(observationShape),
  observationAccounts: observationAccountsShape.optional(),
  /** How progress is judged in this cycle, and the same in words. */
  statusRule: statusRuleShape.optional(),
  plannedCosts: z.array(z.strictObject({ element: code, amount: z.number() })).default([]),
  allocations: z
    .array(
      z.strictObject({
        element: code,
        goal: code,
        amount: z.number(),
        statedPercent: z.number().optional(),
      }),
    )
    .default([]),
  /** Totals as the adopted text states them: per goal, per group (Sector), grand. */
  statedTotals: z
    .array(z.strictObject({ kind: z.enum(['goal', 'group', 'grand']), key: z.string(), amount: z.number() }))
    .default([]),
});

/** instruments.json: identity is body + kind + number + place and year. */
export const instrumentsFile = z.strictObject({
  ...fileHead,
  instruments: z.array(
    z.strictObject({
      code,
      body: code,
      kind: z.enum(['resolution', 'decision', 'recommendation', 'opinion']),
      number: z.string(),
      place: z.string(),
      year,
      isRevision: z.boolean(),
      title: textSchema,
      words: z.int().optional(),
      citations: z.array(z.string()).default([]),
      source: z.string().optional(),
    }),
  ),
});

/** themes.json: themes of common interest with the units concerned and the instruments they rest on. */
export const themesFile = z.strictObject({
  ...fileHead,
  themes: z.array(
    z.strictObject({
      code,
      title: textSchema,
      description: textSchema.optional(),
      units: z.array(code),
      instruments: z.array(code),
      /** Plan elements that serve the theme, as "<cycle>/<element>". */
      elements: z.array(z.string()).default([]),
      isDerived: z.boolean(),
      qualifies: z.boolean(),
      source: z.string().optional(),
    }),
  ),
});

/** events.json: conferences, sessions, meetings. */
export const eventsFile = z.strictObject({
  ...fileHead,
  events: z.array(
    z.strictObject({
      code,
      title: textSchema,
      place: textSchema.optional(),
      start: date.optional(),
      end: date.optional(),
      source: z.string(),
    }),
  ),
});

export type OrganizationFile = z.infer<typeof organizationFile>;
export type UnitsFile = z.infer<typeof unitsFile>;
export type MembersFile = z.infer<typeof membersFile>;
export type CycleFile = z.infer<typeof cycleFile>;
export type InstrumentsFile = z.infer<typeof instrumentsFile>;
export type ThemesFile = z.infer<typeof themesFile>;
export type EventsFile = z.infer<typeof eventsFile>;
export type AccountsFile = z.infer<typeof accountsFile>;
export type FocalPointsFile = z.infer<typeof focalPointsFile>;
export type ReportsFile = z.infer<typeof reportsFile>;
export type LabelsFile = z.infer<typeof labelsFile>;
export type DocumentsFile = z.infer<typeof documentsFile>;

/** Everything a data folder holds, text defaults applied. */
export type Dataset = {
  organization: OrganizationFile;
  units: UnitsFile['units'];
  regions: MembersFile['regions'];
  members: MembersFile['members'];
  measures: MeasuresFile['measures'];
  dimensions: MeasuresFile['dimensions'];
  schemes: MarkersFile['schemes'];
  marked: MarkersFile['marked'];
  cycles: CycleFile[];
  instruments: InstrumentsFile['instruments'];
  themes: ThemesFile['themes'];
  events: EventsFile['events'];
  accounts: AccountsFile['accounts'];
  focalPoints: FocalPointsFile['focalPoints'];
  windows: ReportsFile['windows'];
  reports: ReportsFile['reports'];
  labels: LabelsFile['labels'];
  documents: DocumentsFile['documents'];
  steps: DocumentsFile['steps'];
  duties: DocumentsFile['duties'];
};
