import { civilFields, formatInstant } from '#language/deadline.ts';
import { type CycleRow, listCycles } from '#plan/cycle.sql.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { checkbox, select, textInput } from '#ui/field/field.ts';
import { fieldset, submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { partOfList } from '#web/long-list.ts';
import { ownForm, plainText, textOf } from '#web/page-parts.ts';
import { type Answer, missing, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { openWindow } from './open-window.action.ts';
import { readWindow, type WindowForm, type WindowProblem } from './report-window.ts';
import { listWindows, type WindowRow } from './report-window.sql.ts';
import { listReportingUnits, type UnitChoice } from './window-opening.sql.ts';

type Shown = { typed?: WindowForm; problems?: readonly WindowProblem[] };

/** The windows of the yearly reporting, and the form that opens one. */
async function show(visit: Visit): Promise<Answer> {
  return page(visit, {});
}

async function page(visit: Visit, shown: Shown): Promise<PageAnswer> {
  const say = visit.say('cycle');
  const [windows, cycles, units] = await Promise.all([
    listWindows(visit.db),
    listCycles(visit.db),
    listReportingUnits(visit.db),
  ]);
  const title = say('windows.title');
  const problems = (shown.problems ?? []).map((each) => ({
    href: `#${each.field === 'units' ? `unit-${units[0]?.code ?? ''}` : each.field}`,
    text: problemText(visit, each, shown.typed),
  }));
  return {
    kind: 'page',
    status: problems.length > 0 ? 422 : 200,
    title,
    crumbs: [
      { text: visit.say('coordination')('reports.title'), href: addresses.reports(visit.language) },
      { text: title },
    ],
    body: html`${errorSummary(visit.say('web')('problem-box'), problems)}
    ${windows.length > 0 && windowTable(visit, windows)} ${openForm(visit, shown, cycles, units, windows)}`,
  };
}

function windowTable(visit: Visit, windows: readonly WindowRow[]): Html {
  const { shown, way } = partOfList(visit, windows);
  const say = visit.say('coordination');
  const at = (window: WindowRow, instant: Date) => formatInstant(visit.language, instant, window.time_zone);
  return html`${table({
    caption: visit.say('cycle')('windows.title'),
    isCaptionHidden: true,
    columns: [say('window'), visit.say('cycle')('units'), say('opens'), say('deadline')].map((text) => ({
      text,
    })),
    rows: shown.map((each) => [
      html`<a href="${addresses.reportWindow(visit.language, each.code)}">${code(each.code)}</a>`,
      each.units.length === 0
        ? visit.say('cycle')('every-unit')
        : each.units.map((unit) => html`${code(unit)} `),
      at(each, each.opens_at),
      at(each, each.deadline_at),
    ]),
  })}
  ${way}`;
}

/** The sentence of a problem, with what was typed where that helps. */
function problemText(visit: Visit, problem: WindowProblem, typed?: WindowForm): string {
  return visit.say('cycle')(`problem-${problem.code}`, { zone: `\u2066${typed?.zone ?? ''}\u2069` });
}

function openForm(
  visit: Visit,
  shown: Shown,
  cycles: readonly CycleRow[],
  units: readonly UnitChoice[],
  windows: readonly WindowRow[],
): Html {
  const say = visit.say('cycle');
  const typed = shown.typed ?? suggestion(visit, cycles, units, windows);
  const field = (name: WindowProblem['field']) => {
    const problem = shown.problems?.find((each) => each.field === name);
    return {
      name,
      error: problem ? problemText(visit, problem, shown.typed) : null,
      errorPrefix: visit.say('web')('error-prefix'),
    };
  };
  const time = say('time-hint');
  const unitsProblem = field('units').error;
  const body = fieldset(
    say('open-window'),
    html`<p class="hint">${say('open-window-hint')}</p>
      ${select({ ...field('cycle'), label: say('cycle'), value: typed.cycle, options: cycles.map((each) => ({ value: each.code, text: plainText(visit, each.title) })) })}
      ${textInput({ ...field('year'), label: visit.say('coordination')('window'), value: typed.year, isNumber: true })}
      ${textInput({ ...field('opens-date'), label: say('opens-date'), value: typed.opensDate, type: 'date' })}
      ${textInput({ ...field('opens-time'), label: say('opens-time'), hint: time, value: typed.opensTime, width: 'short' })}
      ${textInput({ ...field('deadline-date'), label: say('deadline-date'), value: typed.deadlineDate, type: 'date' })}
      ${textInput({ ...field('deadline-time'), label: say('deadline-time'), hint: time, value: typed.deadlineTime, width: 'short' })}
      ${textInput({ ...field('zone'), label: say('zone'), hint: say('zone-hint'), value: typed.zone, width: 'medium' })}
      ${fieldset(
        say('units'),
        html`${unitsProblem && html`<p class="field-error">${unitsProblem}</p>`}
        ${units.map((each) => checkbox({ name: `unit-${each.code}`, label: html`${code(each.code)} ${textOf(visit, each.name)}`, isChecked: typed.units.includes(each.code) }))}`,
      )}
      ${submitButton({ text: say('open-window') })}`,
  );
  return ownForm(visit, addresses.reportWindows(visit.language), body);
}

/** What stands in the empty form: the year after the latest window, with its times of day, for every unit. */
function suggestion(
  visit: Visit,
  cycles: readonly CycleRow[],
  units: readonly UnitChoice[],
  windows: readonly WindowRow[],
): WindowForm {
  const year =
    windows.length > 0 ? Math.max(...windows.map((each) => each.year)) + 1 : visit.now.getUTCFullYear();
  const latest = windows[0];
  const cycle = cycles.find((each) => each.first_year <= year && year <= each.last_year) ?? cycles[0];
  const zone = latest?.time_zone ?? visit.organization.timeZone;
  return {
    cycle: cycle?.code ?? '',
    year: String(year),
    zone,
    opensDate: '',
    opensTime: latest ? civilFields(latest.opens_at, zone).time : '09:00',
    deadlineDate: '',
    deadlineTime: latest ? civilFields(latest.deadline_at, zone).time : '18:00',
    units: units.map((each) => each.code),
  };
}

async function open(visit: Visit): Promise<Answer> {
  const { db, visitor, form, now, language } = visit;
  if (!visitor) return missing;
  const of = (name: string) => (form.get(name) ?? '').trim();
  const [cycles, units] = await Promise.all([listCycles(db), listReportingUnits(db)]);
  const codes = units.map((each) => each.code);
  const typed: WindowForm = {
    ...{ cycle: of('cycle'), year: of('year'), zone: of('zone') },
    ...{ opensDate: of('opens-date'), opensTime: of('opens-time') },
    ...{ deadlineDate: of('deadline-date'), deadlineTime: of('deadline-time') },
    units: codes.filter((each) => form.get(`unit-${each}`) === 'yes'),
  };
  const read = readWindow(typed, { cycles, units: codes });
  if (!read.ok) return page(visit, { typed, problems: read.problems });
  const result = await openWindow(db, visitor, read.window, now);
  if (result.ok) return seeOther(`${addresses.reportWindow(language, result.code)}?done=opened`);
  if (result.refusal === 'not-allowed') return missing;
  return page(visit, { typed, problems: result.problems });
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/report-windows', action: 'conduct-reporting', handle: show },
  { method: 'POST', path: '/:language/report-windows', action: 'conduct-reporting', handle: open },
];
