import { z } from 'zod';
import { localOf } from '#language/deadline.ts';
import { listCycles } from '#plan/cycle.sql.ts';
import { code, year } from '#web/api/parts.ts';
import { type FieldProblem, pointerOf, problem } from '#web/api/problem.ts';
import { type ApiRoute, type ApiVisit, apiRoute, json, notThere } from '#web/api/route.ts';
import { deadline } from './calendar.api.ts';
import { extendDeadline, longestReason } from './extend-deadline.action.ts';
import { openWindow } from './open-window.action.ts';
import { found, thing } from './found-window.api.ts';
import { listExtensions } from './report-deadline.sql.ts';
import { readWindow } from './report-window.ts';
import { findWindow, type WindowRow } from './report-window.sql.ts';
import { listReportingUnits } from './window-opening.sql.ts';

/* Opening a window of the yearly reporting and extending its deadlines. Times are civil, as they are announced. */

const local = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .meta({ description: 'A civil time in the zone of the window, YYYY-MM-DDTHH:MM.' });

const window = z
  .strictObject({
    code,
    cycle: code,
    year,
    opens: deadline,
    deadline,
    units: z.array(code).meta({ description: 'The units asked; none: every unit.' }),
    extensions: z.array(
      z.strictObject({
        unit: code.nullable(),
        subject: z.string().nullable(),
        deadline,
        reason: z.string(),
      }),
    ),
  })
  .meta({
    id: 'ConductedWindow',
    example: {
      code: '2020-2023/2022',
      cycle: '2020-2023',
      year: 2022,
      opens: { at: '2023-01-08T23:00:00.000Z', local: '2023-01-09T00:00', timeZone: 'Europe/Zurich' },
      deadline: { at: '2023-02-28T17:00:00.000Z', local: '2023-02-28T18:00', timeZone: 'Europe/Zurich' },
      units: ['BR', 'TSB'],
      extensions: [],
    },
  });

const newWindow = z
  .strictObject({
    cycle: code,
    year,
    timeZone: z.string().max(100),
    opens: local,
    deadline: local,
    units: z.array(code).max(500),
  })
  .meta({
    id: 'NewReportWindow',
    example: {
      cycle: '2024-2027',
      year: 2026,
      timeZone: 'Europe/Zurich',
      opens: '2027-01-11T09:00',
      deadline: '2027-02-26T18:00',
      units: ['BR', 'TSB'],
    },
  });

const extension = z
  .strictObject({
    unit: code.nullable().optional(),
    subject: z
      .string()
      .max(300)
      .nullable()
      .optional()
      .meta({ description: 'One report of the unit: "theme:gender", "element:2020-2023/D.1".' }),
    deadline: local,
    reason: z.string().max(longestReason),
  })
  .meta({ id: 'Extension', example: { unit: 'BR', deadline: '2027-03-12T18:00', reason: 'Asked by BR.' } });

async function windowOf(visit: ApiVisit, row: WindowRow): Promise<z.input<typeof window>> {
  const { code, cycle, year, time_zone: timeZone, units } = row;
  const at = (instant: Date) => ({
    at: instant.toISOString(),
    local: localOf(instant, timeZone),
    timeZone,
  });
  const extensions = await listExtensions(visit.db, row.id);
  return {
    ...{ code, cycle, year, units },
    opens: at(row.opens_at),
    deadline: at(row.deadline_at),
    extensions: extensions.map((each) => ({
      unit: each.unit,
      subject: each.subject_kind === null ? null : `${each.subject_kind}:${each.subject_id}`,
      deadline: at(each.deadline_at),
      reason: each.reason,
    })),
  };
}

const bodyFields: Record<string, string> = {
  zone: 'timeZone',
  'opens-date': 'opens',
  'opens-time': 'opens',
  'deadline-date': 'deadline',
  'deadline-time': 'deadline',
};

/** Problems of the forms, by the fields of the body, in the words of the pages. */
function inBody(
  visit: ApiVisit,
  problems: readonly { field: string; code: string }[],
  values: Record<string, string>,
) {
  const say = visit.say('cycle');
  const errors = problems.map(({ field, code }): FieldProblem => ({
    pointer: pointerOf([bodyFields[field] ?? field]),
    code,
    detail: say(`problem-${code}`, { maximum: String(longestReason), ...values }),
  }));
  return problem('fields-invalid', { errors });
}

async function open(visit: ApiVisit, body: z.output<typeof newWindow>) {
  const { db, visitor, now } = visit;
  if (!visitor) return notThere;
  const [cycles, units] = await Promise.all([listCycles(db), listReportingUnits(db)]);
  const known = units.map((each) => each.code);
  const unknown = body.units.findIndex((each) => !known.includes(each));
  if (unknown >= 0) return inBody(visit, [{ field: 'units', code: 'unit-not-asked' }], {});
  const [opensDate = '', opensTime = ''] = body.opens.split('T');
  const [deadlineDate = '', deadlineTime = ''] = body.deadline.split('T');
  const form = {
    ...{ cycle: body.cycle, year: String(body.year), zone: body.timeZone, units: body.units },
    ...{ opensDate, opensTime, deadlineDate, deadlineTime },
  };
  const values = { zone: body.timeZone };
  const read = readWindow(form, { cycles, units: known });
  if (!read.ok) return inBody(visit, read.problems, values);
  const result = await openWindow(db, visitor, read.window, now);
  if (!result.ok) return result.refusal === null ? inBody(visit, result.problems, values) : notThere;
  const made = await findWindow(db, result.code);
  return made ? { ...json(await windowOf(visit, made)), status: 201 as const } : notThere;
}

async function extend(visit: ApiVisit, body: z.output<typeof extension>) {
  const { db, visitor, now } = visit;
  const row = found.get(visit);
  if (!visitor || !row) return notThere;
  const [date = '', time = ''] = body.deadline.split('T');
  const [latest] = await listExtensions(db, row.id);
  const form = {
    ...{ unit: body.unit ?? '', subject: body.subject ?? '', reason: body.reason, date, time },
    seen: latest?.id ?? '',
  };
  const result = await extendDeadline(db, visitor, row, form, now);
  if (!result.ok && result.refusal === null) return inBody(visit, result.problems, { zone: row.time_zone });
  if (!result.ok)
    return result.refusal === 'not-allowed'
      ? notThere
      : problem('refused', { detail: visit.say('cycle')(result.refusal) });
  const after = await findWindow(db, row.code);
  return after ? { ...json(await windowOf(visit, after)), status: 201 as const } : notThere;
}

const common = {
  group: 'conduct',
  method: 'POST',
  action: 'conduct-reporting',
  scopes: ['conduct-reporting'],
  status: 201,
  answer: window,
} as const;

export const routes: ApiRoute[] = [
  apiRoute({
    ...{ group: 'conduct', action: 'conduct-reporting', thing, answer: window },
    operation: 'read-window',
    method: 'GET',
    path: '/report-windows/:window',
    scopes: ['read', 'conduct-reporting'],
    example: { params: { window: '2020-2023/2022' } },
    handle: async (visit) => {
      const row = found.get(visit);
      return row ? json(await windowOf(visit, row)) : notThere;
    },
  }),
  apiRoute({
    ...common,
    operation: 'open-window',
    path: '/report-windows',
    body: newWindow,
    handle: async (visit, { body }) => open(visit, body),
  }),
  apiRoute({
    ...common,
    operation: 'extend-deadline',
    path: '/report-windows/:window/extensions',
    thing,
    body: extension,
    example: { params: { window: '2020-2023/2022' } },
    handle: async (visit, { body }) => extend(visit, body),
  }),
];
