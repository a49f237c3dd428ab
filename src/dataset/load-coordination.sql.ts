import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import { deadlineOf } from '#language/deadline.ts';
import type { Dataset } from './dataset.ts';
import { type Ids, idOf, insertAll, json, optionalJson, type Row } from './insert-rows.sql.ts';
import type { LoadOptions } from './load-options.ts';

/** Stores themes, the units they concern, focal points, and the calendar. */
export async function loadThemes(trx: Db, data: Dataset, units: Ids, people: Ids): Promise<void> {
  const themes: Ids = new Map(data.themes.map((theme) => [theme.code, newId()]));
  const rows: Row<'theme'>[] = data.themes.map((theme, position) => ({
    id: idOf(themes, theme.code, 'theme'),
    code: theme.code,
    position,
    title: json(theme.title),
    description: optionalJson(theme.description),
    is_derived: theme.isDerived,
    qualifies: theme.qualifies,
    source: theme.source ?? null,
  }));
  await insertAll(trx, 'theme', rows);
  const concerned = data.themes.flatMap((theme) =>
    theme.units.map((unit) => ({
      theme_id: idOf(themes, theme.code, 'theme'),
      unit_id: idOf(units, unit, 'unit'),
    })),
  );
  await insertAll(trx, 'theme_unit', concerned);
  const focalPoints: Row<'focal_point'>[] = data.focalPoints.map((each) => ({
    id: newId(),
    theme_id: idOf(themes, each.theme, 'theme'),
    unit_id: idOf(units, each.unit, 'unit'),
    person_id: idOf(people, each.account, 'account'),
    starts_on: each.from,
    ends_on: each.until ?? null,
  }));
  await insertAll(trx, 'focal_point', focalPoints);
  const events: Row<'event'>[] = data.events.map((each) => ({
    id: newId(),
    code: each.code,
    title: json(each.title),
    place: optionalJson(each.place),
    starts_on: each.start ?? null,
    ends_on: each.end ?? null,
    source: each.source,
  }));
  await insertAll(trx, 'event', events);
}

export type Known = { units: Ids; people: Ids; cycles: Ids };

/** Stores the windows of yearly reporting with their questions, and the reports given in them. */
export async function loadReporting(
  trx: Db,
  data: Dataset,
  known: Known,
  { now }: LoadOptions,
): Promise<void> {
  const windows: Ids = new Map();
  for (const window of data.windows) {
    const opens = deadlineOf(window.opens, window.timeZone);
    const deadline = deadlineOf(window.deadline, window.timeZone);
    if (!opens || !deadline)
      throw new Error(`The window ${window.code} has a time that its zone shows twice or never.`);
    const id = newId();
    windows.set(window.code, id);
    await insertAll(trx, 'report_window', [
      {
        id,
        code: window.code,
        cycle_id: idOf(known.cycles, window.cycle, 'cycle'),
        year: window.year,
        time_zone: window.timeZone,
        opens_local: opens.local,
        opens_at: opens.at,
        deadline_local: deadline.local,
        deadline_at: deadline.at,
      },
    ]);
    const questions: Row<'report_question'>[] = window.questions.map((question, position) => ({
      id: newId(),
      window_id: id,
      code: question.code,
      subject_kind: question.subject,
      position,
      label: json(question.label),
      hint: optionalJson(question.hint),
      maximum: question.maximum,
      is_required: question.isRequired,
    }));
    await insertAll(trx, 'report_question', questions);
  }
  await loadReports(trx, data, known, windows, now);
}

async function loadReports(trx: Db, data: Dataset, known: Known, windows: Ids, now: Date): Promise<void> {
  const submissions: Row<'annual_report_submission'>[] = [];
  const reports: Row<'annual_report'>[] = data.reports.map((report) => {
    const id = newId();
    const window = data.windows.find((each) => each.code === report.window);
    const subjectKind = report.theme === undefined ? 'element' : 'theme';
    const author = idOf(known.people, report.account, 'account');
    const at = pastInstant(window?.deadline ?? '', now);
    const wasSubmitted = report.state !== 'draft';
    if (wasSubmitted) {
      submissions.push({
        id: newId(),
        report_id: id,
        version: 1,
        idempotency_key: id,
        questions: json(window?.questions.filter((each) => each.subject === subjectKind) ?? []),
        answers: json(report.answers),
        submitted_by: author,
        submitted_at: at,
      });
    }
    return {
      id,
      window_id: idOf(windows, report.window, 'window'),
      unit_id: idOf(known.units, report.unit, 'unit'),
      subject_kind: subjectKind,
      subject_id: report.theme ?? report.element ?? '',
      state: report.state,
      version: 1,
      answers: json(report.answers),
      note: report.note ?? null,
      author_id: author,
      is_illustrative: report.isIllustrative,
      updated_at: at,
      submitted_at: wasSubmitted ? at : null,
      decided_at: report.state === 'accepted' || report.state === 'sent-back' ? at : null,
    };
  });
  await insertAll(trx, 'annual_report', reports);
  await insertAll(trx, 'annual_report_submission', submissions);
}

/** Reports of the past are dated a week before their deadline; those of an open window, now. */
function pastInstant(deadline: string, now: Date): Date {
  const before = new Date(Date.parse(`${deadline}Z`) - 7 * 24 * 3_600_000);
  return before < now ? before : now;
}
