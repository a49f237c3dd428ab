import type { Example } from '../gallery.ts';
import { html } from '../html.ts';
import { wordIn } from '../words.examples.ts';
import { textInLanguage } from './text-in-language.ts';
import type { ShownText } from '#language/multilingual.ts';
import type { Language } from '#language/languages.ts';

const shown = (shown: ShownText, language: Language) =>
  html`<p>
    ${textInLanguage(shown, language, { missing: wordIn(language, 'missing'), stale: wordIn(language, 'stale') })}
  </p>`;

export const examples: Example[] = [
  {
    name: 'as asked for',
    render: (language) => shown({ text: wordIn(language, 'goal'), language, state: 'current' }, language),
  },
  {
    name: 'stale',
    render: (language) => shown({ text: wordIn(language, 'goal'), language, state: 'stale' }, language),
  },
  {
    name: 'missing, in another language',
    render: (language) => {
      const other = language === 'ar' ? 'fr' : 'ar';
      return shown({ text: wordIn(other, 'goal'), language: other, state: 'missing' }, language);
    },
  },
];
