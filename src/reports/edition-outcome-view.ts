import { may } from '#people/access.ts';
import { definitionList } from '#ui/definition-list/definition-list.ts';
import { radios, textarea, textInput } from '#ui/field/field.ts';
import { buttonRow } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { dateOf, ownForm, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import { outcomes } from './edition.ts';
import type { DutyRow } from './edition-duty.sql.ts';
import type { EditionProblem } from './edition-body-view.ts';
import type { EditionRow } from './edition.sql.ts';

export type TypedOutcome = { outcome: string; conclusions: string; decidedOn: string };

/** What the Council did with a published edition, or the form that records it. */
export function outcomePart(visit: Visit, edition: EditionRow, problem: EditionProblem): Html | null {
  const say = visit.say('editions');
  if (edition.state !== 'published') return null;
  const { outcome } = edition;
  if (outcome)
    return html`<section>
      <h2>${say('outcome')}</h2>
      ${definitionList([
        [say('outcome'), say(`outcome.${outcome.outcome}`)],
        [say('decided-on'), dateOf(visit, outcome.decidedOn)],
        [say('conclusions'), outcome.conclusions !== null && textOf(visit, outcome.conclusions)],
      ])}
    </section>`;
  if (!may(visit.visitor, 'prepare-edition')) return null;
  const typed = problem?.outcome;
  const body = html`${radios({
    name: 'outcome',
    label: say('outcome.what'),
    options: outcomes.map((value) => ({ value, text: say(`outcome.${value}`) })),
    value: typed?.outcome ?? 'noted',
  })}
  ${textInput({ name: 'decided-on', label: say('decided-on'), hint: say('decided-on-hint'), type: 'date', value: typed?.decidedOn ?? '' })}
  ${textarea({ name: 'conclusions', label: say('conclusions'), hint: say('conclusions-hint'), rows: 4, value: typed?.conclusions ?? '', writtenIn: visit.language })}
  ${buttonRow([{ text: say('outcome.record') }])}`;
  return html`<details${typed && html` open`}>
    <summary>${say('outcome.title')}</summary>
    ${ownForm(visit, addresses.editionOutcome(visit.language, edition.code), body)}
  </details>`;
}

/** The duties to report that the document answers, and whether those of its year are closed. */
export function dutiesPart(visit: Visit, duties: readonly DutyRow[]): Html | null {
  const say = visit.say('editions');
  if (duties.length === 0) return null;
  return html`<section>
    <h2>${say('duties')}</h2>
    ${table({
      caption: say('duties'),
      isCaptionHidden: true,
      columns: ['duty', 'instrument', 'frequency', 'state'].map((key) => ({ text: say(key) })),
      rows: duties.map((each) => [
        textOf(visit, each.subject),
        html`<a href="${addresses.instrument(visit.language, each.instrument_code)}"
            >${code(each.instrument_code)}</a
          >
          <bdi lang="en">${each.clause}</bdi>`,
        say(`frequency.${each.frequency}`),
        each.closed_on === null
          ? say('duty.open')
          : say('duty.closed', { date: dateOf(visit, each.closed_on) }),
      ]),
    })}
  </section>`;
}
