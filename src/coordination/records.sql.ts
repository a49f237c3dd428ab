import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Db } from '#db/database.ts';
import type { AskedQuestion } from '#db/json-columns.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Answers, SubjectKind } from './annual-report.ts';
import type { EventRow } from './event.sql.ts';

/* Themes, events, windows and accepted reports as records, in parts: after a key, at most so many. */

type Slice = { after: string | null; limit: number };

export type ThemeRecord = {
  id: string;
  code: string;
  title: Multilingual;
  description: Multilingual | null;
  is_derived: boolean;
  qualifies: boolean;
  source: string | null;
  units: { code: string }[];
  focalPoints: { unit: string; name: Multilingual; starts_on: string; ends_on: string | null }[];
};

/** Themes with the units concerned and the focal points in office on a date. */
export async function listThemeRecords(
  db: Db,
  only: { code?: string; unit?: string | undefined; today: string },
  { after, limit }: Slice,
): Promise<ThemeRecord[]> {
  const { code, unit, today } = only;
  let query = db
    .selectFrom('theme')
    .select(['theme.id', 'theme.code', 'theme.title', 'theme.description', 'theme.is_derived'])
    .select(['theme.qualifies', 'theme.source'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('theme_unit')
          .innerJoin('unit', 'unit.id', 'theme_unit.unit_id')
          .whereRef('theme_unit.theme_id', '=', 'theme.id')
          .select(['unit.code'])
          .orderBy('unit.position'),
      ).as('units'),
      jsonArrayFrom(
        eb
          .selectFrom('focal_point')
          .innerJoin('unit', 'unit.id', 'focal_point.unit_id')
          .innerJoin('person', 'person.id', 'focal_point.person_id')
          .whereRef('focal_point.theme_id', '=', 'theme.id')
          .where('focal_point.starts_on', '<=', today)
          .where((or) =>
            or.or([or('focal_point.ends_on', 'is', null), or('focal_point.ends_on', '>=', today)]),
          )
          .select(['unit.code as unit', 'person.name', 'focal_point.starts_on', 'focal_point.ends_on'])
          .orderBy('unit.position'),
      ).as('focalPoints'),
    ]);
  if (code !== undefined) query = query.where('theme.code', '=', code);
  if (unit !== undefined) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('theme_unit as concerned')
          .innerJoin('unit as u', 'u.id', 'concerned.unit_id')
          .whereRef('concerned.theme_id', '=', 'theme.id')
          .where('u.code', '=', unit)
          .select('u.id'),
      ),
    );
  }
  if (after !== null) query = query.where('theme.id', '>', after);
  return query.orderBy('theme.id').limit(limit).execute();
}

export type EventRecord = EventRow & { id: string };

/** Conferences, sessions and meetings, of every time or from a day on. */
export async function listEventRecords(
  db: Db,
  only: { from?: string | undefined; code?: string },
  { after, limit }: Slice,
): Promise<EventRecord[]> {
  let query = db
    .selectFrom('event')
    .select(['id', 'code', 'title', 'place', 'starts_on', 'ends_on', 'source']);
  if (only.from !== undefined) query = query.where('starts_on', '>=', only.from);
  if (only.code !== undefined) query = query.where('code', '=', only.code);
  if (after !== null) query = query.where('id', '>', after);
  return query.orderBy('id').limit(limit).execute();
}

export type WindowRecord = {
  id: string;
  code: string;
  cycle: string;
  year: number;
  time_zone: string;
  opens_local: string;
  opens_at: Date;
  deadline_local: string;
  deadline_at: Date;
};

/** Windows of the yearly reporting. */
export async function listWindowRecords(db: Db, { after, limit }: Slice): Promise<WindowRecord[]> {
  let query = db
    .selectFrom('report_window')
    .innerJoin('cycle', 'cycle.id', 'report_window.cycle_id')
    .select(['report_window.id', 'report_window.code', 'cycle.code as cycle', 'report_window.year'])
    .select(['time_zone', 'opens_local', 'opens_at', 'deadline_local', 'deadline_at']);
  if (after !== null) query = query.where('report_window.id', '>', after);
  return query.orderBy('report_window.id').limit(limit).execute();
}

export type AcceptedRecord = {
  id: string;
  window: string;
  year: number;
  unit: string;
  subject_kind: SubjectKind;
  subject_id: string;
  is_illustrative: boolean;
  submissions: { questions: AskedQuestion[]; answers: Answers; submitted_at: string }[];
};

/** Accepted reports with their last submission, its questions as they were asked. */
export async function listAcceptedRecords(
  db: Db,
  only: { kind?: string | undefined; subject?: string | undefined; year?: number | undefined },
  { after, limit }: Slice,
): Promise<AcceptedRecord[]> {
  let query = db
    .selectFrom('annual_report')
    .innerJoin('report_window', 'report_window.id', 'annual_report.window_id')
    .innerJoin('unit', 'unit.id', 'annual_report.unit_id')
    .where('annual_report.state', '=', 'accepted')
    .select(['annual_report.id', 'report_window.code as window', 'report_window.year', 'unit.code as unit'])
    .select(['annual_report.subject_kind', 'annual_report.subject_id', 'annual_report.is_illustrative'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('annual_report_submission as s')
          .whereRef('s.report_id', '=', 'annual_report.id')
          .select(['s.questions', 's.answers', 's.submitted_at'])
          .orderBy('s.submitted_at', 'desc')
          .limit(1),
      ).as('submissions'),
    );
  if (only.kind !== undefined) query = query.where('annual_report.subject_kind', '=', only.kind);
  if (only.subject !== undefined) query = query.where('annual_report.subject_id', '=', only.subject);
  if (only.year !== undefined) query = query.where('report_window.year', '=', only.year);
  if (after !== null) query = query.where('annual_report.id', '>', after);
  const rows = await query.orderBy('annual_report.id').limit(limit).execute();
  return rows as unknown as AcceptedRecord[];
}
