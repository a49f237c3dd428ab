import { readCodeScheme } from '../code-scheme.ts';
import type { Finding } from '../finding.ts';
import type { Element } from '../graph-data.ts';
import type { Rule } from '../rule.ts';

/**
 * The code of an element, and the code that the adopted text prints for it, are formed as the codes of its level are.
 * Resolution 71 (Rev. Dubai, 2018), instructs the Secretary-General and the Directors of the Bureaux 2: strategic,
 * financial and operational plans and budgets agree with one another, which needs one code for one element in all.
 */
export const elementCodeFitsScheme: Rule = {
  name: 'element-code-fits-scheme',
  severity: 'warning',
  authority: {
    instrument: 'PP-RES-71-2018',
    clause: 'instructs the Secretary-General and the Directors of the Bureaux 2',
  },
  reads: ['elements', 'levels'],
  *check(graph) {
    const schemes = new Map(
      graph.levels.map((level) => [level.id, level.codePattern ? readCodeScheme(level.codePattern) : null]),
    );
    for (const element of graph.elements) {
      const scheme = schemes.get(element.level);
      if (scheme) yield* against(scheme, element);
    }
  },
};

function* against(scheme: RegExp, element: Element): Iterable<Finding> {
  const { code, printedCode } = element;
  if (!scheme.test(code)) yield finding(element, { problem: 'code', code });
  if (printedCode === undefined || printedCode === code || scheme.test(printedCode)) return;
  yield finding(element, { problem: 'printed', code, printed: printedCode });
}

function finding(element: Element, values: Finding['values']): Finding {
  return {
    rule: elementCodeFitsScheme.name,
    severity: elementCodeFitsScheme.severity,
    at: { kind: 'element', id: element.id },
    related: [{ kind: 'level', id: element.level }],
    values,
  };
}
