import { formatNumber } from '#language/format.ts';
import type { Language } from '#language/languages.ts';
import type { Example } from '../gallery.ts';
import type { StatusName } from '../status-mark/status-mark.ts';
import { statusMark } from '../status-mark/status-mark.ts';
import { type ExampleWord, wordIn } from '../words.examples.ts';
import { planTree, type PlanTreeNode } from './plan-tree.ts';

const node = (
  language: Language,
  code: string,
  word: ExampleWord,
  status: [StatusName, ExampleWord],
  money: number | null,
  children: PlanTreeNode[] = [],
): PlanTreeNode => ({
  code,
  title: wordIn(language, word),
  href: `/plan/${code}`,
  status: statusMark(status[0], wordIn(language, status[1])),
  unit: 'TDB',
  money: money === null ? null : { text: formatNumber(language, money), share: money / 14250 },
  children,
  isOpen: true,
});

export const examples: Example[] = [
  {
    name: 'two goals, the first open',
    render: (language) =>
      planTree(
        [
          node(language, 'R', 'goal', ['on-track', 'onTrack'], 14250, [
            node(language, 'R.1', 'objective', ['at-risk', 'atRisk'], 9100, [
              node(language, 'R.1-1', 'output', ['on-track', 'onTrack'], 4000),
              node(language, 'R.1-2', 'indicator', ['no-data', 'noData'], null),
            ]),
            node(language, 'R.2', 'objective', ['off-track', 'offTrack'], 5150),
          ]),
          {
            ...node(language, 'T', 'goal', ['on-track', 'onTrack'], 3000, [
              node(language, 'T.1', 'objective', ['on-track', 'onTrack'], 3000),
            ]),
            isOpen: false,
          },
        ],
        (code) => wordIn(language, 'below').replace('{code}', code),
      ),
  },
];
