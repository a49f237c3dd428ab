import type { Example } from '../gallery.ts';
import { wordIn } from '../words.examples.ts';
import { emptyState } from './empty-state.ts';

export const examples: Example[] = [
  {
    name: 'with a way on',
    render: (language) =>
      emptyState(wordIn(language, 'nothing'), { href: '/', text: wordIn(language, 'home') }),
  },
];
