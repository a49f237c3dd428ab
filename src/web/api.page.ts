import { html, type Html } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { tokenScopes } from '#people/token.ts';
import { addresses } from './addresses.ts';
import { apiRoutes } from './api-routes.ts';
import { problemStatuses } from './api/problem.ts';
import { type ApiRoute, scopesOf } from './api/route.ts';
import type { Answer, Route, Visit } from './visit.ts';

/** The API for people: how it is used, every operation, every kind of problem. */
async function show(visit: Visit): Promise<Answer> {
  const say = visit.say('api');
  const title = say('page.title');
  const ways = ['languages', 'paging', 'versions', 'changes', 'limits', 'session', 'csv'] as const;
  return {
    kind: 'page',
    title,
    crumbs: [{ text: title }],
    marks: ['unofficial'],
    body: html`<div class="prose">
        <p class="lead">${say('page.intro')}</p>
        <p><a href="/api/v1/openapi.json">${say('page.description')}</a></p>
        <p>${say('page.tokens')} <a href="${addresses.tokens(visit.language)}">${say('tokens.title')}</a></p>
        <p>
          ${code(`Authorization: Bearer unie_…`)}
          ${code(`/api/v1/elements?cycle=2020-2023&language=${visit.language}`)}
        </p>
        ${ways.map((each) => html`<p>${say(`page.${each}`)}${each === 'csv' && html` ${code('?bom=yes')}`}</p>`)}
      </div>
      ${table({
        caption: say('tokens.scopes'),
        columns: [{ text: say('page.scope') }, { text: say('page.what') }],
        rows: tokenScopes.map((scope) => [code(scope), say(`scope.${scope}`)]),
      })}
      ${[...Map.groupBy(apiRoutes, (route) => route.group)].map(([group, routes]) => groupOf(visit, group, routes))}
      <section>
        <h2>${say('page.problems')}</h2>
        <p>${say('page.problems-intro')}</p>
        ${table({
          caption: say('page.problems'),
          isCaptionHidden: true,
          columns: [{ text: say('page.type') }, { text: say('page.status') }, { text: say('page.what') }],
          rows: Object.entries(problemStatuses).map(([problem, status]) => [
            html`<span id="problem-${problem}">${code(problem)}</span>`,
            code(String(status)),
            say(`problem.${problem}.title`),
          ]),
        })}
      </section>`,
  };
}

function groupOf(visit: Visit, group: string, routes: readonly ApiRoute[]): Html {
  const say = visit.say('api');
  return html`<section>
    <h2>${say(`group.${group}`)}</h2>
    ${table({
      caption: say(`group.${group}`),
      isCaptionHidden: true,
      columns: [{ text: say('page.operation') }, { text: say('page.what') }, { text: say('page.scope') }],
      rows: routes.map((route) => [
        code(`${route.method} ${route.path.replace(/:(\w+)/g, '{$1}')}`),
        say(`operation.${route.operation}`),
        scopesOf(route)?.map((scope) => html`${code(scope)} `) ?? say('page.everybody'),
      ]),
    })}
  </section>`;
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/api', action: 'read-public', handle: show },
];
