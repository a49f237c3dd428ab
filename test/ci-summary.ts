import { readFileSync } from 'node:fs';

/* Adds up the closing lines of the test runs and prints "N passed, N failed": node test/ci-summary.ts LOG EXITCODE */

const [path = '', exit = '1'] = process.argv.slice(2);
const log = readFileSync(path, 'utf8');
const sum = (name: string) =>
  [...log.matchAll(new RegExp(`^ℹ ${name} (\\d+)$|^# ${name} (\\d+)$`, 'gm'))].reduce(
    (total, match) => total + Number(match[1] ?? match[2]),
    0,
  );
const failed = sum('fail') + sum('cancelled');
console.log(`${sum('pass')} passed, ${failed === 0 && exit !== '0' ? 1 : failed} failed`);
