import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiRoutes } from '../api-routes.ts';
import { openApiText } from './openapi.ts';

/* Writes docs/openapi.json: `npm run openapi`. A test compares the committed file. */

writeFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'openapi.json'), openApiText(apiRoutes));
