import { civilDateAt, daysBetween, formatInstant } from '#language/deadline.ts';
import { type MailChoice, mailChoices, noticeText } from '#journal/person-notice.ts';
import type { UnseenNotice } from '#journal/person-notice.sql.ts';
import type { Visitor } from '#people/access.ts';
import type { SubstitutionRow } from '#people/substitution.sql.ts';
import { radios } from '#ui/field/field.ts';
import { submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { stateMark } from '#ui/state-mark/state-mark.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { dateOf, ownForm, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import { isOpenForWriting, whoActsNext } from './annual-report.ts';
import { subjectLink } from './report-board-view.ts';
import type { ReportSubject } from './report-window.sql.ts';

/** Notices in sight; the work itself stands on the first screen, too. */
const mostInSight = 3;

/** What the person was told: when, what, and what somebody wrote with it; with the way to it, and the mark that it is seen. */
export function noticeList(visit: Visit, notices: readonly UnseenNotice[]): Html | null {
  const [newest] = notices;
  if (!newest) return null;
  const rest = notices.slice(mostInSight);
  const say = visit.say('cycle');
  const action = addresses.myWork(visit.language);
  const seenAll = html`<input type="hidden" name="intent" value="seen" />
    <input type="hidden" name="up-to" value="${newest.created_at.toISOString()}" />
    ${submitButton({ text: say('seen-all'), kind: 'quiet' })}`;
  return html`<section>
    <h2>${say('work-notices')}</h2>
    ${noticeItems(visit, notices.slice(0, mostInSight))}
    ${
      rest.length > 0 &&
      html`<details>
        <summary>${say('more-notices', { n: rest.length })}</summary>
        ${noticeItems(visit, rest)}
      </details>`
    }
    ${ownForm(visit, action, seenAll)}
  </section>`;
}

function noticeItems(visit: Visit, notices: readonly UnseenNotice[]): Html {
  return html`<ul>
    ${notices.map(
      (each) =>
        html`<li>
          <a href="/${visit.language}${each.path}">${noticeText(visit.language, each)}</a>
          <small>${formatInstant(visit.language, each.created_at, visit.organization.timeZone)}</small>
          ${each.body && html`<blockquote dir="auto">${shortened(each.body)}</blockquote>`}
        </li>`,
    )}
  </ul>`;
}

function shortened(text: string): string {
  const signs = [...text];
  return signs.length > 300 ? `${signs.slice(0, 300).join('')}…` : text;
}

/** Who stands in for the person, and for whom they stand in; what waits for an answer comes with the way to answer. */
export function substitutionList(
  visit: Visit,
  substitutions: readonly SubstitutionRow[],
  visitor: Visitor,
): Html | null {
  const say = visit.say('handover');
  const isFocalPoint = visitor.assignments.some((each) => each.role === 'focal-point' && !each.substitutes);
  if (substitutions.length === 0 && !isFocalPoint) return null;
  const link = addresses.substitutes(visit.language);
  const line = (each: SubstitutionRow) => {
    const isSubstitute = each.substitute_id === visitor.id;
    const days = say('from-until', {
      from: dateOf(visit, each.starts_on),
      until: dateOf(visit, each.ends_on),
    });
    const colon = visit.say('language')('colon');
    const comma = visit.say('language')('comma');
    const [label, name] = isSubstitute
      ? [say('stands-in-for'), each.person]
      : [say('substitute'), each.substitute];
    return html`<li>
      ${label}${colon}${textOf(visit, name)}${comma}${code(each.unit)}${comma}${days} –
      <strong
        >${say(isSubstitute && each.state === 'offered' ? 'answer-needed' : `substitution-${each.state}`)}</strong
      >
    </li>`;
  };
  return html`<section>
    <h2>${say('substitutes.title')}</h2>
    ${
      substitutions.length > 0 &&
      html`<ul>
        ${substitutions.map(line)}
      </ul>`
    }
    <p><a href="${link}">${say('substitutes.open')}</a></p>
  </section>`;
}

/** How the person wants to be told by mail. */
export function mailForm(visit: Visit, mail: MailChoice): Html {
  const say = visit.say('cycle');
  const body = html`<input type="hidden" name="intent" value="mail" />
    ${radios({ name: 'mail', label: say('mail-choice'), hint: say('mail-choice-hint'), value: mail, options: mailChoices.map((each) => ({ value: each, text: say(`mail-${each}`) })) })}
    ${submitButton({ text: say('mail-keep'), kind: 'quiet' })}`;
  return html`<section>
    ${visit.query.get('done') === 'mail' && notice({ kind: 'success', body: say('mail-kept'), isAnswer: true })}
    <details>
      <summary>${say('mail-choice')}</summary>
      ${ownForm(visit, addresses.myWork(visit.language), body)}
    </details>
  </section>`;
}

/** Subjects of reports with their state, who acts next, and the deadline with what is left. */
export function subjectTable(visit: Visit, caption: string, subjects: readonly ReportSubject[]): Html {
  const say = visit.say('coordination');
  const deadlineOf = (each: ReportSubject) => formatInstant(visit.language, each.deadline_at, each.time_zone);
  // One deadline for all stands above the table instead of in every row.
  const [first] = subjects;
  const isCommon =
    first && subjects.every((each) => each.deadline_at.getTime() === first.deadline_at.getTime());
  return html`${isCommon && html`<p class="hint">${say('deadline')}${visit.say('language')('colon')}${deadlineOf(first)}${left(visit, first)}</p>`}
  ${table({
    caption,
    isCaptionHidden: true,
    columns: [
      say('subject'),
      say('unit'),
      say('state'),
      say('next'),
      ...(isCommon ? [] : [say('deadline')]),
    ].map((text) => ({ text })),
    rows: subjects.map((each) => [
      subjectLink(visit, each),
      code(each.unit),
      stateMark(each.state, say(`state-${each.state}`)),
      say(`next-${whoActsNext(each.state)}`),
      ...(isCommon ? [] : [html`${deadlineOf(each)}${left(visit, each)}`]),
    ]),
  })}`;
}

function left(visit: Visit, each: ReportSubject): string {
  if (!isOpenForWriting(each.state)) return '';
  const day = (at: Date) => civilDateAt(at, each.time_zone);
  const n = daysBetween(day(visit.now), day(each.deadline_at));
  const say = visit.say('coordination');
  return ` (${each.deadline_at <= visit.now ? say('past') : say('due-in', { n: Math.max(0, n) })})`;
}
