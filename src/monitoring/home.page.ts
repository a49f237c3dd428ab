import { daysBetween, formatInstant } from '#language/deadline.ts';
import type { CycleRow } from '#plan/cycle.sql.ts';
import { listStandingFigures } from '#plan/cycle-standing.sql.ts';
import { type IndicatorRow, listIndicatorsOf } from '#plan/indicator.sql.ts';
import { listElementsOn, listTop } from '#plan/plan-outline.sql.ts';
import { type Standing, standingOf, standingOfAll, yearOfView } from '#plan/standing.ts';
import { elementStatus, indicatorStatus, judgementOf } from '#plan/standing-view.ts';
import { bulletBar } from '#ui/bullet-bar/bullet-bar.ts';
import { html, type Html } from '#ui/html.ts';
import { statRow } from '#ui/stat-row/stat-row.ts';
import { timelineList, type TimelineEntry } from '#ui/timeline-list/timeline-list.ts';
import { addresses } from '#web/addresses.ts';
import { partOfList } from '#web/long-list.ts';
import { dateOf, numberOf, plainText, textOf } from '#web/page-parts.ts';
import type { Answer, Route, Visit } from '#web/visit.ts';
import { findHome, type Home } from './home.sql.ts';

/** One look at the organization: its goals with their targets, what is due next, the latest documents. */
async function home(visit: Visit): Promise<Answer> {
  const today = visit.today;
  const found = await findHome(visit.db, visit.now, today);
  const { cycles, documents } = found;
  const cycle = cycles.find((each) => each.completeness === 'complete') ?? cycles[0];
  const say = visit.say('monitoring');
  const plan = cycle && (await goals(visit, cycle));
  const due = dueEntries(visit, today, found);
  return {
    kind: 'page',
    title: say('title'),
    ...(plan && { heading: html`${plan.sentence}` }),
    description: say('description'),
    marks: ['unofficial', 'illustrative'],
    body: html`${due[0] && nearest(visit, due[0])} ${plan?.rows}
      <section id="due-next">
        <h2>${say('due-next')}</h2>
        ${due.length === 0 ? html`<p>${say('nothing-due')}</p>` : timelineList(due)}
      </section>
      <section>
        <h2>${say('latest-documents')}</h2>
        <ul class="links">
          ${documents.map(
            (each) =>
              html`<li>
                <a href="${addresses.document(visit.language, each.code)}"
                  ><bdi dir="ltr">${each.number}</bdi> ${textOf(visit, each.title)}</a
                >
              </li>`,
          )}
        </ul>
      </section>
      <section>
        <h2>${say('plans')}</h2>
        <ul class="links">
          ${cycles.map(
            (each) =>
              html`<li>
                <a href="${addresses.plan(visit.language, each.code)}">${textOf(visit, each.title)}</a>
                <small>${visit.say('plan')(`state-${each.status}`)}</small>
              </li>`,
          )}
        </ul>
      </section>`,
  };
}

/** The nearest of what is due, in the first screen; all of it stands below the goals. */
function nearest(visit: Visit, entry: TimelineEntry): Html {
  return html`<p>
    <a href="#due-next">${visit.say('monitoring')('due-next')}</a
    >${visit.say('language')('colon')}${entry.title} ·
    <time datetime="${entry.date}">${entry.dateText}</time>
  </p>`;
}

/** Goals of one page: each has a bar for each of its targets. */
const goalsOfPage = 10;

/** How the plan stands in one sentence, and its goals with their targets. */
async function goals(visit: Visit, cycle: CycleRow): Promise<{ sentence: string; rows: Html }> {
  const [top, figures] = await Promise.all([
    listTop(visit.db, cycle.levels[0]?.id ?? null),
    listStandingFigures(visit.db, cycle.id),
  ]);
  const { shown, way } = partOfList(visit, top, goalsOfPage);
  const elements = await listElementsOn(
    visit.db,
    shown.map((each) => each.id),
    visit.language,
  );
  const indicators = await listIndicatorsOf(
    visit.db,
    elements.map((each) => each.id),
  );
  const say = visit.say('monitoring');
  const year = yearOfView(cycle, visit.today);
  const judgement = judgementOf(visit, cycle);
  const goalIds = new Set(shown.map((each) => each.id));
  const rows = elements
    .filter((each) => goalIds.has(each.id))
    .map((goal) => {
      const codes = new Set(
        elements
          .filter((each) => each.parent === goal.code || each.code === goal.code)
          .map((each) => each.code),
      );
      const own = indicators.filter((each) => codes.has(each.element));
      const standing = standingOfAll(
        own.map((each) => standingOf(each, year, judgement)),
        judgement,
      );
      return statRow({
        code: goal.code,
        title: textOf(visit, goal.title),
        href: addresses.element(visit.language, cycle.code, goal.code),
        status: elementStatus(visit, standing),
        sentence: visit.say('plan')('status-sentence', { on: standing.onTrack, total: standing.judged }),
        targets: own.map((each) => targetRow(visit, each, cycle.code, standingOf(each, year, judgement))),
      });
    });
  const all = standingOfAll(
    figures.map((each) => standingOf(each, year, judgement)),
    judgement,
  );
  const [goalLevel] = cycle.levels;
  return {
    sentence: say('how-it-stands', { cycle: cycle.code, on: all.onTrack, total: all.judged }),
    rows: html`<section>
      ${goalLevel && html`<h2><a href="${addresses.plan(visit.language, cycle.code)}">${textOf(visit, goalLevel.plural)}</a></h2>`}
      ${rows} ${way}
      <ul class="table-downloads">
        <li>
          <a href="${addresses.planFigures(visit.language, cycle.code)}" download
            >${visit.say('figures')('plan-figures')}</a
          >
        </li>
      </ul>
    </section>`,
  };
}

function targetRow(visit: Visit, indicator: IndicatorRow, cycle: string, standing: Standing) {
  const observed = indicator.observations.findLast((each) => each.value !== null);
  const latest = observed?.value ?? null;
  const say = visit.say('plan');
  const known = (value: number | null) => (value === null ? say('no-data-yet') : numberOf(visit, value));
  const figures =
    indicator.target_value === null
      ? visit.say('monitoring')('value-without-target', { value: known(latest) })
      : visit.say('monitoring')('value-of-target', {
          value: known(latest),
          target: numberOf(visit, indicator.target_value),
        });
  return {
    text: html`<bdi dir="ltr">${indicator.element}</bdi> ${textOf(visit, indicator.title)}`,
    bar: bulletBar({
      id: `bar-${indicator.code.replace(/[^\w-]/g, '-')}`,
      language: visit.language,
      title: `${plainText(visit, indicator.title)}: ${figures}`,
      value: latest,
      baseline: indicator.baseline_value,
      target: indicator.target_value,
      status: standing.status,
    }),
    figures: observed
      ? html`<a
          href="${addresses.figure(visit.language, { cycle, indicator: indicator.code, year: observed.year })}"
          >${figures}</a
        >`
      : figures,
    status: indicatorStatus(visit, standing),
  };
}

/** Deadlines and meetings to come, the nearest first. */
function dueEntries(visit: Visit, today: string, { windows, events }: Home): TimelineEntry[] {
  const say = visit.say('monitoring');
  const inDays = (date: string) =>
    visit.say('coordination')('due-in', { n: Math.max(0, daysBetween(today, date)) });
  const deadlines: TimelineEntry[] = windows.map((window) => ({
    date: window.deadline_local.slice(0, 10),
    dateText: dateOf(visit, window.deadline_local),
    title: say('report-due', { cycle: window.cycle, year: String(window.year) }),
    about: `${formatInstant(visit.language, window.deadline_at, window.time_zone)} · ${inDays(window.deadline_local.slice(0, 10))}`,
  }));
  const meetings: TimelineEntry[] = events.flatMap((event) =>
    event.starts_on === null
      ? []
      : [
          {
            date: event.starts_on,
            dateText: dateOf(visit, event.starts_on),
            title: textOf(visit, event.title),
            about: html`${event.place && html`${textOf(visit, event.place)} · `}${inDays(event.starts_on)}`,
          },
        ],
  );
  return [...deadlines, ...meetings].sort((a, b) => a.date.localeCompare(b.date));
}

export const routes: Route[] = [{ method: 'GET', path: '/:language', action: 'read-public', handle: home }];
