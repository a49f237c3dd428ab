import type { Block, CouncilDocument, DocumentText, Row, Table } from '#documents/council-document.ts';
import type { Language } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import { cycleSourceNote, resourceUnitRuns, sumOf } from './report-amounts.ts';
import { ReportContext, withMark } from './report-context.ts';
import type { ReportObjective, StrategicPlanReportInput } from './report-input.ts';
import { elementStanding, statusText } from './report-standing.ts';
import { frontPage, notices } from './strategic-plan-report.ts';

const most = 5;

/**
 * The report on two pages: how the goals stand, what was achieved, what was hard, where the money goes. It chooses and
 * never words: achievements of the objectives that stand best, challenges of those that stand worst, as they were
 * reported.
 */
export function shortReport(input: StrategicPlanReportInput, language: Language): CouncilDocument {
  const context = new ReportContext(input, language);
  const front = frontPage(context);
  const body: Block[] = [
    heading(context, 'goals'),
    goalsTable(context),
    ...chosen(context, 'achievements', (share) => -share),
    ...chosen(context, 'challenges', (share) => share),
    heading(context, 'money'),
    ...money(context),
  ];
  const [, action] = front.frontTable;
  return {
    ...front,
    frontTable: action ? [action] : [],
    notices: [[{ text: own(context, 'how') }], ...notices(context)],
    contentsDepth: 0,
    body,
    annexes: [],
  };
}

function own(context: ReportContext, key: string, values: Record<string, string> = {}): string {
  return sayIn(context.language, 'editions', `short.${key}`, values);
}

function heading(context: ReportContext, key: string): Block {
  return { kind: 'heading', level: 1, id: key, text: [{ text: own(context, key) }] };
}

function goalsTable(context: ReportContext): Table {
  const { goals, levels } = context.input;
  const caption = context.caption(context.text(levels.goal.plural, 'goal'));
  const standings = goals.map((goal) => elementStanding(goal.targets, context.input));
  const isIllustrative = standings.some((each) => each.isIllustrative);
  return {
    kind: 'table',
    id: 'goals-table',
    caption,
    columns: [
      { share: 4, align: 'start' },
      { share: 2, align: 'end' },
      { share: 2, align: 'end' },
      { share: 2, align: 'start' },
    ],
    head: [
      [
        { text: context.text(levels.goal.name, 'goal') },
        { text: context.sentence('column.judged') },
        { text: context.sentence('status.on-track') },
        { text: context.sentence('column.status') },
      ],
    ],
    rows: goals.flatMap((goal, at): Row[] => {
      const standing = standings[at];
      if (!standing) return [];
      return [
        {
          cells: [
            context.element(goal),
            [context.number(standing.judged)],
            [context.number(standing.onTrack)],
            statusText(context, standing),
          ],
        },
      ];
    }),
    isFirstColumnHead: true,
    notes: isIllustrative
      ? [[{ text: context.say('note.partly-illustrative'), mark: context.illustrative() }]]
      : [],
  };
}

/** The first lines of up to five answers, of the objectives in the order that `rank` gives by their share on track. */
function chosen(context: ReportContext, question: string, rank: (share: number) => number): Block[] {
  const { objectives } = context.input;
  const share = (objective: ReportObjective): number => {
    const standing = elementStanding(objective.outcomes, context.input);
    return standing.judged === 0 ? 0.5 : standing.onTrack / standing.judged;
  };
  const items = objectives
    .map((objective, at) => ({ objective, at, rank: rank(share(objective)) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .flatMap(({ objective }): DocumentText[] => {
      const report = objective.reports.find((each) => each.answers[question] !== undefined);
      const answer = report?.answers[question];
      if (!report || !answer) return [];
      const [first] = context.text(answer, objective.code);
      if (!first) return [];
      const line = { ...first, text: first.text.split('\n').find((each) => each.trim() !== '') ?? '' };
      const isMarked = !report.isIllustrative || answer.mark === 'illustrative';
      const said = isMarked ? [line] : withMark([line], context.illustrative(), context.say);
      return [
        [{ text: objective.code, kind: 'code', emphasis: 'strong' }, { text: context.say('colon') }, ...said],
      ];
    })
    .slice(0, most);
  return [
    heading(context, question),
    items.length > 0 ? { kind: 'list', items } : { kind: 'paragraph', text: context.sentence('report.none') },
  ];
}

function money(context: ReportContext): Block[] {
  const { goals, objectives, levels } = context.input;
  const amounts = goals.map((goal) =>
    sumOf(
      objectives.flatMap((objective) =>
        objective.allocations.filter((each) => each.goal === goal.code).map(({ amount }) => amount),
      ),
    ),
  );
  const all = sumOf(amounts);
  if (all === 0) return [{ kind: 'paragraph', text: context.sentence('resources.none') }];
  const cells = (name: DocumentText, amount: number): Row => ({
    cells: [name, [context.number(amount)], [context.percent((amount / all) * 100, 1)]],
  });
  return [
    {
      kind: 'table',
      id: 'money-table',
      caption: context.caption([{ text: context.say('resources.overview') }, ...resourceUnitRuns(context)]),
      columns: [
        { share: 4, align: 'start' },
        { share: 2, align: 'end' },
        { share: 2, align: 'end' },
      ],
      head: [
        [
          { text: context.text(levels.goal.name, 'goal') },
          { text: context.sentence('resources.amount') },
          { text: context.sentence('resources.share') },
        ],
      ],
      rows: goals.map((goal, at) => cells(context.element(goal), amounts[at] ?? 0)),
      totals: [cells(context.sentence('resources.sum'), all)],
      isFirstColumnHead: true,
      notes: cycleSourceNote(context).map((note) => note.map(({ to: _, ...run }) => run)),
    },
  ];
}
