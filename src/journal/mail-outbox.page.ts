import { formatInstant } from '#language/deadline.ts';
import { directionOf, tags } from '#language/languages.ts';
import { emptyState } from '#ui/empty-state/empty-state.ts';
import { html, type Html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { table } from '#ui/table/table.ts';
import { addresses } from '#web/addresses.ts';
import { listPager } from '#web/list-pager.ts';
import type { Answer, Route, Visit } from '#web/visit.ts';
import { countMail, type ListedMail, listMail } from './mail.sql.ts';

const mailsPerPage = 50;

async function show(visit: Visit): Promise<Answer> {
  const { db, language } = visit;
  const say = visit.say('people');
  const asked = visit.query.get('page') ?? '';
  const page = /^[1-9]\d{0,6}$/.test(asked) ? Number(asked) : 1;
  const [mails, count] = await Promise.all([
    listMail(db, { offset: (page - 1) * mailsPerPage, limit: mailsPerPage }),
    countMail(db),
  ]);
  const title = say('mail.title');
  const columns = ['written', 'to', 'subject', 'state'].map((key) => ({ text: say(`mail.${key}`) }));
  const href = (to: number) => `${addresses.mail(language)}${to > 1 ? `?page=${to}` : ''}`;
  return {
    kind: 'page',
    title,
    crumbs: [{ text: title }],
    body: html`${!visit.settings.smtp && notice({ kind: 'info', body: say('mail.no-smtp') })}
    ${
      count === 0
        ? emptyState(say('mail.none'))
        : table({
            caption: title,
            isCaptionHidden: true,
            columns,
            rows: mails.map((mail) => row(visit, mail)),
          })
    }
    ${listPager(visit, { page, perPage: mailsPerPage, count, href })}`,
  };
}

function row(visit: Visit, mail: ListedMail) {
  const say = visit.say('people');
  const at = (instant: Date) => formatInstant(visit.language, instant, visit.organization.timeZone);
  const state = mail.sentAt ? `${say('mail.sent')} ${at(mail.sentAt)}` : say('mail.waiting');
  return [
    at(mail.createdAt),
    html`<bdi dir="ltr">${mail.to}</bdi>`,
    html`${inItsLanguage(mail, mail.subject)} ${textOf(visit, mail)}`,
    html`${state}${mail.lastError && html`<p>${say('mail.failed', { error: `\u2066${mail.lastError}\u2069` })}</p>`}`,
  ];
}

/** The text of a mail that waits: the administrator may have to pass it on. Links in one that was sent are the person's. */
function textOf(visit: Visit, mail: ListedMail): Html {
  const say = visit.say('people');
  const body = mail.sentAt
    ? html`<p>${say('mail.sent-hidden')}</p>`
    : html`<p class="mail-text">${inItsLanguage(mail, mail.body)}</p>`;
  return html`<details>
    <summary>${say('mail.body')}</summary>
    ${body}
  </details>`;
}

function inItsLanguage(mail: ListedMail, text: string): Html {
  return html`<span lang="${tags[mail.language]}" dir="${directionOf(mail.language)}">${text}</span>`;
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/mail-outbox', action: 'read-mail-outbox', handle: show },
];
