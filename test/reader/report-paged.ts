// Prints the scores of the corpus set out on pages of many looks: ./unie-node test/reader/report-paged.ts [look] [name part] [-v]
import { readPlainText } from '#mandates/reading/read-plain-text.ts';
import { languages } from '#language/languages.ts';
import { corpusFiles } from './corpus.ts';
import { paged, pageLooks } from './paged.ts';
import { addScores, differences, f1, noScores, scoreStructure } from './score.ts';

const [only, name] = process.argv.slice(2).filter((argument) => argument !== '-v');
const files = (['tuning', 'aside', 'fresh'] as const)
  .flatMap((part) => corpusFiles(part))
  .filter(
    (file) => file.kind === 'text' && !file.name.includes('flattened') && file.name.includes(name ?? ''),
  );
for (const look of pageLooks.filter((each) => !only || only === 'all' || each.name === only)) {
  const shown: string[] = [];
  for (const language of languages) {
    const total = noScores();
    for (const file of files.filter(({ expected }) => expected.language === language)) {
      const text = paged(file, look);
      if (text === null) continue;
      const read = readPlainText(text);
      addScores(total, scoreStructure(read, file.expected));
      const lines = differences(read, file.expected);
      if (process.argv.includes('-v') && lines.length > 0)
        console.log(`${look.name} ${file.name}\n   ${lines.map((line) => line.slice(0, 200)).join('\n   ')}`);
    }
    shown.push(`${language} ${f1(total.sections).toFixed(3)} ${f1(total.items).toFixed(3)}`);
  }
  console.log(`${look.name.padEnd(12)} ${shown.join('  ')}`);
}
