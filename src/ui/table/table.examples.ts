import { formatNumber } from '#language/format.ts';
import type { Example } from '../gallery.ts';
import { statusMark } from '../status-mark/status-mark.ts';
import { code } from '../tag/tag.ts';
import { wordIn } from '../words.examples.ts';
import { table } from './table.ts';

export const examples: Example[] = [
  {
    name: 'figures, sorted, with totals and downloads',
    render: (language) =>
      table({
        caption: wordIn(language, 'goal'),
        columns: [
          { text: wordIn(language, 'objective'), sortHref: '?sort=objective' },
          { text: wordIn(language, 'unit') },
          { text: wordIn(language, 'status') },
          {
            text: wordIn(language, 'amount'),
            isNumber: true,
            sortHref: '?sort=amount',
            sorted: 'descending',
          },
        ],
        rows: [
          [
            wordIn(language, 'objective'),
            code('TDB'),
            statusMark('on-track', wordIn(language, 'onTrack')),
            formatNumber(language, 14250),
          ],
          [
            wordIn(language, 'output'),
            code('GS'),
            statusMark('off-track', wordIn(language, 'offTrack')),
            formatNumber(language, 980.5),
          ],
        ],
        totals: [wordIn(language, 'total'), '', '', formatNumber(language, 15230.5)],
        downloads: [
          { href: '/example.csv', text: 'CSV' },
          { href: '/example.xlsx', text: 'XLSX' },
        ],
      }),
  },
  {
    name: 'without rows',
    render: (language) =>
      table({
        caption: wordIn(language, 'documents'),
        columns: [{ text: wordIn(language, 'documents') }, { text: wordIn(language, 'year') }],
        rows: [],
        emptyText: wordIn(language, 'nothing'),
      }),
  },
];
