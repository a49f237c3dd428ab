import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { SubjectKind } from './annual-report.ts';
import type { NewWindow, WindowQuestion } from './report-window.ts';

/** Holds a cycle until the transaction ends, so that two people cannot open the same window; answers its id. */
export async function lockCycle(trx: Db, code: string): Promise<string | null> {
  const row = await trx
    .selectFrom('cycle')
    .where('code', '=', code)
    .select('id')
    .forUpdate()
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The windows of a year of a cycle with the units that they ask; none means every unit. */
export async function listWindowsOfYear(
  trx: Db,
  cycleId: string,
  year: number,
): Promise<{ code: string; units: string[] }[]> {
  return trx
    .selectFrom('report_window')
    .where('cycle_id', '=', cycleId)
    .where('year', '=', year)
    .select('code')
    .select(
      sql<string[]>`array(select u.code from report_window_unit asked join unit u on u.id = asked.unit_id
        where asked.window_id = report_window.id)`.as('units'),
    )
    .execute();
}

/** Stores a window if the database's clock has not reached its deadline; null when it has. */
export async function insertWindow(
  trx: Db,
  window: NewWindow & { code: string; cycleId: string },
): Promise<string | null> {
  const { opens, deadline } = window;
  const { rows } = await sql<{ id: string }>`
    insert into report_window (id, code, cycle_id, year, time_zone, opens_local, opens_at, deadline_local, deadline_at)
    select ${newId()}::uuid, ${window.code}::text, ${window.cycleId}::uuid, ${window.year}::integer,
      ${deadline.timeZone}::text, ${opens.local}::text, ${opens.at}::timestamptz, ${deadline.local}::text, ${deadline.at}::timestamptz
    where clock_timestamp() < ${deadline.at}::timestamptz
    returning id`.execute(trx);
  return rows[0]?.id ?? null;
}

export async function insertWindowUnits(trx: Db, windowId: string, units: readonly string[]): Promise<void> {
  const rows = await trx.selectFrom('unit').where('code', 'in', units).select('id').execute();
  await trx
    .insertInto('report_window_unit')
    .values(rows.map((unit) => ({ window_id: windowId, unit_id: unit.id })))
    .execute();
}

/** The questions of a window in order. */
export async function listQuestions(db: Db, windowId: string): Promise<WindowQuestion[]> {
  const rows = await db
    .selectFrom('report_question')
    .where('window_id', '=', windowId)
    .select(['code', 'subject_kind as subjectKind', 'label', 'hint', 'maximum', 'is_required as isRequired'])
    .orderBy('position')
    .orderBy('code')
    .execute();
  return rows.map((row) => ({ ...row, subjectKind: row.subjectKind as SubjectKind }));
}

/** The questions that were asked last: those of the latest window that has any. */
export async function listLatestQuestions(db: Db, beforeWindowId: string): Promise<WindowQuestion[]> {
  const latest = await db
    .selectFrom('report_window')
    .innerJoin('report_question', 'report_question.window_id', 'report_window.id')
    .where('report_window.id', '<>', beforeWindowId)
    .select('report_window.id')
    .orderBy('report_window.year', 'desc')
    .orderBy('report_window.opens_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest ? listQuestions(db, latest.id) : [];
}

/** Stores questions in order. With `untilOpening`, only if the database's clock has not reached the opening: else 'opened'. */
export async function insertQuestions(
  trx: Db,
  windowId: string,
  questions: readonly WindowQuestion[],
  untilOpening: boolean,
): Promise<'stored' | 'opened'> {
  for (const [position, each] of questions.entries()) {
    const { rows } = await sql<{ id: string }>`
      insert into report_question (id, window_id, code, subject_kind, position, label, hint, maximum, is_required)
      select ${newId()}::uuid, w.id, ${each.code}::text, ${each.subjectKind}::text, ${position}::integer,
        ${JSON.stringify(each.label)}::jsonb, ${each.hint ? JSON.stringify(each.hint) : null}::jsonb, ${each.maximum}::integer,
        ${each.isRequired}::boolean
      from report_window w
      where w.id = ${windowId} and (${!untilOpening} or clock_timestamp() < w.opens_at)
      returning id`.execute(trx);
    if (rows.length === 0) return 'opened';
  }
  return 'stored';
}

export async function deleteQuestions(trx: Db, windowId: string): Promise<void> {
  await trx.deleteFrom('report_question').where('window_id', '=', windowId).execute();
}

export type UnitChoice = { code: string; name: Multilingual };

/** The units that have something to report: an element of a reported level, or a theme that concerns them. */
export async function listReportingUnits(db: Db): Promise<UnitChoice[]> {
  return db
    .selectFrom('unit')
    .where((build) =>
      build.or([
        build.exists(
          build.selectFrom('theme_unit').whereRef('theme_unit.unit_id', '=', 'unit.id').select('theme_id'),
        ),
        build.exists(
          build
            .selectFrom('element')
            .innerJoin('level', 'level.id', 'element.level_id')
            .where('level.is_reported', '=', true)
            .whereRef('element.unit_id', '=', 'unit.id')
            .select('element.id'),
        ),
      ]),
    )
    .select(['code', 'name'])
    .orderBy('position')
    .execute();
}
