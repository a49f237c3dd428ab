import type { Block } from '#documents/council-document.ts';
import { indicatorTable } from './indicator-table.ts';
import { code, type ReportContext } from './report-context.ts';
import { elementStanding, standingSentence } from './report-standing.ts';

/** The second section: each goal with how it stands and its targets. */
export function goalBlocks(context: ReportContext): Block[] {
  const { goals, levels } = context.input;
  return [
    {
      kind: 'heading',
      level: 1,
      id: 'goals',
      number: '2',
      text: [
        ...context.text(levels.goal.plural, 'goal'),
        { text: context.say('separator') },
        ...context.text(levels.target.plural, 'target'),
      ],
    },
    ...goals.flatMap((goal, at): Block[] => [
      {
        kind: 'heading',
        level: 2,
        id: `goal-${goal.code}`,
        number: `2.${at + 1}`,
        text: [...context.text(levels.goal.name, 'goal'), { text: ' ' }, ...context.element(goal)],
      },
      {
        kind: 'paragraph',
        text: standingSentence(context, elementStanding(goal.targets, context.input)),
      },
      indicatorTable(
        context,
        `targets-${goal.code}`,
        [
          ...context.text(levels.target.plural, 'target'),
          { text: context.say('separator') },
          ...context.text(levels.goal.name, 'goal'),
          { text: ' ' },
          code(goal.code),
        ],
        goal.targets,
        context.text(levels.target.name, 'target'),
      ),
    ]),
  ];
}
