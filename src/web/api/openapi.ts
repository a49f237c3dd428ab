import { z } from 'zod';
import { languages } from '#language/languages.ts';
import { hasMessage, sayIn } from '#language/messages.ts';
import { needsSignIn } from '#people/access.ts';
import { problemStatuses } from './problem.ts';
import { type ApiRoute, givesJson, scopesOf } from './route.ts';

/*
 * The description of the API (OpenAPI 3.1), made from the routes and their schemas: what it says is what is checked. Its
 * words are the English messages that the page of the API says in six languages.
 */

type Json = Record<string, unknown>;
const say = (key: string, values?: Record<string, string>) => sayIn('en', 'api', key, values);

/** The whole description as an object; docs/openapi.json is its text. */
export function openApiDocument(routes: readonly ApiRoute[]): Json {
  const schemas: Json = { Problem: problemSchema };
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operationOf(route, schemas);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Unie',
      version: '1',
      description: say('page.intro'),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(routes.map((route) => route.group))].map((name) => ({
      name,
      description: say(`group.${name}`),
    })),
    paths,
    components: {
      schemas: sorted(schemas),
      parameters: sharedParameters(),
      responses: {
        Problem: {
          description: 'RFC 9457',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: say('page.tokens') },
        session: { type: 'apiKey', in: 'cookie', name: 'unie-session', description: say('page.session') },
      },
    },
  };
}

/** The text of docs/openapi.json. */
export function openApiText(routes: readonly ApiRoute[]): string {
  return `${JSON.stringify(openApiDocument(routes), null, 2)}\n`;
}

function operationOf(route: ApiRoute, schemas: Json): Json {
  const needsKnowing = needsSignIn(route.action);
  const scopes = scopesOf(route);
  return {
    operationId: route.operation,
    tags: [route.group],
    summary: say(`operation.${route.operation}`),
    ...(scopes && { description: say('page.needs-scope', { scope: scopes.join(' / ') }) }),
    parameters: parametersOf(route, schemas),
    ...(route.body && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: schemaOf(route.body, schemas, 'input'), ...exampleOf(route.body) },
        },
      },
    }),
    ...(route.takesFile && {
      requestBody: { required: true, content: { 'application/octet-stream': {} } },
    }),
    responses: {
      [String(route.status ?? 200)]: {
        description: say(`operation.${route.operation}`),
        ...(givesJson(route) && { headers: { ETag: { schema: { type: 'string' } } } }),
        content: givesJson(route)
          ? {
              'application/json': {
                schema: schemaOf(route.answer, schemas, 'output'),
                ...exampleOf(route.answer),
              },
            }
          : { [(route.answer as { file: string }).file]: {} },
      },
      ...(route.method === 'GET' && givesJson(route) && { '304': { description: 'Not Modified' } }),
      default: { $ref: '#/components/responses/Problem' },
    },
    security: needsKnowing ? [{ token: [] }, { session: [] }] : [{}, { token: [] }],
  };
}

function exampleOf(schema: z.ZodType): { example?: unknown } {
  const example = schema.meta()?.example;
  return example === undefined ? {} : { example };
}

function parametersOf(route: ApiRoute, schemas: Json): Json[] {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    ...(route.example?.params?.[name] && { example: route.example.params[name] }),
  }));
  const inQuery = Object.entries((route.query?.shape ?? {}) as Record<string, z.ZodType>).map(
    ([name, schema]) => ({
      name,
      in: 'query',
      ...(hasMessage('api', `parameter.${name}`) && { description: say(`parameter.${name}`) }),
      schema: schemaOf(schema, schemas, 'output'),
    }),
  );
  const shared = [
    'language',
    ...(givesJson(route) ? ['languages'] : []),
    ...(route.method === 'GET' && givesJson(route) ? ['if-none-match'] : []),
    ...(route.isConditional ? ['if-match'] : []),
    ...(route.method === 'POST' ? ['idempotency-key'] : []),
  ];
  return [...inPath, ...inQuery, ...shared.map((name) => ({ $ref: `#/components/parameters/${name}` }))];
}

function sharedParameters(): Json {
  const parameter = (name: string, place: 'query' | 'header', schema: Json, isRequired = false) => ({
    name,
    in: place,
    ...(isRequired && { required: true }),
    description: say(`parameter.${name.toLowerCase()}`),
    schema,
  });
  return {
    language: parameter('language', 'query', { type: 'string', enum: [...languages] }),
    languages: parameter('languages', 'query', { type: 'string', enum: ['all'] }),
    'if-none-match': parameter('If-None-Match', 'header', { type: 'string' }),
    'if-match': parameter('If-Match', 'header', { type: 'string' }),
    'idempotency-key': parameter(
      'Idempotency-Key',
      'header',
      { type: 'string', minLength: 1, maxLength: 200 },
      true,
    ),
  };
}

/** A schema as JSON Schema; those with a name are put among `schemas` and referred to. */
function schemaOf(schema: z.ZodType, schemas: Json, io: 'input' | 'output'): unknown {
  // In a list of its own the schema itself becomes a named one, when it has a name.
  const { items, $defs = {} } = z.toJSONSchema(z.array(schema), { io, unrepresentable: 'any' }) as {
    items: unknown;
    $defs?: Json;
  };
  for (const [name, definition] of Object.entries($defs)) schemas[name] = tidy(definition);
  return tidy(items);
}

/** References as OpenAPI writes them, one example as a list of examples, no bounds that every number of JavaScript has. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
    if (key === 'id' && typeof each === 'string') return [];
    if (key === '$ref' && typeof each === 'string')
      return [[key, each.replace('#/$defs/', '#/components/schemas/')]];
    if (key === 'example') return [['examples', [each]]];
    if (Math.abs(Number(each)) === Number.MAX_SAFE_INTEGER) return [];
    if (key === 'properties') {
      const properties = Object.entries(each as Json).map(([name, one]) => [name, tidy(one)]);
      return [[key, Object.fromEntries(properties)]];
    }
    return [[key, tidy(each)]];
  });
  return Object.fromEntries(entries);
}

function sorted(schemas: Json): Json {
  return Object.fromEntries(Object.entries(schemas).sort(([one], [other]) => (one < other ? -1 : 1)));
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'status', 'title', 'detail', 'language'],
  properties: {
    type: { type: 'string', enum: Object.keys(problemStatuses).map((code) => `/api/v1/problems/${code}`) },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    title: { type: 'string' },
    detail: { type: 'string' },
    language: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'detail'],
        properties: {
          pointer: { type: 'string', pattern: '^#' },
          parameter: { type: 'string' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
        additionalProperties: false,
      },
    },
    current: { description: 'What is stored now.' },
  },
  additionalProperties: false,
};
