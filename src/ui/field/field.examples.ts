import type { Example } from '../gallery.ts';
import { wordIn } from '../words.examples.ts';
import { checkbox, checkboxes, radios, select, textarea, textInput } from './field.ts';
import type { Language } from '#language/languages.ts';

const options = (language: Language) => [
  { value: 'on-track', text: wordIn(language, 'onTrack') },
  { value: 'at-risk', text: wordIn(language, 'atRisk'), hint: wordIn(language, 'hint') },
];

export const examples: Example[] = [
  {
    name: 'a figure with a problem',
    render: (language) =>
      textInput({
        name: 'amount',
        label: wordIn(language, 'amount'),
        isNumber: true,
        value: 'abc',
        error: wordIn(language, 'writeFigure'),
        errorPrefix: wordIn(language, 'error'),
      }),
  },
  {
    name: 'several lines with a limit',
    render: (language) =>
      textarea({
        name: 'achievements',
        label: wordIn(language, 'achievements'),
        hint: wordIn(language, 'hint'),
        value: wordIn(language, 'output'),
        rows: 4,
        maxLength: 2000,
        limitText: wordIn(language, 'limit'),
      }),
  },
  {
    name: 'a date',
    render: (language) => textInput({ name: 'date', type: 'date', label: wordIn(language, 'due') }),
  },
  {
    name: 'a list that opens',
    render: (language) =>
      select({
        name: 'status',
        label: wordIn(language, 'status'),
        options: options(language),
        emptyText: '–',
      }),
  },
  {
    name: 'one of a few',
    render: (language) =>
      radios({
        name: 'standing',
        label: wordIn(language, 'status'),
        options: options(language),
        value: 'at-risk',
      }),
  },
  {
    name: 'any of a few',
    render: (language) =>
      checkboxes({
        name: 'kinds',
        label: wordIn(language, 'status'),
        options: options(language),
        values: ['on-track'],
      }),
  },
  {
    name: 'yes or no',
    render: (language) => checkbox({ name: 'agreed', label: wordIn(language, 'accepted'), isChecked: true }),
  },
];
