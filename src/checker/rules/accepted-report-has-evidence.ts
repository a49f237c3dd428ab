import { codeOf, type Report } from '../graph-data.ts';
import { downwards, gatheredAt, type Graph, upwards } from '../graph.ts';
import { elementPlace, judging, place, type Rule } from '../rule.ts';

/**
 * A yearly report on an element that was accepted can be proved: something is attached or cited, or an indicator of the
 * element, or of what hangs under it, was observed for that year.
 * Resolution 71 (Rev. Dubai, 2018), instructs the Secretary-General and the Directors of the Bureaux 3: what the Council
 * is told of progress rests on what was measured.
 */
export const acceptedReportHasEvidence: Rule = {
  name: 'accepted-report-has-evidence',
  severity: 'warning',
  authority: {
    instrument: 'PP-RES-71-2018',
    clause: 'instructs the Secretary-General and the Directors of the Bureaux 3',
  },
  judgements: [
    judging(
      'reports',
      function* (graph, report) {
        if (report.state !== 'accepted' || (report.evidence ?? 0) > 0 || isProved(graph, report)) return;
        const year = graph.things.windows.get(report.window)?.year;
        const { unit, subjectKind, subject } = report;
        yield {
          at: subjectKind === 'theme' ? place('theme', subject) : elementPlace(subject),
          related: [place('unit', unit)],
          values: {
            problem: 'none',
            unit,
            subject: subjectKind,
            year: String(year ?? ''),
            ...(subjectKind === 'theme' ? { theme: subject } : { element: codeOf(subject) }),
          },
        };
      },
      {
        windows: {
          of: ['year'],
          reach: (graph, each) => graph.gathered.reportsByWindow.get(each.code) ?? [],
        },
        elements: { of: ['parent'], reach: (graph, each) => reportsAbove(graph, each.id) },
        indicators: { of: ['element'], reach: (graph, each) => reportsAbove(graph, each.element) },
        observations: {
          of: ['state'],
          reach: (graph, each) => reportsAbove(graph, graph.indicatorById.get(each.indicator)?.element ?? ''),
        },
      },
    ),
  ],
};

/** What a theme's report rests on is not known until somebody counts its attachments and citations. */
function isProved(graph: Graph, { window, subjectKind, subject, evidence }: Report): boolean {
  if (subjectKind === 'theme') return evidence === undefined;
  const year = graph.things.windows.get(window)?.year;
  for (const element of downwards(graph, subject)) {
    for (const indicator of gatheredAt(graph, 'indicatorsByElement', element.id)) {
      for (const each of gatheredAt(graph, 'observationsByIndicator', indicator.id)) {
        if (each.year === year && each.state !== 'no-data') return true;
      }
    }
  }
  return false;
}

/** The reports on an element and on those above it, whatever the window and the unit. */
function* reportsAbove(graph: Graph, id: string): Iterable<string> {
  for (const element of upwards(graph, id)) {
    yield* graph.gathered.reportsBySubject.get(`element ${element.id}`) ?? [];
  }
}
