import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/* The same SQL runs on one PostgreSQL, on a replicated cluster and on sharded ones (ARCHITECTURE.md, "Portable SQL"). */

const root = join(import.meta.dirname, '..');
const forbidden: [RegExp, string][] = [
  [/\bcreate\s+(?:or\s+replace\s+)?(?:constraint\s+)?trigger\b/i, 'trigger'],
  [/\b(?:listen|notify)\s+\w+/i, 'LISTEN/NOTIFY'],
  [/\bpg_(?:try_)?advisory/i, 'advisory lock'],
  [/\bexclude\s+using\b/i, 'exclusion constraint'],
  [/\bdeferrable\b/i, 'deferrable constraint'],
  [/\bcreate\s+type\b/i, 'type'],
  [/\bcreate\s+(?:or\s+replace\s+)?(?:function|procedure)\b/i, 'stored procedure'],
  [/\b(?:big)?serial\b|\bgenerated\s+(?:always|by default)\s+as\s+identity\b|\bnextval\b/i, 'sequence'],
  [/\bgen_random_uuid\b|\buuidv7\s*\(/i, 'key made by the database'],
  [/\bset\s+\w+\s*=\s*(?:now|current_timestamp|clock_timestamp)\b/i, 'clock in an UPDATE'],
  [/\bnulls\s+not\s+distinct\b/i, 'NULLS NOT DISTINCT'],
];

// Only tests make template databases, with a lock of their own.
const exempt = new Set(['src/db/test-database.ts']);

test('SQL stays portable', () => {
  const files = globSync(['db/migrations/*.sql', 'src/**/*.ts'], { cwd: root }).filter(
    (file) => !exempt.has(file) && !file.endsWith('.test.ts'),
  );
  const found: string[] = [];
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    const sqlText = file.endsWith('.sql')
      ? text.replace(/--.*$/gm, '').replace(/comment on [^;]*;/g, '')
      : [...text.matchAll(/sql(?:<[^`]*>)?`([^`]*)`/g)].map((match) => match[1]).join('\n');
    for (const [pattern, what] of forbidden) if (pattern.test(sqlText)) found.push(`${file}: ${what}`);
  }
  assert.deepEqual(found, []);
});
