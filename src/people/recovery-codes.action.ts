import { randomBytes } from 'node:crypto';
import type { Db } from '#db/database.ts';
import { recoveryCode, recoveryCodeHash, recoveryCodes } from './second-factor.ts';
import { putRecoveryCodes } from './second-factor.sql.ts';

/** Makes recovery codes in place of all earlier ones; they are told to their person once, the database keeps hashes. */
export async function newRecoveryCodes(trx: Db, personId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, () => recoveryCode(randomBytes(12)));
  const hashes = codes.flatMap((each) => recoveryCodeHash(each) ?? []);
  await putRecoveryCodes(trx, personId, hashes);
  return codes;
}
