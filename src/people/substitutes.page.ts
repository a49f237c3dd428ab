import { listReportSubjects, listWindows } from '#coordination/report-window.sql.ts';
import { thingOf } from '#coordination/annual-report.ts';
import { emptyState } from '#ui/empty-state/empty-state.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { select, textInput } from '#ui/field/field.ts';
import { buttonRow, fieldset, submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { dateOf, ownForm, plainText, textOf } from '#web/page-parts.ts';
import { type Answer, isId, missing, type Route, seeOther, type Visit } from '#web/visit.ts';
import { may } from './access.ts';
import { answerSubstitution, offerSubstitution, ownUnits } from './substitutes.action.ts';
import { isAlive, type SubstitutionForm, type SubstitutionProblem } from './substitution.ts';
import { listColleagues, listSubstitutionsOf, type SubstitutionRow } from './substitution.sql.ts';

type Shown = {
  typed?: SubstitutionForm;
  problems?: readonly SubstitutionProblem[];
  refusal?: 'offered-already' | 'not-open';
};

/** Who stands in for me, for whom I stand in, and the form that names a substitute. */
async function show(visit: Visit): Promise<Answer> {
  return page(visit, {});
}

async function page(visit: Visit, shown: Shown): Promise<Answer> {
  const { visitor } = visit;
  if (!visitor) return missing;
  const say = visit.say('handover');
  const rows = await listSubstitutionsOf(visit.db, visitor.id);
  const done = ['offered', 'accepted', 'declined', 'withdrawn'].find(
    (each) => each === visit.query.get('done'),
  );
  const units = ownUnits(visitor);
  const problems = (shown.problems ?? []).map((each) => ({
    href: `#${each.field}`,
    text: say(`problem-${each.code}`),
  }));
  if (shown.refusal) problems.push({ href: '#list', text: say(shown.refusal) });
  return {
    kind: 'page',
    status: shown.refusal ? 409 : problems.length > 0 ? 422 : 200,
    title: say('substitutes.title'),
    crumbs: [
      { text: visit.say('coordination')('work.title'), href: addresses.myWork(visit.language) },
      { text: say('substitutes.title') },
    ],
    ...(done && {
      notices: notice({ kind: 'success', body: say(`substitute-done-${done}`), isAnswer: true }),
    }),
    body: html`${errorSummary(visit.say('web')('problem-box'), problems)}
      <p class="lead">${say('substitutes.intro')}</p>
      <section id="list">
        ${rows.length === 0 ? emptyState(say('substitutes.none')) : list(visit, rows, visitor.id)}
      </section>
      ${units.length > 0 && (await offerForm(visit, shown, units))}`,
  };
}

function list(visit: Visit, rows: readonly SubstitutionRow[], personId: string): Html {
  const say = visit.say('handover');
  const today = visit.today;
  return table({
    caption: say('substitutes.title'),
    isCaptionHidden: true,
    columns: [
      say('substitute'),
      say('stands-in-for'),
      visit.say('coordination')('unit'),
      say('days'),
      visit.say('coordination')('state'),
    ].map((text) => ({ text })),
    rows: rows.map((each) => [
      textOf(visit, each.substitute),
      textOf(visit, each.person),
      html`${code(each.unit)}${each.subject_id !== null && html` ${code(each.subject_id)}`}`,
      say('from-until', { from: dateOf(visit, each.starts_on), until: dateOf(visit, each.ends_on) }),
      html`${say(`substitution-${stateOf(each, today)}`)} ${answerForm(visit, each, personId, today)}`,
    ]),
  });
}

function stateOf(each: SubstitutionRow, today: string): string {
  if ((each.state === 'accepted' || each.state === 'offered') && each.ends_on < today) return 'ended';
  return each.state;
}

function answerForm(visit: Visit, each: SubstitutionRow, personId: string, today: string): Html | null {
  if (!isAlive(each, today)) return null;
  const say = visit.say('handover');
  const isAsked = each.state === 'offered' && each.substitute_id === personId;
  const button = (value: string, kind: 'main' | 'quiet') => ({
    ...{ text: say(`answer-${value}`), name: 'intent', value, kind },
  });
  const buttons = isAsked
    ? [button('accepted', 'main'), button('declined', 'quiet')]
    : [button('withdrawn', 'quiet')];
  const body = html`<input type="hidden" name="substitution" value="${each.id}" /> ${buttonRow(buttons)}`;
  return ownForm(visit, addresses.substitutes(visit.language), body);
}

async function offerForm(visit: Visit, shown: Shown, units: readonly string[]): Promise<Html> {
  const say = visit.say('handover');
  const [colleagues, subjects] = await Promise.all([
    listColleagues(visit.db, visit.visitor?.id ?? '', units),
    ownSubjects(visit),
  ]);
  if (colleagues.length === 0) return html`<p>${say('no-colleague')}</p>`;
  const field = (name: SubstitutionProblem['field']) => {
    const problem = shown.problems?.find((each) => each.field === name);
    return {
      name,
      value: shown.typed?.[name] ?? '',
      error: problem ? say(`problem-${problem.code}`) : null,
      errorPrefix: visit.say('web')('error-prefix'),
    };
  };
  const people = colleagues.map((each) => ({
    value: each.id,
    text: `${each.unit} – ${plainText(visit, each.name)}`,
  }));
  const body = fieldset(
    say('name-substitute'),
    html`${
      units.length === 1
        ? html`<input type="hidden" name="unit" value="${units[0] ?? ''}" />`
        : select({
            ...field('unit'),
            label: visit.say('coordination')('unit'),
            options: units.map((each) => ({ value: each, text: each })),
          })
    }
    ${select({ ...field('substitute'), label: say('substitute'), hint: say('substitute-hint'), emptyText: visit.say('people')('people.choose'), options: people })}
    ${textInput({ ...field('from'), label: say('from'), type: 'date' })}
    ${textInput({ ...field('until'), label: say('until'), hint: say('until-hint'), type: 'date' })}
    ${select({ ...field('subject'), label: say('narrowed-to'), emptyText: say('all-duties'), options: subjects })}
    ${submitButton({ text: say('name-substitute'), name: 'intent', value: 'offer' })}`,
  );
  return ownForm(visit, addresses.substitutes(visit.language), body);
}

/** What the visitor reports on in the latest window, to choose one subject. */
async function ownSubjects(visit: Visit): Promise<{ value: string; text: string }[]> {
  const { visitor } = visit;
  const [window] = await listWindows(visit.db);
  if (!visitor || !window) return [];
  const own = { ...visitor, assignments: visitor.assignments.filter((each) => !each.substitutes) };
  return (await listReportSubjects(visit.db, [window.id]))
    .filter((each) => may(own, 'write-report', { ...thingOf(each), state: 'draft' }))
    .map((each) => ({ value: `${each.subjectKind}:${each.subjectId}`, text: plainText(visit, each.title) }));
}

async function change(visit: Visit): Promise<Answer> {
  const { db, visitor, form, now, language } = visit;
  if (!visitor) return missing;
  const of = (name: string) => (form.get(name) ?? '').trim();
  const intent = of('intent');
  if (intent === 'accepted' || intent === 'declined' || intent === 'withdrawn') {
    const id = of('substitution');
    if (!isId(id)) return missing;
    const result = await answerSubstitution(db, visitor, id, intent, visit.today, now);
    if (result.ok) return seeOther(`${addresses.substitutes(language)}?done=${intent}`);
    return result.refusal === 'missing' ? missing : page(visit, { refusal: 'not-open' });
  }
  if (intent !== 'offer') return missing;
  const typed: SubstitutionForm = {
    ...{
      unit: of('unit'),
      substitute: of('substitute'),
      from: of('from'),
      until: of('until'),
      subject: of('subject'),
    },
  };
  const result = await offerSubstitution(db, visitor, typed, visit.today, now);
  if (result.ok) return seeOther(`${addresses.substitutes(language)}?done=offered`);
  if (result.refusal === 'not-allowed') return missing;
  if (result.refusal !== null) return page(visit, { typed, refusal: result.refusal });
  return page(visit, { typed, problems: result.problems });
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/substitutes', action: 'name-substitute', handle: show },
  { method: 'POST', path: '/:language/substitutes', action: 'name-substitute', handle: change },
];
