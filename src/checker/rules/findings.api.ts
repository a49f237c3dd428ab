import { createHash } from 'node:crypto';
import { z } from 'zod';
import { collection, listRoute } from '#web/api/collection.ts';
import { day, filter } from '#web/api/parts.ts';
import type { ApiRoute } from '#web/api/route.ts';
import type { CheckedFinding } from '../check.ts';
import { findingSentences } from '../finding-text.ts';
import { namesInGraph } from '../names-in-graph.ts';
import { findFindings } from './findings.sql.ts';

const place = z.strictObject({ kind: z.string(), id: z.string() });

const finding = z
  .strictObject({
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'advice']),
    at: place,
    related: z.array(place),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
    title: z.string(),
    what: z.string(),
    why: z.string(),
    todo: z.string(),
    authority: z.string(),
    waived: z.strictObject({ reason: z.string(), expiresOn: day }).nullable(),
  })
  .meta({
    id: 'Finding',
    example: {
      rule: 'theme-has-focal-point',
      severity: 'warning',
      at: { kind: 'theme', id: 'academia' },
      related: [],
      values: { theme: 'academia', unit: 'BR' },
      title: 'A theme without a focal point',
      what: 'The theme has no focal point in the unit BR.',
      why: 'Nobody answers for the theme in this unit.',
      todo: 'Name a focal point.',
      authority: 'Resolution 191',
      waived: null,
    },
  });

/** A key that stays the same as long as the finding does: its rule, its place and its values. */
function keyOf({ rule, at, related, values }: CheckedFinding): string {
  const text = JSON.stringify([rule, at, related, values]);
  return `${rule} ${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}

export const findings = collection({
  name: 'findings',
  group: 'findings',
  action: 'read-findings',
  item: finding,
  filters: { rule: filter, unit: filter, severity: z.enum(['error', 'warning', 'advice']).optional() },
  isKeyedByCode: true,
  list: async (visit, { rule, unit, severity }, { after, limit }) => {
    const checked = await findFindings(visit.db, visit.now, unit === undefined ? {} : { unit });
    if (!checked) return [];
    const nameOf = namesInGraph(checked.graph, visit.language);
    const isUnitKnown = unit === undefined || checked.graph.unitByCode.has(unit);
    return checked.findings
      .filter((each) => isUnitKnown && (rule === undefined || each.rule === rule))
      .filter((each) => severity === undefined || each.severity === severity)
      .map((each) => ({ key: keyOf(each), finding: each }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .filter(({ key }) => after === null || key > after)
      .slice(0, limit)
      .map(({ key, finding: each }) => {
        const { rule, severity, at, related, waived } = each;
        const values = Object.fromEntries(
          Object.entries(each.values).map(([name, value]) => [
            name,
            typeof value === 'object' ? [...value] : value,
          ]),
        );
        return {
          key,
          item: {
            rule,
            severity,
            at,
            related,
            values,
            ...findingSentences(each, visit.language, nameOf),
            waived: waived ? { reason: waived.reason, expiresOn: waived.expiresOn } : null,
          },
        };
      });
  },
});

export const routes: ApiRoute[] = [listRoute(findings)];
