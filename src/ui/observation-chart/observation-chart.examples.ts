import { formatNumber } from '#language/format.ts';
import type { Language } from '#language/languages.ts';
import { figureWithTable, smallMultiples } from '../figure-with-table/figure-with-table.ts';
import type { Example } from '../gallery.ts';
import { statusMark } from '../status-mark/status-mark.ts';
import { table } from '../table/table.ts';
import { wordIn } from '../words.examples.ts';
import { observationChart } from './observation-chart.ts';

const chart = (
  language: Language,
  id: string,
  baseline: [number, number],
  target: [number, number],
  values: [number, number][],
) => {
  const text = (value: number) => formatNumber(language, value);
  return figureWithTable({
    title: wordIn(language, 'chartTitle'),
    marks: statusMark('on-track', wordIn(language, 'onTrack')),
    chart: observationChart({
      id,
      language,
      title: wordIn(language, 'chartTitle'),
      description: values.map(([year, value]) => `${year}: ${text(value)}`).join('; '),
      firstYear: 2019,
      lastYear: 2023,
      baseline: {
        year: baseline[0],
        value: baseline[1],
        text: `${wordIn(language, 'baseline')} ${text(baseline[1])}`,
      },
      target: { year: target[0], value: target[1], text: `${wordIn(language, 'target')} ${text(target[1])}` },
      observations: values.map(([year, value]) => ({ year, value, text: text(value) })),
    }),
    source: wordIn(language, 'source'),
    tableLabel: wordIn(language, 'asTable'),
    table: table({
      caption: wordIn(language, 'indicator'),
      columns: [{ text: wordIn(language, 'year') }, { text: wordIn(language, 'value'), isNumber: true }],
      rows: values.map(([year, value]) => [year, text(value)]),
    }),
  });
};

export const examples: Example[] = [
  {
    name: 'small multiples: near, met, downwards, large figures, one figure',
    render: (language) =>
      smallMultiples([
        chart(
          language,
          'chart-1',
          [2019, 48],
          [2023, 70],
          [
            [2020, 51],
            [2021, 57],
            [2022, 66],
          ],
        ),
        chart(
          language,
          'chart-2',
          [2018, 40],
          [2023, 60],
          [
            [2019, 45],
            [2020, 55],
            [2021, 64],
            [2022, 72],
          ],
        ),
        chart(
          language,
          'chart-3',
          [2019, 8.5],
          [2023, 2],
          [
            [2020, 8],
            [2021, 6.25],
            [2022, 4],
          ],
        ),
        chart(
          language,
          'chart-4',
          [2019, 512_400],
          [2023, 660_251],
          [
            [2020, 530_000],
            [2021, 590_100],
            [2022, 661_000],
          ],
        ),
        chart(language, 'chart-5', [2010, 12], [2023, 30], [[2021, 11]]),
      ]),
  },
];
