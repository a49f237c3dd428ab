/** What can go wrong with the sign-in provider; each is a message of the room `factor`. */
export const providerProblems = [
  'provider-away',
  'provider-refused',
  'trip-unknown',
  'not-verified',
  'unknown-account',
  'linked-otherwise',
] as const;
export type ProviderProblem = (typeof providerProblems)[number];
