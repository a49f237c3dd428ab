import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { z } from 'zod';
import { languages } from '../../src/language/languages.ts';
import { messages } from '../../src/language/message-files.ts';
import { apiRoutes, collections } from '../../src/web/api-routes.ts';
import { openApiDocument, openApiText } from '../../src/web/api/openapi.ts';
import { problemStatuses } from '../../src/web/api/problem.ts';
import { type ApiRoute, givesJson } from '../../src/web/api/route.ts';

/* The committed description is what the schemas make, and a valid OpenAPI 3.1 document whose examples fit its schemas. */

const root = join(import.meta.dirname, '..', '..');

test('docs/openapi.json is what the routes and their schemas make', () => {
  const text = readFileSync(join(root, 'docs', 'openapi.json'), 'utf8');
  assert.ok(text === openApiText(apiRoutes), 'run `npm run openapi`');
});

test('the description is valid against the schema of OpenAPI 3.1', async () => {
  const validator = new Validator();
  const result = await validator.validate(structuredClone(openApiDocument(apiRoutes)) as never);
  assert.deepEqual(result.errors ?? [], []);
  assert.ok(result.valid);
  assert.equal(validator.version, '3.1');
});

test('every reference leads somewhere, every component is referred to, every operation is named once', () => {
  const text = openApiText(apiRoutes);
  const document = openApiDocument(apiRoutes) as Record<string, Record<string, Record<string, object>>>;
  const references = new Set([...text.matchAll(/"\$ref": "([^"]+)"/g)].map(([, to]) => to ?? ''));
  for (const to of references) {
    const found = to
      .slice(2)
      .split('/')
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document);
    assert.ok(found, to);
  }
  const kinds = ['schemas', 'parameters', 'responses'];
  const unused = kinds
    .flatMap((kind) => Object.keys(document.components?.[kind] ?? {}).map((name) => `${kind}/${name}`))
    .filter((each) => !references.has(`#/components/${each}`));
  assert.deepEqual(unused, []);
  const names = apiRoutes.map((route) => route.operation);
  assert.deepEqual(names.toSorted(), [...new Set(names)].sort());
});

test('every example fits the schema beside it, by the description alone', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (formats as unknown as (to: Ajv2020) => void)(ajv);
  ajv.addSchema(openApiDocument(apiRoutes), 'api');
  let tried = 0;
  const check = (pointer: string, example: unknown) => {
    const validate = ajv.compile({ $ref: `api#${pointer}` }) as ValidateFunction;
    assert.ok(validate(example), `${pointer}: ${ajv.errorsText(validate.errors)}`);
    tried++;
  };
  for (const route of apiRoutes) {
    const path = route.path
      .replace(/:(\w+)/g, '{$1}')
      .replaceAll('~', '~0')
      .replaceAll('/', '~1');
    const at = `/paths/${path.replaceAll('{', '%7B').replaceAll('}', '%7D')}/${route.method.toLowerCase()}`;
    const media = '/content/application~1json/schema';
    if (givesJson(route)) {
      const example = (route.answer as z.ZodType).meta()?.example;
      assert.ok(example, `${route.operation} has no example`);
      check(`${at}/responses/${route.status ?? 200}${media}`, example);
    }
    if (route.body) {
      const example = route.body.meta()?.example;
      assert.ok(example, `the body of ${route.operation} has no example`);
      assert.ok(route.body.safeParse(example).success);
      check(`${at}/requestBody${media}`, example);
    }
    for (const [, name = ''] of route.path.matchAll(/:(\w+)/g))
      assert.ok(route.example?.params?.[name], `${route.operation}: no example of ${name}`);
  }
  assert.ok(tried >= 35, String(tried));
});

test('every operation, group and problem has its words in six languages', () => {
  const keys = [
    ...apiRoutes.flatMap((route) => [`operation.${route.operation}`, `group.${route.group}`]),
    ...Object.keys(problemStatuses).flatMap((code) => [`problem.${code}.title`, `problem.${code}.detail`]),
  ];
  for (const language of languages) {
    const known = messages[language].api ?? {};
    assert.deepEqual(
      keys.filter((key) => known[key] === undefined),
      [],
      language,
    );
  }
});

test('every *.api.ts is registered, and every list is exported', async () => {
  const left: string[] = [];
  for (const file of globSync('src/**/*.api.ts', { cwd: root })) {
    const module = (await import(join(root, file))) as { routes?: readonly ApiRoute[] };
    for (const route of module.routes ?? [])
      if (!apiRoutes.includes(route)) left.push(`${file}: ${route.operation}`);
  }
  assert.deepEqual(left, []);
  const lists = apiRoutes.filter((route) => route.operation.startsWith('list-'));
  assert.deepEqual(
    lists.map((route) => route.operation.slice(5)).sort(),
    collections.map((each) => each.name).sort(),
  );
});
