import { formatInstant } from '#language/deadline.ts';
import { listMemberNames } from '#people/member.sql.ts';
import { may, type Thing } from '#people/access.ts';
import { figureWork } from '#plan/figure-work-view.ts';
import { suspectLinksWaiting } from '#trace/suspect-link-view.ts';
import { emptyState } from '#ui/empty-state/empty-state.ts';
import { html, type Html, nothing } from '#ui/html.ts';
import { stateMark } from '#ui/state-mark/state-mark.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { textOf } from '#web/page-parts.ts';
import type { Answer, Route, Visit } from '#web/visit.ts';
import { isOpenForWriting, whoActsNext } from './annual-report.ts';
import { listReportSubjects, listWindows, type ReportSubject, type WindowRow } from './report-window.sql.ts';

export function thingOf(subject: Pick<ReportSubject, 'unit' | 'subjectKind' | 'subjectId' | 'state'>): Thing {
  const { unit, state } = subject;
  return subject.subjectKind === 'theme'
    ? { unit, state, theme: subject.subjectId }
    : { unit, state, element: subject.subjectId };
}

/** The address part that names a subject: a theme's code as it is, an element's code after its cycle. */
export function subjectPart(subject: Pick<ReportSubject, 'subjectKind' | 'subjectId'>): string {
  return subject.subjectKind === 'theme' ? `theme:${subject.subjectId}` : `element:${subject.subjectId}`;
}

/** What waits for the person who is signed in, the nearest first. */
async function myWork(visit: Visit): Promise<Answer> {
  const { visitor } = visit;
  if (!visitor) return { kind: 'missing' };
  const say = visit.say('coordination');
  const windows = (await listWindows(visit.db)).filter(
    (window) => window.opens_at <= visit.now && visit.now < window.deadline_at,
  );
  const subjects = (
    await Promise.all(windows.map((window) => listReportSubjects(visit.db, window.id)))
  ).flat();
  const mine = subjects.filter((each) => may(visitor, 'write-report', { ...thingOf(each), state: 'draft' }));
  const toDecide = may(visitor, 'decide-report', { state: 'submitted' })
    ? subjects.filter((each) => each.state === 'submitted')
    : [];
  const groups: [string, readonly ReportSubject[]][] = [
    ['sent-back', mine.filter((each) => each.state === 'sent-back')],
    ['waiting', toDecide],
    ['due', mine.filter((each) => isOpenForWriting(each.state) && each.state !== 'sent-back')],
    ['done', mine.filter((each) => !isOpenForWriting(each.state))],
  ];
  const figures = await figureWork(visit);
  const shown = groups.filter(([, list]) => list.length > 0);
  const members = visitor.assignments.flatMap((each) => each.member ?? []);
  const suspects = await suspectLinksWaiting(visit);
  const names = members.length > 0 ? await listMemberNames(visit.db, members) : new Map();
  return {
    kind: 'page',
    title: say('work.title'),
    crumbs: [{ text: say('work.title') }],
    body: html`${[...names.values()].map(
      (name) =>
        html`<p class="lead">
          ${say('work.delegate', { member: '…' })
            .split('…')
            .flatMap((part, at) => (at === 0 ? [part] : [textOf(visit, name), part]))}
        </p>`,
    )}
    ${shown.length === 0 && !figures && suspects === nothing && emptyState(say('work.nothing'))} ${suspects}
    ${figures}
    ${shown.map(
      ([name, list]) =>
        html`<section>
          <h2>${say(`work.${name}`)}</h2>
          ${subjectTable(visit, say(`work.${name}`), list, windows)}
        </section>`,
    )}`,
  };
}

/** Subjects of reports with their state, who acts next, and the deadline. */
export function subjectTable(
  visit: Visit,
  caption: string,
  subjects: readonly ReportSubject[],
  windows: readonly WindowRow[],
): Html {
  const say = visit.say('coordination');
  const window = new Map(windows.map((each) => [each.code, each]));
  if (subjects.length === 0) return nothing;
  const deadlineOf = (each: ReportSubject): string => {
    const at = window.get(each.window);
    return at ? formatInstant(visit.language, at.deadline_at, at.time_zone) : '';
  };
  // One window has one deadline: it stands above the table instead of in every row.
  const [first] = subjects;
  const common = first && subjects.every((each) => each.window === first.window) ? deadlineOf(first) : '';
  return html`${common && html`<p class="hint">${say('deadline')}${visit.say('language')('colon')}${common}</p>`}
  ${table({
    caption,
    isCaptionHidden: true,
    columns: [
      { text: say('subject') },
      { text: say('unit') },
      { text: say('state') },
      { text: say('next') },
      ...(common ? [] : [{ text: say('deadline') }]),
    ],
    rows: subjects.map((each) => {
      const href = addresses.report(visit.language, each.window, each.unit, subjectPart(each));
      return [
        html`<a href="${href}"
          >${each.subjectKind === 'element' && html`${code(each.subjectId.split('/')[1] ?? '')} `}${textOf(visit, each.title)}</a
        >`,
        code(each.unit),
        stateMark(each.state, say(`state-${each.state}`)),
        say(`next-${whoActsNext(each.state)}`),
        ...(common ? [] : [deadlineOf(each)]),
      ];
    }),
  })}`;
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/my-work', action: 'see-my-work', handle: myWork },
];
