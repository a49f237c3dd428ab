import { listThemesLinkedTo } from '#coordination/theme.sql.ts';
import { listLinksTo } from '#trace/link.sql.ts';
import { html } from '#ui/html.ts';
import { addresses } from '#web/addresses.ts';
import { table } from '#ui/table/table.ts';
import { definitionList } from '#ui/definition-list/definition-list.ts';
import { code } from '#ui/tag/tag.ts';
import { numberOf, plainText, sourceOf, textOf } from '#web/page-parts.ts';
import { pageWanted, wayFrom } from '#web/long-list.ts';
import { missing, type Answer, type Route, type Visit } from '#web/visit.ts';
import { citationOf } from './instrument-name.ts';
import { findInstrument, type InstrumentRow, listInstruments } from './instrument.sql.ts';

async function instruments(visit: Visit): Promise<Answer> {
  const say = visit.say('mandates');
  const part = await listInstruments(visit.db, pageWanted(visit));
  return {
    kind: 'page',
    title: say('instruments.title'),
    crumbs: [{ text: say('instruments.title') }],
    marks: ['unofficial'],
    body: html`<p class="lead">${say('instruments.intro', { n: numberOf(visit, part.all) })}</p>
      ${table({
        caption: say('instruments.title'),
        columns: [{ text: say('instrument') }, { text: say('title') }],
        rows: part.rows.map((row) => [
          html`<a href="${addresses.instrument(visit.language, row.code)}"
            >${citationOf(visit.language, row)}</a
          >`,
          textOf(visit, row.title),
        ]),
      })}
      ${wayFrom(visit, part)}`,
  };
}

async function instrument(visit: Visit): Promise<Answer> {
  const found = await findInstrument(visit.db, visit.params.instrument ?? '');
  if (!found) return missing;
  const say = visit.say('mandates');
  const [links, themes] = await Promise.all([
    listLinksTo(visit.db, 'instrument', found.code),
    listThemesLinkedTo(visit.db, 'instrument', found.code),
  ]);
  return {
    kind: 'page',
    title: `${citationOf(visit.language, found)}: ${plainText(visit, found.title)}`,
    crumbs: [
      { text: say('instruments.title'), href: addresses.instruments(visit.language) },
      { text: citationOf(visit.language, found) },
    ],
    marks: ['unofficial'],
    body: html`${instrumentFacts(visit, found)}
      <section>
        <h2>${say('asked-by-it')}</h2>
        ${themes.length === 0 && html`<p>${say('nothing-rests-on-it')}</p>`}
        <ul class="links">
          ${themes.map(({ code: theme, title }) => html`<li><a href="${addresses.theme(visit.language, theme)}">${textOf(visit, title)}</a></li>`)}
          ${links
            .filter((link) => link.from.kind === 'cycle')
            .map(
              (link) =>
                html`<li>
                  <a href="${addresses.plan(visit.language, link.from.id)}"
                    >${say('plan-adopted', { cycle: link.from.id })}</a
                  >
                </li>`,
            )}
        </ul>
      </section>`,
  };
}

function instrumentFacts(visit: Visit, found: InstrumentRow) {
  const say = visit.say('mandates');
  return definitionList([
    [say('title'), textOf(visit, found.title)],
    [say('body'), say(`body-${found.body}`)],
    [say('kind'), say(`kind-${found.kind}`)],
    [say('number'), found.number],
    [say('year'), code(String(found.year))],
    [say('revision'), found.is_revision ? say('revised') : say('first-adopted')],
    [say('words'), found.words === null ? null : numberOf(visit, found.words)],
    [say('citations'), found.citations.length > 0 && found.citations.map((each) => html`${code(each)} `)],
    [say('source'), found.source && sourceOf(visit, found.source)],
  ]);
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/instruments', action: 'read-public', handle: instruments },
  { method: 'GET', path: '/:language/instruments/:instrument', action: 'read-public', handle: instrument },
];
