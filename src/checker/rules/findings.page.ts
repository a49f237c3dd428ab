import { select } from '#ui/field/field.ts';
import { emptyState } from '#ui/empty-state/empty-state.ts';
import { filterForm } from '#ui/filter-form/filter-form.ts';
import { html, type Html } from '#ui/html.ts';
import { pager } from '#ui/pager/pager.ts';
import { table } from '#ui/table/table.ts';
import { may } from '#people/access.ts';
import { addresses } from '#web/addresses.ts';
import { numberOf } from '#web/page-parts.ts';
import { missing, type Answer, type Route, type Visit } from '#web/visit.ts';
import { brokenRule, type CheckedFinding, openFindings } from '../check.ts';
import type { Severity } from '../finding.ts';
import type { Graph } from '../graph.ts';
import { authorityText, findingArticle } from './finding-view.page.ts';
import { findFindings } from './findings.sql.ts';
import {
  choiceQuery,
  chosenFindings,
  decisions,
  type FindingsChoice,
  readChoice,
  severities,
} from './findings-choice.ts';
import { presets } from '../presets.ts';
import { rules } from './registry.ts';

const perPage = 30;

async function findings(visit: Visit): Promise<Answer> {
  const choice = readChoice(visit.query);
  const checked = await findFindings(visit.db, visit.now, {
    ...(choice.unit && { unit: choice.unit }),
    preset: choice.preset || null,
  });
  if (!checked) return missing;
  const { graph } = checked;
  const say = visit.say('checker');
  const chosen = chosenFindings(checked.findings, choice);
  const pages = Math.max(1, Math.ceil(chosen.length / perPage));
  const page = Math.min(choice.page, pages);
  const shown = chosen.slice((page - 1) * perPage, page * perPage);
  return {
    kind: 'page',
    title: say('findings.title'),
    heading: html`${headingOf(visit, checked.findings)}`,
    crumbs: [{ text: say('findings.title') }],
    body: html`<p class="lead">${say('findings.intro')}</p>
      <p>
        <a href="${addresses.checkerRules(visit.language)}">${visit.say('checks')('rules.title')}</a
        >${checked.settings.length > 0 && html` (${visit.say('checks')('rules.n-set', { n: checked.settings.length })})`}
        ·
        <a href="${addresses.findingHistory(visit.language)}">${visit.say('checks')('history.title')}</a
        >${may(visit.visitor, 'confirm-link') && html` · <a href="${addresses.suspectLinks(visit.language)}">${visit.say('suspect-links')('title')}</a>`}
      </p>
      ${filters(visit, choice, graph)} ${page === 1 && summary(visit, choice, checked.findings)}
      ${shown.length === 0 && emptyState(say('findings.none'), { href: addresses.findings(visit.language), text: say('filter.clear') })}
      ${groups(visit, shown, graph)} ${pagerOf(visit, choice, page, pages, chosen.length)}`,
  };
}

function headingOf(visit: Visit, all: readonly CheckedFinding[]): string {
  const open = openFindings(all);
  const of = (severity: Severity) => open.filter((each) => each.severity === severity).length;
  return visit.say('checker')('findings.heading', {
    n: open.length,
    count: numberOf(visit, open.length),
    errors: of('error'),
    errorCount: numberOf(visit, of('error')),
  });
}

/** How many each rule finds and how many of them are waived; a rule leads to its findings. */
function summary(visit: Visit, choice: FindingsChoice, all: readonly CheckedFinding[]): Html {
  const say = visit.say('checker');
  const byRule = Map.groupBy(all, (each) => each.rule);
  const names = [...rules.map((rule) => rule.name), brokenRule].filter((name) => byRule.has(name));
  return table({
    caption: say('findings.by-rule'),
    columns: [
      { text: say('rule') },
      { text: say('severity') },
      { text: say('decision-open'), isNumber: true },
      { text: say('decision-waived'), isNumber: true },
    ],
    rows: names.map((name) => {
      const found = byRule.get(name) ?? [];
      const open = openFindings(found).length;
      const severity = found[0]?.severity ?? 'error';
      const href =
        addresses.findings(visit.language) +
        choiceQuery({ unit: choice.unit, preset: choice.preset, rule: name });
      return [
        html`<a href="${href}">${say(`${name}.title`)}</a>`,
        say(`severity.${severity}`),
        numberOf(visit, open),
        numberOf(visit, found.length - open),
      ];
    }),
  });
}

function filters(visit: Visit, choice: FindingsChoice, graph: Graph): Html {
  const { language } = visit;
  const say = visit.say('checker');
  const unitText = (code: string, name: string | undefined) => (name ? `${code} – ${name}` : code);
  return filterForm({
    action: addresses.findings(language),
    label: say('filter.label'),
    buttonText: say('filter.apply'),
    fields: [
      select({
        name: 'rule',
        label: say('rule'),
        value: choice.rule,
        emptyText: say('filter.any-rule'),
        options: rules.map((rule) => ({ value: rule.name, text: say(`${rule.name}.title`) })),
      }),
      select({
        name: 'unit',
        label: say('unit'),
        value: choice.unit,
        emptyText: say('filter.any-unit'),
        options: [...graph.unitByCode.values()].map((unit) => ({
          value: unit.code,
          text: unitText(unit.code, unit.name[language]),
        })),
      }),
      select({
        name: 'severity',
        label: say('severity'),
        value: choice.severity,
        emptyText: say('filter.any-severity'),
        options: severities.map((each) => ({ value: each, text: say(`severity.${each}`) })),
      }),
      select({
        name: 'preset',
        label: visit.say('checks')('preset'),
        value: choice.preset,
        emptyText: visit.say('checks')('preset.none'),
        options: presets.map((each) => ({ value: each, text: visit.say('checks')(`preset.${each}`) })),
      }),
      select({
        name: 'waived',
        label: say('decision'),
        value: choice.decision,
        options: decisions.map((each) => ({ value: each, text: say(`decision-${each}`) })),
      }),
    ],
  });
}

/** The findings of a page, those of one rule under its title and authority. */
function groups(visit: Visit, shown: readonly CheckedFinding[], graph: Graph): Html {
  const say = visit.say('checker');
  const canWaive = may(visit.visitor, 'waive-finding');
  const way = ({ rule, at, waived }: CheckedFinding) => {
    const text = waived ? say('waiver.see') : canWaive ? say('waiver.grant') : say('waiver.open');
    return html`<a href="${addresses.finding(visit.language, rule, at)}">${text}</a>`;
  };
  return html`${[...Map.groupBy(shown, (each) => each.rule)].map(
    ([rule, found]) =>
      html`<section>
        <h2>${say(`${rule}.title`)}</h2>
        <p>${say('authority')}${say('colon')}${authorityText(visit, rule, graph)}</p>
        ${found.map((each) => findingArticle(visit, each, graph, { headingLevel: 3, way: way(each) }))}
      </section>`,
  )}`;
}

function pagerOf(
  visit: Visit,
  choice: FindingsChoice,
  page: number,
  pages: number,
  all: number,
): Html | null {
  const say = visit.say('checker');
  const to = (page: number) => addresses.findings(visit.language) + choiceQuery({ ...choice, page });
  return pager({
    label: say('pager.label'),
    previous: page > 1 ? { href: to(page - 1), text: say('pager.previous') } : null,
    next: page < pages ? { href: to(page + 1), text: say('pager.next') } : null,
    position: say('pager.position', {
      from: numberOf(visit, (page - 1) * perPage + 1),
      to: numberOf(visit, Math.min(page * perPage, all)),
      all: numberOf(visit, all),
    }),
  });
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/findings', action: 'read-findings', handle: findings },
];
