import type { Example } from '../gallery.ts';
import { html } from '../html.ts';
import { wordIn } from '../words.examples.ts';
import { code, tag } from './tag.ts';

export const examples: Example[] = [
  {
    name: 'a tag, a tag that leads somewhere, a code',
    render: (language) =>
      html`<p>
        ${tag(wordIn(language, 'themes'))} ${tag(wordIn(language, 'documents'), '/documents')}
        ${code('R.1-2')}
      </p>`,
  },
];
