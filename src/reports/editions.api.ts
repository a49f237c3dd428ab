import { z } from 'zod';
import { findFindings } from '#checker/rules/findings.sql.ts';
import { isLanguage, languages } from '#language/languages.ts';
import { addresses } from '#web/addresses.ts';
import { collection, listRoute } from '#web/api/collection.ts';
import { versionAsked } from '#web/api/entity-tag.ts';
import { code, day, filter, instant } from '#web/api/parts.ts';
import { problem } from '#web/api/problem.ts';
import { type ApiRoute, type ApiVisit, apiRoute, json, notThere } from '#web/api/route.ts';
import { exampleText, optionalTextFor, text, textFor } from '#web/api/texts.ts';
import type { Thing } from '#people/access.ts';
import { listCouncilDocuments } from './council-document.sql.ts';
import { editionKinds, editionStates, languageStateOf, languageStates, outcomes } from './edition.ts';
import { datesOf, type EditionRow, findEdition, listPublishedEditions } from './edition.sql.ts';
import { findLiveInput } from './live-input.sql.ts';
import { markLanguage, moveEdition } from './move-edition.action.ts';
import { recordOutcome } from './record-outcome.action.ts';
import { startEdition } from './start-edition.action.ts';

/* Editions of Council documents: what is published for everybody, and their way there for planning officers. */

const languageState = z.enum(languageStates);

const edition = z
  .strictObject({
    code,
    number: z.string(),
    kind: z.enum(editionKinds),
    document: code,
    title: text,
    reason: text.nullable(),
    state: z.enum(editionStates),
    version: z.int(),
    languages: z.array(z.strictObject({ language: z.enum(languages), state: languageState })),
    dueOn: z.partialRecord(z.enum(editionStates), day).meta({
      description: 'By when each step is to be done, counted back from the session.',
    }),
    frozenAt: instant.nullable(),
    sha256: z.string().nullable().meta({ description: 'The hash of the data as they were frozen.' }),
    publishedAt: instant.nullable(),
    outcome: z
      .strictObject({ outcome: z.enum(outcomes), conclusions: text.nullable(), decidedOn: day })
      .nullable(),
    files: z.array(
      z.strictObject({ language: z.enum(languages), word: z.string(), pdf: z.string(), data: z.string() }),
    ),
  })
  .meta({
    id: 'Edition',
    example: {
      code: 'C22-35',
      number: 'C22/35',
      kind: 'original',
      document: 'strategic-plan-report-2021',
      title: exampleText('Report on the implementation of the strategic plan for 2021'),
      reason: null,
      state: 'draft',
      version: 1,
      languages: [{ language: 'en', state: 'ready' }],
      dueOn: {},
      frozenAt: null,
      sha256: null,
      publishedAt: null,
      outcome: null,
      files: [],
    },
  });

function editionOf(visit: ApiVisit, row: EditionRow): z.input<typeof edition> {
  const { code, number, kind, document, state, version, outcome } = row;
  const file = (name: string) => addresses.editionFile(visit.language, code, name);
  return {
    ...{ code, number, kind, document, state, version },
    title: textFor(visit, row.title),
    reason: optionalTextFor(visit, row.reason),
    languages: row.languages.map((language) => ({ language, state: languageStateOf(row, language) })),
    dueOn: datesOf(row),
    frozenAt: row.frozenAt?.toISOString() ?? null,
    sha256: row.frozenHash,
    publishedAt: row.published_at?.toISOString() ?? null,
    outcome: outcome && {
      outcome: outcome.outcome,
      conclusions: optionalTextFor(visit, outcome.conclusions),
      decidedOn: outcome.decidedOn,
    },
    files:
      row.freezeId === null
        ? []
        : row.languages.map((language) => ({
            language,
            word: file(`${language}.docx`),
            pdf: file(`${language}.pdf`),
            data: file(`data-${language}.csv`),
          })),
  };
}

export const editions = collection({
  name: 'editions',
  group: 'editions',
  action: 'read-public',
  item: edition,
  filters: { document: filter },
  list: async (visit, only, slice) =>
    (await listPublishedEditions(visit.db, only, slice)).map((row) => ({
      key: row.id,
      item: editionOf(visit, row),
    })),
});

const found = new WeakMap<ApiVisit, EditionRow>();

async function thing(visit: ApiVisit): Promise<Thing | null> {
  const row = await findEdition(visit.db, visit.params.edition ?? '');
  if (row) found.set(visit, row);
  return row && {};
}

async function answered(visit: ApiVisit, code: string) {
  const row = await findEdition(visit.db, code);
  return row ? json(editionOf(visit, row), row.version) : notThere;
}

/** Why an act was refused, in the words of the page; what has changed meanwhile comes with it. */
async function refused(visit: ApiVisit, stored: EditionRow, why: string) {
  if (why === 'not-there') return notThere;
  const detail = visit.say('editions')(`problem.${why}`);
  if (why !== 'state-changed') return problem('refused', { detail });
  const now = (await findEdition(visit.db, stored.code)) ?? stored;
  return problem('changed-meanwhile', { current: editionOf(visit, now), version: now.version });
}

const note = z.string().max(2000).optional();
const moves = ['to-review', 'to-translation', 'to-approval', 'back-to-draft', 'back-to-review'] as const;
const approvals = ['publish', 'back-to-translation'] as const;
const stepBody = z.strictObject({ move: z.enum(moves), note }).meta({ example: { move: 'to-review' } });
const approvalBody = z.strictObject({ move: z.enum(approvals), note }).meta({ example: { move: 'publish' } });

async function move(
  visit: ApiVisit,
  step: { move: (typeof moves)[number] | (typeof approvals)[number]; note?: string | undefined },
) {
  const row = found.get(visit);
  const { db, visitor, now } = visit;
  if (!row || !visitor) return notThere;
  const headers = { ifMatch: visit.header('if-match'), ifNoneMatch: visit.header('if-none-match') };
  const asked = versionAsked(headers) ?? -1;
  const version = asked === 'any' ? row.version : asked;
  if (version !== row.version) return refused(visit, row, 'state-changed');
  const live = step.move === 'to-approval' ? await findLiveInput(db, row.document, now, findFindings) : null;
  const wanted = { move: step.move, version, note: step.note ?? '', input: live?.input ?? null };
  const result = await moveEdition(db, visitor, row, wanted, now);
  return result.ok ? answered(visit, row.code) : refused(visit, row, result.refusal);
}

const newEdition = z
  .strictObject({
    kind: z.enum(editionKinds),
    reason: z.string().max(2000).optional(),
    language: z
      .enum(languages)
      .optional()
      .meta({ description: 'The language that the reason is written in.' }),
    languages: z.array(z.enum(languages)).min(1).optional(),
  })
  .meta({ id: 'NewEdition', example: { kind: 'original' } });

async function start(visit: ApiVisit, body: z.output<typeof newEdition>) {
  const { db, visitor, now } = visit;
  const document = (await listCouncilDocuments(db)).find((each) => each.code === visit.params.document);
  if (!document || !visitor) return notThere;
  const originalLanguage = isLanguage(document.original_language) ? document.original_language : 'en';
  const wish = {
    ...{ kind: body.kind, reason: body.reason ?? '', language: body.language ?? visit.language },
    languages: body.languages ?? [...languages],
  };
  const result = await startEdition(db, visitor, { ...document, originalLanguage }, wish, now);
  if (result.ok) {
    const made = await answered(visit, result.code);
    return made.kind === 'json' ? { ...made, status: 201 as const } : made;
  }
  if (result.problem === 'not-there') return notThere;
  return problem('refused', { detail: visit.say('editions')(`problem.${result.problem}`) });
}

const languageBody = z
  .strictObject({ language: z.enum(languages), state: languageState })
  .meta({ example: { language: 'fr', state: 'ready' } });
const outcomeBody = z
  .strictObject({
    outcome: z.enum(outcomes),
    decidedOn: day,
    conclusions: z.string().max(5000).optional(),
    language: z.enum(languages).optional(),
  })
  .meta({ example: { outcome: 'noted', decidedOn: '2023-07-14' } });

const path = '/editions/:edition';
const example = { params: { edition: 'C22-35' } };
const acting = { group: 'editions', answer: edition } as const;
const prepares = { ...acting, action: 'prepare-edition', scopes: ['prepare-editions'] } as const;

export const routes: ApiRoute[] = [
  listRoute(editions),
  apiRoute({
    ...acting,
    operation: 'read-edition',
    method: 'GET',
    path,
    action: 'oversee-editions',
    scopes: ['read', 'prepare-editions', 'approve-editions'],
    thing,
    example,
    handle: async (visit) => {
      const row = found.get(visit);
      return row ? json(editionOf(visit, row), row.version) : notThere;
    },
  }),
  apiRoute({
    ...prepares,
    operation: 'start-edition',
    method: 'POST',
    path: '/documents/:document/editions',
    status: 201,
    body: newEdition,
    example: { params: { document: 'strategic-plan-report-2022' } },
    handle: async (visit, { body }) => start(visit, body),
  }),
  apiRoute({
    ...prepares,
    operation: 'move-edition',
    method: 'POST',
    path: `${path}/moves`,
    isConditional: true,
    thing,
    body: stepBody,
    example,
    handle: async (visit, { body }) => move(visit, body),
  }),
  apiRoute({
    ...prepares,
    operation: 'mark-edition-language',
    method: 'POST',
    path: `${path}/languages`,
    thing,
    body: languageBody,
    example,
    handle: async (visit, { body }) => {
      const row = found.get(visit);
      if (!row || !visit.visitor) return notThere;
      const result = await markLanguage(visit.db, visit.visitor, row, body, visit.now);
      return result.ok ? answered(visit, row.code) : refused(visit, row, result.refusal);
    },
  }),
  apiRoute({
    ...acting,
    operation: 'approve-edition',
    method: 'POST',
    path: `${path}/approval`,
    action: 'approve-edition',
    scopes: ['approve-editions'],
    isConditional: true,
    thing,
    body: approvalBody,
    example,
    handle: async (visit, { body }) => move(visit, body),
  }),
  apiRoute({
    ...prepares,
    operation: 'record-outcome',
    method: 'POST',
    path: `${path}/outcome`,
    thing,
    body: outcomeBody,
    example,
    handle: async (visit, { body }) => {
      const row = found.get(visit);
      if (!row || !visit.visitor) return notThere;
      const typed = {
        ...{ outcome: body.outcome, decidedOn: body.decidedOn },
        ...{ conclusions: body.conclusions ?? '', language: body.language ?? visit.language },
      };
      const result = await recordOutcome(visit.db, visit.visitor, row, typed, visit.now);
      return result.ok ? answered(visit, row.code) : refused(visit, row, result.problem);
    },
  }),
];
