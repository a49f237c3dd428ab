import type { Example } from '../gallery.ts';
import { html } from '../html.ts';
import { wordIn } from '../words.examples.ts';
import { errorSummary } from './error-summary.ts';

export const examples: Example[] = [
  {
    name: 'two problems',
    render: (language) =>
      errorSummary(wordIn(language, 'problem'), [
        { href: '#amount', text: wordIn(language, 'writeFigure') },
        { text: wordIn(language, 'stale') },
      ]) ?? html``,
  },
];
