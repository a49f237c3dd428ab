import { sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Db } from '#db/database.ts';
import type { AskedQuestion } from '#db/json-columns.ts';
import { question } from '#db/question.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Answers, ReportState, SubjectKind } from './annual-report.ts';
import { asksUnit, latestDeadline } from './report-deadline.sql.ts';

/** The window of a report; `deadline_at` is the one that decides on this report, extensions included. */
export type ReportWindow = {
  id: string;
  code: string;
  cycle: string;
  cycle_id: string;
  year: number;
  time_zone: string;
  opens_at: Date;
  deadline_at: Date;
};

export type ReportDetail = {
  id: string | null;
  window: ReportWindow;
  unit: string;
  unitId: string;
  unitName: Multilingual;
  subjectKind: SubjectKind;
  subjectId: string;
  title: Multilingual;
  questions: AskedQuestion[];
  state: ReportState;
  version: number;
  answers: Answers;
  note: string | null;
  authorId: string | null;
  is_illustrative: boolean;
  updated_at: Date | null;
  submitted_at: Date | null;
  /** For whom a substitute wrote last. */
  onBehalfOf: Multilingual | null;
  /** The earlier report whose text was copied as a draft. */
  copied: { year: number; answers: Answers } | null;
};

/** One report with its window and questions, whether it was begun or not; null when nothing of the kind is to be reported. */
export async function findReport(
  db: Db,
  windowCode: string,
  unitCode: string,
  subjectKind: SubjectKind,
  subjectId: string,
): Promise<ReportDetail | null> {
  const address = { window: windowCode, unit: unitCode, id: subjectId };
  const [row] = await (subjectKind === 'theme' ? reportOnTheme : reportOnElement)(db, address);
  if (!row || !row.title) return null;
  const { windowId: id, code, cycle, cycle_id, year, time_zone, opens_at, deadline_at } = row;
  return {
    id: row.id,
    window: { id, code, cycle, cycle_id, year, time_zone, opens_at, deadline_at },
    unit: unitCode,
    unitId: row.unitId,
    unitName: row.unitName,
    subjectKind,
    subjectId,
    title: row.title,
    questions: row.questions as AskedQuestion[],
    state: (row.state as ReportState | null) ?? 'not-started',
    version: row.version ?? 0,
    answers: (row.answers as Answers | null) ?? {},
    note: row.note,
    authorId: row.author_id,
    is_illustrative: row.is_illustrative ?? false,
    updated_at: row.updated_at,
    submitted_at: row.submitted_at,
    onBehalfOf: row.onBehalfOf,
    copied: row.copied as ReportDetail['copied'],
  };
}

type Address = { window: string; unit: string; id: string };

const reportOnTheme = question((db, address: Address) => reportAt(db, 'theme', address));
const reportOnElement = question((db, address: Address) => reportAt(db, 'element', address));

function reportAt(db: Db, kind: SubjectKind, address: Address) {
  return db
    .selectFrom('report_window')
    .innerJoin('cycle', 'cycle.id', 'report_window.cycle_id')
    .innerJoin('unit', (join) => join.on('unit.code', '=', address.unit))
    .leftJoin('annual_report', (join) =>
      join
        .onRef('annual_report.window_id', '=', 'report_window.id')
        .onRef('annual_report.unit_id', '=', 'unit.id')
        .on('annual_report.subject_kind', '=', kind)
        .on('annual_report.subject_id', '=', address.id),
    )
    .leftJoin('person as whom', 'whom.id', 'annual_report.on_behalf_of_id')
    .where('report_window.code', '=', address.window)
    .where(asksUnit('report_window', sql.ref('unit.id')))
    .select([
      'report_window.id as windowId',
      'report_window.code',
      'cycle.code as cycle',
      'cycle_id',
      'report_window.year',
    ])
    .select(['time_zone', 'opens_at'])
    .select(
      latestDeadline('report_window', {
        unitId: sql.ref('unit.id'),
        kind: sql`${kind}`,
        id: sql`${address.id}`,
      }).as('deadline_at'),
    )
    .select(['unit.id as unitId', 'unit.name as unitName'])
    .select([
      'annual_report.id',
      'state',
      'version',
      'answers',
      'note',
      'author_id',
      'is_illustrative',
      'updated_at',
      'submitted_at',
    ])
    .select('whom.name as onBehalfOf')
    .select(subjectTitle(kind, address.id).as('title'))
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('annual_report as earlier')
          .innerJoin('report_window as before', 'before.id', 'earlier.window_id')
          .whereRef('earlier.id', '=', 'annual_report.copied_from_id')
          .select(['before.year', 'earlier.answers']),
      ).as('copied'),
    )
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('report_question')
          .whereRef('report_question.window_id', '=', 'report_window.id')
          .where('report_question.subject_kind', '=', kind)
          .select(['report_question.code', 'label', 'hint', 'maximum', 'is_required as isRequired'])
          .orderBy('report_question.position'),
      ).as('questions'),
    );
}

/** The title of what a report is about, null when the unit has nothing to report on it. */
function subjectTitle(subjectKind: SubjectKind, subjectId: string) {
  if (subjectKind === 'theme') {
    return sql<Multilingual | null>`(select t.title from theme t join theme_unit tu on tu.theme_id = t.id
      where t.code = ${subjectId} and tu.unit_id = unit.id)`;
  }
  return sql<Multilingual | null>`(select e.title from element e join level l on l.id = e.level_id and l.is_reported
    where e.cycle_id = report_window.cycle_id and starts_with(${subjectId}, cycle.code || '/')
      and e.code = substr(${subjectId}, length(cycle.code) + 2) and e.unit_id = unit.id)`;
}
