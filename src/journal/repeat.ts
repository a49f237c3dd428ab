/** Work that goes on until it is stopped; `stop` answers when the round that runs has ended. */
export type Repeated = { stop(): Promise<void> };

/**
 * Does `round` again and again: at once while it answers true (there is more to do), otherwise after `every` milliseconds.
 * A round that throws is reported and tried again, each time after a longer pause (up to `every` × 32).
 */
export function repeat(
  round: () => Promise<boolean>,
  options: { every: number; onError: (error: unknown) => void },
): Repeated {
  let isStopped = false;
  let wake = () => {};
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const ended = (async () => {
    for (let failures = 0; !isStopped;) {
      try {
        const isMore = await round();
        failures = 0;
        if (!isMore && !isStopped) await pause(options.every);
      } catch (error) {
        failures = Math.min(failures + 1, 5);
        options.onError(error);
        if (!isStopped) await pause(options.every * 2 ** failures);
      }
    }
  })();
  return {
    stop: () => {
      isStopped = true;
      wake();
      return ended;
    },
  };
}
