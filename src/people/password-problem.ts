/** In characters (NIST SP 800-63B, 3.1.1). */
export const shortestPassword = 12;
export const longestPassword = 200;

export type PasswordProblem = 'too-short' | 'too-long' | 'not-same';

/** What is wrong with a new password, typed twice; length counts characters as people see code points. */
export function passwordProblem(password: string, again: string): PasswordProblem | null {
  const length = [...password.normalize('NFKC')].length;
  if (length < shortestPassword) return 'too-short';
  if (length > longestPassword) return 'too-long';
  return password === again ? null : 'not-same';
}
