/** What a token may do of what its person may do: the rights of a request are those that both have. */
export const tokenScopes = [
  'read',
  'write-reports',
  'decide-reports',
  'write-figures',
  'decide-figures',
  'edit-plan',
  'conduct-reporting',
  'prepare-editions',
  'approve-editions',
] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** The scope of a secret calendar address; it opens the calendar and nothing else. */
export const calendarScope = 'calendar';

/** How many days a token may live, as the form offers them. */
export const tokenLives = [7, 30, 90, 365] as const;

/** What a form asks for. */
export type TokenForm = { name: string; scopes: readonly string[]; days: string };
export type TokenRequest = { name: string; scopes: TokenScope[]; days: number };
export type TokenProblem = { field: 'name' | 'scopes' | 'days'; code: 'name' | 'scopes' | 'days' };

export const longestTokenName = 80;
/** More open tokens than this nobody keeps in view. */
export const mostTokens = 20;

/** Reads the form of a new token: a name to know it by, at least one scope, a life from the list. */
export function readTokenForm(
  form: TokenForm,
): { ok: true; request: TokenRequest } | { ok: false; problems: TokenProblem[] } {
  const name = form.name.trim();
  const scopes = tokenScopes.filter((each) => form.scopes.includes(each));
  const days = tokenLives.find((each) => String(each) === form.days);
  const problems: TokenProblem[] = [
    ...(name === '' || [...name].length > longestTokenName ? [{ field: 'name', code: 'name' } as const] : []),
    ...(scopes.length === 0 ? [{ field: 'scopes', code: 'scopes' } as const] : []),
    ...(days === undefined ? [{ field: 'days', code: 'days' } as const] : []),
  ];
  if (problems.length > 0 || days === undefined) return { ok: false, problems };
  return { ok: true, request: { name, scopes, days } };
}

/** How a secret looks: its kind is told by its beginning, so that one that got into a file is found. */
export const tokenPrefix = 'unie_';

/** The secret of an Authorization header ("Bearer unie_…"); null when the header carries none of ours. */
export function bearerSecret(header: string | null | undefined): string | null {
  return /^Bearer +(unie_[A-Za-z0-9_-]{43})$/i.exec(header ?? '')?.[1] ?? null;
}

/** Whether a token may still be used at an instant. */
export function tokenIsOpen(token: { expires_at: Date; revoked_at: Date | null }, now: Date): boolean {
  return token.revoked_at === null && now < token.expires_at;
}
