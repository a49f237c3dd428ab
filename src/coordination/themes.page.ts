import { listInstrumentsByCode } from '#mandates/instrument.sql.ts';
import { listElementTitles } from '#plan/element.sql.ts';
import { listLinksFrom } from '#trace/link.sql.ts';
import { html, type Html } from '#ui/html.ts';
import { addresses } from '#web/addresses.ts';
import { table } from '#ui/table/table.ts';
import { definitionList } from '#ui/definition-list/definition-list.ts';
import { code } from '#ui/tag/tag.ts';
import { plainText, textOf } from '#web/page-parts.ts';
import { pageWanted, wayFrom } from '#web/long-list.ts';
import { missing, type Answer, type Route, type Visit } from '#web/visit.ts';
import { elementName, instrumentName, linkList } from './theme-links-view.ts';
import { findTheme, listThemes, type ThemeRow } from './theme.sql.ts';

async function themes(visit: Visit): Promise<Answer> {
  const say = visit.say('coordination');
  const part = await listThemes(visit.db, visit.today, pageWanted(visit));
  return {
    kind: 'page',
    title: say('themes.title'),
    crumbs: [{ text: say('themes.title') }],
    marks: ['unofficial', ...(part.rows.some((theme) => theme.is_derived) ? (['derived'] as const) : [])],
    body: html`<p class="lead">${say('themes.intro')}</p>
      ${table({
        caption: say('themes.title'),
        columns: [{ text: say('theme') }, { text: say('units-concerned') }, { text: say('focal-points') }],
        rows: part.rows.map((theme) => [
          html`<a href="${addresses.theme(visit.language, theme.code)}">${textOf(visit, theme.title)}</a>`,
          theme.units.map((unit) => html`${code(unit.code)} `),
          vacancies(visit, theme),
        ]),
      })}
      ${wayFrom(visit, part)}`,
  };
}

function vacancies(visit: Visit, theme: ThemeRow): Html {
  const say = visit.say('coordination');
  const filled = new Set(theme.focalPoints.map((each) => each.unit));
  const open = theme.units.filter((unit) => !filled.has(unit.code));
  return html`<bdi dir="ltr">${theme.units.length - open.length}/${theme.units.length}</bdi>${open.map(
      (unit) =>
        html` <span class="vacant"
          >${say('vacant')}${visit.say('language')('colon')}${code(unit.code)}</span
        >`,
    )}`;
}

async function theme(visit: Visit): Promise<Answer> {
  const found = await findTheme(visit.db, visit.params.theme ?? '', visit.today);
  if (!found) return missing;
  const links = await listLinksFrom(visit.db, 'theme', found.code);
  const of = (kind: string) => links.filter((link) => link.to.kind === kind);
  const [instruments, elements] = await Promise.all([
    listInstrumentsByCode(
      visit.db,
      of('instrument').map((link) => link.to.id),
    ),
    listElementTitles(
      visit.db,
      of('element').map((link) => link.to.id),
    ),
  ]);
  const say = visit.say('coordination');
  return {
    kind: 'page',
    title: plainText(visit, found.title),
    crumbs: [
      { text: say('themes.title'), href: addresses.themes(visit.language) },
      { text: textOf(visit, found.title) },
    ],
    marks: ['unofficial', ...(found.is_derived ? (['derived'] as const) : [])],
    body: html`${found.description && html`<p class="lead">${textOf(visit, found.description)}</p>`}
      ${definitionList([[say('state'), found.qualifies ? '' : say('does-not-qualify')]])}
      ${focalPointTable(visit, found)}
      <section>
        <h2>${say('rests-on')}</h2>
        ${linkList(visit, of('instrument'), instruments, instrumentName)}
      </section>
      <section>
        <h2>${say('served-by')}</h2>
        ${linkList(visit, of('element'), elements, elementName)}
      </section>`,
  };
}

function focalPointTable(visit: Visit, found: ThemeRow): Html {
  const say = visit.say('coordination');
  return table({
    caption: say('focal-points'),
    columns: [{ text: say('unit') }, { text: say('focal-point') }],
    rows: found.units.map((unit) => {
      const inOffice = found.focalPoints.filter((each) => each.unit === unit.code);
      return [
        html`${code(unit.code)} ${textOf(visit, unit.name)}`,
        inOffice.length > 0
          ? inOffice.map((each) => html`<span class="person">${textOf(visit, each.name)}</span> `)
          : html`<strong class="vacant">${say('vacant')}</strong>`,
      ];
    }),
  });
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/themes', action: 'read-public', handle: themes },
  { method: 'GET', path: '/:language/themes/:theme', action: 'read-public', handle: theme },
];
