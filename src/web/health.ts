import { Hono } from 'hono';
import { sql } from 'kysely';
import type { Db } from '#db/database.ts';

type Answered = { method: string; path: string; status: number; queries: number; seconds: number };

/** Counts for /metrics, in the text format of Prometheus; no personal data, no addresses of pages. */
export type Measures = { note(answered: Answered): void; text(): string };

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

export function newMeasures(): Measures {
  const byStatus = new Map<string, number>();
  const buckets = bounds.map(() => 0);
  let count = 0;
  let seconds = 0;
  let queries = 0;
  return {
    note(answered) {
      const key = `${answered.method} ${Math.floor(answered.status / 100)}xx`;
      byStatus.set(key, (byStatus.get(key) ?? 0) + 1);
      bounds.forEach((bound, at) => {
        if (answered.seconds <= bound) buckets[at] = (buckets[at] ?? 0) + 1;
      });
      count++;
      seconds += answered.seconds;
      queries += answered.queries;
    },
    text() {
      const requests = [...byStatus].sort().map(([key, n]) => {
        const [method, status] = key.split(' ');
        return `unie_requests_total{method="${method}",status="${status}"} ${n}`;
      });
      return [
        '# TYPE unie_requests_total counter',
        ...requests,
        '# TYPE unie_request_seconds histogram',
        ...bounds.map((bound, at) => `unie_request_seconds_bucket{le="${bound}"} ${buckets[at]}`),
        `unie_request_seconds_bucket{le="+Inf"} ${count}`,
        `unie_request_seconds_sum ${seconds.toFixed(6)}`,
        `unie_request_seconds_count ${count}`,
        '# TYPE unie_queries_total counter',
        `unie_queries_total ${queries}`,
        '# TYPE unie_memory_bytes gauge',
        `unie_memory_bytes ${process.memoryUsage.rss()}`,
        '',
      ].join('\n');
    },
  };
}

/** /livez: the process answers; /readyz: the database answers too; /metrics: counts. */
export function healthRoutes(db: Db, measures: Measures): Hono {
  const app = new Hono();
  app.get('/livez', (context) => context.text('ok\n'));
  app.get('/readyz', async (context) => {
    try {
      await sql`select 1`.execute(db);
      return context.text('ok\n');
    } catch {
      return context.text('the database does not answer\n', 503);
    }
  });
  app.get('/metrics', (context) => context.text(measures.text()));
  return app;
}
