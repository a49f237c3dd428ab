import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openChromium } from './browser/chromium.ts';
import { openExampleSite } from './browser/example-site.ts';

/* The pictures of the README, made anew from the example organization: `./unie-node test/screenshots.ts`. */

const folder = join(import.meta.dirname, '..', 'docs', 'images');
const pictures = [
  { name: 'home-fr.png', path: '/fr/', width: 1280, height: 900 },
  { name: 'element-ar-phone.png', path: '/ar/plan/2020-2023/R.1', width: 320, height: 1100 },
];

const browser = await openChromium();
if (!browser) {
  console.error('No Chromium: set CHROMIUM_PATH.');
  process.exit(3);
}
const site = await openExampleSite();
mkdirSync(folder, { recursive: true });
for (const { name, path, width, height } of pictures) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(site.address + path);
  await page.screenshot({ path: join(folder, name) });
  await page.close();
  console.log(`docs/images/${name}: ${Math.round(statSync(join(folder, name)).size / 1024)} KB`);
}
await browser.close();
await site.close();
