import { html, type Html, type HtmlValue } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import type { Visit } from '#web/visit.ts';
import { figureText } from './correction-document.ts';
import type { EditionDifferences, FigureDifference, TextDifference } from './edition-differences.ts';
import type { EditionRow } from './edition.sql.ts';
import { partsWay } from './edition-view.ts';

const most = 50;

/** The differences between an edition and today's data: every figure and every text, with the way to where it stands. */
export function differencesBody(
  visit: Visit,
  edition: EditionRow,
  cycle: string,
  { figures, texts }: EditionDifferences,
): Html {
  const say = visit.say('editions');
  const asked = Number(visit.query.get('page') ?? 1);
  const all = [
    ...figures.map((each) => figureRow(visit, cycle, each)),
    ...texts.map((each) => textRow(visit, cycle, each)),
  ];
  const pages = Math.max(1, Math.ceil(all.length / most));
  const page = Number.isSafeInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  const base = addresses.editionDifferences(visit.language, edition.code);
  return html`<p class="lead">
      ${
        all.length === 0
          ? say('differences.none')
          : say('differences.count', { n: figures.length, more: texts.length })
      }
    </p>
    ${
      all.length > 0 &&
      table({
        caption: say('differences'),
        isCaptionHidden: true,
        columns: ['where', 'what', 'was', 'now'].map((key) => ({ text: say(`differences.${key}`) })),
        rows: all.slice((page - 1) * most, page * most),
      })
    }
    ${pages > 1 && partsWay(visit, (to) => `${base}?page=${to}`, page - 1, pages)}`;
}

function placeLink(visit: Visit, cycle: string, element: string | null, text: string): Html {
  return element === null
    ? code(text)
    : html`<a href="${addresses.element(visit.language, cycle, element)}">${code(text)}</a>`;
}

function figureRow(visit: Visit, cycle: string, { was, now }: FigureDifference): HtmlValue[] {
  const figure = now ?? was;
  if (!figure) return [];
  const say = visit.say('editions');
  const year = figure.year === null ? '' : ` ${figure.year}`;
  return [
    placeLink(visit, cycle, figure.element, figure.of),
    `${say(`figure.${figure.kind}`)}${year}`,
    html`<bdi>${figureText(visit.language, was)}</bdi>`,
    html`<bdi>${figureText(visit.language, now)}</bdi>`,
  ];
}

const longestShown = 300;

function textRow(visit: Visit, cycle: string, each: TextDifference): HtmlValue[] {
  const from = firstDifference(each.was ?? '', each.now ?? '');
  const shown = (text: string | null) =>
    text === null ? '—' : html`<span lang="${each.language}" dir="auto">${excerpt(text, from)}</span>`;
  return [
    placeLink(visit, cycle, each.element, each.element ?? each.id),
    visit.say('editions')('differences.text', {
      language: visit.say('language')(`name-${each.language}`),
    }),
    shown(each.was),
    shown(each.now),
  ];
}

/** Where two texts begin to differ. */
function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** The text around a place; what is left out is shown as left out. */
function excerpt(text: string, at: number): string {
  const start = text.length <= longestShown ? 0 : Math.max(0, at - 60);
  const end = start + longestShown;
  return `${start > 0 ? '…' : ''}${text.slice(start, end).toWellFormed()}${end < text.length ? '…' : ''}`;
}
