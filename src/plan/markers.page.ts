import { csvText } from '#documents/csv-writing.ts';
import { html, type Html, nothing } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { plainText, sourceOf, textOf } from '#web/page-parts.ts';
import type { Answer, Route, Visit } from '#web/visit.ts';
import { markerText } from './marker.ts';
import { listMarkers, type MarkerValueRow } from './marker.sql.ts';

async function markers(visit: Visit): Promise<Answer> {
  const say = visit.say('markers');
  const rows = await listMarkers(visit.db);
  const schemes = [...Map.groupBy(rows, (each) => each.scheme).values()];
  return {
    kind: 'page',
    title: say('title'),
    crumbs: [{ text: say('title') }],
    marks: ['unofficial', 'derived'],
    body: html`<p class="lead">${say('intro')}</p>
      <ul class="table-downloads">
        <li><a href="/${visit.language}/markers/markers.csv" download>${say('file')}</a></li>
      </ul>
      ${schemes.map((values) => schemeTable(visit, values))}`,
  };
}

/** One scheme: its values with the elements that carry them; "not targeted" is counted, not listed. */
function schemeTable(visit: Visit, values: readonly MarkerValueRow[]): Html {
  const say = visit.say('markers');
  const [first] = values;
  if (!first) return nothing;
  const title = textOf(visit, first.schemeName);
  const used = values.filter((each) => each.elements.length > 0);
  return html`<section>
    <h2 id="${first.scheme}">${title}</h2>
    ${table({
      caption: title,
      isCaptionHidden: true,
      columns: [{ text: say('value') }, { text: say('elements') }],
      rows: used.map((each) => [
        html`${first.kind === 'list' && html`${code(each.code)} `}${textOf(visit, each.name)}`,
        elementLinks(visit, each),
      ]),
      emptyText: say('nothing'),
    })}
    ${first.schemeSource && html`<p class="hint">${visit.say('plan')('source')}${visit.say('language')('colon')}${sourceOf(visit, first.schemeSource)}</p>`}
  </section>`;
}

/** Codes of one value that stand here; the plan, narrowed to it, shows them all in pages. */
const mostCodes = 40;

function elementLinks(visit: Visit, value: MarkerValueRow): Html {
  const cycles = [...Map.groupBy(value.elements, (each) => each.cycle)];
  return html`${cycles.map(
    ([cycle, elements]) =>
      html`<a href="${addresses.planMarked(visit.language, cycle, markerText(value.scheme, value.code))}"
          >${visit.say('markers')('of-plan', { cycle })}</a
        >${visit.say('language')('colon')}${elements
          .slice(0, mostCodes)
          .map(
            (each) =>
              html`<a href="${addresses.element(visit.language, each.cycle, each.code)}"
                >${code(each.code)}</a
              > `,
          )}${elements.length > mostCodes && html`<a href="${addresses.planMarked(visit.language, cycle, markerText(value.scheme, value.code))}">${visit.say('long-lists')('more-elements', { n: elements.length - mostCodes })}</a>`}`,
  )}`;
}

/** Every mark on every element as csv. */
async function file(visit: Visit): Promise<Answer> {
  const rows = (await listMarkers(visit.db)).flatMap((value) =>
    value.elements.map((each) => [
      each.cycle,
      each.code,
      plainText(visit, each.title),
      value.scheme,
      plainText(visit, value.schemeName),
      value.code,
      plainText(visit, value.name),
      each.provenance,
      each.source,
    ]),
  );
  const head = [
    'cycle',
    'element',
    'title',
    'scheme',
    'scheme-name',
    'value',
    'value-name',
    'provenance',
    'source',
  ];
  return {
    kind: 'file',
    bytes: csvText([head, ...rows]),
    type: 'text/csv; charset=utf-8',
    name: 'markers.csv',
  };
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/markers', action: 'read-public', handle: markers },
  { method: 'GET', path: '/:language/markers/markers.csv', action: 'read-public', handle: file },
];
