import { z } from 'zod';
import { civilDateAt } from '#language/deadline.ts';
import { languages } from '#language/languages.ts';
import { fileName } from '#web/form-body.ts';
import { versionAsked } from '#web/api/entity-tag.ts';
import { code, day, instant, year } from '#web/api/parts.ts';
import { pointerOf, problem } from '#web/api/problem.ts';
import { type ApiRoute, type ApiVisit, apiRoute, json, notThere } from '#web/api/route.ts';
import { exampleText, text, textFor } from '#web/api/texts.ts';
import { findOwnAttachment } from './attachment.sql.ts';
import { decideObservation } from './decide-observation.action.ts';
import { enterObservation } from './enter-observation.action.ts';
import type { FigureDetail } from './figure.sql.ts';
import { find, found, thing } from './found-figure.api.ts';
import { keepAttachment } from './keep-attachment.action.ts';
import { type FigureProblem, type FigureRefusal, longestText } from './observation.ts';

/* A figure with all its versions for those who may read its evidence; entering and deciding on it. */

const stated = {
  state: z.enum(['value', 'not-applicable', 'no-data']).meta({
    description: 'Zero is a value; "not applicable" and "no data yet" are two other things.',
  }),
  value: z.number().nullable(),
  asOf: day.nullable(),
  source: z.string(),
  method: z.string().nullable(),
  note: z.string().nullable(),
  reason: z.string().nullable().meta({ description: 'Why an earlier version was corrected.' }),
};

const attached = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
});

const figure = z
  .strictObject({
    cycle: code,
    element: code,
    indicator: code,
    year,
    part: z.string().meta({ description: 'The part of the whole ("sex=female"); empty: the total.' }),
    unit: code.nullable(),
    unitOfMeasure: text,
    latestVersion: z.int(),
    currentVersion: z.int().nullable().meta({ description: 'The version that everybody sees.' }),
    versions: z.array(
      z.strictObject({
        version: z.int(),
        ...stated,
        language: z.enum(languages).nullable(),
        validation: z.enum(['entered', 'validated', 'returned']),
        enteredAt: instant,
        decidedAt: instant.nullable(),
        decisionNote: z.string().nullable(),
        attachment: attached.nullable(),
      }),
    ),
  })
  .meta({
    id: 'Figure',
    example: {
      cycle: '2020-2023',
      element: 'D.1-c',
      indicator: 'D.1-c.1',
      year: 2023,
      part: '',
      unit: 'BDT',
      unitOfMeasure: exampleText('number'),
      latestVersion: 0,
      currentVersion: null,
      versions: [],
    },
  });

const shortText = z.string().max(longestText).nullable().optional();
const version = z
  .strictObject({
    language: z.enum(languages).meta({ description: 'The language that the texts are written in.' }),
    state: stated.state,
    value: z.number().nullable().optional(),
    asOf: day.nullable().optional(),
    source: z.string().max(longestText),
    method: shortText,
    note: shortText,
    reason: shortText,
    attachment: z.uuid().nullable().optional().meta({
      description:
        'The id of a file that was added; null: none. Left out, the file of the version before stays.',
    }),
  })
  .meta({
    id: 'FigureVersion',
    example: { language: 'en', state: 'value', value: 57, source: 'Register of agreements' },
  });

const attachment = attached.meta({
  id: 'FigureAttachment',
  example: {
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    name: 'register.pdf',
    size: 48_213,
    sha256: '5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9',
  },
});

const decision = z
  .strictObject({ decision: z.enum(['validate', 'return']), note: shortText })
  .meta({ id: 'FigureDecision', example: { decision: 'validate' } });

function figureOf(visit: ApiVisit, row: FigureDetail): z.input<typeof figure> {
  const { cycle, element, indicator, year, part, unit, latestVersion, currentVersion } = row;
  return {
    ...{ cycle, element, indicator, year, part, unit, latestVersion, currentVersion },
    unitOfMeasure: textFor(visit, row.unitOfMeasure),
    versions: row.versions.map((each) => ({
      ...{ version: each.version, state: each.state, value: each.value, asOf: each.asOf },
      ...{ source: each.source, method: each.method, note: each.note, reason: each.reason },
      ...{ language: each.language, validation: each.validation, decisionNote: each.decisionNote },
      enteredAt: new Date(each.enteredAt).toISOString(),
      decidedAt: each.decidedAt === null ? null : new Date(each.decidedAt).toISOString(),
      attachment: each.attachment && {
        id: each.attachment.id,
        name: each.attachment.name,
        size: each.attachment.size,
        sha256: each.attachment.sha256,
      },
    })),
  };
}

const bodyFields: Record<string, string> = { 'as-of': 'asOf', 'decision-note': 'note' };

/** Problems of the form, by the fields of the body, in the words of the page. */
function inBody(visit: ApiVisit, problems: readonly FigureProblem[]) {
  const say = visit.say('figures');
  const errors = problems.map(({ field, code, values }) => ({
    pointer: pointerOf([bodyFields[field] ?? field]),
    code,
    detail: say(`problem-${code}`, { example: '12.5', name: '', ...values }),
  }));
  return problem('fields-invalid', { errors });
}

async function refused(visit: ApiVisit, refusal: FigureRefusal) {
  if (refusal === 'not-allowed') return notThere;
  const detail = visit.say('figures')(`refused-${refusal}`);
  const now = await find(visit);
  if (refusal !== 'changed-meanwhile' || !now) return problem('refused', { detail });
  return problem('changed-meanwhile', { detail, current: figureOf(visit, now), version: now.latestVersion });
}

function versionOf(visit: ApiVisit, stored: FigureDetail): number {
  const asked = versionAsked({
    ifMatch: visit.header('if-match'),
    ifNoneMatch: visit.header('if-none-match'),
  });
  return asked === 'any' ? stored.latestVersion : (asked ?? -1);
}

async function enter(visit: ApiVisit, body: z.output<typeof version>) {
  const stored = found.get(visit);
  const { visitor, now } = visit;
  if (!stored || !visitor) return notThere;
  const seen = versionOf(visit, stored);
  if (seen !== stored.latestVersion) return refused(visit, 'changed-meanwhile');
  const { language, state, value, asOf, source, method, note, reason } = body;
  const typed = {
    ...{ state, value: value == null ? '' : String(value), asOf: asOf ?? '', source: source.trim() },
    ...{ method: method?.trim() ?? '', note: note?.trim() ?? '', reason: reason?.trim() ?? '' },
    version: seen,
  };
  const today = civilDateAt(now, visit.organization.timeZone);
  const { attachment: added } = body;
  if (added && !(await findOwnAttachment(visit.db, added, visitor.id)))
    return inBody(visit, [{ field: 'attachment', code: 'attachment-unknown' }]);
  const attachmentId = added === undefined ? 'same' : added;
  const form = { typed, language, numbersIn: 'en', attachmentId, today } as const;
  const result = await enterObservation(visit.db, visitor, stored, form, now);
  if (!result.ok)
    return result.refusal === null ? inBody(visit, result.problems) : refused(visit, result.refusal);
  const after = (await find(visit)) ?? stored;
  return { ...json(figureOf(visit, after), after.latestVersion), status: 201 as const };
}

async function attach(visit: ApiVisit, named: string, bytes: Uint8Array) {
  const stored = found.get(visit);
  const { visitor, now } = visit;
  if (!stored || !visitor) return notThere;
  const result = await keepAttachment(visit.db, visitor, stored, { name: fileName(named), bytes }, now);
  if (!result.ok) {
    const { code, values } = result.problem;
    const detail = visit.say('figures')(`problem-${code}`, { ...values });
    return problem('fields-invalid', { errors: [{ parameter: 'name', code, detail }] });
  }
  const { id, name, size, sha256 } = result.attachment;
  return { ...json({ id, name, size, sha256 }), status: 201 as const };
}

async function decide(visit: ApiVisit, body: z.output<typeof decision>) {
  const stored = found.get(visit);
  const { visitor, now } = visit;
  if (!stored || !visitor) return notThere;
  const seen = versionOf(visit, stored);
  if (seen !== stored.latestVersion) return refused(visit, 'changed-meanwhile');
  const decided = { intent: body.decision, note: body.note ?? '', version: seen };
  const result = await decideObservation(visit.db, visitor, stored, decided, now);
  if (!result.ok)
    return result.refusal === null ? inBody(visit, result.problems) : refused(visit, result.refusal);
  const after = (await find(visit)) ?? stored;
  return json(figureOf(visit, after), after.latestVersion);
}

const path = '/figures/:cycle/:indicator/:year/:part';
const example = { params: { cycle: '2020-2023', indicator: 'D.1-c.1', year: '2023', part: 'total' } };
const common = { group: 'figures', thing, answer: figure, example } as const;

export const routes: ApiRoute[] = [
  apiRoute({
    ...common,
    operation: 'read-figure',
    method: 'GET',
    path,
    action: 'read-evidence',
    scopes: ['read', 'write-figures', 'decide-figures'],
    handle: async (visit) => {
      const stored = found.get(visit);
      return stored ? json(figureOf(visit, stored), stored.latestVersion) : notThere;
    },
  }),
  apiRoute({
    ...common,
    operation: 'enter-figure',
    method: 'POST',
    path: `${path}/versions`,
    action: 'enter-observation',
    scopes: ['write-figures'],
    isConditional: true,
    status: 201,
    body: version,
    handle: async (visit, { body }) => enter(visit, body),
  }),
  apiRoute({
    ...{ group: 'figures', thing, example },
    operation: 'attach-file',
    method: 'POST',
    path: `${path}/attachments`,
    action: 'enter-observation',
    scopes: ['write-figures'],
    status: 201,
    takesFile: true,
    query: z.strictObject({ name: z.string().min(1).max(500) }),
    answer: attachment,
    handle: async (visit, { query, file }) => attach(visit, query.name, file ?? new Uint8Array()),
  }),
  apiRoute({
    ...common,
    operation: 'decide-figure',
    method: 'POST',
    path: `${path}/decision`,
    action: 'validate-observation',
    scopes: ['decide-figures'],
    isConditional: true,
    body: decision,
    handle: async (visit, { body }) => decide(visit, body),
  }),
];
