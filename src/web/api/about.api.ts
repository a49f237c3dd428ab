import { z } from 'zod';
import { addresses } from '../addresses.ts';
import { openApiDocument } from './openapi.ts';
import { problemStatuses } from './problem.ts';
import { type ApiRoute, apiRoute, json, notThere } from './route.ts';

const about = z
  .strictObject({
    description: z.string().meta({ description: 'The address of the OpenAPI description.' }),
    documentation: z.string(),
    resources: z.array(z.string()),
  })
  .meta({
    id: 'About',
    example: {
      description: '/api/v1/openapi.json',
      documentation: '/en/api',
      resources: ['/api/v1/elements'],
    },
  });

const open = { group: 'about', action: 'read-public', method: 'GET' } as const;

/** What tells of the API itself: where to begin, its description, and the words about each kind of problem. */
export function aboutRoutes(resources: readonly ApiRoute[]): ApiRoute[] {
  let description: object | undefined;
  const own: ApiRoute[] = [
    apiRoute({
      ...open,
      operation: 'read-about',
      path: '/',
      answer: about,
      handle: async (visit) =>
        json({
          description: '/api/v1/openapi.json',
          documentation: addresses.api(visit.language),
          resources: resources
            .filter((each) => each.method === 'GET' && !each.path.includes(':'))
            .map((each) => `/api/v1${each.path}`),
        }),
    }),
    apiRoute({
      ...open,
      operation: 'read-description',
      path: '/openapi.json',
      answer: z.record(z.string(), z.unknown()).meta({ id: 'OpenApi', example: { openapi: '3.1.1' } }),
      handle: async () =>
        json((description ??= openApiDocument([...own, ...resources])) as Record<string, unknown>),
    }),
    apiRoute({
      ...open,
      operation: 'read-problem',
      path: '/problems/:problem',
      answer: { file: 'text/html' },
      example: { params: { problem: 'fields-invalid' } },
      handle: async (visit) => {
        const { problem = '' } = visit.params;
        if (!Object.hasOwn(problemStatuses, problem)) return notThere;
        return { kind: 'redirect', to: `${addresses.api(visit.language)}#problem-${problem}` };
      },
    }),
  ];
  return own;
}
