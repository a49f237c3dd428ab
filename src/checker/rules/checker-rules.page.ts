import { may } from '#people/access.ts';
import { civilDateAt } from '#language/deadline.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { select, textarea, textInput } from '#ui/field/field.ts';
import { buttonRow } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { table } from '#ui/table/table.ts';
import { addresses } from '#web/addresses.ts';
import { dateOf, numberOf, ownForm, textOf } from '#web/page-parts.ts';
import { missing, type Answer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { presets, severitiesIn } from '../presets.ts';
import { type RuleSettingField, type RuleSettingProblem, severityChoices } from '../rule-setting-form.ts';
import { listRuleSettings, type RuleSettingRow } from '../rule-setting.sql.ts';
import type { Rule } from '../rule.ts';
import { setRule } from '../set-rule.action.ts';
import { longestReason } from '../waiver-form.ts';
import { findRule, rules } from './registry.ts';

/** Every rule with the severity that it has, by itself and with each preset, and its tolerance. */
async function list(visit: Visit): Promise<Answer> {
  const say = visit.say('checks');
  const settings = await listRuleSettings(visit.db);
  const byPreset = [null, ...presets].map((preset) => severitiesIn(settings, preset));
  const setOf = new Map(settings.map((each) => [each.rule, each]));
  const mayChange = may(visit.visitor, 'configure-checker');
  return {
    kind: 'page',
    title: say('rules.title'),
    crumbs: crumbsTo(visit, { text: say('rules.title') }),
    body: html`<p class="lead">${say('rules.intro')}</p>
      ${table({
        caption: say('rules.title'),
        isCaptionHidden: true,
        columns: [
          { text: visit.say('checker')('rule') },
          { text: say('rules.usual') },
          ...presets.map((each) => ({ text: say(`preset.${each}`) })),
          { text: say('rules.tolerance') },
        ],
        rows: rules.map((rule) => {
          const title = visit.say('checker')(`${rule.name}.title`);
          const href = addresses.checkerRule(visit.language, rule.name);
          return [
            mayChange ? html`<a href="${href}">${title}</a>` : title,
            ...byPreset.map((severities) => severityText(visit, severities.get(rule.name) ?? rule.severity)),
            toleranceText(visit, rule, setOf.get(rule.name)),
          ];
        }),
      })}
      ${
        settings.length > 0 &&
        html`<section>
          <h2>${say('rules.set')}</h2>
          ${settingsTable(visit, settings)}
        </section>`
      }`,
  };
}

/** What the organization has set, by whom, when and why. */
function settingsTable(visit: Visit, settings: readonly RuleSettingRow[]): Html {
  const say = visit.say('checks');
  return table({
    caption: say('rules.set'),
    isCaptionHidden: true,
    columns: ['rule', 'severity', 'set-by', 'set-on', 'reason'].map((key) => ({
      text: key === 'rule' || key === 'severity' ? visit.say('checker')(key) : say(`rules.${key}`),
    })),
    rows: settings.map((each) => [
      findRule(each.rule) ? visit.say('checker')(`${each.rule}.title`) : each.rule,
      each.severity ? severityText(visit, each.severity) : say('rules.own'),
      textOf(visit, each.setBy),
      dateOf(visit, civilDateAt(each.setAt, visit.organization.timeZone)),
      html`<q dir="auto">${each.reason}</q>`,
    ]),
  });
}

async function edit(visit: Visit): Promise<Answer> {
  const rule = findRule(visit.params.rule ?? '');
  if (!rule) return missing;
  return formPage(visit, rule, await listRuleSettings(visit.db));
}

async function change(visit: Visit): Promise<Answer> {
  const rule = findRule(visit.params.rule ?? '');
  if (!rule || !visit.visitor) return missing;
  const typed = {
    severity: visit.form.get('severity') ?? '',
    tolerance: visit.form.get('tolerance') ?? '',
    reason: visit.form.get('reason') ?? '',
  };
  const request = { rule, typed, seenAt: visit.form.get('seen') ?? '', language: visit.language };
  const result = await setRule(visit.db, visit.visitor, request, visit.now);
  if (result.ok) return seeOther(`${addresses.checkerRule(visit.language, rule.name)}?done=set`);
  if (result.refusal) return missing;
  return formPage(visit, rule, await listRuleSettings(visit.db), result.problems);
}

function formPage(
  visit: Visit,
  rule: Rule,
  settings: readonly RuleSettingRow[],
  problems: readonly RuleSettingProblem[] = [],
): Answer {
  const say = visit.say('checks');
  const set = settings.find((each) => each.rule === rule.name);
  const title = visit.say('checker')(`${rule.name}.title`);
  const isStale = problems.some((each) => each.code === 'changed-meanwhile');
  return {
    kind: 'page',
    ...(problems.length > 0 && { status: isStale ? 409 : 422 }),
    title,
    crumbs: crumbsTo(
      visit,
      { text: say('rules.title'), href: addresses.checkerRules(visit.language) },
      { text: title },
    ),
    notices: html`${visit.query.get('done') === 'set' && notice({ kind: 'success', body: say('rules.done'), isAnswer: true })}${errorSummary(
      visit.say('web')('problem-box'),
      problems.map((each) => ({ href: `#${each.field}`, text: problemText(visit, rule, each) })),
    )}`,
    body: html`<p>
        ${visit.say('checker')('authority')}${visit.say('checker')('colon')}${visit.say('checker')(`${rule.name}.authority`)}
      </p>
      <p>${say('rules.own-severity', { severity: severityText(visit, rule.severity) })}</p>
      ${set && settingsTable(visit, [set])} ${settingForm(visit, rule, set, problems)}`,
  };
}

function settingForm(
  visit: Visit,
  rule: Rule,
  set: RuleSettingRow | undefined,
  problems: readonly RuleSettingProblem[],
): Html {
  const say = visit.say('checks');
  const errorOf = (field: RuleSettingField) => {
    const problem = problems.find((each) => each.field === field);
    return {
      error: problem ? problemText(visit, rule, problem) : null,
      errorPrefix: visit.say('web')('error-prefix'),
    };
  };
  const wasTyped = problems.length > 0;
  const heldTolerance = set?.tolerance === null || set === undefined ? '' : numberOf(visit, set.tolerance);
  const { tolerance } = rule;
  const body = html`<input type="hidden" name="seen" value="${set?.setAt.toISOString() ?? ''}" /> ${select({
      name: 'severity',
      label: visit.say('checker')('severity'),
      value: wasTyped ? (visit.form.get('severity') ?? '') : (set?.severity ?? ''),
      emptyText: say('rules.own'),
      options: severityChoices.map((each) => ({ value: each, text: severityText(visit, each) })),
      ...errorOf('severity'),
    })}
    ${
      tolerance &&
      textInput({
        name: 'tolerance',
        label: say(`rules.tolerance-${tolerance.unit}`),
        hint: say('rules.tolerance-hint', {
          usual: numberOf(visit, tolerance.usual),
          most: numberOf(visit, tolerance.most),
        }),
        value: wasTyped ? (visit.form.get('tolerance') ?? '') : heldTolerance,
        ...errorOf('tolerance'),
      })
    }
    ${textarea({
      name: 'reason',
      label: say('rules.reason'),
      hint: say('rules.reason-hint'),
      value: wasTyped ? (visit.form.get('reason') ?? '') : '',
      maxLength: longestReason,
      limitText: visit.say('checker')('waiver.limit', { n: numberOf(visit, longestReason) }),
      isRequired: true,
      ...errorOf('reason'),
    })}
    ${buttonRow([{ text: say('rules.send') }], { href: addresses.checkerRules(visit.language), text: say('rules.back') })}`;
  return ownForm(visit, addresses.checkerRule(visit.language, rule.name), body);
}

function severityText(visit: Visit, severity: string): string {
  return severity === 'off' ? visit.say('checks')('rules.off') : visit.say('checker')(`severity.${severity}`);
}

function toleranceText(visit: Visit, rule: Rule, set: RuleSettingRow | undefined): string {
  if (!rule.tolerance) return '—';
  const value = numberOf(visit, set?.tolerance ?? rule.tolerance.usual);
  return visit.say('checks')(`rules.value-${rule.tolerance.unit}`, { value });
}

function problemText(visit: Visit, rule: Rule, { code }: RuleSettingProblem): string {
  return visit.say('checks')(`rules.problem.${code}`, {
    n: numberOf(visit, longestReason),
    most: numberOf(visit, rule.tolerance?.most ?? 0),
  });
}

function crumbsTo(visit: Visit, ...way: { text: string; href?: string }[]) {
  return [{ text: visit.say('checker')('findings.title'), href: addresses.findings(visit.language) }, ...way];
}

const path = '/:language/checker-rules';

export const routes: Route[] = [
  { method: 'GET', path, action: 'read-findings', handle: list },
  { method: 'GET', path: `${path}/:rule`, action: 'configure-checker', handle: edit },
  { method: 'POST', path: `${path}/:rule`, action: 'configure-checker', handle: change },
];
