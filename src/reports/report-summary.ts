import type { Block, Column, DocumentText, Row, Table } from '#documents/council-document.ts';
import type { Status } from '#monitoring/progress.ts';
import type { ReportContext } from './report-context.ts';
import { type ElementStanding, elementStanding, statusText } from './report-standing.ts';

const statuses: readonly Status[] = ['on-track', 'at-risk', 'off-track', 'no-data', 'not-applicable'];

/** The first section: how many goals, targets, objectives and outcomes stand how; every objective at a glance. */
export function summaryBlocks(context: ReportContext): Block[] {
  const { goals, objectives, document, cycle } = context.input;
  const year = document.year;
  const standings = objectives.map((objective) => elementStanding(objective.outcomes, context.input));
  const reported = objectives.filter((objective) => objective.reports.length > 0).length;
  const figure = (value: number) => context.number(value).text;
  return [
    { kind: 'heading', level: 1, id: 'summary', number: '1', text: context.sentence('section.summary') },
    {
      kind: 'paragraph',
      text: [
        {
          text: context.say('summary.scope', {
            year: String(year),
            first: String(cycle.firstYear),
            last: String(cycle.lastYear),
          }),
        },
      ],
    },
    {
      kind: 'list',
      items: [
        context.sentence('summary.on-track', {
          n: figure(standings.filter(({ status }) => status === 'on-track').length),
          all: figure(objectives.length),
        }),
        context.sentence('summary.reported', { n: figure(reported), all: figure(objectives.length) }),
        context.sentence('summary.findings', { n: figure(context.input.findings.length) }),
      ],
    },
    statusTable(context, [
      [
        context.text(context.input.levels.goal.plural, 'goal'),
        goals.map((goal) => elementStanding(goal.targets, context.input)),
      ],
      [
        context.text(context.input.levels.target.plural, 'target'),
        goals.flatMap((goal) => goal.targets.map((target) => elementStanding([target], context.input))),
      ],
      [context.text(context.input.levels.objective.plural, 'objective'), standings],
      [
        context.text(context.input.levels.outcome.plural, 'outcome'),
        objectives.flatMap((objective) =>
          objective.outcomes.map((outcome) => elementStanding([outcome], context.input)),
        ),
      ],
    ]),
    objectivesTable(context, standings),
  ];
}

const figureColumn: Column = { share: 1.6, align: 'end' };

function statusTable(
  context: ReportContext,
  levels: readonly (readonly [DocumentText, readonly ElementStanding[]])[],
): Table {
  const caption = context.caption(context.sentence('summary.status-table'));
  const isIllustrative = levels.some(([, standings]) => standings.some((each) => each.isIllustrative));
  return {
    kind: 'table',
    id: 'status-table',
    caption,
    columns: [{ share: 3, align: 'start' }, ...Array.from({ length: 6 }, () => figureColumn)],
    head: [
      [
        { text: context.sentence('column.level') },
        { text: context.sentence('column.number') },
        ...statuses.map((status) => ({ text: context.sentence(`status.${status}`) })),
      ],
    ],
    rows: levels.map(([name, standings]): Row => ({
      cells: [
        name,
        [context.number(standings.length)],
        ...statuses.map((status) => [
          context.number(standings.filter((standing) => standing.status === status).length),
        ]),
      ],
    })),
    isFirstColumnHead: true,
    notes: [
      [{ text: context.say('summary.rule-note'), to: 'status-rule' }],
      ...(isIllustrative ? [illustrativeNote(context)] : []),
    ],
  };
}

/** Said under figures that illustrative observations had a part in. */
function illustrativeNote(context: ReportContext): DocumentText {
  return [{ text: context.say('note.partly-illustrative'), mark: context.illustrative() }];
}

function objectivesTable(context: ReportContext, standings: readonly ElementStanding[]): Table {
  const caption = context.caption(context.text(context.input.levels.objective.plural, 'objective'));
  return {
    kind: 'table',
    id: 'objectives-table',
    caption,
    columns: [
      { share: 5, align: 'start' },
      { share: 3, align: 'start' },
      { share: 2, align: 'end' },
      { share: 1.6, align: 'end' },
      { share: 1.8, align: 'start' },
    ],
    head: [
      [
        { text: context.text(context.input.levels.objective.name, 'objective') },
        { text: context.sentence('column.unit') },
        { text: context.sentence('column.judged') },
        { text: context.sentence('status.on-track') },
        { text: context.sentence('column.status') },
      ],
    ],
    rows: context.input.objectives.map((objective, at): Row => {
      const standing = standings[at] as ElementStanding;
      return {
        cells: [
          context.element(objective),
          objective.unit === null
            ? context.sentence('unit.none')
            : context.text(objective.unit, objective.code),
          [context.number(standing.judged)],
          [context.number(standing.onTrack)],
          statusText(context, standing),
        ],
      };
    }),
    isFirstColumnHead: true,
    notes: standings.some((each) => each.isIllustrative) ? [illustrativeNote(context)] : [],
  };
}
