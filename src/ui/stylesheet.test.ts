import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { minified, readStylesheet } from './stylesheet-file.ts';

const files = globSync('**/*.css', { cwd: import.meta.dirname }).map((file) => ({
  file,
  css: readFileSync(join(import.meta.dirname, file), 'utf8'),
}));

describe('the stylesheet', () => {
  it('is at most 8 KB compressed', () => {
    const css = readStylesheet();
    assert.ok(gzipSync(css).length <= 8192, `gzip: ${gzipSync(css).length}`);
    assert.ok(brotliCompressSync(css).length <= 8192, `brotli: ${brotliCompressSync(css).length}`);
  });

  it('loses nothing but comments and slack when made small', () => {
    assert.equal(minified('/* why */\na > b,\nc {\n  margin: 0 auto;\n}\n'), 'a>b,c{margin:0 auto}');
    const rules = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '').split('{').length;
    assert.equal(
      rules(readStylesheet()),
      files.reduce((sum, { css }) => sum + rules(css) - 1, 1),
    );
  });

  it('knows start and end, never left and right, so that Arabic is mirrored', () => {
    const sided =
      /(?:^|[\s;{-])(?:left|right)\s*:|(?:margin|padding|border)-(?:left|right|top|bottom)|text-align:\s*(?:left|right)|float:\s*(?:left|right)/m;
    assert.deepEqual(
      files.filter(({ css }) => sided.test(css)).map(({ file }) => file),
      [],
    );
  });

  it('loads nothing', () => assert.doesNotMatch(readStylesheet(), /url\(|@import|@font-face/));
});

/** The two values of every colour of base.css. */
const colours = new Map(
  [
    ...readFileSync(join(import.meta.dirname, 'base.css'), 'utf8').matchAll(
      /--([\w-]+): light-dark\((#\w+), (#\w+)\)/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

/** The relative luminance of a colour (WCAG 2.2). */
function luminance(hex: string): number {
  const long =
    hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = long.map((pair) => {
    const part = parseInt(pair, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe('contrast', () => {
  const pairs: [front: string, back: string, least: number][] = [
    ...['ink', 'soft', 'blue', 'good', 'risk', 'bad'].flatMap((front): [string, string, number][] => [
      [front, 'paper', 4.5],
      [front, 'tint', 4.5],
    ]),
    ['ink', 'blue-tint', 4.5],
    ['blue', 'blue-tint', 4.5],
    ['edge', 'paper', 3],
    ['good', 'blue-tint', 3],
    ['risk', 'blue-tint', 3],
    ['bad', 'blue-tint', 3],
  ];
  for (const theme of ['light', 'dark'] as const) {
    for (const [front, back, least] of pairs) {
      it(`${front} on ${back}, ${theme}: at least ${least}`, () => {
        const [a, b] = [colours.get(front)?.[theme], colours.get(back)?.[theme]];
        assert.ok(a && b, 'both colours are declared');
        assert.ok(contrast(a, b) >= least, `${contrast(a, b).toFixed(2)}`);
      });
    }
    it(`white on the blue of buttons, ${theme}`, () => {
      assert.ok(contrast('#fff', colours.get('blue-fill')?.[theme] ?? '#fff') >= 4.5);
    });
  }
});
