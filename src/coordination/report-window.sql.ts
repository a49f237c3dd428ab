import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { ReportState, SubjectKind } from './annual-report.ts';
import { asksUnit, latestDeadline } from './report-deadline.sql.ts';

/** A window of the yearly reporting. `deadline_at` decides; `last_deadline_at` is the latest that any unit was given. */
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
  last_deadline_at: Date;
  /** The units asked; none means every unit. */
  units: string[];
};

const windowDeadline = latestDeadline('report_window', {
  unitId: sql`null::uuid`,
  kind: sql`null::text`,
  id: sql`null::text`,
});

const lastDeadline = sql<Date>`greatest(report_window.deadline_at,
  (select max(x.deadline_at) from deadline_extension x where x.window_id = report_window.id))`;

/** Windows of the yearly reporting, the latest deadline first. */
export async function listWindows(db: Db): Promise<WindowRow[]> {
  return windows(db).execute();
}

/** Windows whose last deadline is still to come. */
export function windowsDueAfter(db: Db, now: Date) {
  return windows(db).where(lastDeadline, '>', now);
}

/** One window by its code. */
export async function findWindow(db: Db, code: string): Promise<WindowRow | null> {
  return (await windows(db).where('report_window.code', '=', code).executeTakeFirst()) ?? null;
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
    .select(['opens_local', 'opens_at'])
    .select(windowDeadline.as('deadline_at'))
    .select(
      sql<string>`to_char(${windowDeadline} at time zone time_zone, 'YYYY-MM-DD"T"HH24:MI')`.as(
        'deadline_local',
      ),
    )
    .select(lastDeadline.as('last_deadline_at'))
    .select(
      sql<string[]>`array(select u.code from report_window_unit asked join unit u on u.id = asked.unit_id
        where asked.window_id = report_window.id order by u.position)`.as('units'),
    )
    .orderBy('deadline_at', 'desc')
    .orderBy('report_window.code');
}

export type ReportSubject = {
  window: string;
  windowId: string;
  deadline_at: Date;
  time_zone: string;
  unit: string;
  unitId: string;
  subjectKind: SubjectKind;
  subjectId: string;
  title: Multilingual;
  state: ReportState;
  updated_at: Date | null;
  note: string | null;
  is_illustrative: boolean | null;
  /** The side that wrote the last comment. */
  commented_by: 'focal-point' | 'planning-officer' | null;
  commented_at: Date | null;
};

/**
 * Everything that is to be reported in some windows: each element of a reported level by its unit, each theme by every
 * unit it concerns, if the window asks the unit; with the state of the report, 'not-started' when there is none.
 */
export async function listReportSubjects(db: Db, windowIds: readonly string[]): Promise<ReportSubject[]> {
  if (windowIds.length === 0) return [];
  const { rows } = await sql<ReportSubject>`
    with subject as (
      select w.id as window_id, u.id as unit_id, u.code as unit, u.position as unit_position, 'element' as kind,
             c.code || '/' || e.code as id, e.title, e.position
      from report_window w
      join cycle c on c.id = w.cycle_id
      join element e on e.cycle_id = c.id
      join level l on l.id = e.level_id and l.is_reported
      join unit u on u.id = e.unit_id
      where w.id = any(${[...windowIds]}::uuid[])
      union all
      select w.id, u.id, u.code, u.position, 'theme', t.code, t.title, t.position
      from report_window w cross join theme t join theme_unit tu on tu.theme_id = t.id join unit u on u.id = tu.unit_id
      where w.id = any(${[...windowIds]}::uuid[])
    )
    select w.code as window, w.id as "windowId", w.time_zone, s.unit, s.unit_id as "unitId", s.kind as "subjectKind",
           s.id as "subjectId", s.title, coalesce(r.state, 'not-started') as state, r.updated_at, r.note, r.is_illustrative,
           ${latestDeadline('w', { unitId: sql`s.unit_id`, kind: sql`s.kind`, id: sql`s.id` })} as deadline_at,
           said.side as commented_by, said.written_at as commented_at
    from subject s
    join report_window w on w.id = s.window_id
    left join annual_report r on r.window_id = w.id and r.unit_id = s.unit_id and r.subject_kind = s.kind and r.subject_id = s.id
    left join (
      select distinct on (window_id, unit_id, subject_kind, subject_id) window_id, unit_id, subject_kind, subject_id, side, written_at
      from report_comment
      where window_id = any(${[...windowIds]}::uuid[])
      order by window_id, unit_id, subject_kind, subject_id, written_at desc, id desc
    ) said on said.window_id = w.id and said.unit_id = s.unit_id and said.subject_kind = s.kind and said.subject_id = s.id
    where ${asksUnit('w', sql`s.unit_id`)}
    order by w.deadline_at desc, w.code, s.unit_position, s.kind, s.position`.execute(db);
  return rows;
}
