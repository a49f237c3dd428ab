import type { Block, CouncilDocument, DocumentText, Row } from '#documents/council-document.ts';
import { formatNumber } from '#language/format.ts';
import type { Language } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { EditionKind } from './edition.ts';
import { editionDifferences, type FigureDifference, type TextDifference } from './edition-differences.ts';
import { code, ReportContext } from './report-context.ts';
import type { ReportFigure } from './report-figures.ts';
import type { StrategicPlanReportInput } from './report-input.ts';
import { frontPage, notices } from './strategic-plan-report.ts';

export type Correction = { kind: EditionKind; corrected: string; reason: Multilingual | null };

/**
 * A corrigendum or an addendum to an edition: nothing but what is to be read otherwise, or besides, figure by figure and,
 * in the language of the document, text by text.
 */
export function correctionDocument(
  before: StrategicPlanReportInput,
  now: StrategicPlanReportInput,
  language: Language,
  correction: Correction,
): CouncilDocument {
  const context = new ReportContext(now, language);
  const front = frontPage(context);
  const { figures, texts } = editionDifferences(before, now, [language]);
  const say = (key: string) => sayIn(language, 'editions', `correction.${key}`);
  const body: Block[] = [
    { kind: 'heading', level: 1, id: 'changes', text: [{ text: say('title') }] },
    ...(figures.length > 0
      ? [
          changesTable(
            context,
            'figures',
            figures.map((each) => figureRow(context, each)),
          ),
        ]
      : []),
    ...(texts.length > 0 ? [changesTable(context, 'texts', texts.map(textRow))] : []),
    ...(figures.length + texts.length === 0
      ? [{ kind: 'paragraph' as const, text: [{ text: say('none') }] }]
      : []),
  ];
  const [, action] = front.frontTable;
  return {
    ...front,
    frontTable: action ? [action] : [],
    notices: [...editionNotices(context, correction), ...notices(context)],
    contentsDepth: 0,
    body,
    annexes: [],
  };
}

/** What an edition says about itself on its first page: what it replaces, corrects or adds to, and why. */
export function editionNotices(
  context: ReportContext,
  { kind, corrected, reason }: Correction,
): DocumentText[] {
  if (kind === 'original') return [];
  const says = sayIn(context.language, 'editions', `notice.${kind}`, { number: corrected });
  const because = reason === null ? [] : [{ text: ' ' }, ...context.text(reason, corrected)];
  return [[{ text: says }, ...because]];
}

function changesTable(context: ReportContext, id: 'figures' | 'texts', rows: readonly Row[]): Block {
  const say = (key: string) => sayIn(context.language, 'editions', `correction.${key}`);
  return {
    kind: 'table',
    id,
    caption: context.caption([{ text: say(id) }]),
    columns: [
      { share: 2.4, align: 'start' },
      { share: 3, align: 'start' },
      { share: 3, align: 'start' },
    ],
    head: [['where', 'was', 'now'].map((key) => ({ text: [{ text: say(key) }] }))],
    rows,
    isFirstColumnHead: true,
  };
}

function figureRow(context: ReportContext, { was, now }: FigureDifference): Row {
  const figure = now ?? was;
  const kind = figure ? sayIn(context.language, 'editions', `figure.${figure.kind}`) : '';
  const year = figure?.year === null || figure?.year === undefined ? '' : ` ${figure.year}`;
  return {
    cells: [
      [code(figure?.of ?? ''), { text: ` ${kind}${year}` }],
      [{ text: figureText(context.language, was), kind: 'figure' }],
      [{ text: figureText(context.language, now), kind: 'figure' }],
    ],
  };
}

const textRow = ({ element, id, was, now }: TextDifference): Row => ({
  cells: [[code(element ?? id)], [{ text: was ?? '—' }], [{ text: now ?? '—' }]],
});

/** A figure as differences show it; what is no value has its sign, as in the tables of the report. */
export function figureText(language: Language, figure: ReportFigure | null): string {
  if (figure === null) return '—';
  if (figure.state === 'not-applicable') return '×';
  return figure.value === null ? '…' : formatNumber(language, figure.value);
}
