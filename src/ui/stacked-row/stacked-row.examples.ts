import { formatNumber, formatPercent } from '#language/format.ts';
import { figureWithTable } from '../figure-with-table/figure-with-table.ts';
import type { Example } from '../gallery.ts';
import { table } from '../table/table.ts';
import { wordIn } from '../words.examples.ts';
import { stackedRow } from './stacked-row.ts';

const parts = [
  { label: 'G1', value: 45 },
  { label: 'G2', value: 27 },
  { label: 'G3', value: 18 },
  { label: 'G4', value: 7 },
  { label: 'G5', value: 3 },
];

export const examples: Example[] = [
  {
    name: 'one objective over five goals',
    render: (language) =>
      figureWithTable({
        title: wordIn(language, 'objective'),
        chart: stackedRow({
          id: 'stacked-1',
          language,
          title: wordIn(language, 'objective'),
          description: parts.map((part) => `${part.label}: ${part.value}`).join('; '),
          parts: parts.map((part) => ({ ...part, valueText: formatPercent(language, part.value) })),
        }),
        source: wordIn(language, 'source'),
        tableLabel: wordIn(language, 'asTable'),
        table: table({
          caption: wordIn(language, 'objective'),
          columns: [{ text: wordIn(language, 'goal') }, { text: wordIn(language, 'amount'), isNumber: true }],
          rows: parts.map((part) => [part.label, formatNumber(language, part.value)]),
        }),
      }),
  },
];
