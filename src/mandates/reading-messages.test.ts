import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { languages } from '#language/languages.ts';
import { fileProblemText, warningText } from './reading-messages.ts';
import type { FileProblemCode } from '#documents/file-problem.ts';
import type { WarningCode } from './reading/instrument.ts';

/** The codes of a union type, as its source lists them, so that a new code cannot be forgotten here. */
const codesIn = (file: string, type: string) => {
  const source = readFileSync(join(import.meta.dirname, '..', file), 'utf8');
  const union = new RegExp(`export type ${type} =([^;]+);`).exec(source)?.[1] ?? '';
  return [...union.matchAll(/'([\w-]+)'/g)].map((match) => match[1] ?? '');
};

test('every warning is a sentence in six languages', () => {
  const codes = codesIn('mandates/reading/instrument.ts', 'WarningCode');
  assert.ok(codes.length >= 10);
  const values = {
    forms: 1,
    splices: 2,
    labels: 3,
    headings: 11,
    around: 'dles',
    label: 'b)',
    language: 'fr',
    heading: 'x',
    number: '71',
    changes: 5,
    view: 'base',
  };
  for (const language of languages)
    for (const code of codes) {
      const text = warningText({ code: code as WarningCode, at: 'section 3 item 2', values }, language);
      assert.doesNotMatch(text, /⟦|undefined/, `${language} ${code}`);
      assert.match(text, /[.。？?؟]$/u, text);
    }
});

test('every refusal of a file says what, where and what to do, in six languages', () => {
  const codes = codesIn('documents/file-problem.ts', 'FileProblemCode');
  assert.ok(codes.length >= 17);
  for (const language of languages)
    for (const code of codes) {
      const text = fileProblemText(
        { code: code as FileProblemCode, at: 'word/document.xml', values: {} },
        'a.docx',
        language,
      );
      assert.doesNotMatch(text, /⟦/, `${language} ${code}`);
      assert.match(text, /a\.docx/);
      assert.match(text, /word\/document\.xml/);
    }
});
