import { type Language, tags } from '#language/languages.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { textarea, textInput } from '#ui/field/field.ts';
import { buttonRow } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { numberOf, ownForm, textOf } from '#web/page-parts.ts';
import { type ReturnedForm, statusOfForm, versionField } from '#web/returned-form.ts';
import { type Answer, missing, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import {
  longest,
  type TypedWording,
  typedWording,
  type WordingProblem,
  wordingVersion,
} from './element-wording.ts';
import { findElementWording, type WordedElement } from './element-wording.sql.ts';
import { rewordElement } from './reword-element.action.ts';

type Shown = ReturnedForm<TypedWording, WordingProblem>;

function find(visit: Visit): Promise<WordedElement | null> {
  return findElementWording(visit.db, visit.params.cycle ?? '', visit.params.element ?? '');
}

async function show(visit: Visit): Promise<Answer> {
  const element = await find(visit);
  return element ? page(visit, element, {}) : missing;
}

function problemText(visit: Visit, { code, maximum }: WordingProblem): string {
  return visit.say('wording')(`problem-${code}`, { maximum: numberOf(visit, maximum ?? 0) });
}

/** The wording in the language of the page; the source stands beside it where that is another one. */
function page(visit: Visit, element: WordedElement, shown: Shown): PageAnswer {
  const say = visit.say('wording');
  const { language } = visit;
  const problems = (shown.problems ?? []).map((each) => ({
    href: `#${each.field}`,
    text: problemText(visit, each),
  }));
  const stale = shown.isStale ? [{ href: '#title', text: say('changed-meanwhile') }] : [];
  const wrong = (field: WordingProblem['field']) => {
    const problem = shown.problems?.find((each) => each.field === field);
    return problem && { error: problemText(visit, problem), errorPrefix: visit.say('web')('error-prefix') };
  };
  const isTranslation = element.title.source !== language;
  return {
    kind: 'page',
    status: statusOfForm(shown),
    title: `${say('title')}: ${element.code}`,
    crumbs: [
      {
        text: html`${code(element.code)} ${textOf(visit, element.title)}`,
        href: addresses.element(language, element.cycle, element.code),
      },
      { text: say('title') },
    ],
    body: html`${errorSummary(visit.say('web')('problem-box'), [...stale, ...problems])}
      <p class="lead">${say(isTranslation ? 'intro-translation' : 'intro')}</p>
      ${isTranslation && storedIn(visit, element, element.title.source, say('source'))}
      ${shown.isStale && storedIn(visit, element, language, say('stored'))}
      ${ownForm(
        visit,
        addresses.elementWording(language, element.cycle, element.code),
        html`${versionField(shown, wordingVersion(element))}
        ${textInput({
          name: 'title',
          label: visit.say('plan')('title'),
          value: shown.typed?.title ?? element.title[language] ?? '',
          maxLength: longest.title,
          ...wrong('title'),
        })}
        ${textarea({
          name: 'description',
          label: say('description'),
          rows: 5,
          value: shown.typed?.description ?? element.description?.[language] ?? '',
          writtenIn: language,
          ...wrong('description'),
        })}
        ${textarea({
          name: 'reason',
          label: say('reason'),
          hint: say('reason-hint'),
          rows: 3,
          value: shown.typed?.reason ?? '',
          ...wrong('reason'),
        })}
        ${buttonRow([{ text: say('save') }], { href: addresses.element(language, element.cycle, element.code), text: say('back') })}`,
      )}`,
  };
}

/** The wording as it is stored in a language: the source beside a translation, or what another person has written meanwhile. */
function storedIn(
  visit: Visit,
  { title, description }: WordedElement,
  language: Language,
  heading: string,
): Html {
  const lines = [title[language], description?.[language]].filter(Boolean);
  return html`<section>
    <h2>${heading}</h2>
    ${lines.map((line) => html`<p lang="${tags[language]}" dir="auto">${line}</p>`)}
    ${lines.length === 0 && html`<p>${textOf(visit, title)}</p>`}
  </section>`;
}

async function change(visit: Visit): Promise<Answer> {
  const { cycle = '', element: code = '' } = visit.params;
  if (!visit.visitor) return missing;
  const typed = typedWording(visit.form);
  const form = { typed, language: visit.language };
  const result = await rewordElement(visit.db, visit.visitor, { cycle, code }, form, visit.now);
  if (result.ok) return seeOther(addresses.element(visit.language, cycle, code));
  if (result.refusal === 'not-there') return missing;
  if (result.refusal === 'changed-meanwhile') return page(visit, result.stored, { typed, isStale: true });
  const element = await find(visit);
  return element ? page(visit, element, { typed, problems: result.problems }) : missing;
}

const path = '/:language/plan/:cycle/:element/wording';

export const routes: Route[] = [
  { method: 'GET', path, action: 'edit-wording', handle: show },
  { method: 'POST', path, action: 'edit-wording', handle: change },
];
