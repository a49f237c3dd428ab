import { languages, ownNames } from '#language/languages.ts';
import { may } from '#people/access.ts';
import { definitionList } from '#ui/definition-list/definition-list.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { select, textarea } from '#ui/field/field.ts';
import { buttonRow } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { timelineList } from '#ui/timeline-list/timeline-list.ts';
import { addresses } from '#web/addresses.ts';
import { dateOf, ownForm, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import { fileLinks } from './document-file.page.ts';
import { fileNameOf } from './document-file-name.ts';
import { editionStates, isBackward, languageStateOf, languageStates, movesFrom } from './edition.ts';
import type { DutyRow } from './edition-duty.sql.ts';
import type { DocumentForm } from './edition-freeze.sql.ts';
import { datesOf, type EditionRow } from './edition.sql.ts';
import { dutiesPart, outcomePart, type TypedOutcome } from './edition-outcome-view.ts';
import { lateText, stateText } from './edition-view.ts';

/** What kept an action from being done, and what was typed with it. */
export type EditionProblem = {
  status: 409 | 422;
  code: string;
  note: string;
  outcome?: TypedOutcome;
} | null;

type Parts = {
  hashes: readonly { form: DocumentForm; language: string; sha256: string }[];
  duties: readonly DutyRow[];
  problem: EditionProblem;
};

/** An edition: how it stands, who acts next, by when; its languages; what can be done; its files and their proof. */
export function editionBody(visit: Visit, edition: EditionRow, parts: Parts): Html {
  const say = visit.say('editions');
  const { problem } = parts;
  return html`${problem && errorSummary(visit.say('web')('problem-box'), [{ text: say(`problem.${problem.code}`) }])}
  ${standing(visit, edition)} ${edition.freezeId !== null && reading(visit, edition, parts)}
  ${languageTable(visit, edition)} ${way(visit, edition)} ${actions(visit, edition, problem)}
  ${outcomePart(visit, edition, problem)} ${dutiesPart(visit, parts.duties)}
  ${parts.hashes.length > 0 && proof(visit, edition, parts.hashes)}`;
}

function standing(visit: Visit, edition: EditionRow): Html {
  const say = visit.say('editions');
  const isOfficer = may(visit.visitor, 'oversee-editions');
  return definitionList([
    [say('title'), textOf(visit, edition.title)],
    [say('kind'), say(`kind.${edition.kind}`)],
    [
      say('based-on'),
      edition.basedOnNumber !== null &&
        edition.basedOn !== null &&
        html`<a href="${addresses.edition(visit.language, edition.basedOn)}"
          >${code(edition.basedOnNumber)}</a
        >`,
    ],
    [say('reason'), edition.reason !== null && textOf(visit, edition.reason)],
    [say('state'), html`${stateText(visit, edition)} ${lateText(visit, edition)}`],
    [say('next'), edition.state !== 'published' && say(`next.${edition.state}`)],
    [say('note'), isOfficer && edition.note !== null && html`<span dir="auto">${edition.note}</span>`],
  ]);
}

/** The text as it was frozen, its files, and how today's data differ. */
function reading(visit: Visit, edition: EditionRow, { hashes }: Parts): Html {
  const say = visit.say('editions');
  const { language } = visit;
  const forms = (['long', 'short'] as const).filter((form) => hashes.some((each) => each.form === form));
  return html`<p>
      <a href="${addresses.editionText(language, edition.code)}">${say('read')}</a> ·
      <a href="${addresses.editionDifferences(language, edition.code)}">${say('differences')}</a>
    </p>
    <section>
      <h2>${say('file.title')}</h2>
      ${fileLinks(visit, edition.number, { languages: edition.languages, forms }, (asked) =>
        addresses.editionFile(language, edition.code, fileNameOf(asked)),
      )}
    </section>`;
}

function languageTable(visit: Visit, edition: EditionRow): Html | null {
  const say = visit.say('editions');
  if (edition.state === 'published' || !may(visit.visitor, 'oversee-editions')) return null;
  const isOpen = edition.state === 'translation' && may(visit.visitor, 'prepare-edition');
  const mine = languages.filter((each) => edition.languages.includes(each));
  return html`<section>
    <h2>${say('languages')}</h2>
    ${table({
      caption: say('languages'),
      isCaptionHidden: true,
      columns: [{ text: say('language') }, { text: say('state') }],
      rows: mine.map((each) => [
        html`<span lang="${each}">${ownNames[each]}</span>`,
        each === edition.originalLanguage
          ? say('original')
          : say(`language-state.${languageStateOf(edition, each)}`),
      ]),
    })}
    ${isOpen && languageForm(visit, edition)}
  </section>`;
}

function languageForm(visit: Visit, edition: EditionRow): Html {
  const say = visit.say('editions');
  const name = visit.say('language');
  const open = languages.filter(
    (each) => edition.languages.includes(each) && each !== edition.originalLanguage,
  );
  const body = html`${select({
    name: 'of',
    label: say('language'),
    options: open.map((each) => ({ value: each, text: name(`name-${each}`) })),
  })}
  ${select({
    name: 'state',
    label: say('state'),
    options: languageStates.map((each) => ({ value: each, text: say(`language-state.${each}`) })),
    value: 'ready',
  })}
  ${buttonRow([{ text: say('mark'), kind: 'quiet' }])}`;
  return ownForm(visit, addresses.editionLanguage(visit.language, edition.code), body);
}

/** The steps with their days, counted back from the session. */
function way(visit: Visit, edition: EditionRow): Html | null {
  const say = visit.say('editions');
  const dates = datesOf(edition);
  const { sessionStart, sessionTitle } = edition;
  if (sessionStart === null || edition.state === 'published') return null;
  const at = editionStates.indexOf(edition.state);
  const entries = editionStates.flatMap((state, step) => {
    const date = dates[state];
    if (date === undefined) return [];
    const isLate = step >= at && date < visit.today;
    return [
      {
        date,
        dateText: dateOf(visit, date),
        title: say(`step.${state}`),
        isPast: step < at,
        ...(isLate && { about: html`<strong>${say('overdue')}</strong>` }),
      },
    ];
  });
  return html`<section>
    <h2>${say('way')}</h2>
    ${timelineList([
      ...entries,
      {
        date: sessionStart,
        dateText: dateOf(visit, sessionStart),
        title: sessionTitle === null ? say('session') : textOf(visit, sessionTitle),
      },
    ])}
  </section>`;
}

/** What the person may do with the edition now; who put it up for approval is told that another person approves. */
function actions(visit: Visit, edition: EditionRow, problem: EditionProblem): Html | null {
  const say = visit.say('editions');
  const isApproval = edition.state === 'approval';
  const right = isApproval ? 'approve-edition' : 'prepare-edition';
  const possible = movesFrom(edition.state);
  if (!may(visit.visitor, right) || possible.length === 0) return null;
  const isOwn = isApproval && edition.submitted_by === visit.visitor?.id;
  const allowed = possible.filter((move) => !(isOwn && move === 'publish'));
  const { language } = visit;
  const to = isApproval
    ? addresses.approveEdition(language, edition.code)
    : addresses.moveEdition(language, edition.code);
  const body = html`<input type="hidden" name="version" value="${edition.version}" />
    ${textarea({ name: 'note', label: say('note'), hint: say('note-hint'), value: problem?.note ?? '', rows: 3 })}
    ${buttonRow(
      allowed.map((move) => ({
        text: say(`move.${move}`),
        name: 'move',
        value: move,
        ...(isBackward(move) && { kind: 'quiet' as const }),
      })),
    )}`;
  return html`<section>
    <h2>${say('what-next')}</h2>
    ${isOwn && html`<p>${say('problem.own-submission')}</p>`}
    ${edition.state === 'translation' && html`<p>${say('freeze.about')}</p>`} ${ownForm(visit, to, body)}
  </section>`;
}

/** The hashes by which anybody can tell that a file was made from what was approved. */
function proof(visit: Visit, edition: EditionRow, hashes: Parts['hashes']): Html {
  const say = visit.say('editions');
  return html`<details>
    <summary>${say('proof')}</summary>
    <p>${say('proof.about')}</p>
    ${table({
      caption: say('proof'),
      isCaptionHidden: true,
      columns: [{ text: say('proof.what') }, { text: 'SHA-256' }],
      rows: [
        [say('proof.data'), code(edition.frozenHash ?? '')],
        ...hashes.map((each) => [
          html`${say(`form.${each.form}`)} (${code(each.language)})`,
          code(each.sha256),
        ]),
      ],
    })}
  </details>`;
}
