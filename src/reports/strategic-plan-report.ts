import type { CouncilDocument, DocumentText, FrontRow, TextRun } from '#documents/council-document.ts';
import { formatDate } from '#language/format.ts';
import type { Language } from '#language/languages.ts';
import { hasMessage } from '#language/messages.ts';
import { findingsAnnex, recorded, sourcesAnnex } from './report-annexes.ts';
import { code, ReportContext } from './report-context.ts';
import { goalBlocks } from './report-goals.ts';
import type { StrategicPlanReportInput } from './report-input.ts';
import { objectiveBlocks } from './report-objectives.ts';
import { resourceBlocks } from './report-resources.ts';
import { summaryBlocks } from './report-summary.ts';

/**
 * The yearly report on the strategic plan, which the Council receives under Nos. 61 and 102 of the Convention, as a
 * Council document in one language. Every language has the same parts, tables and figures; only words differ.
 */
export function strategicPlanReport(input: StrategicPlanReportInput, language: Language): CouncilDocument {
  const context = new ReportContext(input, language);
  const front = frontPage(context);
  const body = [
    ...summaryBlocks(context),
    ...goalBlocks(context),
    ...objectiveBlocks(context),
    ...resourceBlocks(context),
  ];
  const findings = findingsAnnex(context);
  return {
    ...front,
    notices: notices(context),
    contentsDepth: 2,
    body,
    annexes: [findings, sourcesAnnex(context)],
  };
}

/** What documents of every form begin with, and what their pages carry. */
export function frontPage(
  context: ReportContext,
): Omit<CouncilDocument, 'notices' | 'contentsDepth' | 'body' | 'annexes'> {
  const { document, organization, cycle } = context.input;
  const frontTable = frontRows(context);
  const title = context.text(document.title, document.number);
  return {
    language: context.language,
    number: document.number,
    organization: context.text(organization.name, organization.code),
    session: context.text(document.session, document.number),
    header: headerLines(context),
    author: [{ text: label(context, 'header.sgReport') }],
    title,
    frontTable,
    contentsTitle: context.say('contents'),
    subject: context.say('subject', { year: String(document.year), cycle: cycle.code }),
    pageWords: context.say('page-of', { page: '{page}', pages: '{pages}' }),
  };
}

function headerLines(context: ReportContext): DocumentText[] {
  const { agendaItem, number, date, originalLanguage } = context.input.document;
  const named = label(context, `header.originalLanguageNames.${originalLanguage}`);
  const language = named === '' ? context.languageName(originalLanguage) : named;
  return [
    filled(label(context, 'header.agendaItem'), 'item', code(agendaItem)),
    filled(label(context, 'header.document'), 'symbol', code(number)),
    [{ text: formatDate(context.language, date) }],
    filled(label(context, 'header.original'), 'language', { text: language }),
  ];
}

function frontRows(context: ReportContext): FrontRow[] {
  const { document, cycle } = context.input;
  const rows: [string, DocumentText[]][] = [
    ['purpose', [context.text(document.purpose, document.number)]],
    ['action', [context.text(document.action, document.number)]],
    ['strategicPlan', [context.text(cycle.title, cycle.code)]],
    ['financial', [context.text(document.financialImplications, document.number)]],
    ['references', document.references.map((each) => recordedWithMark(context, each))],
  ];
  return rows.map(([name, content]) => ({ label: label(context, `frontTable.${name}`), content }));
}

/** References are recorded in English; elsewhere each says so. */
function recordedWithMark(context: ReportContext, text: string): DocumentText {
  if (context.language === 'en') return recorded(context, text);
  const mark = context.say('mark.in', { language: context.languageName('en') });
  return recorded(context, text).map((run) => ({ ...run, mark }));
}

/** What is said once about the whole document. */
export function notices(context: ReportContext): DocumentText[] {
  return [
    context.input.organization.isExample && 'notice.example',
    context.usesUnofficialTexts && 'notice.unofficial',
  ].flatMap((key) => (key === false ? [] : [context.sentence(key)]));
}

/** The arguments of a label, left open to be filled with a run of their own. */
const open = { item: '{item}', symbol: '{symbol}', language: '{language}' };

/** A label as the administrator keeps it; where there is none, our own; nothing when we have none. */
function label(context: ReportContext, name: string): string {
  const kept = context.input.labels.find((each) => each.code === name && each.language === context.language);
  return kept?.text ?? (hasMessage('reports', `label.${name}`) ? context.say(`label.${name}`, open) : '');
}

/** Puts a run where a label says `{name}`; at its end when it does not. */
function filled(text: string, name: string, run: TextRun): DocumentText {
  const [before = '', after = ''] = text.split(`{${name}}`);
  return [{ text: before }, run, { text: after }].filter((each) => each.text !== '');
}
