import { formatDate } from '#language/format.ts';
import type { Language } from '#language/languages.ts';
import { finding as findingView } from '#ui/finding/finding.ts';
import { html, type Html } from '#ui/html.ts';
import { addresses } from '#web/addresses.ts';
import type { Visit } from '#web/visit.ts';
import type { CheckedFinding } from '../check.ts';
import { findingSentences, placeText } from '../finding-text.ts';
import type { Place } from '../finding.ts';
import type { Graph } from '../graph.ts';
import { cycleOf } from '../graph-data.ts';
import { namesInGraph } from '../names-in-graph.ts';
import { findRule } from './registry.ts';

/** The page of the site that shows a place; none for what has no page of its own. */
export function placeAddress(language: Language, place: Place, graph: Graph): string | undefined {
  switch (place.kind) {
    case 'element':
      return graph.elementById.has(place.id) ? addresses.elementOf(language, place.id) : undefined;
    case 'indicator': {
      const indicator = graph.indicatorById.get(place.id);
      return indicator && addresses.elementOf(language, indicator.element);
    }
    case 'cycle':
      return addresses.plan(language, place.id);
    case 'level':
      return addresses.plan(language, cycleOf(place.id));
    case 'theme':
      return addresses.theme(language, place.id);
    case 'instrument':
      return addresses.instrument(language, place.id);
    default:
      return undefined;
  }
}

/** One finding: what, why, what to do, its place with the way there; `way` leads to its waivers. */
export function findingArticle(
  visit: Visit,
  checked: CheckedFinding,
  graph: Graph,
  options: { headingLevel: 2 | 3; way?: Html },
): Html {
  const { language } = visit;
  const say = visit.say('checker');
  const nameOf = namesInGraph(graph, language);
  const sentences = findingSentences(checked, language, nameOf);
  const href = placeAddress(language, checked.at, graph);
  const place = placeText(checked.at, language, nameOf);
  return findingView({
    severity: checked.severity,
    severityText: say(`severity.${checked.severity}`),
    what: sentences.what,
    why: sentences.why,
    whatToDo: sentences.todo,
    labels: { why: say('why'), whatToDo: say('do') },
    headingLevel: options.headingLevel,
    about: html`${href ? html`<a href="${href}">${place}</a>` : place}${checked.waived && html` · ${waivedText(visit, checked.waived)}`}${options.way && html` · ${options.way}`}`,
  });
}

/** "Waived until …", with the reason as its author wrote it. */
export function waivedText(visit: Visit, waived: { expiresOn: string; reason: string }): Html {
  const text = visit.say('checker')('waiver.until', { date: formatDate(visit.language, waived.expiresOn) });
  return html`<strong>${text}</strong> <q dir="auto">${waived.reason}</q>`;
}

/** The text that asks for a rule, leading to the instrument where the register has it. */
export function authorityText(visit: Visit, rule: string, graph: Graph): Html {
  const authority = visit.say('checker')(`${rule}.authority`);
  const instrument = findRule(rule)?.authority.instrument;
  return instrument !== undefined && graph.things.instruments.has(instrument)
    ? html`<a href="${addresses.instrument(visit.language, instrument)}">${authority}</a>`
    : html`${authority}`;
}
