import { civilDateAt } from '#language/deadline.ts';
import { may } from '#people/access.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { textarea, textInput } from '#ui/field/field.ts';
import { buttonRow } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { table } from '#ui/table/table.ts';
import { addresses } from '#web/addresses.ts';
import { dateOf, numberOf, ownForm, textOf } from '#web/page-parts.ts';
import { missing, type Answer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { brokenRule, type CheckedFinding } from '../check.ts';
import { placeText } from '../finding-text.ts';
import type { Place } from '../finding.ts';
import { namesInGraph } from '../names-in-graph.ts';
import { waiveFinding } from '../waive-finding.action.ts';
import { longestReason, type WaiverProblem } from '../waiver-form.ts';
import { listWaiversAt, type WaiverRow } from '../waiver.sql.ts';
import { withdrawWaiver } from '../withdraw-waiver.action.ts';
import { authorityText, findingArticle, waivedText } from './finding-view.page.ts';
import { type CheckedOrganization, findFindings } from './findings.sql.ts';
import { findRule } from './registry.ts';

/** What a rule finds at one place, and the waivers that were granted there. */
type AtPlace = CheckedOrganization & {
  rule: string;
  at: Place;
  here: CheckedFinding[];
  waivers: WaiverRow[];
};

async function findAtPlace(visit: Visit): Promise<AtPlace | null> {
  const { rule = '', kind = '', id = '' } = visit.params;
  const at: Place = { kind, id };
  const [checked, waivers] = await Promise.all([
    findFindings(visit.db, visit.now),
    listWaiversAt(visit.db, rule, at),
  ]);
  if (!checked) return null;
  const here = checked.findings.filter(
    (each) => each.rule === rule && each.at.kind === kind && each.at.id === id,
  );
  return here.length === 0 && waivers.length === 0 ? null : { ...checked, rule, at, here, waivers };
}

async function finding(visit: Visit): Promise<Answer> {
  const found = await findAtPlace(visit);
  return found ? pageOf(visit, found) : missing;
}

async function waive(visit: Visit): Promise<Answer> {
  const found = await findAtPlace(visit);
  if (!found || found.here.length === 0 || found.rule === brokenRule || !visit.visitor) return missing;
  const request = {
    rule: found.rule,
    at: found.at,
    reason: visit.form.get('reason') ?? '',
    expiresOn: visit.form.get('expires-on') ?? '',
  };
  const today = visit.today;
  const result = await waiveFinding(visit.db, visit.visitor, request, { today, now: visit.now });
  if (!result.ok) return result.refusal ? missing : pageOf(visit, found, result.problems);
  return seeOther(`${addresses.finding(visit.language, found.rule, found.at)}?done=waived`);
}

async function withdraw(visit: Visit): Promise<Answer> {
  const { rule = '', kind = '', id = '' } = visit.params;
  const at: Place = { kind, id };
  if (!visit.visitor) return missing;
  const reason = visit.form.get('withdraw-reason') ?? '';
  const result = await withdrawWaiver(visit.db, visit.visitor, { rule, at, reason }, visit.now);
  if (!result.ok && result.refusal === 'not-allowed') return missing;
  const done = result.ok ? 'withdrawn' : 'no-waiver';
  return seeOther(`${addresses.finding(visit.language, rule, at)}?done=${done}`);
}

function pageOf(visit: Visit, found: AtPlace, problems: readonly WaiverProblem[] = []): Answer {
  const { rule, at, here, graph, waivers } = found;
  const { language } = visit;
  const say = visit.say('checker');
  const place = placeText(at, language, namesInGraph(graph, language));
  const waived = here.find((each) => each.waived)?.waived;
  const canWaive = may(visit.visitor, 'waive-finding') && findRule(rule) !== undefined;
  const title = findRule(rule) || rule === brokenRule ? `${say(`${rule}.title`)} – ${place}` : place;
  return {
    kind: 'page',
    ...(problems.length > 0 && { status: 422 }),
    title,
    crumbs: [{ text: say('findings.title'), href: addresses.findings(language) }, { text: place }],
    notices: html`${answerNotice(visit)}${problemList(visit, problems)}`,
    body: html`${findRule(rule) && html`<p>${say('authority')}${say('colon')}${authorityText(visit, rule, graph)}</p>`}
      ${here.length === 0 && notice({ kind: 'info', body: say('finding.gone') })}
      ${here.map((each) => findingArticle(visit, each, graph, { headingLevel: 2 }))}
      <section>
        <h2>${say('waiver.title')}</h2>
        ${waived && html`<p>${waivedText(visit, waived)}</p>`}
        ${canWaive && waived && withdrawForm(visit, rule, at)}
        ${canWaive && !waived && here.length > 0 && waiverForm(visit, rule, at, problems)}
        ${history(visit, waivers)}
      </section>`,
  };
}

function answerNotice(visit: Visit): Html | null {
  const done = visit.query.get('done') ?? '';
  if (!['waived', 'withdrawn', 'no-waiver'].includes(done)) return null;
  const kind = done === 'no-waiver' ? 'info' : 'success';
  return notice({ kind, body: visit.say('checker')(`waiver.done-${done}`), isAnswer: true });
}

function problemList(visit: Visit, problems: readonly WaiverProblem[]): Html | null {
  return errorSummary(
    visit.say('web')('problem-box'),
    problems.map((each) => ({ href: `#${each.field}`, text: problemText(visit, each) })),
  );
}

function problemText(visit: Visit, { code }: WaiverProblem): string {
  return visit.say('checker')(`waiver.problem.${code}`, { n: numberOf(visit, longestReason) });
}

function waiverForm(visit: Visit, rule: string, at: Place, problems: readonly WaiverProblem[]): Html {
  const say = visit.say('checker');
  const errorOf = (field: WaiverProblem['field']) => {
    const problem = problems.find((each) => each.field === field);
    return {
      error: problem ? problemText(visit, problem) : null,
      errorPrefix: visit.say('web')('error-prefix'),
    };
  };
  const body = html`<p>${say('waiver.what')}</p>
    ${textarea({ name: 'reason', label: say('waiver.reason'), hint: say('waiver.reason-hint'), value: visit.form.get('reason') ?? '', maxLength: longestReason, limitText: say('waiver.limit', { n: numberOf(visit, longestReason) }), isRequired: true, ...errorOf('reason') })}
    ${textInput({ name: 'expires-on', type: 'date', label: say('waiver.expires'), hint: say('waiver.expires-hint'), value: visit.form.get('expires-on') ?? '', isRequired: true, ...errorOf('expires-on') })}
    ${buttonRow([{ text: say('waiver.send') }], { href: addresses.findings(visit.language), text: say('waiver.back') })}`;
  return html`<h3>${say('waiver.grant')}</h3>
    ${ownForm(visit, addresses.waiveFinding(visit.language, rule, at), body)}`;
}

function withdrawForm(visit: Visit, rule: string, at: Place): Html {
  const say = visit.say('checker');
  const body = html`${textInput({ name: 'withdraw-reason', label: say('waiver.withdraw-reason'), maxLength: longestReason })}
  ${buttonRow([{ text: say('waiver.withdraw'), kind: 'grave' }], { href: addresses.findings(visit.language), text: say('waiver.back') })}`;
  return html`<h3>${say('waiver.withdraw')}</h3>
    ${ownForm(visit, addresses.withdrawWaiver(visit.language, rule, at), body)}`;
}

/** Every waiver that was granted here, the latest first. */
function history(visit: Visit, waivers: readonly WaiverRow[]): Html {
  const say = visit.say('checker');
  if (waivers.length === 0) return html`<p>${say('waiver.none')}</p>`;
  const day = (at: Date) => dateOf(visit, civilDateAt(at, visit.organization.timeZone));
  return table({
    caption: say('waiver.history'),
    columns: ['granted-on', 'granted-by', 'reason', 'expires', 'withdrawn-on'].map((key) => ({
      text: say(`waiver.${key}`),
    })),
    rows: waivers.map((each) => [
      day(each.grantedAt),
      textOf(visit, each.by),
      html`<q dir="auto">${each.reason}</q>`,
      dateOf(visit, each.expiresOn),
      each.withdrawnAt ? day(each.withdrawnAt) : '—',
    ]),
  });
}

const path = '/:language/findings/:rule/:kind/:id';

export const routes: Route[] = [
  { method: 'GET', path, action: 'read-findings', handle: finding },
  { method: 'POST', path: `${path}/waive`, action: 'waive-finding', handle: waive },
  { method: 'POST', path: `${path}/withdraw`, action: 'waive-finding', handle: withdraw },
];
