import { civilDateAt } from '#language/deadline.ts';
import { mailChoices } from '#journal/person-notice.ts';
import { findNoticesOf, markSeen, putMailChoice } from '#journal/person-notice.sql.ts';
import { listMemberNames } from '#people/member.sql.ts';
import { may } from '#people/access.ts';
import { isAlive } from '#people/substitution.ts';
import { listSubstitutionsOf } from '#people/substitution.sql.ts';
import { figureWork } from '#plan/figure-work-view.ts';
import { editionWork } from '#reports/edition-work-view.ts';
import { suspectLinksWaiting } from '#trace/suspect-link-view.ts';
import { emptyState } from '#ui/empty-state/empty-state.ts';
import { html, type Html, nothing } from '#ui/html.ts';
import { addresses } from '#web/addresses.ts';
import { textOf } from '#web/page-parts.ts';
import { type Answer, isId, missing, type Route, seeOther, type Visit } from '#web/visit.ts';
import { isOpenForWriting, thingOf } from './annual-report.ts';
import { mailForm, noticeList, substitutionList, subjectTable } from './my-work-view.ts';
import { listReportSubjects, listWindows, type ReportSubject } from './report-window.sql.ts';

/** Notices that the page shows; older ones follow when these are marked as seen. */
const mostNotices = 30;

/** What waits for the person who is signed in: reports by what to do, comments, notices, substitutions; the nearest first. */
async function myWork(visit: Visit): Promise<Answer> {
  const { visitor, db, now } = visit;
  if (!visitor) return { kind: 'missing' };
  const say = visit.say('coordination');
  const windows = (await listWindows(db)).filter(
    (each) => each.opens_at <= now && now < each.last_deadline_at,
  );
  const members = visitor.assignments.flatMap((each) => each.member ?? []);
  const [subjects, { notices, mail }, substitutions, names, figures, editions, suspects] = await Promise.all([
    listReportSubjects(
      db,
      windows.map((each) => each.id),
    ),
    findNoticesOf(db, visitor.id, mostNotices),
    listSubstitutionsOf(db, visitor.id),
    members.length > 0 ? listMemberNames(db, members) : new Map(),
    figureWork(visit, windows),
    editionWork(visit),
    suspectLinksWaiting(visit),
  ]);
  const shown = groupsOf(visit, subjects).filter(([, list]) => list.length > 0);
  const today = civilDateAt(now, visit.organization.timeZone);
  const alive = substitutions.filter((each) => isAlive(each, today));
  const isIdle =
    shown.length + notices.length + alive.length === 0 && !figures && !editions && suspects === nothing;
  return {
    kind: 'page',
    title: say('work.title'),
    crumbs: [{ text: say('work.title') }],
    body: html`${[...names.values()].map((name) => delegateOf(visit, name))}
    ${isIdle && emptyState(say('work.nothing'))} ${noticeList(visit, notices)}
    ${substitutionList(visit, alive, visitor)} ${suspects} ${figures} ${editions}
    ${shown.map(
      ([title, list]) =>
        html`<section>
          <h2>${title}</h2>
          ${subjectTable(visit, title, list)}
        </section>`,
    )}
    ${mailForm(visit, mail)}`,
  };
}

function groupsOf(visit: Visit, subjects: readonly ReportSubject[]): [string, ReportSubject[]][] {
  const { visitor, now } = visit;
  const say = visit.say('coordination');
  const cycle = visit.say('cycle');
  const mine = subjects.filter((each) => may(visitor, 'write-report', { ...thingOf(each), state: 'draft' }));
  const open = mine.filter((each) => isOpenForWriting(each.state) && now < each.deadline_at);
  const decides = may(visitor, 'decide-report', { state: 'submitted' });
  const toDecide = decides ? subjects.filter((each) => each.state === 'submitted') : [];
  const toAnswer = [
    ...mine.filter((each) => each.commented_by === 'planning-officer'),
    ...(decides ? subjects.filter((each) => each.commented_by === 'focal-point') : []),
  ].filter((each) => each.state !== 'accepted');
  return [
    [say('work.sent-back'), open.filter((each) => each.state === 'sent-back')],
    [say('work.waiting'), toDecide],
    [cycle('work-comments'), toAnswer],
    [say('work.due'), open.filter((each) => each.state !== 'sent-back').toSorted(byDeadline)],
    [cycle('work-missed'), mine.filter((each) => isOpenForWriting(each.state) && each.deadline_at <= now)],
    [say('work.done'), mine.filter((each) => !isOpenForWriting(each.state))],
  ];
}

function byDeadline(a: ReportSubject, b: ReportSubject): number {
  return a.deadline_at.getTime() - b.deadline_at.getTime();
}

function delegateOf(visit: Visit, name: Parameters<typeof textOf>[1]): Html {
  return html`<p class="lead">
    ${visit
      .say('coordination')('work.delegate', { member: '…' })
      .split('…')
      .flatMap((part, at) => (at === 0 ? [part] : [textOf(visit, name), part]))}
  </p>`;
}

/** Marks notices as seen, or keeps how the person wants to be told by mail. */
async function change(visit: Visit): Promise<Answer> {
  const { visitor, db, form, now, language } = visit;
  if (!visitor) return missing;
  const intent = form.get('intent') ?? '';
  if (intent === 'seen') {
    const id = form.get('notice') ?? '';
    const upTo = new Date(form.get('up-to') ?? '');
    if (isId(id)) await markSeen(db, visitor.id, { id }, now);
    else if (!Number.isNaN(upTo.getTime())) await markSeen(db, visitor.id, { upTo }, now);
    return seeOther(addresses.myWork(language));
  }
  const mail = mailChoices.find((each) => each === form.get('mail'));
  if (intent !== 'mail' || !mail) return missing;
  await putMailChoice(db, visitor.id, mail, now);
  return seeOther(`${addresses.myWork(language)}?done=mail`);
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/my-work', action: 'see-my-work', handle: myWork },
  { method: 'POST', path: '/:language/my-work', action: 'see-my-work', handle: change },
];
