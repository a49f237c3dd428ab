import { type RawBuilder, sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';

/** Which reports of a window something is about: all, those of a unit, or one. */
export type ReportScope = {
  unitId: string | null;
  subject: { kind: string; id: string } | null;
};

/** The deadline of one report: that of its window, or the latest extension that fits it. `window` names the joined table. */
export function latestDeadline(
  window: string,
  report: { unitId: RawBuilder<unknown>; kind: RawBuilder<unknown>; id: RawBuilder<unknown> },
): RawBuilder<Date> {
  return sql<Date>`greatest(${sql.ref(`${window}.deadline_at`)}, (
    select max(x.deadline_at) from deadline_extension x
    where x.window_id = ${sql.ref(`${window}.id`)}
      and (x.unit_id is null or (x.unit_id = ${report.unitId}
        and (x.subject_kind is null or (x.subject_kind = ${report.kind} and x.subject_id = ${report.id}))))))`;
}

/** Whether a window asks a unit. */
export function asksUnit(window: string, unitId: RawBuilder<unknown>): RawBuilder<boolean> {
  const asked = sql`select from report_window_unit asked where asked.window_id = ${sql.ref(`${window}.id`)}`;
  return sql<boolean>`(not exists (${asked}) or exists (${asked} and asked.unit_id = ${unitId}))`;
}

/** The deadline that holds for all of a scope now: what a new one has to be later than. */
export async function findScopeDeadline(db: Db, windowId: string, scope: ReportScope): Promise<Date | null> {
  const { rows } = await sql<{ at: Date }>`
    select ${latestDeadline('w', {
      unitId: sql`${scope.unitId}::uuid`,
      kind: sql`${scope.subject?.kind ?? null}::text`,
      id: sql`${scope.subject?.id ?? null}::text`,
    })} as at
    from report_window w where w.id = ${windowId}`.execute(db);
  return rows[0]?.at ?? null;
}

/** Holds the row of a window until the transaction ends, so that decisions on its deadline follow one another. */
export async function lockWindow(trx: Db, windowId: string): Promise<void> {
  await trx.selectFrom('report_window').where('id', '=', windowId).select('id').forUpdate().execute();
}

/**
 * Stores a later deadline, if the database's clock has not reached it at this instant. Answers null when it has: an
 * extension into the past would be none.
 */
export async function insertExtension(
  trx: Db,
  extension: {
    windowId: string;
    scope: ReportScope;
    timeZone: string;
    local: string;
    at: Date;
    reason: string;
    grantedBy: string;
  },
): Promise<string | null> {
  const { scope } = extension;
  const { rows } = await sql<{ id: string }>`
    insert into deadline_extension (id, window_id, unit_id, subject_kind, subject_id, time_zone, deadline_local, deadline_at,
      reason, granted_by, granted_at)
    select ${newId()}::uuid, ${extension.windowId}::uuid, ${scope.unitId}::uuid, ${scope.subject?.kind ?? null}::text,
      ${scope.subject?.id ?? null}::text, ${extension.timeZone}::text, ${extension.local}::text, ${extension.at}::timestamptz,
      ${extension.reason}::text, ${extension.grantedBy}::uuid, clock_timestamp()
    where clock_timestamp() < ${extension.at}::timestamptz
    returning id`.execute(trx);
  return rows[0]?.id ?? null;
}

export type ExtensionRow = {
  id: string;
  unit: string | null;
  subject_kind: string | null;
  subject_id: string | null;
  deadline_at: Date;
  time_zone: string;
  reason: string;
  granted_at: Date;
  officer: Multilingual;
};

/** The extensions of a window, the latest first; with a report, only those that fit it. */
export async function listExtensions(
  db: Db,
  windowId: string,
  report?: { unitId: string; kind: string; id: string },
): Promise<ExtensionRow[]> {
  let query = db
    .selectFrom('deadline_extension')
    .innerJoin('person', 'person.id', 'deadline_extension.granted_by')
    .leftJoin('unit', 'unit.id', 'deadline_extension.unit_id')
    .where('window_id', '=', windowId);
  if (report)
    query = query.where((build) =>
      build.or([
        build('unit_id', 'is', null),
        build.and([
          build('unit_id', '=', report.unitId),
          build.or([
            build('subject_kind', 'is', null),
            build.and([build('subject_kind', '=', report.kind), build('subject_id', '=', report.id)]),
          ]),
        ]),
      ]),
    );
  return query
    .select([
      'deadline_extension.id',
      'unit.code as unit',
      'subject_kind',
      'subject_id',
      'deadline_at',
      'time_zone',
      'reason',
    ])
    .select(['granted_at', 'person.name as officer'])
    .orderBy('granted_at', 'desc')
    .orderBy('deadline_extension.id', 'desc')
    .limit(100)
    .execute();
}
