import { formatInstant } from '#language/deadline.ts';
import { formatList } from '#language/format.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { EntrySeal } from '#journal/thing-proof.sql.ts';
import { definitionList } from '#ui/definition-list/definition-list.ts';
import { html, type Html, type HtmlValue, nothing } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { addresses } from '#web/addresses.ts';
import { dateOf, markOf, numberOf, sourceOf, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import { partsOfYear } from './figure-parts-view.ts';
import type { PartRow } from './figure-parts.sql.ts';
import type { FigureDetail, VersionRow } from './figure.sql.ts';
import { changedFields, type Stated } from './observation.ts';

type Around = { parts: readonly PartRow[]; seals: readonly EntrySeal[]; isInside: boolean };

/** A figure as evidence: what everybody sees of it, its parts, its versions, its proof in the journal, its files. */
export function figureBody(visit: Visit, figure: FigureDetail, { parts, seals, isInside }: Around): Html {
  const say = visit.say('figures');
  const shown = figure.versions.find((each) => each.version === figure.currentVersion);
  const versions = figure.versions.filter((each) => isInside || each.validation === 'validated');
  const file = (name: 'figure.csv' | 'figure.json', text: string) =>
    html`<li><a href="${addresses.figureFile(visit.language, figure, name)}" download>${text}</a></li>`;
  return html`<p class="figure-value">
      ${measured(visit, shown ?? { state: 'no-data', value: null }, figure.unitOfMeasure)}
      ${shown?.isIllustrative && markOf(visit, 'illustrative')}
    </p>
    ${shown ? versionFacts(visit, figure, shown, isInside) : html`<p>${say('nothing-validated')}</p>`}
    ${partsOfYear(visit, figure, parts, shown ?? null)}
    ${
      versions.length > 1 || versions[0]?.validation !== 'validated'
        ? versionTable(visit, figure, versions, isInside)
        : nothing
    }
    ${proof(visit, figure, seals)}
    ${
      figure.currentVersion !== null &&
      html`<ul class="table-downloads">
        ${file('figure.csv', say('as-csv'))} ${file('figure.json', say('as-json'))}
      </ul>`
    }`;
}

/** The value as shown; zero is one, "not applicable" and "no data yet" are words. */
export function valueOf(visit: Visit, stated: Pick<Stated, 'state' | 'value'>): string {
  if (stated.state === 'not-applicable') return visit.say('plan')('not-applicable');
  return stated.value === null ? visit.say('plan')('no-data-yet') : numberOf(visit, stated.value);
}

/** The value with its unit of measure; words in the place of a value have none. */
export function measured(
  visit: Visit,
  stated: Pick<Stated, 'state' | 'value'>,
  unitOfMeasure: Multilingual,
): HtmlValue {
  if (stated.state === 'not-applicable' || stated.value === null) return valueOf(visit, stated);
  return html`${valueOf(visit, stated)} <small>${textOf(visit, unitOfMeasure)}</small>`;
}

/** What a version states, with its evidence: who entered it, and who decided on it. */
export function versionFacts(
  visit: Visit,
  figure: FigureDetail,
  shown: VersionRow,
  isInside: boolean,
  withValue = false,
): Html {
  const say = visit.say('figures');
  return definitionList([
    [visit.say('plan')('value'), withValue && valueOf(visit, shown)],
    [say('as-of'), shown.asOf && dateOf(visit, shown.asOf)],
    [visit.say('plan')('source'), writtenText(visit, shown, shown.source)],
    [say('method'), shown.method && writtenText(visit, shown, shown.method)],
    [say('note'), shown.note && writtenText(visit, shown, shown.note)],
    [say('reason'), withValue && shown.reason && writtenText(visit, shown, shown.reason)],
    [say('attachment'), shown.attachment && attachmentLink(visit, shown.attachment)],
    [say('entered'), who(visit, figure, shown, 'entered', isInside)],
    [say('validated'), who(visit, figure, shown, 'decided', isInside)],
    [say('version'), `${numberOf(visit, shown.version)}`],
  ]);
}

/** A text in the language in which it was written; sources that came with the data are recorded in English. */
function writtenText(visit: Visit, version: Pick<VersionRow, 'language' | 'enteredBy'>, text: string): Html {
  if (version.language === null) return sourceOf(visit, text);
  return textOf(visit, { source: version.language, [version.language]: text });
}

function attachmentLink(visit: Visit, file: NonNullable<VersionRow['attachment']>): Html {
  const size = numberOf(visit, Math.max(1, Math.round(file.size / 1000)));
  return html`<a href="${addresses.attachment(visit.language, file.id)}" download><bdi>${file.name}</bdi></a>
    <small>${visit.say('figures')('kilobytes', { size })}</small>
    <details>
      <summary>${visit.say('figures')('fingerprint')}</summary>
      <code class="code" dir="ltr">${file.sha256}</code>
    </details>`;
}

/** Who entered or decided a version, and when: to everybody by role and unit, inside by name as well. */
function who(
  visit: Visit,
  figure: FigureDetail,
  version: VersionRow,
  what: 'entered' | 'decided',
  isInside: boolean,
): HtmlValue {
  const say = visit.say('figures');
  const at = what === 'entered' ? version.enteredAt : version.decidedAt;
  const person = what === 'entered' ? version.enteredBy : version.decidedBy;
  const name = what === 'entered' ? version.enteredByName : version.decidedByName;
  if (at === null) return null;
  const role =
    person === null
      ? say('by-data')
      : what === 'decided'
        ? say('by-planning-officer')
        : html`${say('by-focal-point')}${figure.unitName && html`, ${textOf(visit, figure.unitName)}`}`;
  const time = formatInstant(visit.language, new Date(at), visit.organization.timeZone);
  return html`${role}${isInside && name && html` (${textOf(visit, name)})`}<br /><small>${time}</small>`;
}

function versionTable(
  visit: Visit,
  figure: FigureDetail,
  versions: readonly VersionRow[],
  isInside: boolean,
): Html {
  const say = visit.say('figures');
  const rows = versions.toReversed().map((each) => {
    const before = versions.findLast((other) => other.version < each.version);
    const isShown = each.version === figure.currentVersion;
    const isReplaced = each.validation === 'entered' && each.version < figure.latestVersion;
    return [
      html`${numberOf(visit, each.version)}${isShown && html` <small>${say('shown')}</small>`}`,
      valueOf(visit, each),
      html`${say(isReplaced ? 'state-replaced' : `state-${each.validation}`)}${each.decisionNote && isInside && html`<br /><q>${writtenNote(each.decisionNote)}</q>`}`,
      html`${each.reason && html`<p>${writtenText(visit, each, each.reason)}</p>`}${before && differences(visit, before, each)}`,
      who(visit, figure, each, 'entered', isInside),
    ];
  });
  return html`<section>
    <h2>${say('versions')}</h2>
    ${table({
      caption: say('versions'),
      isCaptionHidden: true,
      columns: [
        { text: say('version') },
        { text: visit.say('plan')('value'), isNumber: true },
        { text: visit.say('plan')('state') },
        { text: say('changes') },
        { text: say('entered') },
      ],
      rows,
    })}
  </section>`;
}

const writtenNote = (text: string): Html => html`<span dir="auto">${text}</span>`;

/** What a version changes: figures and days as they were and are, texts by name. */
function differences(visit: Visit, before: VersionRow, after: VersionRow): Html {
  const say = visit.say('figures');
  const changed = changedFields(before, after);
  const texts = changed.filter((field) => !['state', 'value', 'asOf'].includes(field));
  const from = (old: string, fresh: string) => html`<p><del>${old}</del> → <ins>${fresh}</ins></p>`;
  const day = (iso: string | null) => (iso === null ? '–' : dateOf(visit, iso));
  return html`${(changed.includes('value') || changed.includes('state')) && from(valueOf(visit, before), valueOf(visit, after))}
  ${changed.includes('asOf') && from(day(before.asOf), day(after.asOf))}
  ${
    texts.length > 0 &&
    html`<p>
      ${say('also-changed', {
        fields: formatList(
          visit.language,
          texts.map((field) => say(`field-${field}`)),
        ),
      })}
    </p>`
  }`;
}

/** The entries of the journal about the figure, by their hashes; anybody can check with the file that they are in the log. */
function proof(visit: Visit, figure: FigureDetail, seals: readonly EntrySeal[]): Html {
  const say = visit.say('figures');
  if (seals.length === 0)
    return figure.currentVersion === null ? nothing : html`<p class="hint">${say('proof-none')}</p>`;
  const word = visit.say('journal');
  return html`<section>
    <h2>${say('proof')}</h2>
    <p>
      ${say('proof-intro')}
      <a href="${addresses.figureFile(visit.language, figure, 'proof.json')}" download
        >${say('proof-file')}</a
      >
    </p>
    ${table({
      caption: say('proof'),
      isCaptionHidden: true,
      columns: [{ text: say('act') }, { text: say('position'), isNumber: true }, { text: say('hash') }],
      rows: seals.map((seal) => [
        html`${word(`action-${seal.action}`)}<br /><small
            >${formatInstant(visit.language, seal.at, visit.organization.timeZone)}</small
          >`,
        seal.position === null ? say('no-position') : numberOf(visit, seal.position),
        html`<code class="code" dir="ltr">${seal.leafHash}</code>`,
      ]),
    })}
  </section>`;
}
