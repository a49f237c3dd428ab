import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Example } from './gallery.ts';

/** Input and output: finds the examples of every component, so that a new one shows without being listed anywhere. */
export async function readExamples(): Promise<{ component: string; examples: readonly Example[] }[]> {
  const files = globSync('*/*.examples.ts', { cwd: import.meta.dirname }).sort();
  return Promise.all(
    files.map(async (file) => ({
      component: basename(file, '.examples.ts'),
      examples: ((await import(join(import.meta.dirname, file))) as { examples: readonly Example[] })
        .examples,
    })),
  );
}
