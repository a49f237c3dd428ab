import type { Example } from '../gallery.ts';
import { code } from '../tag/tag.ts';
import { wordIn } from '../words.examples.ts';
import { definitionList } from './definition-list.ts';

export const examples: Example[] = [
  {
    name: 'facts of an element; one without value is left out',
    render: (language) =>
      definitionList([
        [wordIn(language, 'objective'), wordIn(language, 'objective')],
        [wordIn(language, 'unit'), code('TDB')],
        [wordIn(language, 'year'), null],
      ]),
  },
];
