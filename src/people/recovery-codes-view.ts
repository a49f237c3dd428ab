import { html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { addresses } from '#web/addresses.ts';
import type { PageAnswer, Visit } from '#web/visit.ts';

/** Recovery codes, shown this once; the way leads back to the page of what they stand in for. */
export function recoveryCodesPage(
  visit: Visit,
  codes: readonly string[],
  back: { href: string; text: string } = {
    href: addresses.secondFactor(visit.language),
    text: visit.say('factor')('title'),
  },
): PageAnswer {
  const say = visit.say('factor');
  return {
    kind: 'page',
    title: say('codes.title'),
    crumbs: [back, { text: say('codes.title') }],
    body: html`${notice({ kind: 'success', body: say('codes.done'), isAnswer: true })}
      <p class="lead">${say('codes.text')}</p>
      <ul>
        ${codes.map((each) => html`<li><bdi class="code" dir="ltr">${each}</bdi></li>`)}
      </ul>`,
  };
}
