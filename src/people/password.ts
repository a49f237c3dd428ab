import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { longestPassword } from './password-problem.ts';

const derive = promisify(argon2);

// OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane.
const cost = { memory: 19 * 1024, passes: 2, parallelism: 1, tagLength: 32 };

/** Input and output: chance, for the salt. The stored form of a password: argon2id with its costs and salt, in PHC string format. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce, ...cost });
  const costs = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
  return `$argon2id$v=19$${costs}$${nonce.toString('base64url')}$${tag.toString('base64url')}`;
}

/** Whether a password matches a stored hash. Without a hash it takes as long, so that timing tells no account. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(stored ?? '');
  const [
    ,
    memory = cost.memory,
    passes = cost.passes,
    parallelism = cost.parallelism,
    salt = 'AAAAAAAAAAAAAAAAAAAAAA',
    tag,
  ] = parts ?? [];
  const expected = Buffer.from(tag ?? '', 'base64url');
  const actual = await derive('argon2id', {
    message: Buffer.from(password.normalize('NFKC').slice(0, longestPassword * 4)),
    nonce: Buffer.from(String(salt), 'base64url'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length || cost.tagLength,
  });
  return parts !== null && timingSafeEqual(actual, expected);
}
