import { emptyState } from '#ui/empty-state/empty-state.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { select, textInput } from '#ui/field/field.ts';
import { submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { table } from '#ui/table/table.ts';
import { addresses } from '#web/addresses.ts';
import { partOfList } from '#web/long-list.ts';
import { numberOf, ownForm, plainText, textOf } from '#web/page-parts.ts';
import type { Multilingual } from '#language/multilingual.ts';
import { type Answer, isId, missing, type Route, seeOther, type Visit } from '#web/visit.ts';
import { may, type Thing } from './access.ts';
import { choiceOf, type Duty, type DutyProblem } from './duty.ts';
import { type Candidate, listCandidates, listDuties, listDutyHolders, listDutyThemes } from './duty.sql.ts';
import { handOverDuties, type HandOverResult } from './hand-over-duties.action.ts';

/** Everybody who has duties, to begin a handover. */
async function list(visit: Visit): Promise<Answer> {
  const say = visit.say('handover');
  const holders = await listDutyHolders(visit.db);
  const { shown, way } = partOfList(visit, holders);
  const done = ['handed-over', 'left'].find((each) => each === visit.query.get('done'));
  return {
    kind: 'page',
    title: say('title'),
    crumbs: [{ text: say('title') }],
    ...(done && { notices: notice({ kind: 'success', body: say(`done-${done}`), isAnswer: true }) }),
    body: html`<p class="lead">${say('intro')}</p>
      ${
        holders.length === 0
          ? emptyState(say('no-duties'))
          : table({
              caption: say('title'),
              isCaptionHidden: true,
              columns: [
                { text: visit.say('people')('people.name') },
                { text: say('duties'), isNumber: true },
              ],
              rows: shown.map((each) => [
                html`<a href="${addresses.handover(visit.language, each.id)}"
                  >${textOf(visit, each.name)}</a
                >`,
                numberOf(visit, each.duties),
              ]),
            })
      }
      ${way}`,
  };
}

const found = new WeakMap<Visit, Candidate>();

async function thing(visit: Visit): Promise<Thing | null> {
  const id = visit.params.leaver ?? '';
  const person = isId(id) ? (await listCandidates(visit.db)).find((each) => each.id === id) : undefined;
  if (person) found.set(visit, person);
  return person ? {} : null;
}

type Shown = { typed?: ReadonlyMap<string, string>; result?: Exclude<HandOverResult, { ok: true }> };

async function show(visit: Visit): Promise<Answer> {
  return page(visit, {});
}

/** The duties of a person, and who takes each over. */
async function page(visit: Visit, shown: Shown): Promise<Answer> {
  const person = found.get(visit);
  if (!person) return missing;
  const say = visit.say('handover');
  const [duties, people, themes] = await Promise.all([
    listDuties(visit.db, person.id),
    listCandidates(visit.db),
    listDutyThemes(visit.db),
  ]);
  const isLeaving =
    (shown.typed ?? visit.query).get('leave') === 'yes' && may(visit.visitor, 'administer-people');
  const problems = shown.result?.refusal === null ? shown.result.problems : [];
  const summary = problems.map((each) => ({
    href: `#${fieldOf(each.dutyId)}`,
    text: `${dutyName(
      visit,
      duties.find((duty) => duty.id === each.dutyId),
      themes,
    )}${visit.say('language')('colon')}${say(`problem-${each.code}`)}`,
  }));
  const refusal = shown.result?.refusal;
  const refused = refusal && refusal !== 'not-allowed' ? [{ href: '#all', text: say(refusal) }] : [];
  const others = people.filter((each) => each.id !== person.id);
  return {
    kind: 'page',
    status: refusal ? 409 : summary.length > 0 ? 422 : 200,
    title: say('handover-of', { person: plainText(visit, person.name) }),
    crumbs: [
      { text: say('title'), href: addresses.handovers(visit.language) },
      { text: textOf(visit, person.name) },
    ],
    body: html`${errorSummary(visit.say('web')('problem-box'), [...refused, ...summary])}
    ${isLeaving && notice({ kind: 'warning', body: say('leave-text') })}
    ${duties.length === 0 && !isLeaving ? emptyState(say('no-duties')) : form(visit, person, duties, others, themes, shown, isLeaving, problems)}`,
  };
}

function form(
  visit: Visit,
  person: Candidate,
  duties: readonly Duty[],
  others: readonly Candidate[],
  themes: ReadonlyMap<string, Multilingual>,
  shown: Shown,
  isLeaving: boolean,
  problems: readonly DutyProblem[],
): Html {
  const say = visit.say('handover');
  const people = others.map((each) => ({ value: each.id, text: plainText(visit, each.name) }));
  const vacant = { value: 'vacant', text: say('leave-vacant') };
  const stays = isLeaving ? [] : [{ value: 'stays', text: say('stays') }];
  const typed = (name: string) => shown.typed?.get(name) ?? '';
  const body = html`<input type="hidden" name="duties" value="${duties.map((each) => each.id).join(',')}" />
    <input type="hidden" name="leave" value="${isLeaving ? 'yes' : ''}" />
    ${duties.length > 0 && select({ name: 'all', label: say('successor-of-all'), hint: say('successor-hint'), value: typed('all'), emptyText: visit.say('people')('people.choose'), options: [...people, vacant] })}
    ${duties.map((duty) => {
      const problem = problems.find((each) => each.dutyId === duty.id);
      const name = fieldOf(duty.id);
      return select({
        ...{ name, label: dutyName(visit, duty, themes), value: typed(name), emptyText: say('as-above') },
        options: [...stays, vacant, ...people],
        ...(problem && {
          error: say(`problem-${problem.code}`),
          errorPrefix: visit.say('web')('error-prefix'),
        }),
      });
    })}
    ${textInput({ name: 'reason', label: visit.say('people')('people.reason'), value: typed('reason'), maxLength: 2000 })}
    ${submitButton({ text: isLeaving ? say('hand-over-and-leave') : say('hand-over'), kind: isLeaving ? 'grave' : 'main' })}`;
  return ownForm(visit, addresses.handover(visit.language, person.id), body);
}

function fieldOf(dutyId: string): string {
  return `duty-${dutyId.replace(' ', '-')}`;
}

function dutyName(visit: Visit, duty: Duty | undefined, themes: ReadonlyMap<string, Multilingual>): string {
  if (!duty) return '';
  const say = visit.say('handover');
  const unit = duty.unit ? `\u2066${duty.unit}\u2069` : visit.say('cycle')('every-unit');
  const theme = duty.theme === null ? null : themes.get(duty.theme);
  return say(`duty-${duty.kind}`, { unit, theme: theme ? plainText(visit, theme) : '' });
}

async function handOver(visit: Visit): Promise<Answer> {
  const person = found.get(visit);
  const { visitor, form: fields, language } = visit;
  if (!person || !visitor) return missing;
  const ids = (fields.get('duties') ?? '')
    .split(',')
    .filter((each) => /^(?:role|mandate) /.test(each) && isId(each.split(' ')[1] ?? ''));
  const all = fields.get('all') ?? '';
  const choices = new Map(ids.map((id) => [id, choiceOf(fields.get(fieldOf(id)) ?? '', all)]));
  const isBad = [...choices.values()].some((each) => each.to === 'person' && !isId(each.id));
  if (isBad) return missing;
  const isLeaving = fields.get('leave') === 'yes';
  const reason = fields.get('reason') ?? '';
  const handover = { personId: person.id, choices, isLeaving, reason };
  const result = await handOverDuties(visit.db, visitor, handover, visit.now);
  if (result.ok)
    return seeOther(`${addresses.handovers(language)}?done=${isLeaving ? 'left' : 'handed-over'}`);
  return result.refusal === 'not-allowed' ? missing : page(visit, { typed: fields, result });
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/handover', action: 'hand-over-duties', handle: list },
  { method: 'GET', path: '/:language/handover/:leaver', action: 'hand-over-duties', thing, handle: show },
  {
    method: 'POST',
    path: '/:language/handover/:leaver',
    action: 'hand-over-duties',
    thing,
    handle: handOver,
  },
];
