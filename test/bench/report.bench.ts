import { join } from 'node:path';
import { check } from '../../src/checker/check.ts';
import { buildGraph } from '../../src/checker/graph.ts';
import { rules } from '../../src/checker/rules/registry.ts';
import { graphOfDataset } from '../../src/dataset/graph-of-dataset.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import { councilHtml } from '../../src/documents/council-html.ts';
import { writeCouncilDocx } from '../../src/documents/write-council-docx.ts';
import { languages } from '../../src/language/languages.ts';
import { reportInputOfDataset } from '../../src/reports/report-input-of-dataset.ts';
import { strategicPlanReport } from '../../src/reports/strategic-plan-report.ts';

const floor = 15_000;
const goal = 5_000;

/** The full report on 2020-2023 for 2022 in six languages: composed, as HTML, as Word. */
export async function run(): Promise<void> {
  const example = readDataset(join(import.meta.dirname, '..', '..', 'db', 'example'));
  if (!example.ok) throw new Error(`db/example cannot be read: ${JSON.stringify(example.problems[0])}`);
  const findings = check(buildGraph(graphOfDataset(example.dataset)), rules, { today: '2023-05-01' });
  const input = reportInputOfDataset(example.dataset, 'strategic-plan-report-2022', findings);
  if (!input) throw new Error('db/example holds no report on the strategic plan for 2022.');
  const rows = [];
  const documents = [];
  const start = performance.now();
  const processor = process.cpuUsage();
  for (const language of languages) {
    const [document, composed] = timed(() => strategicPlanReport(input, language));
    const [html, printed] = timed(() => councilHtml(document).text);
    documents.push(document);
    rows.push({
      language,
      'compose ms': Math.round(composed),
      'html ms': Math.round(printed),
      'html KB': Math.round(Buffer.byteLength(html) / 1024),
    });
  }
  const files = await Promise.all(documents.map((document) => writeCouncilDocx(document, new Date(0))));
  const all = performance.now() - start;
  const { user, system } = process.cpuUsage(processor);
  const used = Math.round((user + system) / 1000);
  console.table(rows.map((row, at) => ({ ...row, 'docx KB': Math.round((files[at]?.length ?? 0) / 1024) })));
  console.log(
    `Six documents, composed and written as Word: ${Math.round(all)} ms, processor time ${used} ms (goal ${goal}, floor ${floor})`,
  );
  if (all > floor) throw new Error(`Slower than the floor: ${Math.round(all)} ms`);
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}
