import { codeOf, type Report } from '../graph-data.ts';
import { answersAt } from '../graph-keys.ts';
import { downwards, gatheredAt, type Graph, isWithin, keysAt, unitOfElement, upwards } from '../graph.ts';
import { elementPlace, judging, place, type Rule } from '../rule.ts';
import { citesSomething } from './cited-in-text.ts';

/**
 * A yearly report that was accepted can be proved: an answer cites an instrument or an address, or something was observed
 * for that year: of a report on an element, an indicator of the element or of what hangs under it; of a report on a
 * theme, one of the elements that serve the theme and for which the unit, or one
 * within it, answers.
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
        if (report.state !== 'accepted' || isMeasured(graph, report) || isCiting(graph, report)) return;
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
        windows: { of: ['year'], reach: (graph, each) => keysAt(graph, 'reportsByWindow', each.code) },
        texts: { of: ['text'], reach: (graph, { at }) => keysAt(graph, 'reportsByAnswers', answersOf(at)) },
        units: { of: ['parent'], reach: () => 'all' },
        themes: { of: ['elements'], reach: (graph, each) => reportsOn(graph, 'theme', each.code) },
        // The unit that answers for an element answers for what hangs under it.
        elements: {
          of: ['parent', 'unit'],
          reach: function* (graph, each) {
            yield* reportsAbove(graph, each.id);
            for (const under of downwards(graph, each.id)) yield* reportsServed(graph, under.id);
          },
        },
        indicators: { of: ['element'], reach: (graph, each) => reportsAbove(graph, each.element) },
        observations: {
          of: ['state'],
          reach: (graph, each) => reportsAbove(graph, graph.indicatorById.get(each.indicator)?.element ?? ''),
        },
      },
    ),
  ],
};

function isCiting(graph: Graph, { window, unit, subject }: Report): boolean {
  for (const { text } of gatheredAt(graph, 'answersByReport', answersAt(window, unit, subject)))
    if (citesSomething(text)) return true;
  return false;
}

function isMeasured(graph: Graph, { window, unit, subjectKind, subject }: Report): boolean {
  const year = graph.things.windows.get(window)?.year;
  const elements =
    subjectKind === 'element'
      ? [subject]
      : (graph.themeByCode.get(subject)?.elements ?? []).filter((each) =>
          isWithin(graph, unitOfElement(graph, each), unit),
        );
  return elements.some((each) => isObserved(graph, each, year));
}

function isObserved(graph: Graph, id: string, year: number | undefined): boolean {
  for (const element of downwards(graph, id)) {
    for (const indicator of gatheredAt(graph, 'indicatorsByElement', element.id)) {
      for (const each of gatheredAt(graph, 'observationsByIndicator', indicator.id)) {
        if (each.year === year && each.state !== 'no-data') return true;
      }
    }
  }
  return false;
}

const answersOf = (at: { kind: string; id: string }) => (at.kind === 'report' ? at.id : undefined);

const reportsOn = (graph: Graph, kind: Report['subjectKind'], subject: string): Iterable<string> =>
  keysAt(graph, 'reportsBySubject', `${kind} ${subject}`);

/** The reports on the themes that an element serves. */
function* reportsServed(graph: Graph, element: string): Iterable<string> {
  for (const theme of keysAt(graph, 'themesByElement', element)) yield* reportsOn(graph, 'theme', theme);
}

/** The reports on an element and on those above it, and on the themes that they serve, whatever the window and the unit. */
function* reportsAbove(graph: Graph, id: string): Iterable<string> {
  for (const element of upwards(graph, id)) {
    yield* reportsOn(graph, 'element', element.id);
    yield* reportsServed(graph, element.id);
  }
}
