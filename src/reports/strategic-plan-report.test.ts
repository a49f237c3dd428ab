import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CouncilDocument, documentTexts, plainText, type Table } from '#documents/council-document.ts';
import { type Language, languages } from '#language/languages.ts';
import { figuresOf } from './test-figures.ts';
import { sampleInput, sampleText } from './test-input.ts';
import { strategicPlanReport } from './strategic-plan-report.ts';

const reportIn = (language: Language): CouncilDocument => strategicPlanReport(sampleInput(), language);

function tableOf(document: CouncilDocument, id: string): Table {
  const found = [document.body, ...document.annexes]
    .flat()
    .find((block) => block.kind === 'table' && block.id === id);
  assert.ok(found?.kind === 'table', id);
  return found;
}

const rowTexts = (table: Table, at: number): string[] => (table.rows[at]?.cells ?? []).map(plainText);
const totalTexts = (table: Table): string[][] => (table.totals ?? []).map((row) => row.cells.map(plainText));

describe('the yearly report on the strategic plan', () => {
  it('has the same figures and codes in all six languages', () => {
    const dates = ['2023-05-01'];
    const english = figuresOf(reportIn('en'), dates);
    assert.ok(english.length > 150, `${english.length} figures and codes`);
    assert.ok(
      english.includes('figure -2.5') &&
        english.includes('figure 1290.25') &&
        english.includes('date 2023-05-01'),
    );
    for (const language of languages)
      assert.deepEqual(figuresOf(reportIn(language), dates), english, language);
  });

  it('notices when one figure differs', () => {
    const input = sampleInput();
    const changed = {
      ...input,
      objectives: input.objectives.map((each) => ({ ...each, plannedCost: 155607 })),
    };
    assert.notDeepEqual(figuresOf(strategicPlanReport(changed, 'fr'), []), figuresOf(reportIn('fr'), []));
  });

  it('prints a status set by hand with its reason and what the rule says, and counts it', () => {
    const input = sampleInput();
    const byHand = { status: 'off-track', reason: sampleText('delay'), until: '2026-12-31' } as const;
    const changed = (language: Language) =>
      strategicPlanReport(
        {
          ...input,
          objectives: input.objectives.map((objective) => ({
            ...objective,
            outcomes: objective.outcomes.map((outcome) => ({
              ...outcome,
              indicators: outcome.indicators.map((each) => ({ ...each, byHand })),
            })),
          })),
        },
        language,
      );
    const table = tableOf(changed('en'), 'outcomes-R.1');
    assert.match(rowTexts(table, 0).at(-1) ?? '', /^Off track†/);
    const note = (table.notes ?? [])
      .map(plainText)
      .find((each) => each.startsWith('†') && /until|up to/.test(each));
    assert.match(note ?? '', /31 December 2026; by the rule: On track\. Reason: text delay/);
    const summary = (of: CouncilDocument) => rowTexts(tableOf(of, 'objectives-table'), 0).join('|');
    assert.notEqual(summary(changed('en')), summary(reportIn('en')));
    for (const language of languages)
      for (const text of documentTexts(changed(language)))
        assert.doesNotMatch(plainText(text), /⟦|undefined/);
  });

  it('judges by the rule that the cycle declares, and states it in its words', () => {
    const input = sampleInput();
    const statusRule = { tolerance: 0, onTrackShare: 1, offTrackShare: 0, text: sampleText('rule') };
    const strict = strategicPlanReport({ ...input, cycle: { ...input.cycle, statusRule } }, 'en');
    const said = (of: CouncilDocument) => [...documentTexts(of)].map(plainText);
    assert.ok(said(strict).includes('text rule'));
    assert.ok(!said(reportIn('en')).includes('text rule'));
  });

  it('has every message in every language', () => {
    for (const language of languages) {
      for (const text of documentTexts(reportIn(language)))
        assert.doesNotMatch(plainText(text), /⟦|undefined|NaN/);
    }
  });

  it('keeps zero, nothing yet, not applicable and not stated apart', () => {
    const outcomes = tableOf(reportIn('en'), 'outcomes-R.1');
    assert.deepEqual(rowTexts(outcomes, 0).slice(1), [
      '8 (2019)',
      '0 (2023)',
      '…',
      '−2.5*',
      '0*',
      'Target met*',
    ]);
    assert.deepEqual(rowTexts(outcomes, 1).slice(-2), ['×*', 'Not applicable*']);
    assert.deepEqual(rowTexts(outcomes, 2).slice(-2), ['…*', 'No data yet']);
    assert.deepEqual(rowTexts(outcomes, 3).slice(1), ['—', '—', '—', '—', '—', 'No indicator']);
    const notes = (outcomes.notes ?? []).map(plainText).join(' ');
    for (const meaning of [
      '… no data yet',
      '× not applicable',
      '— not stated in the plan',
      '* illustrative',
    ]) {
      assert.ok(notes.includes(meaning), meaning);
    }
  });

  it('prints figures as each language does', () => {
    const row = (language: Language) => rowTexts(tableOf(reportIn(language), 'targets-1'), 0).slice(1, 6);
    assert.deepEqual(row('fr'), [
      '1\u00a0200,5 (2019)',
      '1\u00a0300 (2023)',
      '1\u00a0225*',
      '…',
      '1\u00a0290,25*',
    ]);
    assert.deepEqual(row('zh'), [
      '1\u00a0200.5 (2019)',
      '1\u00a0300 (2023)',
      '1\u00a0225*',
      '…',
      '1\u00a0290.25*',
    ]);
  });

  it('computes sums and sets them beside what the plan states', () => {
    const overview = tableOf(reportIn('en'), 'resources-overview');
    assert.deepEqual(totalTexts(overview), [
      ['Computed total', '39\u00a0649.5', '115\u00a0957', '155\u00a0606.5', '155\u00a0606'],
      ['Total stated in the plan', '39\u00a0650', '—', '155\u00a0600', '—'],
      ['Difference', '−0.5', '—', '6.5', '—'],
    ]);
    assert.deepEqual(rowTexts(overview, 1).slice(1), ['0', '—', '0', '—']);
    assert.deepEqual(rowTexts(tableOf(reportIn('en'), 'resources-groups'), 0).slice(1), [
      '155\u00a0606.5',
      '155\u00a0606.5',
      '0',
    ]);
    assert.deepEqual(totalTexts(tableOf(reportIn('en'), 'resources-R.1')).at(-1), [
      'Difference',
      '0.5',
      '',
      '',
    ]);
    assert.deepEqual(rowTexts(tableOf(reportIn('en'), 'resources-R.1'), 0).slice(1), [
      '39\u00a0649.5',
      '25.5%',
      '25%',
    ]);
  });

  it('shows a text that is missing in its source language, with a label, and a stale one as stale', () => {
    const titles = (language: Language) => tableOf(reportIn(language), 'targets-1').rows[1]?.cells[0] ?? [];
    const french = titles('fr').find((run) => run.text === 'text G-b');
    assert.equal(french?.language, 'en');
    assert.match(french?.mark ?? '', /^traduction manquante, texte en anglais; non confirmé$/);
    assert.match(
      titles('es').find((run) => run.text === 'texto G-b')?.mark ?? '',
      /^traducción desactualizada/,
    );
    const gaps = tableOf(reportIn('en'), 'gaps-table');
    assert.deepEqual(
      gaps.rows.map((row) => row.cells.map(plainText)),
      [['1.2', 'French', 'Spanish']],
    );
  });

  it('marks what is illustrative wherever it stands, and says once that translations are unofficial', () => {
    const document = reportIn('en');
    const plain = [...documentTexts(document)].map(plainText);
    assert.ok(plain.includes('and more [illustrative]') && plain.includes('text hard [illustrative]'));
    assert.ok(
      plain.some((text) => text.startsWith('On track: of 1 indicators') && text.endsWith('[illustrative]')),
    );
    assert.ok(document.notices.map(plainText).some((notice) => notice.includes('not official wordings')));
    const real = sampleInput();
    const official = strategicPlanReport(
      {
        ...real,
        organization: { ...real.organization, isExample: false },
        document: { ...real.document, title: sampleText('T') },
      },
      'en',
    );
    assert.deepEqual(official.notices, []);
  });

  it('leads from every table of figures to its sources', () => {
    const document = reportIn('ru');
    const rows = new Set(tableOf(document, 'sources').rows.map((row) => row.id));
    for (const block of document.body) {
      if (block.kind !== 'table' || !/^(?:targets|outcomes|resources)/.test(block.id)) continue;
      if (block.rows.length === 0) continue;
      const links = (block.notes ?? []).flat().flatMap((run) => (run.to ? [run.to] : []));
      assert.ok(links.length > 0, block.id);
      for (const link of links) assert.ok(rows.has(link), link);
    }
  });

  it('takes labels as the administrator keeps them, and lists those not yet verified', () => {
    assert.deepEqual(
      reportIn('en')
        .frontTable.slice(0, 2)
        .map((row) => row.label),
      ['Aim', 'To do'],
    );
    assert.equal(reportIn('fr').frontTable[0]?.label, 'Objet');
    assert.ok(
      reportIn('en')
        .annexes.flat()
        .some((block) => block.kind === 'list' && block.items.some((item) => plainText(item) === 'To do')),
    );
  });

  it('says so where nothing was reported, found or allocated', () => {
    const input = sampleInput();
    const bare = strategicPlanReport(
      { ...input, findings: [], objectives: [], goals: [], statedTotals: [] },
      'en',
    );
    const plain = [...documentTexts(bare)].map(plainText).join('\n');
    assert.match(plain, /There are no findings/);
    assert.match(plain, /No allocation of resources is recorded/);
    assert.match([...documentTexts(reportIn('en'))].map(plainText).join('\n'), /There is no accepted report/);
  });

  it('has unique ids, and codes and spans that fit its tables', () => {
    const document = reportIn('ar');
    const blocks = [document.body, ...document.annexes].flat();
    const ids = blocks.flatMap((block) => ('id' in block ? [block.id] : []));
    assert.equal(new Set(ids).size, ids.length);
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      for (const cells of block.head) {
        assert.equal(
          cells.reduce((sum, cell) => sum + (cell.span ?? 1), 0),
          block.columns.length,
          block.id,
        );
      }
      for (const row of [...block.rows, ...(block.totals ?? [])])
        assert.equal(row.cells.length, block.columns.length, block.id);
    }
  });
});
