import { wordIn } from '../words.examples.ts';
import type { Example } from '../gallery.ts';
import { html } from '../html.ts';
import { statusMark } from './status-mark.ts';

export const examples: Example[] = [
  {
    name: 'every status',
    render: (language) =>
      html`<p>
        ${statusMark('on-track', wordIn(language, 'onTrack'))}
        ${statusMark('at-risk', wordIn(language, 'atRisk'))}
        ${statusMark('off-track', wordIn(language, 'offTrack'))}
        ${statusMark('no-data', wordIn(language, 'noData'))}
      </p>`,
  },
];
