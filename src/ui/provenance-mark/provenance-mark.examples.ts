import type { Example } from '../gallery.ts';
import { html } from '../html.ts';
import { wordIn } from '../words.examples.ts';
import { provenanceMark, provenanceMarks } from './provenance-mark.ts';

export const examples: Example[] = [
  {
    name: 'beside a figure',
    render: (language) => html`<p>62 ${provenanceMark('illustrative', wordIn(language, 'illustrative'))}</p>`,
  },
  {
    name: 'of a page',
    render: (language) =>
      provenanceMarks(
        (['unofficial', 'unconfirmed', 'illustrative', 'derived'] as const).map((provenance) => ({
          provenance,
          text: wordIn(language, provenance),
        })),
      ) ?? html``,
  },
];
