import { select, textInput } from '../field/field.ts';
import type { Example } from '../gallery.ts';
import { wordIn } from '../words.examples.ts';
import { filterForm } from './filter-form.ts';

export const examples: Example[] = [
  {
    name: 'a list and a word',
    render: (language) =>
      filterForm({
        action: '/list',
        label: wordIn(language, 'search'),
        fields: [
          select({
            name: 'filter-unit',
            label: wordIn(language, 'unit'),
            emptyText: '',
            options: [{ value: 'a', text: wordIn(language, 'organization') }],
          }),
          textInput({ name: 'filter-word', label: wordIn(language, 'source') }),
        ],
        buttonText: wordIn(language, 'search'),
      }),
  },
];
