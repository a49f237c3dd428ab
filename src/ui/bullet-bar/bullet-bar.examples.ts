import type { Example } from '../gallery.ts';
import { wordIn } from '../words.examples.ts';
import { bulletBar } from './bullet-bar.ts';

export const examples: Example[] = [
  {
    name: 'on the way',
    render: (language) =>
      bulletBar({
        id: 'bullet-1',
        language,
        title: wordIn(language, 'chartTitle'),
        value: 62,
        baseline: 48,
        target: 70,
        status: 'at-risk',
      }),
  },
  {
    name: 'met',
    render: (language) =>
      bulletBar({
        id: 'bullet-2',
        language,
        title: wordIn(language, 'chartTitle'),
        value: 81,
        baseline: 48,
        target: 70,
        status: 'on-track',
      }),
  },
  {
    name: 'no figure',
    render: (language) =>
      bulletBar({
        id: 'bullet-3',
        language,
        title: wordIn(language, 'noData'),
        value: null,
        baseline: 48,
        target: 70,
        status: 'no-data',
      }),
  },
];
