import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The one stylesheet of the site: base.css, then the style of every component by name, without comments and slack. */
export function readStylesheet(): string {
  const files = ['base.css', ...globSync('*/*.css', { cwd: import.meta.dirname }).sort()];
  return files.map((file) => minified(readFileSync(join(import.meta.dirname, file), 'utf8'))).join('\n');
}

/** Drops comments, indentation and what no rule needs; strings in our styles hold none of these signs. */
export function minified(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
}
