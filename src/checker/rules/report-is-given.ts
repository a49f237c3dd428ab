import type { Report, ReportWindow } from '../graph-data.ts';
import { gatheredAt, type Graph, keysAt } from '../graph.ts';
import { reportKey } from '../graph-keys.ts';
import { type CheckDay, elementPlace, judging, place, type Rule, type Said } from '../rule.ts';
import { daysAfter } from './civil-dates.ts';

/**
 * When the window of a year has closed, every unit has given its report on each element and each theme that it answers
 * for, and gave it before the deadline, later where it was extended. Told once for each element and theme.
 * Resolution 191 (Rev. Bucharest, 2022), instructs the Secretary-General and the Directors of the three Bureaux, and
 * Resolution 71 (Rev. Dubai, 2018), instructs the Secretary-General and the Directors of the Bureaux 3: what was done is
 * reported to the Council each year.
 */
export const reportIsGiven: Rule = {
  name: 'report-is-given',
  severity: 'warning',
  authority: {
    instrument: 'PP-RES-191-2022',
    clause: 'instructs the Secretary-General and the Directors of the three Bureaux',
  },
  tolerance: { unit: 'days', usual: 0, most: 90 },
  judgements: [
    judging(
      'elements',
      function* (graph, { id, cycle, code, level, unit }, day) {
        if (unit === undefined || !graph.levelById.get(level)?.isReported) return;
        const windows = gatheredAt(graph, 'windowsByCycle', cycle);
        for (const said of missed(graph, windows, [unit], ['element', id], day)) {
          yield {
            at: elementPlace(id),
            ...said,
            values: { ...said.values, subject: 'element', element: code },
          };
        }
      },
      {
        levels: { of: ['isReported'], reach: (graph, each) => keysAt(graph, 'elementsByLevel', each.id) },
        windows: { of: 'everything', reach: (graph, each) => keysAt(graph, 'elementsByCycle', each.cycle) },
        reports: {
          of: ['state', 'lateOn'],
          reach: (_, each) => (each.subjectKind === 'element' ? [each.subject] : []),
        },
      },
    ),
    judging(
      'themes',
      function* (graph, { code, units }, day) {
        const windows = graph.things.windows.values();
        for (const said of missed(graph, windows, units, ['theme', code], day)) {
          yield {
            at: place('theme', code),
            ...said,
            values: { ...said.values, subject: 'theme', theme: code },
          };
        }
      },
      {
        windows: { of: 'everything', reach: () => 'all' },
        reports: {
          of: ['state', 'lateOn'],
          reach: (_, each) => (each.subjectKind === 'theme' ? [each.subject] : []),
        },
      },
    ),
  ],
};

/** What was not given, or late, on one subject: a finding of each kind, with the years and units. */
function missed(
  graph: Graph,
  windows: Iterable<ReportWindow>,
  units: readonly string[],
  [subjectKind, subject]: ['element' | 'theme', string],
  { today, tolerance }: CheckDay,
): Omit<Said, 'at'>[] {
  const found: Record<'missing' | 'late', string[]> = { missing: [], late: [] };
  for (const window of windows) {
    const { code, year } = window;
    for (const unit of units) {
      const deadline = lastDay(window, unit, subjectKind, subject);
      if (deadline === null || today <= deadline) continue;
      const report = graph.things.reports.get(reportKey(code, unit, subjectKind, subject));
      if (!isGiven(report)) found.missing.push(`${unit} ${year}`);
      else if (report?.lateOn !== undefined && report.lateOn > deadlineWith(deadline, tolerance)) {
        found.late.push(`${unit} ${year}`);
      }
    }
  }
  return (['missing', 'late'] as const).flatMap((problem) => {
    const reports = found[problem].sort();
    if (reports.length === 0) return [];
    const related = [...new Set(reports.map((each) => each.split(' ')[0] ?? ''))];
    return [
      {
        related: related.map((unit) => place('unit', unit)),
        values: { problem, n: reports.length, codes: reports },
      },
    ];
  });
}

/** The last day for one report, with every extension that fits it; null when the window does not ask its unit. */
function lastDay(
  { deadline, units, extensions = [] }: ReportWindow,
  unit: string,
  subjectKind: string,
  subject: string,
): string | null {
  if (units && !units.includes(unit)) return null;
  return extensions
    .filter(
      (each) =>
        each.unit === undefined ||
        (each.unit === unit &&
          (each.subject === undefined || (each.subjectKind === subjectKind && each.subject === subject))),
    )
    .reduce((latest, each) => (each.deadline > latest ? each.deadline : latest), deadline);
}

const isGiven = (report: Report | undefined): boolean =>
  report?.state === 'submitted' || report?.state === 'accepted';

const deadlineWith = (deadline: string, days: number): string =>
  days > 0 ? daysAfter(deadline, days) : deadline;
