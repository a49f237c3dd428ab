import { type Language, languages } from '#language/languages.ts';
import { sayer } from '#language/messages.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { checkbox, textarea, textInput } from '#ui/field/field.ts';
import { fieldset, form, submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { page } from '#ui/page/page.ts';
import { assetPaths } from './assets.ts';
import type { SetupProblem } from './setup-form.ts';

/** What was typed before, and what was wrong with it. */
export type ShownSetup = {
  fields?: ReadonlyMap<string, string>;
  problems?: readonly SetupProblem[];
  /** Why the form as a whole was not taken. */
  refusal?: string;
};

const setupPath = (language: Language) => `/${language}/setup`;

/** The page of a new organization, which has no masthead of its own yet. */
export function renderSetup(language: Language, token: string, shown: ShownSetup): string {
  const say = sayer(language, 'web');
  const people = sayer(language, 'people');
  const sentence = (problem: SetupProblem) =>
    problem.isOfPeople
      ? people(problem.message)
      : say(problem.message, problem.line === undefined ? undefined : { line: problem.line });
  const problems = (shown.problems ?? []).map((each) => ({ href: `#${each.field}`, text: sentence(each) }));
  const refusal = shown.refusal ? [{ text: shown.refusal }] : [];
  const errorOf = (field: string) => {
    const problem = shown.problems?.find((each) => each.field === field);
    return problem ? sentence(problem) : null;
  };
  return page({
    language,
    title: say('setup.title'),
    organization: { name: 'Unie', plainName: 'Unie', href: setupPath(language) },
    breadcrumb: [],
    languageLinks: languages.map((each) => ({ language: each, href: setupPath(each) })),
    menu: [],
    account: null,
    body: html`${errorSummary(say('problem-box'), [...problems, ...refusal])}
      <p class="lead">${say('setup.intro')}</p>
      ${form({ action: setupPath(language), token, body: setupFields(language, shown, errorOf) })}`,
    footer: html``,
    stylesheetPath: assetPaths.stylesheet,
    skipLinkText: say('skip'),
    menuLabel: say('menu'),
    languageMenuLabel: say('languages'),
    breadcrumbLabel: say('breadcrumb'),
  }).text;
}

function setupFields(language: Language, shown: ShownSetup, errorOf: (field: string) => string | null): Html {
  const say = sayer(language, 'web');
  const people = sayer(language, 'people');
  const nameOf = sayer(language, 'language');
  const text = (name: string, label: string, more: Partial<Parameters<typeof textInput>[0]> = {}) =>
    textInput({
      name,
      label,
      value: shown.fields?.get(name) ?? '',
      error: errorOf(name),
      errorPrefix: say('error-prefix'),
      ...more,
    });
  const isChosen = (each: Language) => !shown.fields || shown.fields.has(`language-${each}`);
  const names = languages.map((each) => text(`name-${each}`, nameOf(`name-${each}`), { writtenIn: each }));
  const chosen = languages.map((each, at) =>
    checkbox({
      name: `language-${each}`,
      label: nameOf(`name-${each}`),
      isChecked: isChosen(each),
      error: at === 0 ? errorOf('language-ar') : null,
      errorPrefix: say('error-prefix'),
    }),
  );
  const password = (name: string, label: string, more = {}) =>
    text(name, label, { type: 'password', autocomplete: 'new-password', isRequired: true, ...more });
  return html`${fieldset(
    say('setup.names'),
    html`<p class="hint">${say('setup.names-hint')}</p>
      ${names}`,
  )}
  ${text('code', say('setup.code'), { hint: say('setup.code-hint'), width: 'short', isRequired: true })}
  ${text('time-zone', say('setup.time-zone'), { hint: say('setup.time-zone-hint', { example: '\u2066Europe/Zurich\u2069' }), width: 'medium', isRequired: true })}
  ${fieldset(say('setup.languages'), html`${chosen}`)}
  ${textarea({ name: 'units', label: say('setup.units'), hint: say('setup.units-hint'), value: shown.fields?.get('units') ?? '', error: errorOf('units'), errorPrefix: say('error-prefix'), isRequired: true })}
  ${fieldset(
    say('setup.administrator'),
    html`${text('person-name', people('people.name'), { isRequired: true })}
    ${text('email', people('email'), { type: 'email', autocomplete: 'username', isRequired: true })}
    ${password('password', people('password'), { hint: people('choose.hint') })}
    ${password('password-again', people('choose.again'))}`,
  )}
  ${submitButton({ text: say('setup.submit') })}`;
}
