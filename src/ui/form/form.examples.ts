import type { Example } from '../gallery.ts';
import { textInput } from '../field/field.ts';
import { html } from '../html.ts';
import { wordIn } from '../words.examples.ts';
import { buttonRow, fieldset, form, submitButton } from './form.ts';

export const examples: Example[] = [
  {
    name: 'fields that belong together, and what can be done with them',
    render: (language) =>
      form({
        action: '/example',
        token: 'token-of-the-visit',
        body: html`${fieldset(
          wordIn(language, 'objective'),
          textInput({ name: 'value', label: wordIn(language, 'value'), isNumber: true }),
        )}
        ${buttonRow(
          [
            { text: wordIn(language, 'submit'), name: 'do', value: 'submit' },
            { text: wordIn(language, 'save'), name: 'do', value: 'save', kind: 'quiet' },
          ],
          { href: '/', text: wordIn(language, 'cancel') },
        )}`,
      }),
  },
  {
    name: 'buttons that undo, and that look like links',
    render: (language) =>
      html`<p>
        ${submitButton({ text: wordIn(language, 'sentBack'), kind: 'grave' })}
        ${submitButton({ text: wordIn(language, 'signOut'), kind: 'link' })}
      </p>`,
  },
];
