import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import type { OpenDatabase } from '#db/database.ts';
import { snapshotTellsAll } from '#db/snapshot.sql.ts';
import { apiRoutes } from './api-routes.ts';
import { createApp } from './app.ts';
import { findOrganization } from './organization.sql.ts';
import { routes } from './routes.ts';
import type { Settings } from './settings.ts';
import type { OrganizationHead } from './visit.ts';
import { healthRoutes, type Measures, newMeasures } from './health.ts';
import { setupRoutes } from './setup.page.ts';

export type RunningServer = { port: number; address: string; stop(): Promise<void> };

/** Starts the web server on the settings' host and port (0: any free one) and answers when it listens. */
export async function startServer(parts: {
  opened: OpenDatabase;
  settings: Settings;
  log: Logger;
  clock?: () => Date;
  measures?: Measures;
  /** Requests of one token to the API within a minute. */
  requestsPerMinute?: number;
  /** False where pages and answers are made anew each time, whatever the database tells. */
  keepsPages?: boolean;
}): Promise<RunningServer> {
  const { opened, log } = parts;
  const settings = { ...parts.settings };
  const measures = parts.measures ?? newMeasures();
  let known: OrganizationHead | null = null;
  let isReviving = false;
  const app = createApp({
    db: opened.db,
    settings,
    routes,
    apiRoutes,
    ...(parts.requestsPerMinute !== undefined && { requestsPerMinute: parts.requestsPerMinute }),
    clock: parts.clock ?? (() => new Date()),
    log,
    organization: async () => (known ??= await findOrganization(opened.db)),
    databaseAway: () => {
      if (isReviving) return;
      isReviving = true;
      void opened
        .revive()
        .catch((error: unknown) => log.error({ err: error }, 'the database did not come back'))
        .finally(() => (isReviving = false));
    },
    keepsPages: parts.keepsPages ?? (await snapshotTellsAll(opened.db)),
    onAnswer: (answered) => measures.note(answered),
    extra: [healthRoutes(opened.db, measures), setupRoutes(opened.db, settings, () => (known = null))],
  });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer(
    { maxHeaderSize: 16_384, requestTimeout: 60_000, headersTimeout: 20_000 },
    listener,
  );
  await listen(server, settings);
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : settings.port;
  settings.port = port;
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  return {
    port,
    address: settings.origin ?? `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 5_000).unref();
      }),
  };
}

function listen(server: Server, settings: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
