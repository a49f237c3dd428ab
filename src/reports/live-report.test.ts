import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withFigurePages } from './figure-pages.ts';
import type { Finding } from '#checker/finding.ts';
import { exampleFolder } from '#cli/example-organization.ts';
import { readDataset } from '#dataset/read-dataset.ts';
import { plainText } from '#documents/council-document.ts';
import { languages } from '#language/languages.ts';
import { findingsOnReport, liveReport } from './live-report.ts';

const read = readDataset(exampleFolder);
if (!read.ok) throw new Error(`db/example cannot be read: ${JSON.stringify(read.problems[0])}`);
const { dataset } = read;
const code = 'strategic-plan-report-2022';

const at = (kind: string, id: string): Finding => ({
  rule: 'target-is-measurable',
  severity: 'warning',
  at: { kind, id },
  related: [],
  values: { problem: 'noYear', element: id },
});

test('a report tells the findings on what it prints, and no others', () => {
  const window = dataset.windows.find((each) => each.cycle === '2020-2023' && each.year === 2022)?.code;
  assert.ok(window);
  const on = [
    at('cycle', '2020-2023'),
    at('element', '2020-2023/R.1'),
    at('indicator', '2020-2023/R.1-a'),
    at('unit', 'BR'),
    at('organization', 'ITU'),
    at('question', `${window}/element/achievements`),
  ];
  const others = [
    at('cycle', '2024-2027'),
    at('element', '2024-2027/R.1'),
    at('theme', 'academia'),
    at('member', 'CHE'),
    at('question', `${window}/theme/achievements`),
    at('question', 'another/element/achievements'),
  ];
  assert.deepEqual(findingsOnReport(dataset, code, [...on, ...others]), on);
  assert.deepEqual(findingsOnReport(dataset, 'nothing', on), []);
});

test('a report says in its own language from which day its data are', () => {
  const notices = languages.map((language) => {
    const document = liveReport(dataset, code, [], language, '2023-05-01');
    assert.ok(document);
    return plainText(document.notices.at(-1) ?? []);
  });
  assert.equal(new Set(notices).size, languages.length);
  assert.ok(notices[2]?.includes('1 May 2023') && notices[3]?.includes('1er mai 2023'));
  assert.equal(liveReport(dataset, 'nothing', [], 'en', '2023-05-01'), null);
});

test('figures lead to their pages where the site is known, and nowhere else', () => {
  const hrefs = (origin?: string) => {
    const live = liveReport(dataset, code, [], 'fr', '2023-05-01');
    const document = live && origin ? withFigurePages(live, 'fr', origin) : live;
    return [...JSON.stringify(document).matchAll(/"href":"([^"]+)"/g)].map(([, href]) => href);
  };
  assert.ok(hrefs('https://unie.example').includes('https://unie.example/fr/figures/2020-2023/T1.1/2022'));
  assert.deepEqual(hrefs(), []);
});
