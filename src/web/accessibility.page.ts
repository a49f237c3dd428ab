import { html } from '#ui/html.ts';
import type { Answer, Route, Visit } from './visit.ts';

async function accessibility(visit: Visit): Promise<Answer> {
  const say = visit.say('web');
  const parts = ['standard', 'how', 'limits', 'tell'].map(
    (part) => html`<p>${say(`accessibility.${part}`)}</p>`,
  );
  return {
    kind: 'page',
    title: say('accessibility'),
    crumbs: [{ text: say('accessibility') }],
    body: html`<div class="prose">${parts}</div>`,
  };
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/accessibility', action: 'read-public', handle: accessibility },
];
