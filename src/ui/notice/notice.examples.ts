import type { Example } from '../gallery.ts';
import { wordIn } from '../words.examples.ts';
import { notice } from './notice.ts';

export const examples: Example[] = [
  { name: 'info', render: (language) => notice({ kind: 'info', body: wordIn(language, 'source') }) },
  {
    name: 'warning',
    render: (language) =>
      notice({ kind: 'warning', title: wordIn(language, 'due'), body: wordIn(language, 'announced') }),
  },
  {
    name: 'success, the answer to a form',
    render: (language) =>
      notice({
        kind: 'success',
        title: wordIn(language, 'submitted'),
        body: wordIn(language, 'objective'),
        isAnswer: true,
      }),
  },
];
