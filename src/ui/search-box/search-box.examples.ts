import type { Example } from '../gallery.ts';
import { wordIn } from '../words.examples.ts';
import { searchBox } from './search-box.ts';

export const examples: Example[] = [
  {
    name: 'search',
    render: (language) =>
      searchBox({
        action: '/search',
        label: wordIn(language, 'search'),
        buttonText: wordIn(language, 'search'),
        value: wordIn(language, 'goal'),
      }),
  },
];
