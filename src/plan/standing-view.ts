import type { Language } from '#language/languages.ts';
import type { Judgement } from '#monitoring/status-rule.ts';
import { html, type Html } from '#ui/html.ts';
import { dateOf, numberOf, statusOf, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import type { CycleRow } from './cycle.sql.ts';
import type { ElementStanding, Standing } from './standing.ts';

/** By what the indicators of a cycle are judged on the day of the visit. */
export function judgementOf(visit: Visit, cycle: Pick<CycleRow, 'status_rule'>): Judgement {
  return { rule: cycle.status_rule, today: visit.today };
}

/** The status of an element; when some of it was set by hand, that stands beside it wherever the status does. */
export function elementStatus(visit: Visit, standing: ElementStanding): Html {
  const { byHand } = standing;
  return html`${statusOf(visit, standing.status)}${byHand > 0 && html` <small>${visit.say('figures')('by-hand-count', { n: byHand, count: numberOf(visit, byHand) })}</small>`}`;
}

/** The status of an indicator; one set by hand says so. */
export function indicatorStatus(visit: Visit, standing: Standing): Html {
  return html`${statusOf(visit, standing.status)}${standing.override && html` <small>${visit.say('figures')('by-hand')}</small>`}`;
}

/** Why a status was set by hand, until when, and what the rule says. */
export function overrideReason(visit: Visit, standing: Standing): Html | null {
  const { override } = standing;
  if (!override) return null;
  const say = visit.say('figures');
  const language = override.language as Language;
  return html`${say('by-hand-until', { date: dateOf(visit, override.until), status: visit.say('plan')(`status-${standing.byRule}`) })}
  ${textOf(visit, { source: language, [language]: override.reason })}`;
}
