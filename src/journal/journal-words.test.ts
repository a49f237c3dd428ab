import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hasMessage } from '#language/messages.ts';

const root = join(import.meta.dirname, '..', '..');

test('the journal has words for every action and every kind of thing that the actions record', () => {
  const recorded = globSync('src/**/*.action.ts', { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .filter((text) => text.includes('#journal/journal.sql.ts') || text.includes('./journal.sql.ts'));
  const all = (pattern: RegExp) => [
    ...new Set(recorded.flatMap((text) => [...text.matchAll(pattern)]).map(([, word]) => word)),
  ];
  const kinds = all(/\bthing(?:: | = )\{ kind: '([a-z-]+)'/g);
  const actions = all(/\baction: '([a-z-]+)'/g);
  assert.ok(kinds.length >= 8 && actions.length >= 25, `${kinds.length} kinds, ${actions.length} actions`);
  assert.deepEqual(
    kinds.filter((each) => !hasMessage('journal', `kind-${each}`)),
    [],
  );
  assert.deepEqual(
    actions.filter((each) => !hasMessage('journal', `action-${each}`)),
    [],
  );
});
