import type { Example } from '../gallery.ts';
import { html } from '../html.ts';
import { wordIn } from '../words.examples.ts';
import { pager } from './pager.ts';

export const examples: Example[] = [
  {
    name: 'in the middle',
    render: (language) =>
      pager({
        label: wordIn(language, 'documents'),
        previous: { href: '?page=1', text: wordIn(language, 'previous') },
        next: { href: '?page=3', text: wordIn(language, 'next') },
        position: wordIn(language, 'position'),
      }) ?? html``,
  },
];
