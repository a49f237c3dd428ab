import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<{ queries: number }>();

/** Runs `work` and answers how many queries it made: the budget of a page is a test. */
export async function countQueries<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; queries: number }> {
  const counter = { queries: 0 };
  const result = await current.run(counter, work);
  return { result, queries: counter.queries };
}

/** Called by the database room for every query. */
export function noteQuery(): void {
  const counter = current.getStore();
  if (counter) counter.queries++;
}
