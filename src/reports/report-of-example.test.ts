import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check } from '#checker/check.ts';
import { buildGraph } from '#checker/graph.ts';
import { rules } from '#checker/rules/registry.ts';
import { graphOfDataset } from '#dataset/graph-of-dataset.ts';
import { readDataset } from '#dataset/read-dataset.ts';
import { documentTexts, plainText, type Table } from '#documents/council-document.ts';
import { languages } from '#language/languages.ts';
import { figuresOf } from './test-figures.ts';
import { reportInputOfDataset } from './report-input-of-dataset.ts';
import { strategicPlanReport } from './strategic-plan-report.ts';

const read = readDataset(join(import.meta.dirname, '..', '..', 'db', 'example'));
assert.ok(read.ok, 'db/example can be read');
const findings = check(buildGraph(graphOfDataset(read.dataset)), rules, { today: '2023-05-01' });
const input = reportInputOfDataset(read.dataset, 'strategic-plan-report-2022', findings);
assert.ok(input);

describe('the report on 2020-2023 for 2022, from the example data', () => {
  const documents = languages.map((language) => strategicPlanReport(input, language));
  const tableOf = (id: string): Table => {
    const block = documents[2]?.body.find((each) => each.kind === 'table' && each.id === id);
    assert.ok(block?.kind === 'table', id);
    return block;
  };

  it('has the same figures in all six languages, from the first page to the last annex', () => {
    const codes = input.goals.flatMap((goal) => goal.targets.map((target) => target.code));
    const figures = documents.map((document) => figuresOf(document, [input.document.date], codes));
    assert.ok((figures[0]?.length ?? 0) > 1500, `${figures[0]?.length} figures and codes`);
    for (const [at, language] of languages.entries()) assert.deepEqual(figures[at], figures[2], language);
  });

  it('adds up to the unit: 660 251 thousand in all, every difference zero', () => {
    const totals = (tableOf('resources-overview').totals ?? []).map((row) => row.cells.map(plainText));
    assert.equal(totals[0]?.at(-2), '660\u00a0251');
    assert.deepEqual(totals[2]?.slice(1), ['0', '0', '0', '0', '0', '0', '—']);
    for (const row of tableOf('resources-groups').rows) assert.equal(plainText(row.cells[3] ?? []), '0');
  });

  it('has a section for each of the 5 goals and 18 objectives', () => {
    const ids = (documents[0]?.body ?? []).flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
    assert.equal(ids.filter((id) => id.startsWith('goal-')).length, 5);
    assert.equal(ids.filter((id) => id.startsWith('objective-')).length, 18);
  });

  it('lacks no message in any language', () => {
    for (const document of documents) {
      for (const text of documentTexts(document)) assert.doesNotMatch(plainText(text), /⟦|undefined|NaN/);
    }
  });
});
