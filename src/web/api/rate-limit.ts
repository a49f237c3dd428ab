/** How many requests of a token are answered within a minute. */
export const usualRate = 600;
const windowSeconds = 60;

export type Rate = { isPassed: boolean; headers: Record<string, string> };

/**
 * Counts the requests of each token in windows of a minute, in memory: every server counts for itself. The headers are
 * those of draft-ietf-httpapi-ratelimit-headers.
 */
export function newRateLimit(most = usualRate): (token: string, now: Date) => Rate {
  let window = 0;
  let counts = new Map<string, number>();
  return (token, now) => {
    const seconds = Math.floor(now.getTime() / 1000);
    const current = Math.floor(seconds / windowSeconds);
    if (current !== window) [window, counts] = [current, new Map()];
    const count = (counts.get(token) ?? 0) + 1;
    counts.set(token, count);
    const left = Math.max(0, most - count);
    const wait = (current + 1) * windowSeconds - seconds;
    const isPassed = count > most;
    return {
      isPassed,
      headers: {
        'ratelimit-policy': `"token";q=${most};w=${windowSeconds}`,
        ratelimit: `"token";r=${left};t=${wait}`,
        ...(isPassed && { 'retry-after': String(wait) }),
      },
    };
  };
}
