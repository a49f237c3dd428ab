import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { languages } from '#language/languages.ts';
import { isFormula } from '#mandates/reading/front-matter.ts';
import { headingAt, verbAt } from '#mandates/reading/headings.ts';
import { fold } from '#mandates/reading/fold.ts';
import { type Lexicon, lexiconOf } from '#mandates/reading/lexicon.ts';
import { numberLine } from '#mandates/reading/title-block.ts';

const file = join(import.meta.dirname, '..', '..', '..', 'shared', 'formats', 'resolution-keywords.json');
const skip = existsSync(file) ? false : 'no list of headings beside the project';

type Form = { t: string };
type Keywords = {
  concepts: Record<string, { kind: string } & Record<string, Form[] | string>>;
  addressees: { items: Record<string, Record<string, string>> };
  enactingFormula: Record<string, string[]>;
  titleBlock: Record<string, string[]>;
  unStyle: Record<string, { pre: string[]; op: string[] }>;
};
const keywords = skip ? null : (JSON.parse(readFileSync(file, 'utf8')) as Keywords);
/** Remarks in brackets of the list are no part of a form; "…" and "[X]" stand for an addressee. */
const bare = (form: string) => form.replace(/\s*\([^)]*\)\s*$/, '').trim();

for (const language of languages) {
  const lexicon = lexiconOf(language);

  test(`${language}: every heading of the list is read as a heading of its kind`, { skip }, () => {
    const wrong: string[] = [];
    for (const [concept, forms] of Object.entries(keywords?.concepts ?? {})) {
      const list = forms[language];
      if (!Array.isArray(list)) continue;
      for (const { t } of list) {
        const form = bare(t);
        const whole = headingAt(form, lexicon);
        const isOpening = /…|\[|\.\.\./.test(form);
        const verb = verbAt(fold(form), lexicon);
        if (isOpening ? !verb : !whole?.whole) wrong.push(`${concept}: ${t}`);
        // Some verbs stand in both parts: where the section stands decides.
        else if (!isOpening && !kindsOf(form, lexicon).includes(forms.kind))
          wrong.push(`${concept}: ${t} is no ${forms.kind}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  test(
    `${language}: every addressee, formula, number line and Assembly keyword of the list is known`,
    { skip },
    () => {
      const wrong: string[] = [];
      const instructs = {
        en: 'instructs ',
        fr: 'charge ',
        es: 'encarga ',
        ru: 'поручает ',
        zh: '责成',
        ar: 'يكلف ',
      }[language];
      for (const names of Object.values(keywords?.addressees.items ?? {})) {
        const heading = headingAt(`${instructs}${names[language]}`, lexicon);
        if (!heading?.whole || heading.addressees.length === 0) wrong.push(`addressee: ${names[language]}`);
      }
      for (const formula of keywords?.enactingFormula[language] ?? [])
        if (!isFormula(bareFormula(formula), lexicon)) wrong.push(`formula: ${formula}`);
      for (const line of keywords?.titleBlock[language] ?? [])
        if (!numberLine(bareLine(line), lexicon)?.number) wrong.push(`number line: ${line}`);
      const { pre = [], op = [] } = keywords?.unStyle[language] ?? {};
      for (const keyword of [...pre, ...op])
        if (!verbAt(fold(bare(keyword)), lexicon)) wrong.push(`Assembly: ${keyword}`);
      assert.deepEqual(wrong, []);
    },
  );
}

const kindsOf = (form: string, { preamble, operative }: Lexicon) => [
  ...(preamble.test(fold(form)) ? ['preamble'] : []),
  ...(operative.test(fold(form)) ? ['operative'] : []),
];
const bareFormula = (formula: string) =>
  formula.replace(/\s*\((?:WTSA|WTDC|RA|WRC|Council|UNGA|seen|k|unver)[^)]*\)\s*$/i, '');
const bareLine = (line: string) => line.replace(/\s*\((?:seen|k|unver|before|older)[^)]*\)\s*$/i, '');
