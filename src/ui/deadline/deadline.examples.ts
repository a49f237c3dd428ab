import type { Example } from '../gallery.ts';
import { wordIn } from '../words.examples.ts';
import { deadline } from './deadline.ts';

export const examples: Example[] = [
  {
    name: 'near, with the time of the reader',
    render: (language) =>
      deadline({
        label: wordIn(language, 'due'),
        announced: wordIn(language, 'announced'),
        local: wordIn(language, 'local'),
        remaining: wordIn(language, 'remaining'),
        instant: '2027-01-31T17:00:00Z',
        urgency: 'near',
      }),
  },
];
