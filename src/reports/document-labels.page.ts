import { formatNumber } from '#language/format.ts';
import { type Language, languages } from '#language/languages.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { checkbox, textarea, textInput } from '#ui/field/field.ts';
import { buttonRow, fieldset, form } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { table } from '#ui/table/table.ts';
import { code as codeOf } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { textOf } from '#web/page-parts.ts';
import { type Answer, missing, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { type LabelRow, listLabels } from './council-document.sql.ts';
import { editLabel } from './edit-label.action.ts';
import {
  knownArguments,
  type LabelEdition,
  type LabelProblem,
  type LabelWordings,
  wordingHash,
} from './label-edition.ts';
import { findLabel } from './label.sql.ts';

async function show(visit: Visit): Promise<Answer> {
  const code = visit.query.get('label');
  if (code === null) return listPage(visit);
  const stored = await findLabel(visit.db, code);
  return stored ? editPage(visit, code, stored, editionOf(stored), []) : missing;
}

async function listPage(visit: Visit): Promise<PageAnswer> {
  const say = visit.say('reports');
  const byCode = Map.groupBy(await listLabels(visit.db), (row) => row.code);
  const number = (value: number) => formatNumber(visit.language, value);
  const row = ([code, rows]: [string, LabelRow[]]) => {
    const verified = rows.filter((each) => each.is_verified).length;
    const counts = { n: number(verified), all: number(languages.length) };
    return [
      html`<a href="${labelAddress(visit, code)}">${codeOf(code)}</a>`,
      wording(visit, rows),
      say('labels-page.verified-count', counts),
    ];
  };
  const columns = ['code', 'text', 'verified'].map((key) => ({ text: say(`labels-page.${key}`) }));
  const title = say('labels-page.title');
  return {
    kind: 'page',
    title,
    crumbs: [{ text: title }],
    body: html`${visit.query.get('done') === 'saved' && notice({ kind: 'success', body: say('labels-page.saved'), isAnswer: true })}
      <p class="lead">${say('labels-page.intro')}</p>
      ${table({ caption: title, isCaptionHidden: true, columns, rows: [...byCode].map(row) })}`,
  };
}

/** The label in the language of the page, or marked as missing in it. */
function wording(visit: Visit, rows: LabelRow[]): Html {
  const source = rows.some((each) => each.language === 'en')
    ? 'en'
    : ((rows[0]?.language ?? 'en') as Language);
  const texts = Object.fromEntries(rows.map((each) => [each.language, each.text]));
  return textOf(visit, { source, ...texts });
}

function labelAddress(visit: Visit, code: string): string {
  return `${addresses.labels(visit.language)}?${new URLSearchParams({ label: code })}`;
}

function editionOf(stored: LabelWordings): LabelEdition {
  return edition((language) => ({ ...stored[language], was: wordingHash(stored[language]) }));
}

function edition(of: (language: Language) => LabelEdition[Language]): LabelEdition {
  return Object.fromEntries(languages.map((language) => [language, of(language)])) as LabelEdition;
}

function editPage(
  visit: Visit,
  code: string,
  stored: LabelWordings,
  shown: LabelEdition,
  problems: readonly LabelProblem[],
): PageAnswer {
  const say = visit.say('reports');
  const title = say('labels-page.title');
  const known = knownArguments(stored).map((each) => `\u2066{${each}}\u2069`);
  const sentence = (problem: LabelProblem) =>
    say(`labels-page.problem-${problem.code}`, { arguments: known.join(' ') || '–' });
  const name = visit.say('language');
  const summary = problems.map((each) => ({
    href: `#text-${each.language}`,
    text: `${name(`name-${each.language}`)}: ${sentence(each)}`,
  }));
  const fields = languages.map((language) => {
    const problem = problems.find((each) => each.language === language);
    return fieldset(
      name(`name-${language}`),
      languageFields(visit, language, shown, stored, problem ? sentence(problem) : null),
    );
  });
  const body = html`<input type="hidden" name="label" value="${code}" />${fields}
    ${textInput({ name: 'reason', label: say('labels-page.reason'), value: visit.form.get('reason') ?? '', maxLength: 2000 })}
    ${buttonRow([{ text: say('labels-page.save') }], { href: addresses.labels(visit.language), text: title })}`;
  return {
    kind: 'page',
    status: problems.length > 0 ? 422 : 200,
    title: `${say('labels-page.edit')}: ${code}`,
    crumbs: [{ text: title, href: addresses.labels(visit.language) }, { text: codeOf(code) }],
    body: html`${errorSummary(visit.say('web')('problem-box'), summary)}
    ${form({ action: addresses.labels(visit.language), token: visit.formToken, body })}`,
  };
}

function languageFields(
  visit: Visit,
  language: Language,
  shown: LabelEdition,
  stored: LabelWordings,
  error: string | null,
): Html {
  const say = visit.say('reports');
  const { text, provenance, isVerified } = shown[language];
  const now = stored[language].text;
  const hint =
    text === now
      ? {}
      : { hint: say('labels-page.now', { text: `\u2068${now || say('labels-page.none')}\u2069` }) };
  return html`<input type="hidden" name="was-${language}" value="${wordingHash(stored[language])}" />
    ${textarea({ name: `text-${language}`, label: say('labels-page.text'), rows: 2, value: text, writtenIn: language, error, errorPrefix: visit.say('web')('error-prefix'), ...hint })}
    ${textInput({ name: `provenance-${language}`, label: say('labels-page.provenance'), value: provenance })}
    ${checkbox({ name: `verified-${language}`, label: say('labels-page.verified'), isChecked: isVerified })}`;
}

async function save(visit: Visit): Promise<Answer> {
  const { db, visitor, form: fields, now, language } = visit;
  const of = (name: string) => (fields.get(name) ?? '').trim();
  const code = of('label');
  if (!visitor) return missing;
  const typed = edition((each) => ({
    text: of(`text-${each}`),
    provenance: of(`provenance-${each}`).slice(0, 500),
    isVerified: of(`verified-${each}`) !== '',
    was: of(`was-${each}`),
  }));
  const result = await editLabel(db, visitor, { code, edition: typed, reason: of('reason') }, now);
  if (result.ok) return seeOther(`${addresses.labels(language)}?done=saved`);
  const stored = result.refusal ? null : await findLabel(db, code);
  return stored ? editPage(visit, code, stored, typed, result.problems) : missing;
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/document-labels', action: 'edit-labels', handle: show },
  { method: 'POST', path: '/:language/document-labels', action: 'edit-labels', handle: save },
];
