import type { Block, DocumentText, Paragraph, Row, Table, TextRun } from '#documents/council-document.ts';
import { indicatorTable } from './indicator-table.ts';
import { cycleSourceNote, differenceOf, resourceUnitRuns, sumOf } from './report-amounts.ts';
import { code, type ReportContext, withMark } from './report-context.ts';
import type { AcceptedReport, ReportObjective } from './report-input.ts';
import { elementStanding, standingSentence } from './report-standing.ts';

/** The third section: each objective with what was reported on it, its indicators and its resources. */
export function objectiveBlocks(context: ReportContext): Block[] {
  const { objectives, levels } = context.input;
  return [
    {
      kind: 'heading',
      level: 1,
      id: 'objectives',
      number: '3',
      text: context.text(levels.objective.plural, 'objective'),
    },
    ...objectives.flatMap((objective, at) => objectiveSection(context, objective, `3.${at + 1}`)),
  ];
}

function objectiveSection(context: ReportContext, objective: ReportObjective, number: string): Block[] {
  const { levels } = context.input;
  const unit: Paragraph[] =
    objective.unit === null
      ? []
      : [
          {
            kind: 'paragraph',
            text: [{ text: context.say('unit.answers') }, ...context.text(objective.unit, objective.code)],
          },
        ];
  return [
    {
      kind: 'heading',
      level: 2,
      id: `objective-${objective.code}`,
      number,
      text: context.element(objective),
    },
    ...unit,
    {
      kind: 'paragraph',
      text: standingSentence(context, elementStanding(objective.outcomes, context.input)),
    },
    ...reportBlocks(context, objective),
    indicatorTable(
      context,
      `outcomes-${objective.code}`,
      [
        ...context.text(levels.outcome.plural, 'outcome'),
        { text: context.say('separator') },
        code(objective.code),
      ],
      objective.outcomes,
      context.text(levels.outcome.name, 'outcome'),
    ),
    ...resourceTable(context, objective),
  ];
}

/** The answers to each question, in the order asked; of several units, each under its name. */
function reportBlocks(context: ReportContext, objective: ReportObjective): Block[] {
  if (objective.reports.length === 0) {
    return [{ kind: 'paragraph', text: context.sentence('report.none') }];
  }
  return context.input.questions.flatMap((question): Block[] => {
    const answers = objective.reports.flatMap((report) =>
      answerBlocks(context, objective, report, question.code),
    );
    if (answers.length === 0) return [];
    return [
      {
        kind: 'heading',
        level: 3,
        id: `${question.code}-${objective.code}`,
        text: context.text(question.label, question.code),
      },
      ...answers,
    ];
  });
}

function answerBlocks(
  context: ReportContext,
  objective: ReportObjective,
  report: AcceptedReport,
  question: string,
): Paragraph[] {
  const answer = report.answers[question];
  if (answer === undefined) return [];
  const shown = context.text(answer, objective.code);
  const paragraphs = inParagraphs(shown).map((text): Paragraph => ({ kind: 'paragraph', text }));
  const last = paragraphs.at(-1);
  if (!last) return [];
  if (report.isIllustrative) {
    const isMarked = answer.mark === 'illustrative';
    if (!isMarked) last.text = withMark(last.text, context.illustrative(), context.say);
  }
  if (objective.reports.length > 1) {
    const first = paragraphs[0] as Paragraph;
    first.text = [
      ...context.text(report.unit, objective.code).map((run): TextRun => ({ ...run, emphasis: 'strong' })),
      { text: context.say('colon') },
      ...first.text,
    ];
  }
  return paragraphs;
}

/** One text for each line that was written; the mark stays with the last one. */
function inParagraphs(text: readonly TextRun[]): DocumentText[] {
  return text.flatMap((run) => {
    const lines = run.text.split(/\s*\n\s*/).filter((line) => line !== '');
    const { mark, ...unmarked } = run;
    return lines.map((line, at): TextRun[] => [
      at === lines.length - 1 && mark !== undefined
        ? { ...unmarked, text: line, mark }
        : { ...unmarked, text: line },
    ]);
  });
}

/** What the objective costs, and how that is allocated to the goals, in amounts and shares. */
function resourceTable(context: ReportContext, objective: ReportObjective): Table[] {
  const { allocations, plannedCost } = objective;
  if (allocations.length === 0 && plannedCost === null) return [];
  const sum = sumOf(allocations.map((allocation) => allocation.amount));
  const base = plannedCost ?? sum;
  const share = (amount: number): DocumentText =>
    base === 0 ? [code('—')] : [context.percent((amount / base) * 100, 1)];
  const caption = context.caption([
    { text: context.say('resources.table') },
    ...resourceUnitRuns(context),
    { text: context.say('separator') },
    code(objective.code),
  ]);
  const totals: Row[] = [
    { cells: [context.sentence('resources.sum'), [context.number(sum)], share(sum), []] },
  ];
  if (plannedCost !== null) {
    totals.push({ cells: [context.sentence('resources.planned'), [context.number(plannedCost)], [], []] });
    const difference = differenceOf(sum, plannedCost);
    if (difference !== 0) {
      totals.push({
        cells: [context.sentence('resources.difference'), [context.number(difference)], [], []],
      });
    }
  }
  return [
    {
      kind: 'table',
      id: `resources-${objective.code}`,
      caption,
      columns: [
        { share: 5, align: 'start' },
        { share: 2, align: 'end' },
        { share: 2, align: 'end' },
        { share: 2, align: 'end' },
      ],
      head: [
        [
          { text: context.text(context.input.levels.goal.name, 'goal') },
          { text: context.sentence('resources.amount') },
          { text: context.sentence('resources.share') },
          { text: context.sentence('resources.stated-share') },
        ],
      ],
      rows: allocations.map((allocation): Row => {
        const goal = context.input.goals.find((each) => each.code === allocation.goal);
        return {
          cells: [
            goal ? context.element(goal) : [code(allocation.goal)],
            [context.number(allocation.amount)],
            share(allocation.amount),
            allocation.statedPercent === null ? [code('—')] : [context.percent(allocation.statedPercent, 0)],
          ],
        };
      }),
      totals,
      isFirstColumnHead: true,
      notes: cycleSourceNote(context),
    },
  ];
}
