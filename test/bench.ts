import { globSync } from 'node:fs';
import { basename, join } from 'node:path';

/* `npm run bench` runs every benchmark; `npm run bench -- reader checker` those named. Each prints its own table. */

const folder = join(import.meta.dirname, 'bench');
const names = globSync('*.bench.ts', { cwd: folder })
  .map((file) => basename(file, '.bench.ts'))
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such benchmark: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : names) {
  console.log(`\n${name}`);
  const { run } = (await import(join(folder, `${name}.bench.ts`))) as { run: () => Promise<void> };
  await run();
}
