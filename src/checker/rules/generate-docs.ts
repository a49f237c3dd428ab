import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckedFinding, check } from '../check.ts';
import { rules } from './registry.ts';
import { rulePage, type ShownExample } from './rule-page.ts';
import { exampleDay, type ExampleList } from './example-data.ts';
import { exampleGraph } from './example-graph.ts';
import { allExamples } from './all.examples.ts';

/** Input and output: the pages are files. */

/*
 * Writes docs/checks: one page per rule and their list. Run it after a change of a rule, its messages or its examples:
 * ./unie-node src/checker/rules/generate-docs.ts
 */

export const docsFolder = join(import.meta.dirname, '..', '..', '..', 'docs', 'checks');

/** The pages by file name, as they should be now. */
export function checkPages(): Map<string, string> {
  const pages = new Map<string, string>();
  for (const rule of rules) {
    const examples = allExamples.find((each) => each.rule === rule.name);
    const shown = (example: ExampleList): ShownExample => ({ example, findings: findingsOf(example) });
    pages.set(
      `${rule.name}.md`,
      rulePage(rule, (examples?.good ?? []).map(shown), (examples?.bad ?? []).map(shown)),
    );
  }
  const titles = [...pages].map(([name, page]) => `- [${/^# (.*)$/m.exec(page)?.[1] ?? name}](${name})`);
  return pages.set('README.md', `# What the checker looks for\n\n${titles.join('\n')}\n`);
}

/** The page as it stands in the repository; empty when it is not there. */
export function writtenPage(name: string): string {
  try {
    return readFileSync(join(docsFolder, name), 'utf8');
  } catch {
    return '';
  }
}

function findingsOf(example: ExampleList): CheckedFinding[] {
  return check(exampleGraph(example), rules, { today: exampleDay });
}

if (import.meta.main) {
  mkdirSync(docsFolder, { recursive: true });
  for (const [name, page] of checkPages()) writeFileSync(join(docsFolder, name), page);
}
