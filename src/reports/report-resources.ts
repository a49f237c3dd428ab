import type { Block, Column, DocumentText, Row, Table } from '#documents/council-document.ts';
import { cycleSourceNote, differenceOf, resourceUnitRuns, sumOf } from './report-amounts.ts';
import { code, type ReportContext } from './report-context.ts';

/** The fourth section: the resources of all objectives by goal, sums computed here beside the sums that the plan states. */
export function resourceBlocks(context: ReportContext): Block[] {
  const { objectives } = context.input;
  const isAllocated = objectives.some((objective) => objective.allocations.length > 0);
  return [
    { kind: 'heading', level: 1, id: 'resources', number: '4', text: context.sentence('section.resources') },
    ...(isAllocated
      ? [
          { kind: 'paragraph' as const, text: context.sentence('resources.how') },
          overviewTable(context),
          ...groupTable(context),
        ]
      : [{ kind: 'paragraph' as const, text: context.sentence('resources.none') }]),
  ];
}

function overviewTable(context: ReportContext): Table {
  const { goals, objectives, levels, statedTotals } = context.input;
  const caption = context.caption([
    { text: context.say('resources.overview') },
    ...resourceUnitRuns(context),
  ]);
  const amountOf = (objective: (typeof objectives)[number], goal: string) =>
    objective.allocations.find((allocation) => allocation.goal === goal)?.amount;
  const byGoal = goals.map((goal) =>
    sumOf(objectives.map((objective) => amountOf(objective, goal.code) ?? 0)),
  );
  const stated = goals.map(
    (goal) => statedTotals.find((total) => total.kind === 'goal' && total.key === goal.code)?.amount,
  );
  const statedAll = statedTotals.find((total) => total.kind === 'grand')?.amount;
  const planned = objectives.map((objective) => objective.plannedCost);
  const plannedSum = sumOf(planned.map((cost) => cost ?? 0));
  const figure: Column = { share: 1.5, align: 'end' };
  const totals: Row[] = [
    totalRow(context, 'resources.sum', [...byGoal, sumOf(byGoal), plannedSum]),
    totalRow(context, 'resources.stated', [...stated, statedAll, undefined]),
    totalRow(context, 'resources.difference', [
      ...byGoal.map((sum, at) => difference(sum, stated[at])),
      difference(sumOf(byGoal), statedAll),
      undefined,
    ]),
  ];
  return {
    kind: 'table',
    id: 'resources-overview',
    caption,
    columns: [{ share: 4, align: 'start' }, ...goals.map(() => figure), figure, figure],
    head: [
      [
        { text: context.text(levels.objective.name, 'objective') },
        ...(goals.length > 0 ? [{ text: context.text(levels.goal.plural, 'goal'), span: goals.length }] : []),
        { text: context.sentence('resources.sum') },
        { text: context.sentence('resources.planned') },
      ],
      [{ text: [] }, ...goals.map((goal) => ({ text: [code(goal.code)] })), { text: [] }, { text: [] }],
    ],
    rows: objectives.map((objective, at): Row => {
      const amounts = goals.map((goal) => amountOf(objective, goal.code));
      const sum =
        objective.allocations.length === 0 ? undefined : sumOf(amounts.map((amount) => amount ?? 0));
      return {
        cells: [
          context.element(objective),
          ...[...amounts, sum, planned[at] ?? undefined].map((amount) => amountText(context, amount)),
        ],
      };
    }),
    totals,
    isFirstColumnHead: true,
    notes: [[code('—'), { text: ` ${context.say('sign.notStated')}` }], ...cycleSourceNote(context)],
  };
}

function totalRow(context: ReportContext, key: string, amounts: readonly (number | undefined)[]): Row {
  return { cells: [context.sentence(key), ...amounts.map((amount) => amountText(context, amount))] };
}

/** Nothing stated is not zero. */
function amountText(context: ReportContext, amount: number | undefined): DocumentText {
  return amount === undefined ? [code('—')] : [context.number(amount)];
}

function difference(computed: number, stated: number | undefined): number | undefined {
  return stated === undefined ? undefined : differenceOf(computed, stated);
}

/** The sums of the groups (Sectors) for which the plan states one. */
function groupTable(context: ReportContext): Table[] {
  const { objectives, statedTotals, groups } = context.input;
  const stated = statedTotals.filter((total) => total.kind === 'group');
  if (stated.length === 0) return [];
  const caption = context.caption([
    { text: context.say('resources.by-group') },
    ...resourceUnitRuns(context),
  ]);
  const figure: Column = { share: 2, align: 'end' };
  return [
    {
      kind: 'table',
      id: 'resources-groups',
      caption,
      columns: [{ share: 5, align: 'start' }, figure, figure, figure],
      head: [
        [
          { text: context.sentence('column.unit') },
          { text: context.sentence('resources.sum') },
          { text: context.sentence('resources.stated') },
          { text: context.sentence('resources.difference') },
        ],
      ],
      rows: stated.map((total): Row => {
        const inGroup = objectives.filter((objective) => objective.group === total.key);
        const sum = sumOf(inGroup.flatMap((objective) => objective.allocations.map(({ amount }) => amount)));
        const name = groups[total.key];
        return {
          cells: [
            name ? context.text(name, total.key) : [code(total.key)],
            [context.number(sum)],
            [context.number(total.amount)],
            [context.number(differenceOf(sum, total.amount))],
          ],
        };
      }),
      isFirstColumnHead: true,
      notes: cycleSourceNote(context),
    },
  ];
}
