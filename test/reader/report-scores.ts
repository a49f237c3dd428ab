// Prints the scores of a part of the corpus: ./unie-node test/reader/report-scores.ts [tuning|aside|fresh|second|third|fourth|fifth|sixth|seventh|flattened] [name part] [-v]
// `flattened` are the redlines of both parts, as they stand and made from the .docx with tracked changes.
import { languages } from '#language/languages.ts';
import { corpusFiles, type Part, readCorpusFile } from './corpus.ts';
import { flattenedFiles } from './flattening.ts';
import { addScores, differences, f1, headDifferences, noScores, scoreStructure } from './score.ts';

const part = process.argv[2] ?? 'tuning';
const all = part === 'flattened' ? redlines() : corpusFiles(part as Part);
const only = process.argv.slice(3).find((argument) => argument !== '-v');
for (const language of languages) {
  const total = noScores();
  for (const file of all) {
    const isLeftOut = part === 'aside' && file.name.includes('flattened');
    if (file.expected.language !== language || (only ? !file.name.includes(only) : isLeftOut)) continue;
    const { revised, base } = readCorpusFile(file);
    const scores = [scoreStructure(revised, file.expected)];
    const lines = differences(revised, file.expected);
    if (file.expected.base && base) {
      scores.push(scoreStructure(base, file.expected.base));
      lines.push(...differences(base, file.expected.base).map((line) => `base ${line}`));
    } else if (file.expected.base) lines.push('no base reading');
    for (const score of scores) addScores(total, score);
    lines.push(...headDifferences(revised, file.expected));
    if (process.argv.includes('-v') && lines.length > 0)
      console.log(`${file.name}\n   ${lines.map((line) => line.slice(0, 220)).join('\n   ')}`);
  }
  const shown = (['sections', 'items', 'citations'] as const).map(
    (name) => `${name} ${f1(total[name]).toFixed(3)}`,
  );
  console.log(
    `${part} ${language}: ${shown.join('  ')}  (${total.items.expected} items, ${total.citations.expected} citations)`,
  );
}

function redlines() {
  const both = [...corpusFiles('tuning'), ...corpusFiles('aside')];
  return [...both.filter(({ name }) => name.includes('flattened')), ...flattenedFiles(both)];
}
