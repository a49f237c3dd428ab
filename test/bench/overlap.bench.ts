import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readCorpus } from './overlap-corpus.ts';
import { type Quality, qualityOfCorpus } from './overlap-quality.ts';
import { trigramSeconds } from './overlap-trigrams.ts';

const qualityRows: [keyof Quality, string, number, number][] = [
  ['nearDuplicates', 'planted near duplicates: recall at precision 0.95', 0.97, 0.99],
  ['translations', 'translations, 30 directions, memory on other themes: first hit', 0.9, 0.96],
  ['worstDirection', '  worst direction', 0.75, 0.93],
  ['acrossWithMemory', 'same theme across languages, mandates in memory: nDCG@10', 0.85, 0.92],
  ['acrossThemeUnknown', 'same theme, theme unknown to memory: nDCG@10', 0.6, 0.7],
  ['englishTheme', 'same theme in English: nDCG@10', 0.683, 0.75],
  ['toEnglish', 'five languages against English: nDCG@10', 0.693, 0.8],
  ['area', 'verdict "same theme": area under the curve', 0.88, 0.94],
];

/** Prints the figures of quality on the parts of the corpus, and of speed. UNIE_BENCH_SMALL=1 leaves out 100,000 texts. */
export async function run(): Promise<void> {
  printQuality();
  await printSpeed();
}

function line(what: string, floor: string, goal: string, ...figures: string[]): void {
  console.log(
    [
      what.padEnd(64),
      floor.padStart(8),
      goal.padStart(8),
      ...figures.map((figure) => figure.padStart(10)),
    ].join(' '),
  );
}

function printQuality(): void {
  const parts = [readCorpus('tuning'), readCorpus('aside'), readCorpus('fresh')];
  const figures = parts.map((corpus) => (corpus === undefined ? undefined : qualityOfCorpus(corpus)));
  line('quality', 'floor', 'goal', 'tuning', 'aside', 'fresh');
  for (const [name, what, floor, goal] of qualityRows) {
    line(
      what,
      String(floor),
      String(goal),
      ...figures.map((quality) => (quality === undefined ? 'missing' : quality[name].toFixed(3))),
    );
  }
}

type Speed = {
  prepareSeconds: number;
  compareSeconds: number;
  pairs: number;
  oneP95: number;
  megabytes: number;
};

function speed(count: number, languages: string): Speed | undefined {
  const file = join(import.meta.dirname, 'overlap-speed.ts');
  const child = spawnSync(process.execPath, [file, String(count), languages], { encoding: 'utf8' });
  return child.status === 0 ? (JSON.parse(child.stdout) as Speed) : undefined;
}

async function printSpeed(): Promise<void> {
  console.log('');
  line('speed', 'floor', 'goal', 'measured');
  const ten = speed(10_000, 'en');
  const seconds = (figure: Speed | undefined) =>
    figure === undefined ? 'failed' : `${(figure.prepareSeconds + figure.compareSeconds).toFixed(2)} s`;
  line('10,000 texts, all pairs, preparation included', '2.5 s', '1 s', seconds(ten));
  const trigrams = await trigramSeconds(10_000);
  if (trigrams === undefined || ten === undefined) console.log('  pg_trgm is not at hand: no comparison');
  else
    line(
      '  pg_trgm for the same texts, and how many times as long',
      '50×',
      '500×',
      `${trigrams.toFixed(1)} s`,
      `${(trigrams / (ten.prepareSeconds + ten.compareSeconds)).toFixed(0)}×`,
    );
  if (process.env['UNIE_BENCH_SMALL'] === '1') return;
  const hundred = speed(100_000, 'en');
  line('100,000 texts, all pairs, preparation included', '15 s', '6 s', seconds(hundred));
  line('  memory', '800 MB', '500 MB', `${hundred?.megabytes.toFixed(0)} MB`);
  line('  one new item against them, p95', '50 ms', '10 ms', `${hundred?.oneP95.toFixed(1)} ms`);
  const six = speed(100_000, 'ar,zh,en,fr,ru,es');
  line(
    '100,000 texts in six languages, preparation included',
    '90 s',
    '30 s',
    seconds(six),
    `${six?.megabytes.toFixed(0)} MB`,
  );
}
