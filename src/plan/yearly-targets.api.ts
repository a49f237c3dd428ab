import { z } from 'zod';
import { versionAsked, versionOfSign } from '#web/api/entity-tag.ts';
import { code, year } from '#web/api/parts.ts';
import { pointerOf, problem } from '#web/api/problem.ts';
import { type ApiRoute, type ApiVisit, apiRoute, json, notThere } from '#web/api/route.ts';
import { exampleText, text, textFor } from '#web/api/texts.ts';
import { longestText } from './observation.ts';
import { setYearlyTargets } from './set-yearly-targets.action.ts';
import { hasOwnText, type TargetProblem, targetsVersion } from './yearly-targets.ts';
import { findTargetedIndicator, type TargetedIndicator } from './yearly-targets.sql.ts';

/* The targets of single years of an indicator: all of them are read, and written, at once. */

const targets = z
  .array(z.strictObject({ year, value: z.number(), source: z.string().max(longestText) }))
  .max(200);

const yearlyTargets = z
  .strictObject({ cycle: code, element: code, indicator: code, unitOfMeasure: text, targets })
  .meta({
    id: 'YearlyTargets',
    example: {
      cycle: '2020-2023',
      element: '1.1',
      indicator: 'T1.1',
      unitOfMeasure: exampleText('per cent'),
      targets: [{ year: 2021, value: 59, source: 'Operational plan' }],
    },
  });

const change = z
  .strictObject({
    targets: targets.meta({ description: 'All that are to be; a year that is not among them has none.' }),
    reason: z.string().max(longestText),
  })
  .meta({
    id: 'YearlyTargetsChange',
    example: {
      targets: [{ year: 2021, value: 59, source: 'Operational plan' }],
      reason: 'Operational plan',
    },
  });

function find(visit: ApiVisit): Promise<TargetedIndicator | null> {
  const { cycle = '', element, indicator: code = '' } = visit.params;
  return findTargetedIndicator(visit.db, { cycle, element, code });
}

function answerOf(visit: ApiVisit, row: TargetedIndicator) {
  const { cycle, element, code: indicator, targets } = row;
  const body = { cycle, element, indicator, unitOfMeasure: textFor(visit, row.unitOfMeasure), targets };
  return json(body, versionOf(row));
}

const versionOf = (row: TargetedIndicator): number => versionOfSign(targetsVersion(row.targets));

function changed(visit: ApiVisit, row: TargetedIndicator) {
  const detail = visit.say('targets')('changed-meanwhile');
  const { body: current, version } = answerOf(visit, row);
  return problem('changed-meanwhile', { detail, current, version });
}

async function set(visit: ApiVisit, body: z.output<typeof change>) {
  const stored = await find(visit);
  const { visitor, now } = visit;
  if (!stored || !visitor) return notThere;
  const asked = versionAsked({ ifMatch: visit.header('if-match'), ifNoneMatch: null });
  if (asked !== 'any' && asked !== versionOf(stored)) return changed(visit, stored);
  const sent = body.targets.map(({ year, value, source }) => ({
    ...{ year, value: String(value), source: source.trim() },
  }));
  const left = stored.targets.filter(({ year }) => !sent.some((each) => each.year === year));
  const taken = left.map(({ year }) => ({ year, value: '', source: '' }));
  const version = targetsVersion(stored.targets);
  const typed = { lines: [...sent, ...taken], reason: body.reason.trim(), version };
  const { cycle, element, code } = stored;
  const form = { typed, language: 'en' } as const;
  const result = await setYearlyTargets(visit.db, visitor, { cycle, element, code }, form, now);
  if (result.ok) return answerOf(visit, (await find(visit)) ?? stored);
  if (result.refusal === 'not-there') return notThere;
  if (result.refusal === 'changed-meanwhile') return changed(visit, result.stored);
  return inBody(visit, body, result.problems);
}

/** Problems by the fields of the body, in the words of the page. */
function inBody(visit: ApiVisit, body: z.output<typeof change>, problems: readonly TargetProblem[]) {
  const errors = problems.map(({ year, field, code, values = {} }) => {
    const say = visit.say(hasOwnText(code) ? 'targets' : 'figures');
    const at =
      code === 'year-twice'
        ? body.targets.findLastIndex((each) => each.year === year)
        : body.targets.findIndex((each) => each.year === year);
    const named = code === 'year-outside' || code === 'year-twice' ? 'year' : field;
    const pointer = year === null ? pointerOf([field]) : pointerOf(['targets', at, named]);
    const strings = Object.entries(values).map(([name, value]) => [
      name,
      name === 'n' ? value : String(value),
    ]);
    return {
      pointer,
      code,
      detail: say(`problem-${code}`, { example: '12.5', ...Object.fromEntries(strings) }),
    };
  });
  return problem('fields-invalid', { errors });
}

const path = '/indicators/:cycle/:element/:indicator/targets';
const common = {
  group: 'indicators',
  answer: yearlyTargets,
  example: { params: { cycle: '2020-2023', element: '1.1', indicator: 'T1.1' } },
} as const;

export const routes: ApiRoute[] = [
  apiRoute({
    ...common,
    operation: 'read-yearly-targets',
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
    operation: 'set-yearly-targets',
    method: 'PUT',
    path,
    action: 'set-targets',
    scopes: ['edit-plan'],
    isConditional: true,
    thing: async (visit) => ((await find(visit)) ? {} : null),
    body: change,
    handle: async (visit, { body }) => set(visit, body),
  }),
];
