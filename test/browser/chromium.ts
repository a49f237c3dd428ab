import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/*
 * The browser of the tests: CHROMIUM_PATH, a system's own Chromium, or the build that a development package carries.
 * A fresh machine of the checks must have one; elsewhere the tests that need it are skipped and say so.
 */

type Build = { executablePath: string; args: string[] };

/** Flags of the packaged build that are made for another surrounding and break an ordinary one. */
const unwanted = new Set(['--single-process', '--no-zygote']);

async function findBuild(): Promise<Build | null> {
  // A superuser cannot use Chromium's sandbox; the pages under test are our own.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  for (const executablePath of [process.env.CHROMIUM_PATH, '/usr/bin/chromium']) {
    if (executablePath && existsSync(executablePath)) return { executablePath, args: asRoot };
  }
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const args = packaged.args.filter((each) => !unwanted.has(each));
    return { executablePath: await packaged.executablePath(), args: [...new Set([...args, ...asRoot])] };
  } catch {
    return null;
  }
}

/** A browser, or null where there is none; with CI=true that is an error. */
export async function openChromium(): Promise<Browser | null> {
  const build = await findBuild();
  if (build) return chromium.launch(build);
  if (process.env.CI === 'true') throw new Error('No Chromium: set CHROMIUM_PATH.');
  return null;
}
