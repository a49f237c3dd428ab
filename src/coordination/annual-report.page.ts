import { v7 as newKey } from 'uuid';
import { isLanguage } from '#language/languages.ts';
import { notice } from '#ui/notice/notice.ts';
import { html, type Html } from '#ui/html.ts';
import { addresses } from '#web/addresses.ts';
import { plainText, textOf } from '#web/page-parts.ts';
import { type Answer, missing, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import type { Thing } from '#people/access.ts';
import { may } from '#people/access.ts';
import { isOpenForWriting, type SubjectKind, subjectPart, thingOf, windowIsOpen } from './annual-report.ts';
import { findEarlierReport } from './annual-report.sql.ts';
import { findReport, type ReportDetail } from './report-detail.sql.ts';
import { type FormState, reportBody } from './annual-report-view.ts';
import {
  commentProblem,
  commentThread,
  copyForm,
  extensionList,
  officerLinks,
  type TypedComment,
} from './report-comments-view.ts';
import { commentOnReport } from './comment-on-report.action.ts';
import { copyEarlierReport } from './copy-earlier-report.action.ts';
import { listComments } from './report-comment.sql.ts';
import { listExtensions } from './report-deadline.sql.ts';
import { decideAnnualReport } from './decide-annual-report.action.ts';
import { listSubmissions } from './report-submission.sql.ts';
import { writeAnnualReport } from './write-annual-report.action.ts';

/** Reports found for the visits in flight: access is decided on the same report that the page then shows. */
const found = new WeakMap<Visit, ReportDetail>();

async function thing(visit: Visit): Promise<Thing | null> {
  const [kind, ...rest] = (visit.params.subject ?? '').split(':');
  if (kind !== 'element' && kind !== 'theme') return null;
  const { window = '', unit = '' } = visit.params;
  const report = await findReport(visit.db, window, unit, kind as SubjectKind, rest.join(':'));
  if (!report) return null;
  found.set(visit, report);
  return thingOf(report);
}

function addressOf(visit: Visit, report: ReportDetail): string {
  return addresses.report(visit.language, report.window.code, report.unit, subjectPart(report));
}

async function show(visit: Visit): Promise<Answer> {
  const report = found.get(visit);
  if (!report) return missing;
  const done = visit.query.get('done');
  const say = visit.say('coordination');
  const text =
    done && ['saved', 'submitted', 'accepted', 'sent-back'].includes(done)
      ? say(done)
      : done && ['copied', 'commented'].includes(done)
        ? visit.say('cycle')(`done-${done}`)
        : null;
  const notices = text ? notice({ kind: 'success', body: text, isAnswer: true }) : undefined;
  return page(visit, report, { answers: report.answers, version: report.version, problems: [] }, notices);
}

/** Whoever may read a report but never do `action` with it is answered as if there were nothing to do here. */
function mayEver(visit: Visit, action: 'write-report' | 'decide-report'): boolean {
  const state = action === 'write-report' ? 'draft' : 'submitted';
  return may(visit.visitor, action, { ...visit.thing, state });
}

async function write(visit: Visit): Promise<Answer> {
  const report = found.get(visit);
  const { visitor } = visit;
  if (!report || !visitor || !mayEver(visit, 'write-report')) return missing;
  const intent = visit.form.get('intent') === 'submit' ? 'submit' : 'save';
  const chosen = visit.form.get('written-in');
  const language = isLanguage(chosen) ? chosen : visit.language;
  const version = Number.parseInt(visit.form.get('version') ?? '0', 10) || 0;
  const key = (visit.form.get('key') ?? '').slice(0, 100);
  const form = { fields: visit.form, language, version, key, intent } as const;
  const result = await writeAnnualReport(visit.db, visitor, report, form, visit.now);
  if (result.ok) {
    return seeOther(
      `${addressOf(visit, report)}?done=${result.state === 'submitted' ? 'submitted' : 'saved'}`,
    );
  }
  if (result.refusal === null) {
    const state: FormState = {
      answers: result.answers,
      version: result.savedVersion,
      problems: result.problems,
    };
    return { ...(await page(visit, report, state)), status: 422 };
  }
  const state: FormState = {
    answers: result.answers,
    version: result.stored?.version ?? report.version,
    problems: [],
    refusal: result.refusal,
    ...(result.stored && { stored: result.stored.answers }),
  };
  return { ...(await page(visit, report, state)), status: 409 };
}

async function decide(visit: Visit): Promise<Answer> {
  const report = found.get(visit);
  const { visitor } = visit;
  if (!report || !visitor || !mayEver(visit, 'decide-report')) return missing;
  const intent = visit.form.get('intent') === 'accept' ? 'accept' : 'send-back';
  const note = visit.form.get('note') ?? '';
  const version = Number.parseInt(visit.form.get('version') ?? '0', 10) || 0;
  const result = await decideAnnualReport(visit.db, visitor, report, { intent, note, version }, visit.now);
  if (result.ok) return seeOther(`${addressOf(visit, report)}?done=${result.state}`);
  const { problems, refusal } = result;
  const state: FormState = {
    answers: report.answers,
    version: report.version,
    problems,
    note,
    ...(refusal && { refusal }),
  };
  return { ...(await page(visit, report, state)), status: refusal ? 409 : 422 };
}

/** Copies the accepted text of an earlier year as a draft. */
async function copy(visit: Visit): Promise<Answer> {
  const report = found.get(visit);
  const { visitor } = visit;
  if (!report || !visitor || !mayEver(visit, 'write-report')) return missing;
  const result = await copyEarlierReport(visit.db, visitor, report, visit.now);
  if (result.ok) return seeOther(`${addressOf(visit, report)}?done=copied`);
  const state: FormState = {
    ...{ answers: report.answers, version: report.version, problems: [], refusal: result.refusal },
  };
  return { ...(await page(visit, report, state)), status: 409 };
}

/** Adds to what both sides say to each other. */
async function comment(visit: Visit): Promise<Answer> {
  const report = found.get(visit);
  const { visitor } = visit;
  if (!report || !visitor) return missing;
  const chosen = visit.form.get('written-in');
  const language = isLanguage(chosen) ? chosen : visit.language;
  const text = visit.form.get('comment') ?? '';
  const key = (visit.form.get('key') ?? '').slice(0, 100);
  const result = await commentOnReport(visit.db, visitor, report, { text, language, key }, visit.now);
  if (result.ok) return seeOther(`${addressOf(visit, report)}?done=commented#comments`);
  if (result.refusal) return missing;
  const state: FormState = { answers: report.answers, version: report.version, problems: [] };
  const typed = { text, problem: result.problem, key };
  return { ...(await page(visit, report, state, undefined, typed)), status: 422 };
}

async function page(
  visit: Visit,
  report: ReportDetail,
  state: FormState,
  notices?: Html,
  typedComment?: TypedComment,
): Promise<PageAnswer> {
  const say = visit.say('coordination');
  const canCopy =
    may(visit.visitor, 'write-report', thingOf(report)) &&
    isOpenForWriting(report.state) &&
    Object.keys(report.answers).length === 0 &&
    windowIsOpen(report.window, visit.now);
  const { window, unitId, subjectKind: kind, subjectId: id } = report;
  const [submissions, comments, extensions, earlier] = await Promise.all([
    report.id === null ? [] : listSubmissions(visit.db, report.id),
    listComments(visit.db, report),
    listExtensions(visit.db, window.id, { unitId, kind, id }),
    canCopy ? findEarlierReport(visit.db, report) : null,
  ]);
  const address = addressOf(visit, report);
  const back = may(visit.visitor, 'oversee-reports')
    ? { text: say('reports.title'), href: addresses.reports(visit.language) }
    : { text: say('work.title'), href: addresses.myWork(visit.language) };
  return {
    kind: 'page',
    title: say('report.title', { subject: plainText(visit, report.title) }),
    heading: html`${say('report.title', { subject: '…' })
      .split('…')
      .flatMap((part, at) => (at === 0 ? [part] : [textOf(visit, report.title), part]))}`,
    crumbs: [back, { text: textOf(visit, report.title) }],
    ...(notices && { notices }),
    marks: report.is_illustrative ? ['unofficial', 'illustrative'] : ['unofficial'],
    script: 'localTime',
    body: html`${typedComment && commentProblem(visit, typedComment)}
    ${earlier && copyForm(visit, earlier.year, `${address}/copy`)}
    ${reportBody(visit, report, state, submissions, address, newKey())} ${extensionList(visit, extensions)}
    ${officerLinks(visit, report)}
    ${commentThread(visit, report, comments, `${address}/comments`, newKey(), typedComment)}`,
  };
}

const path = '/:language/reports/:window/:unit/:subject';

export const routes: Route[] = [
  { method: 'GET', path, action: 'read-report', thing, handle: show },
  { method: 'POST', path, action: 'read-report', thing, handle: write },
  { method: 'POST', path: `${path}/copy`, action: 'read-report', thing, handle: copy },
  { method: 'POST', path: `${path}/comments`, action: 'comment-report', thing, handle: comment },
  { method: 'POST', path: `${path}/decision`, action: 'oversee-reports', thing, handle: decide },
];
