import { formatNumber } from '#language/format.ts';
import { bulletBar } from '../bullet-bar/bullet-bar.ts';
import type { Example } from '../gallery.ts';
import { statusMark } from '../status-mark/status-mark.ts';
import { wordIn } from '../words.examples.ts';
import { statRow } from './stat-row.ts';

const targets = [
  { value: 62, target: 70, status: 'at-risk', word: 'atRisk' },
  { value: 81, target: 75, status: 'on-track', word: 'onTrack' },
  { value: null, target: 40, status: 'no-data', word: 'noData' },
] as const;

export const examples: Example[] = [
  {
    name: 'a goal with three targets',
    render: (language) =>
      statRow({
        code: 'G1',
        title: wordIn(language, 'goal'),
        href: '/plan/G1',
        status: statusMark('on-track', wordIn(language, 'onTrack')),
        sentence: wordIn(language, 'sentence'),
        targets: targets.map(({ value, target, status, word }, at) => ({
          text: wordIn(language, 'indicator'),
          bar: bulletBar({
            id: `stat-${at}`,
            language,
            title: wordIn(language, 'indicator'),
            value,
            baseline: 30,
            target,
            status,
          }),
          figures: `${value === null ? '–' : formatNumber(language, value)} / ${formatNumber(language, target)}`,
          status: statusMark(status, wordIn(language, word)),
        })),
      }),
  },
];
