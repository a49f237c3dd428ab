import { formatInstant } from '#language/deadline.ts';
import { tags } from '#language/languages.ts';
import { may } from '#people/access.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { textarea } from '#ui/field/field.ts';
import { submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { addresses } from '#web/addresses.ts';
import { numberOf, ownForm, plainText, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import { isOpenForWriting, subjectPart, thingOf } from './annual-report.ts';
import type { ReportDetail } from './report-detail.sql.ts';
import { longestComment } from './comment-on-report.action.ts';
import type { CommentRow } from './report-comment.sql.ts';
import type { ExtensionRow } from './report-deadline.sql.ts';

/** A comment that was not taken: what was typed, why, and the key of its form. */
export type TypedComment = { text: string; problem: 'comment-required' | 'comment-long'; key: string };

/** The summary at the top of the page that leads to the comment. */
export function commentProblem(visit: Visit, typed: TypedComment): Html | null {
  return errorSummary(visit.say('web')('problem-box'), [
    { href: '#comment', text: problemText(visit, typed) },
  ]);
}

function problemText(visit: Visit, typed: TypedComment): string {
  return visit.say('cycle')(`problem-${typed.problem}`, {
    maximum: numberOf(visit, longestComment),
    length: numberOf(visit, [...typed.text].length),
  });
}

/** The button by which last year's accepted text becomes the draft. */
export function copyForm(visit: Visit, year: number, action: string): Html {
  const say = visit.say('cycle');
  return ownForm(
    visit,
    action,
    html`<p class="hint">${say('copy-hint')}</p>
      ${submitButton({ text: say('copy', { year: String(year) }), kind: 'quiet' })}`,
  );
}

/** How the deadline was put off: until when, by whom, why. */
export function extensionList(visit: Visit, extensions: readonly ExtensionRow[]): Html | null {
  const say = visit.say('cycle');
  return extensions.length === 0
    ? null
    : html`<section>
        <h2>${say('extensions')}</h2>
        <ul>
          ${extensions.map((each) => html`<li>${extensionText(visit, each)}</li>`)}
        </ul>
      </section>`;
}

export function extensionText(visit: Visit, each: ExtensionRow): Html {
  const at = (instant: Date) => formatInstant(visit.language, instant, each.time_zone);
  const values = {
    deadline: at(each.deadline_at),
    person: plainText(visit, each.officer),
    time: at(each.granted_at),
  };
  return html`${visit.say('cycle')('extension-text', values)} <q dir="auto">${each.reason}</q>`;
}

/** What a planning officer can do about a report that is not there: remind, or give more time. */
export function officerLinks(visit: Visit, report: ReportDetail): Html | null {
  if (!may(visit.visitor, 'conduct-reporting') || !isOpenForWriting(report.state)) return null;
  const say = visit.say('cycle');
  const subject = subjectPart(report);
  const extension = `${addresses.reportWindow(visit.language, report.window.code)}?${new URLSearchParams({ unit: report.unit, subject }).toString()}#extension`;
  const body = html`<input type="hidden" name="window" value="${report.window.code}" />
    <input type="hidden" name="unit" value="${report.unit}" />
    <input type="hidden" name="subject" value="${subject}" />
    ${submitButton({ text: say('remind-one'), kind: 'quiet' })}`;
  return html`<section>
    ${ownForm(visit, addresses.reminders(visit.language), body)}
    <p><a href="${extension}">${say('extend')}</a></p>
  </section>`;
}

/** What both sides said, in order, and the form to say more. */
export function commentThread(
  visit: Visit,
  report: ReportDetail,
  comments: readonly CommentRow[],
  action: string,
  key: string,
  typed?: TypedComment,
): Html {
  const say = visit.say('cycle');
  const canComment = may(visit.visitor, 'comment-report', thingOf(report));
  if (comments.length === 0 && !canComment) return html``;
  return html`<section id="comments">
    <h2>${say('comments')}</h2>
    ${comments.map((each) => commentView(visit, report, each))}
    ${
      canComment &&
      ownForm(
        visit,
        action,
        html`<input type="hidden" name="key" value="${typed?.key || key}" />
          <input type="hidden" name="written-in" value="${visit.language}" />
          ${textarea({
            name: 'comment',
            label: say('comment'),
            hint: say('comment-hint'),
            value: typed?.text ?? '',
            rows: 4,
            limitText: visit.say('coordination')('at-most', { maximum: numberOf(visit, longestComment) }),
            ...(typed && {
              error: problemText(visit, typed),
              errorPrefix: visit.say('web')('error-prefix'),
            }),
          })}
          ${submitButton({ text: say('comment-send'), kind: 'quiet' })}`,
      )
    }
  </section>`;
}

function commentView(visit: Visit, report: ReportDetail, each: CommentRow): Html {
  const say = visit.say('cycle');
  const comma = visit.say('language')('comma');
  const time = formatInstant(visit.language, each.written_at, report.window.time_zone);
  return html`<div class="answer">
    <p class="hint">
      <strong>${textOf(visit, each.author)}</strong
      >${each.onBehalfOf && html` (${say('for', { whom: plainText(visit, each.onBehalfOf) })})`}${comma}${visit.say('coordination')(`next-${each.side}`)}${comma}${time}
    </p>
    <blockquote class="prose" lang="${tags[each.language]}" dir="auto">${each.body}</blockquote>
  </div>`;
}
