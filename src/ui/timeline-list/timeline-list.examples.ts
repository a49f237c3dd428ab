import type { Example } from '../gallery.ts';
import { wordIn } from '../words.examples.ts';
import { timelineList } from './timeline-list.ts';

export const examples: Example[] = [
  {
    name: 'what is due next',
    render: (language) =>
      timelineList([
        {
          date: '2027-01-31',
          dateText: wordIn(language, 'date'),
          title: wordIn(language, 'due'),
          href: '/reports',
          about: wordIn(language, 'focalPoint'),
        },
        {
          date: '2027-01-31',
          dateText: wordIn(language, 'date'),
          title: wordIn(language, 'documents'),
          isPast: true,
        },
      ]),
  },
];
