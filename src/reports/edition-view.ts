import { civilDateAt } from '#language/deadline.ts';
import { formatList } from '#language/format.ts';
import { may } from '#people/access.ts';
import { radios, textarea } from '#ui/field/field.ts';
import { buttonRow } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { pager } from '#ui/pager/pager.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { dateOf, numberOf, ownForm } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import { editionKinds, lateLanguages } from './edition.ts';
import { datesOf, type EditionRow } from './edition.sql.ts';

/** Published editions are everybody's; those on their way are seen by who prepares or audits them. */
export function maySee(visit: Visit, edition: EditionRow): boolean {
  return edition.state === 'published' || may(visit.visitor, 'oversee-editions');
}

/** Editions in a list: number, state, and what is late with them. */
export function editionLines(visit: Visit, editions: readonly EditionRow[]): Html {
  const say = visit.say('editions');
  if (editions.length === 0) return html`${say('none')}`;
  return html`<ul>
    ${editions.map(
      (each) =>
        html`<li>
          <a href="${addresses.edition(visit.language, each.code)}">${code(each.number)}</a>
          ${stateText(visit, each)} ${lateText(visit, each)}
        </li>`,
    )}
  </ul>`;
}

/** "Published on 12 May 2023", "Translation". */
export function stateText(visit: Visit, edition: EditionRow): string {
  const say = visit.say('editions');
  return edition.published_at === null
    ? say(`state.${edition.state}`)
    : say('published-on', {
        date: dateOf(visit, civilDateAt(edition.published_at, visit.organization.timeZone)),
      });
}

/** That languages are late, and which; nothing when none is. */
export function lateText(visit: Visit, edition: EditionRow): Html | null {
  const late = lateLanguages(edition, datesOf(edition).translation, visit.today);
  const [first] = late;
  if (!first) return null;
  const name = visit.say('language');
  const names = formatList(
    visit.language,
    late.map((each) => name(`name-${each.language}`)),
  );
  return html`<strong
    >${visit.say('editions')('late', { languages: names, date: dateOf(visit, first.dueOn) })}</strong
  >`;
}

/** The form that begins an edition: the first one, or a correction with its reason. */
export function startForm(
  visit: Visit,
  document: string,
  editions: readonly EditionRow[],
  typed: { kind?: string; reason?: string; error?: string } = {},
): Html {
  const say = visit.say('editions');
  const kinds = editionKinds.filter((kind) => (kind === 'original') === (editions.length === 0));
  const body = html`${radios({
    name: 'kind',
    label: say('start.kind'),
    options: kinds.map((value) => ({ value, text: say(`kind.${value}`) })),
    value: typed.kind ?? kinds[0] ?? '',
  })}
  ${
    editions.length > 0 &&
    textarea({
      name: 'reason',
      label: say('start.reason'),
      hint: say('start.reason-hint'),
      value: typed.reason ?? '',
      rows: 3,
      writtenIn: visit.language,
      ...(typed.error && { error: typed.error, errorPrefix: visit.say('web')('error-prefix') }),
    })
  }
  ${buttonRow([{ text: say('start.button') }])}`;
  return html`<details${typed.error !== undefined && html` open`}>
    <summary>${say('start.title')}</summary>
    ${ownForm(visit, addresses.startEdition(visit.language, document), body)}
  </details>`;
}

/** The way through the parts of a text; the one below is named by where it is, so that no two landmarks share a name. */
export function partsWay(
  visit: Visit,
  to: (part: number) => string,
  at: number,
  parts: number,
  isBelow = false,
): Html | null {
  const say = visit.say('documents');
  const position = say('parts.position', { part: numberOf(visit, at + 1), parts: numberOf(visit, parts) });
  return pager({
    label: isBelow ? position : say('parts.label'),
    previous: at > 0 ? { href: to(at), text: say('parts.previous') } : null,
    next: at + 1 < parts ? { href: to(at + 2), text: say('parts.next') } : null,
    position,
  });
}
