import { languages, tags } from '#language/languages.ts';
import type { CheckedFinding } from '../check.ts';
import { findingSentences } from '../finding-text.ts';
import { kindsRead, type Rule } from '../rule.ts';
import { type ExampleList, inGraph } from './example-data.ts';

/** What a page shows of a rule: an example list, and what the rule said of it. */
export type ShownExample = { example: ExampleList; findings: readonly CheckedFinding[] };

/** The page of a rule in docs/checks, in Markdown. Everything on it comes from the rule, its messages and its examples. */
export function rulePage(rule: Rule, good: readonly ShownExample[], bad: readonly ShownExample[]): string {
  const first = bad[0]?.findings[0];
  if (!first) throw new Error(`The rule ${rule.name} says nothing of its bad example.`);
  const { title, authority, why } = findingSentences(first, 'en');
  return `${[
    '<!-- Made by src/checker/rules/generate-docs.ts from the rule, its messages and its examples; change those. -->',
    `# ${title}`,
    `\`${rule.name}\` · ${rule.severity} · asked for by ${authority}`,
    why,
    `It reads: ${kindsRead(rule)
      .map((kind) => `\`${kind}\``)
      .join(', ')}. Alone: \`./unie check --rule ${rule.name}\``,
    '## Good',
    ...good.map(({ example }) => printedList(example)),
    '## Bad',
    ...bad.flatMap(({ example, findings }) => [
      printedList(example),
      findings.map((finding) => printedFinding(finding)).join('\n'),
    ]),
    '## In the six languages',
    languages
      .map((language) => `- \`${tags[language]}\` ${findingSentences(first, language).what}`)
      .join('\n'),
  ].join('\n\n')}\n`;
}

function printedList({ file, list, rows }: ExampleList): string {
  const printed = rows.map((row) => `    ${onOneLine(row)}`).join(',\n');
  const where = file === inGraph ? 'In the graph; no data file holds these facts' : `\`${file}\``;
  return `${where}\n\n\`\`\`json\n{\n  "${list}": [\n${printed}\n  ]\n}\n\`\`\``;
}

function printedFinding(finding: CheckedFinding): string {
  const { what, todo } = findingSentences(finding, 'en');
  return `> ${what}\n> *${todo}*\n>`;
}

const onOneLine = (row: unknown): string => JSON.stringify(row, null, 1).replace(/\n\s*/g, ' ');
