import { formatNumber } from '#language/format.ts';
import { type Language, languages } from '#language/languages.ts';
import { marks, messages } from '#language/message-files.ts';
import { html } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import type { Answer, Route, Visit } from './visit.ts';

/** The texts of the site as its message files hold them: how many, which are missing, which no reviser has confirmed. */
async function show(visit: Visit): Promise<Answer> {
  const say = visit.say('web');
  const name = visit.say('language');
  const rooms = Object.keys(messages.en).sort();
  const number = (value: number) => formatNumber(visit.language, value);
  const size = (language: Language, room: string) => Object.keys(messages[language][room] ?? {}).length;
  const missingIn = (language: Language, room: string) =>
    Object.keys(messages.en[room] ?? {}).filter((key) => messages[language][room]?.[key] === undefined)
      .length;
  const cell = (language: Language, room: string) => {
    const isUnrevised = marks[language][room]?.unrevised ?? false;
    const missing = missingIn(language, room);
    const state = language === 'en' ? 'source' : isUnrevised ? 'unrevised' : 'revised';
    return html`${number(size(language, room))}
      <span class="text-label">${say(`translations.${state}`)}</span>
      ${missing > 0 && html`<strong>${say('translations.missing', { n: missing })}</strong>`}`;
  };
  const sum = (language: Language) => number(rooms.reduce((total, room) => total + size(language, room), 0));
  const title = say('menu-translations');
  return {
    kind: 'page',
    title,
    crumbs: [{ text: title }],
    body: html`<p class="lead">${say('translations.intro')}</p>
      ${table({
        caption: title,
        isCaptionHidden: true,
        columns: [
          { text: say('translations.part') },
          ...languages.map((each) => ({ text: name(`name-${each}`), isNumber: true })),
        ],
        rows: rooms.map((room) => [code(room), ...languages.map((each) => cell(each, room))]),
        totals: [say('translations.total'), ...languages.map(sum)],
      })}`,
  };
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/translations', action: 'read-translations', handle: show },
];
