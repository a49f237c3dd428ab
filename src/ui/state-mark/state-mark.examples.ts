import type { Example } from '../gallery.ts';
import { html } from '../html.ts';
import { wordIn } from '../words.examples.ts';
import { stateMark } from './state-mark.ts';

export const examples: Example[] = [
  {
    name: 'the way of a report',
    render: (language) =>
      html`<p>${stateMark('not-started', wordIn(language, 'notStarted'))}</p>
        <p>${stateMark('draft', wordIn(language, 'draft'), wordIn(language, 'focalPoint'))}</p>
        <p>${stateMark('submitted', wordIn(language, 'submitted'))}</p>
        <p>${stateMark('sent-back', wordIn(language, 'sentBack'), wordIn(language, 'focalPoint'))}</p>
        <p>${stateMark('accepted', wordIn(language, 'accepted'))}</p>`,
  },
];
