import { html } from '#ui/html.ts';
import { addresses } from '#web/addresses.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { textOf } from '#web/page-parts.ts';
import type { Answer, Route, Visit } from '#web/visit.ts';
import { type CycleRow, listCycles } from './cycle.sql.ts';

async function plans(visit: Visit): Promise<Answer> {
  const say = visit.say('plan');
  const cycles = await listCycles(visit.db);
  const row = (cycle: CycleRow) => [
    html`<a href="${addresses.plan(visit.language, cycle.code)}">${textOf(visit, cycle.title)}</a>`,
    code(`${cycle.first_year}–${cycle.last_year}`),
    say(`state-${cycle.status}`),
    say(cycle.completeness),
  ];
  return {
    kind: 'page',
    title: say('plans.title'),
    crumbs: [{ text: say('plans.title') }],
    marks: ['unofficial'],
    body: html`<p class="lead">${say('plans.intro')}</p>
      ${table({
        caption: say('plans.title'),
        columns: [
          { text: say('adopted-plan') },
          { text: say('period') },
          { text: say('state') },
          { text: say('completeness') },
        ],
        rows: cycles.map(row),
      })}`,
  };
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/plan', action: 'read-public', handle: plans },
];
