import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { ReportState, SubjectKind } from './annual-report.ts';

export type WindowRow = {
  id: string;
  code: string;
  cycle: string;
  cycle_id: string;
  year: number;
  time_zone: string;
  opens_local: string;
  opens_at: Date;
  deadline_local: string;
  deadline_at: Date;
};

/** Windows of the yearly reporting, the latest deadline first. */
export async function listWindows(db: Db): Promise<WindowRow[]> {
  return windows(db).execute();
}

/** Windows whose deadline is still to come. */
export function windowsDueAfter(db: Db, now: Date) {
  return windows(db).where('deadline_at', '>', now);
}

function windows(db: Db) {
  return db
    .selectFrom('report_window')
    .innerJoin('cycle', 'cycle.id', 'report_window.cycle_id')
    .select([
      'report_window.id',
      'report_window.code',
      'cycle.code as cycle',
      'cycle_id',
      'year',
      'time_zone',
    ])
    .select(['opens_local', 'opens_at', 'deadline_local', 'deadline_at'])
    .orderBy('deadline_at', 'desc');
}

export type ReportSubject = {
  window: string;
  deadline_at: Date;
  deadline_local: string;
  time_zone: string;
  unit: string;
  subjectKind: SubjectKind;
  subjectId: string;
  title: Multilingual;
  state: ReportState;
  updated_at: Date | null;
  note: string | null;
  is_illustrative: boolean | null;
};

/**
 * Everything that is to be reported in a window: each element of a reported level by its unit, each theme by every unit
 * it concerns; with the state of the report, 'not-started' when there is none.
 */
export async function listReportSubjects(db: Db, windowId: string): Promise<ReportSubject[]> {
  const { rows } = await sql<ReportSubject>`
    with subject as (
      select u.id as unit_id, u.code as unit, u.position as unit_position, 'element' as kind, c.code || '/' || e.code as id, e.title, e.position
      from report_window w
      join cycle c on c.id = w.cycle_id
      join element e on e.cycle_id = c.id
      join level l on l.id = e.level_id and l.is_reported
      join unit u on u.id = e.unit_id
      where w.id = ${windowId}
      union all
      select u.id, u.code, u.position, 'theme', t.code, t.title, t.position
      from theme t join theme_unit tu on tu.theme_id = t.id join unit u on u.id = tu.unit_id
    )
    select w.code as window, w.deadline_at, w.deadline_local, w.time_zone, s.unit, s.kind as "subjectKind", s.id as "subjectId",
           s.title, coalesce(r.state, 'not-started') as state, r.updated_at, r.note, r.is_illustrative
    from subject s
    join report_window w on w.id = ${windowId}
    left join annual_report r on r.window_id = w.id and r.unit_id = s.unit_id and r.subject_kind = s.kind and r.subject_id = s.id
    order by s.unit_position, s.kind, s.position`.execute(db);
  return rows;
}
