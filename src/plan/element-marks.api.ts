import { z } from 'zod';
import { versionAsked, versionOfSign } from '#web/api/entity-tag.ts';
import { code } from '#web/api/parts.ts';
import { pointerOf, problem } from '#web/api/problem.ts';
import { type ApiRoute, type ApiVisit, apiRoute, json, notThere } from '#web/api/route.ts';
import { exampleText, text, textFor } from '#web/api/texts.ts';
import { type AskedMark, type MarkProblem, markProvenances, marksVersion } from './element-marks.ts';
import { findMarkedElement, listSchemes, type MarkedElement } from './element-marks.sql.ts';
import { markElement } from './mark-element.action.ts';
import { longestText } from './observation.ts';

/* What marks an element: all of it is read, and written, at once. */

const provenance = z.enum(markProvenances).meta({
  description: 'Whether somebody confirmed it, it was derived from a text, or it is made up to illustrate.',
});

const marks = z
  .strictObject({
    cycle: code,
    element: code,
    marks: z.array(
      z.strictObject({
        scheme: code,
        schemeName: text,
        value: code,
        valueName: text,
        provenance,
        source: z.string().nullable(),
      }),
    ),
  })
  .meta({
    id: 'ElementMarks',
    example: {
      cycle: '2020-2023',
      element: 'D.4',
      marks: [
        {
          scheme: 'sdg',
          schemeName: exampleText('Sustainable Development Goals'),
          value: '10',
          valueName: exampleText('Reduced inequalities'),
          provenance: 'confirmed',
          source: 'Resolution 70 (Rev. Dubai, 2018)',
        },
      ],
    },
  });

const change = z
  .strictObject({
    marks: z
      .array(
        z.strictObject({
          scheme: code,
          value: code,
          provenance: provenance.optional(),
          source: z.string().max(longestText).nullable().optional().meta({
            description: 'Left out, a mark that is there keeps its own; one that is new or changed needs it.',
          }),
        }),
      )
      .max(500)
      .meta({ description: 'All that are to be; a mark that is not among them is taken away.' }),
    reason: z.string().max(longestText),
  })
  .meta({
    id: 'ElementMarksChange',
    example: {
      marks: [{ scheme: 'sdg', value: '10', source: 'Resolution 70 (Rev. Dubai, 2018)' }],
      reason: 'Decided with the bureau',
    },
  });

function find(visit: ApiVisit): Promise<MarkedElement | null> {
  return findMarkedElement(visit.db, visit.params.cycle ?? '', visit.params.element ?? '');
}

async function answerOf(visit: ApiVisit, { cycle, code: element, marks: stored }: MarkedElement) {
  const schemes = new Map((await listSchemes(visit.db)).map((each) => [each.code, each]));
  const rows = stored.map(({ scheme, value, provenance, source }) => {
    const named = schemes.get(scheme);
    const name = named?.values.find((each) => each.code === value)?.name;
    return {
      scheme,
      schemeName: textFor(visit, named?.name ?? { source: 'en', en: scheme }),
      value,
      valueName: textFor(visit, name ?? { source: 'en', en: value }),
      ...{ provenance, source },
    };
  });
  return json({ cycle, element, marks: rows }, versionOfSign(marksVersion(stored)));
}

async function changed(visit: ApiVisit, row: MarkedElement) {
  const detail = visit.say('marking')('changed-meanwhile');
  const { body: current, version } = await answerOf(visit, row);
  return problem('changed-meanwhile', { detail, current, ...(version !== undefined && { version }) });
}

async function set(visit: ApiVisit, body: z.output<typeof change>) {
  const stored = await find(visit);
  const { visitor } = visit;
  if (!stored || !visitor) return notThere;
  const version = marksVersion(stored.marks);
  const asked = versionAsked({ ifMatch: visit.header('if-match'), ifNoneMatch: null });
  if (asked !== 'any' && asked !== versionOfSign(version)) return changed(visit, stored);
  const sent = body.marks.map(({ scheme, value, provenance, source }): AskedMark => {
    const text = source?.trim() ?? '';
    return { scheme, value, ...(provenance && { provenance }), ...(text !== '' && { source: text }) };
  });
  const typed = { marks: sent, idle: [], reason: body.reason.trim(), version };
  const { cycle, code } = stored;
  const result = await markElement(visit.db, visitor, { cycle, code }, typed, visit.now);
  if (result.ok) return answerOf(visit, (await find(visit)) ?? stored);
  if (result.refusal === 'not-there') return notThere;
  if (result.refusal === 'changed-meanwhile') return changed(visit, result.stored);
  return inBody(visit, result.problems);
}

/** Problems by the fields of the body, in the words of the page. */
function inBody(visit: ApiVisit, problems: readonly MarkProblem[]) {
  const say = visit.say('marking');
  const errors = problems.map(({ at, field, code, values = {} }) => ({
    pointer: at === null ? pointerOf([field]) : pointerOf(['marks', at, field]),
    code,
    detail: say(
      `problem-${code}`,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
    ),
  }));
  return problem('fields-invalid', { errors });
}

const path = '/elements/:cycle/:element/markers';
const common = {
  group: 'plan',
  answer: marks,
  example: { params: { cycle: '2020-2023', element: 'D.4' } },
} as const;

export const routes: ApiRoute[] = [
  apiRoute({
    ...common,
    operation: 'read-element-markers',
    method: 'GET',
    path,
    action: 'read-public',
    handle: async (visit) => {
      const row = await find(visit);
      return row ? answerOf(visit, row) : notThere;
    },
  }),
  apiRoute({
    ...common,
    operation: 'mark-element',
    method: 'PUT',
    path,
    action: 'mark-element',
    scopes: ['edit-plan'],
    isConditional: true,
    thing: async (visit) => ((await find(visit)) ? {} : null),
    body: change,
    handle: async (visit, { body }) => set(visit, body),
  }),
];
