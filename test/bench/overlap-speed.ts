// One measurement of speed in a process of its own, so that its memory can be told: COUNT LANGUAGE[,LANGUAGE…]
import { isLanguage } from '#language/languages.ts';
import { compareAllInThreads } from '#overlap/compare-all-in-threads.ts';
import { compareOne } from '#overlap/compare-one.ts';
import { indexItems } from '#overlap/overlap.ts';
import { readCorpus } from './overlap-corpus.ts';
import { madeItems } from './overlap-made-items.ts';

const asked = 300;

const count = Number(process.argv[2]);
const languages = (process.argv[3] ?? 'en').split(',').filter(isLanguage);
const memory = languages.length > 1 ? (readCorpus('tuning')?.memory ?? []) : [];
const items = madeItems(count, languages, 1);
const begin = performance.now();
const index = indexItems(items, { memory });
const indexed = performance.now();
const overlaps = await compareAllInThreads(index, { min: 0.5 });
const compared = performance.now();
const times = madeItems(asked, languages, 2).map((item) => {
  const start = performance.now();
  compareOne(index, item);
  return performance.now() - start;
});
times.sort((a, b) => a - b);
process.stdout.write(
  JSON.stringify({
    prepareSeconds: (indexed - begin) / 1000,
    compareSeconds: (compared - indexed) / 1000,
    pairs: overlaps.length,
    oneP95: times[Math.floor(asked * 0.95)],
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
