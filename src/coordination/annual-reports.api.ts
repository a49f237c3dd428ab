import { z } from 'zod';
import { localOf } from '#language/deadline.ts';
import type { Language } from '#language/languages.ts';
import { may } from '#people/access.ts';
import { collection, listRoute } from '#web/api/collection.ts';
import { versionAsked } from '#web/api/entity-tag.ts';
import { code, filter, instant, year, yearFilter } from '#web/api/parts.ts';
import { pointerOf, problem } from '#web/api/problem.ts';
import { type ApiRoute, type ApiVisit, apiRoute, json, notThere } from '#web/api/route.ts';
import { exampleText, text, textFor } from '#web/api/texts.ts';
import type { FormProblem, Refusal } from './annual-report.ts';
import type { ReportDetail } from './report-detail.sql.ts';
import { decideAnnualReport } from './decide-annual-report.action.ts';
import { findAgain, found, readers, thing } from './found-report.api.ts';
import { listAcceptedRecords } from './records.sql.ts';
import { decision, draft, report, reportLine, reportOf, submission } from './report-schemas.api.ts';
import { listReportSubjects, listWindows, type ReportSubject } from './report-window.sql.ts';
import { writeAnnualReport } from './write-annual-report.action.ts';

/** Whoever may read a report but never do `action` with it is answered as if there were nothing to do here. */
function mayEver(visit: ApiVisit, action: 'write-report' | 'decide-report'): boolean {
  const state = action === 'write-report' ? 'draft' : 'submitted';
  return may(visit.visitor, action, { ...visit.thing, state });
}

function refused(visit: ApiVisit, refusal: Refusal, stored: ReportDetail) {
  if (refusal !== 'changed-meanwhile') return problem(refusal);
  return problem(refusal, { current: reportOf(visit, stored), version: stored.version });
}

/** Problems of the form, by the fields of the body. */
function inBody(problems: readonly FormProblem[]) {
  const errors = problems.map(({ field, code, values }) => ({
    pointer: field.startsWith('answer-') ? pointerOf(['answers', field.slice(7)]) : pointerOf([field]),
    code,
    values: Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, String(value)])),
  }));
  return problem('fields-invalid', { errors });
}

type Sent = { language: Language; answers: Record<string, string> | undefined; intent: 'save' | 'submit' };

async function write(visit: ApiVisit, sent: Sent) {
  const stored = found.get(visit);
  const { visitor } = visit;
  if (!stored || !visitor || !mayEver(visit, 'write-report')) return notThere;
  const questions = stored.questions.map((each) => each.code);
  const unknown = Object.keys(sent.answers ?? {}).filter((each) => !questions.includes(each));
  if (unknown.length > 0) {
    const errors = unknown.map((each) => ({ pointer: pointerOf(['answers', each]), code: 'unknown' }));
    return problem('fields-invalid', { errors });
  }
  const asked = versionOf(visit);
  const version = asked === 'any' ? stored.version : asked;
  if (version !== stored.version) return refused(visit, 'changed-meanwhile', stored);
  const { answers } = sent;
  const fields = new Map(answers ? questions.map((each) => [`answer-${each}`, answers[each] ?? '']) : []);
  const key = visit.header('idempotency-key')?.slice(0, 100) ?? '';
  const form = { fields, language: sent.language, version, key, intent: sent.intent };
  const result = await writeAnnualReport(visit.db, visitor, stored, form, visit.now);
  if (!result.ok && result.refusal === null) return inBody(result.problems);
  const now = (result.ok && result.report) || (await findAgain(visit)) || stored;
  return result.ok ? json(reportOf(visit, now), now.version) : refused(visit, result.refusal, now);
}

function versionOf(visit: ApiVisit): number | 'any' {
  const headers = { ifMatch: visit.header('if-match'), ifNoneMatch: visit.header('if-none-match') };
  return versionAsked(headers) ?? -1;
}

async function decide(visit: ApiVisit, decided: z.output<typeof decision>) {
  const stored = found.get(visit);
  const { visitor } = visit;
  if (!stored || !visitor || !mayEver(visit, 'decide-report')) return notThere;
  const asked = versionOf(visit);
  const version = asked === 'any' ? stored.version : asked;
  if (version !== stored.version) return refused(visit, 'changed-meanwhile', stored);
  const form = { intent: decided.decision, note: decided.note ?? '', version };
  const result = await decideAnnualReport(visit.db, visitor, stored, form, visit.now);
  if (!result.ok && result.refusal === null) return inBody(result.problems);
  const now = (await findAgain(visit)) ?? stored;
  return result.ok
    ? json(reportOf(visit, now), now.version)
    : refused(visit, result.refusal ?? 'state-changed', now);
}

function mayRead(visit: ApiVisit, each: ReportSubject): boolean {
  const about = each.subjectKind === 'theme' ? { theme: each.subjectId } : { element: each.subjectId };
  return may(visit.visitor, 'read-report', { unit: each.unit, state: each.state, ...about });
}

const states = ['not-started', 'draft', 'submitted', 'sent-back', 'accepted'] as const;

/** What is to be reported, as far as the person may read it. */
export const reports = collection({
  name: 'reports',
  group: 'reports',
  action: 'see-my-work',
  scopes: readers,
  item: reportLine,
  filters: { window: filter, unit: filter, state: z.enum(states).optional() },
  isKeyedByCode: true,
  list: async (visit, only, { after, limit }) => {
    const windows = (await listWindows(visit.db)).filter(
      (each) => only.window === undefined || each.code === only.window,
    );
    const subjects = await listReportSubjects(
      visit.db,
      windows.map((each) => each.id),
    );
    return subjects
      .filter((each) => mayRead(visit, each))
      .filter((each) => only.unit === undefined || each.unit === only.unit)
      .filter((each) => only.state === undefined || each.state === only.state)
      .map((each) => ({ key: `${each.window} ${each.unit} ${each.subjectKind}:${each.subjectId}`, each }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .filter(({ key }) => after === null || key > after)
      .slice(0, limit)
      .map(({ key, each }) => ({
        key,
        item: {
          window: each.window,
          unit: each.unit,
          subject: { kind: each.subjectKind, id: each.subjectId, title: textFor(visit, each.title) },
          state: each.state,
          deadline: {
            at: each.deadline_at.toISOString(),
            local: localOf(each.deadline_at, each.time_zone),
            timeZone: each.time_zone,
          },
          updatedAt: each.updated_at?.toISOString() ?? null,
        },
      }));
  },
});

const accepted = z
  .strictObject({
    window: code,
    year,
    unit: code,
    subject: z.strictObject({ kind: z.enum(['element', 'theme']), id: z.string() }),
    answers: z.array(z.strictObject({ question: text, answer: text.nullable() })),
    submittedAt: instant.nullable(),
    isIllustrative: z.boolean(),
  })
  .meta({
    id: 'AcceptedReport',
    example: {
      window: '2020-2023/2022',
      year: 2022,
      unit: 'BR',
      subject: { kind: 'theme', id: 'coordination' },
      answers: [{ question: exampleText('Results'), answer: exampleText('Three units plan together.') }],
      submittedAt: '2023-02-20T10:00:00.000Z',
      isIllustrative: true,
    },
  });

/** Accepted reports, which everybody may read, with the questions as they were asked. */
export const acceptedReports = collection({
  name: 'accepted-reports',
  group: 'reports',
  action: 'read-public',
  item: accepted,
  filters: { kind: z.enum(['element', 'theme']).optional(), subject: filter, year: yearFilter },
  list: async (visit, only, slice) =>
    (await listAcceptedRecords(visit.db, only, slice)).map((row) => {
      const [last] = row.submissions;
      const answers = (last?.questions ?? []).map((each) => {
        const answer = last?.answers[each.code];
        return { question: textFor(visit, each.label), answer: answer ? textFor(visit, answer) : null };
      });
      const { window, year, unit, is_illustrative: isIllustrative } = row;
      const subject = { kind: row.subject_kind, id: row.subject_id };
      const submittedAt = last ? new Date(last.submitted_at).toISOString() : null;
      return { key: row.id, item: { window, year, unit, subject, answers, submittedAt, isIllustrative } };
    }),
});

const path = '/reports/:window/:unit/:subject';
const example = { params: { window: '2020-2023/2022', unit: 'BR', subject: 'theme:coordination' } };
const written = { group: 'reports', action: 'read-report', scopes: ['write-reports'], thing } as const;

export const routes: ApiRoute[] = [
  listRoute(reports),
  apiRoute({
    operation: 'read-report',
    group: 'reports',
    method: 'GET',
    path,
    action: 'read-report',
    scopes: readers,
    thing,
    answer: report,
    example,
    handle: async (visit) => {
      const stored = found.get(visit);
      return stored ? json(reportOf(visit, stored), stored.version) : notThere;
    },
  }),
  apiRoute({
    ...written,
    operation: 'write-report',
    method: 'PUT',
    path,
    isConditional: true,
    body: draft,
    answer: report,
    example,
    handle: async (visit, { body }) => write(visit, { ...body, intent: 'save' }),
  }),
  apiRoute({
    ...written,
    operation: 'submit-report',
    method: 'POST',
    path: `${path}/submission`,
    isConditional: true,
    body: submission,
    answer: report,
    example,
    handle: async (visit, { body: { language, answers } }) =>
      write(visit, { language, answers, intent: 'submit' }),
  }),
  apiRoute({
    operation: 'decide-report',
    group: 'reports',
    method: 'POST',
    path: `${path}/decision`,
    action: 'oversee-reports',
    scopes: ['decide-reports'],
    thing,
    isConditional: true,
    body: decision,
    answer: report,
    example,
    handle: async (visit, { body }) => decide(visit, body),
  }),
  listRoute(acceptedReports),
];
