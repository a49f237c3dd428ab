import { formatDate } from '#language/format.ts';
import type { Multilingual } from '#language/multilingual.ts';
import { hasMessage } from '#language/messages.ts';
import { definitionList } from '#ui/definition-list/definition-list.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { checkbox, select, textInput } from '#ui/field/field.ts';
import { fieldset, submitButton } from '#ui/form/form.ts';
import { html, type Html, nothing } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { partOfList } from '#web/long-list.ts';
import { ownForm, plainText, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import { roles } from './access.ts';
import type { RoleForm, RoleProblem } from './invitation.ts';
import { shownText } from './narrowing.ts';
import type { HeldRole, PersonDetail } from './person-roles.sql.ts';

type Choice = { code: string; name: Multilingual };
export type Scopes = {
  units: readonly Choice[];
  members: readonly Choice[];
  themes: readonly Choice[];
  elements: readonly (Choice & { unit: string })[];
};

/** What a form said and why it was not done. */
export type Shown = { typed?: RoleForm; problems?: RoleProblem[]; refusal?: string };

const dones = ['given', 'ended', 'narrowed', 'deactivated', 'reactivated', 'factor-reset'];

/** One person: who they are, what they may do and where, and what an administrator can change. */
export function personView(visit: Visit, person: PersonDetail, scopes: Scopes, shown: Shown): Html {
  const say = visit.say('roles');
  const held = person.roles.filter((each) => each.isInOffice);
  const past = person.roles.filter((each) => !each.isInOffice);
  const done = dones.find((each) => each === visit.query.get('done'));
  const problem = (name: string) =>
    visit.say(hasMessage('roles', `problem-${name}`) ? 'roles' : 'people')(`problem-${name}`);
  const problems = [
    ...(shown.problems ?? []).map((each) => ({ href: `#${each.field}`, text: problem(each.code) })),
    ...(shown.refusal ? [{ text: problem(shown.refusal) }] : []),
  ];
  return html`${errorSummary(visit.say('web')('problem-box'), problems)}
    ${done && notice({ kind: 'success', body: say(`done-${done}`), isAnswer: true })} ${facts(visit, person)}
    <section>
      <h2>${say('roles')}</h2>
      ${held.length === 0 && html`<p>${say('none-now')}</p>`}
      ${held.map((each) => heldRole(visit, person, each, scopes))}
    </section>
    ${person.deactivated_at ? nothing : giveForm(visit, person, scopes, shown)}
    ${past.length > 0 && pastRoles(visit, past)} ${person.hasSecondFactor && factorForm(visit, person)}
    ${accountForm(visit, person)}`;
}

/** For somebody who lost the device and the recovery codes; who asks for it must be known to the administrator by other means. */
function factorForm(visit: Visit, person: PersonDetail): Html {
  const say = visit.say('factor');
  const body = html`${textInput({ name: 'reason', id: 'reason-factor', label: visit.say('people')('people.reason'), maxLength: 2000 })}
  ${submitButton({ text: say('reset'), name: 'intent', value: 'reset-factor', kind: 'grave' })}`;
  return html`<section>
    <h2>${say('title')}</h2>
    <p>${say('reset-text')}</p>
    ${ownForm(visit, addresses.person(visit.language, person.key), body)}
  </section>`;
}

function facts(visit: Visit, person: PersonDetail): Html {
  const people = visit.say('people');
  const state = person.deactivated_at ? 'deactivated' : person.hasPassword ? 'active' : 'invited';
  return definitionList([
    [people('people.state'), people(`people.${state}`)],
    [people('email'), html`<bdi dir="ltr">${person.email}</bdi>`],
    [people('people.language'), visit.say('language')(`name-${person.language}`)],
  ]);
}

/** "Focal point BDT". */
function officeOf(visit: Visit, role: HeldRole): Html {
  const at = role.unit ?? role.member;
  return html`${visit.say('people')(`role-${role.role}`)} ${at !== null && code(at)}`;
}

function heldRole(visit: Visit, person: PersonDetail, role: HeldRole, scopes: Scopes): Html {
  const say = visit.say('roles');
  const colon = visit.say('language')('colon');
  const isNarrow = role.themes.length > 0 || role.elements.length > 0;
  const nameOf = (list: readonly Choice[], each: string) => list.find((one) => one.code === each)?.name;
  const themes = role.themes.map((each) => {
    const name = nameOf(scopes.themes, each);
    return html`<li>${name ? textOf(visit, name) : code(each)}</li>`;
  });
  const elements = role.elements.map((each) => {
    const name = nameOf(scopes.elements, each);
    return html`<li>${code(each)} ${name && textOf(visit, name)}</li>`;
  });
  return html`<section>
    <h3>${officeOf(visit, role)}</h3>
    ${role.role === 'focal-point' && !isNarrow && html`<p>${say('whole-unit')}</p>`}
    ${
      themes.length > 0 &&
      html`<p>${say('only-themes')}${colon}</p>
        <ul>
          ${themes}
        </ul>`
    }
    ${
      elements.length > 0 &&
      html`<p>${say('only-elements')}${colon}</p>
        <ul>
          ${elements}
        </ul>`
    }
    ${role.role === 'focal-point' && !person.deactivated_at && narrowForm(visit, person, role, scopes)}
    ${endForm(visit, person, role)}
  </section>`;
}

function narrowForm(visit: Visit, person: PersonDetail, role: HeldRole, scopes: Scopes): Html {
  const say = visit.say('roles');
  const own = scopes.elements.filter((each) => each.unit === role.unit || role.elements.includes(each.code));
  const { shown, way } = partOfList(visit, [
    ...scopes.themes.map((each) => ({ ...each, kind: 'theme' as const })),
    ...own.map((each) => ({ ...each, kind: 'element' as const })),
  ]);
  const ticked = { theme: new Set(role.themes), element: new Set(role.elements) };
  const boxes = (kind: 'theme' | 'element') =>
    shown
      .filter((each) => each.kind === kind)
      .map((each) => {
        const name = `${kind}.${each.code}`;
        const text = plainText(visit, each.name);
        const label = kind === 'theme' ? text : `${each.code} ${text}`;
        return checkbox({ name, id: `${role.id}.${name}`, label, isChecked: ticked[kind].has(each.code) });
      });
  const [themes, elements] = [boxes('theme'), boxes('element')];
  const page = visit.query.get('page');
  const body = html`<input type="hidden" name="assignment" value="${role.id}" />
    <input type="hidden" name="shown" value="${shownText(shown)}" />
    <p>${say('narrow-text')}</p>
    ${themes.length > 0 && fieldset(say('only-themes'), html`${themes}`)}
    ${elements.length > 0 && fieldset(say('only-elements'), html`${elements}`)}
    ${submitButton({ text: say('narrow-save'), name: 'intent', value: 'narrow' })}`;
  const action = `${addresses.person(visit.language, person.key)}${page === null ? '' : `?page=${encodeURIComponent(page)}`}`;
  return html`<details${page !== null && html` open`}>
    <summary>${say('narrow')}</summary>
    ${ownForm(visit, action, body)} ${way}
  </details>`;
}

/** Two steps without a script: what it means is read before the button is there. */
function endForm(visit: Visit, person: PersonDetail, role: HeldRole): Html {
  const say = visit.say('roles');
  const body = html`<input type="hidden" name="assignment" value="${role.id}" />
    ${textInput({ name: 'reason', id: `reason-${role.id}`, label: visit.say('people')('people.reason'), maxLength: 2000 })}
    ${submitButton({ text: say('end'), name: 'intent', value: 'end', kind: 'grave' })}`;
  return html`<details>
    <summary>${say('end')}</summary>
    <p>${say('end-text')}</p>
    ${ownForm(visit, addresses.person(visit.language, person.key), body)}
  </details>`;
}

function giveForm(visit: Visit, person: PersonDetail, scopes: Scopes, shown: Shown): Html {
  const people = visit.say('people');
  const say = visit.say('roles');
  const field = (name: keyof RoleForm) => {
    const problem = shown.problems?.find((each) => each.field === name);
    return {
      name,
      value: shown.typed?.[name] ?? '',
      error: problem ? people(`problem-${problem.code}`) : null,
      errorPrefix: visit.say('web')('error-prefix'),
    };
  };
  const choices = (list: readonly Choice[]) =>
    list.map((each) => ({ value: each.code, text: `${each.code} – ${plainText(visit, each.name)}` }));
  const emptyText = people('people.none');
  const body = html`${select({ ...field('role'), label: people('role'), emptyText: people('people.choose'), options: roles.map((each) => ({ value: each, text: people(`role-${each}`) })), isRequired: true })}
  ${select({ ...field('unit'), label: people('people.unit'), hint: people('people.unit-hint'), emptyText, options: choices(scopes.units) })}
  ${select({ ...field('member'), label: people('people.member'), hint: people('people.member-hint'), emptyText, options: choices(scopes.members) })}
  ${submitButton({ text: say('give-button'), name: 'intent', value: 'give' })}`;
  return html`<details${(shown.problems || shown.typed) && html` open`}>
    <summary>${say('give')}</summary>
    ${ownForm(visit, addresses.person(visit.language, person.key), body)}
  </details>`;
}

function pastRoles(visit: Visit, past: readonly HeldRole[]): Html {
  const say = visit.say('roles');
  return html`<section>
    <h2>${say('past')}</h2>
    <ul>
      ${past.map((each) => html`<li>${officeOf(visit, each)} ${each.endsOn !== null && html`<small>${say('until', { date: formatDate(visit.language, each.endsOn) })}</small>`}</li>`)}
    </ul>
  </section>`;
}

/** Taking access away, or giving it back. */
function accountForm(visit: Visit, person: PersonDetail): Html {
  const say = visit.say('roles');
  const people = visit.say('people');
  const isActive = person.deactivated_at === null;
  const [intent, name, text] = isActive
    ? (['deactivate', people('people.deactivate'), people('people.deactivate-text')] as const)
    : (['reactivate', say('reactivate'), say('reactivate-text')] as const);
  const body = html`${textInput({ name: 'reason', id: 'reason-account', label: people('people.reason'), maxLength: 2000 })}
  ${submitButton({ text: name, name: 'intent', value: intent, ...(isActive && { kind: 'grave' as const }) })}`;
  return html`<section>
    <h2>${visit.say('people')('account')}</h2>
    <details>
      <summary>${name}</summary>
      <p>${text}</p>
      ${ownForm(visit, addresses.person(visit.language, person.key), body)}
    </details>
  </section>`;
}
