import { knownCodeScheme } from '../code-scheme.ts';
import { keysAt } from '../graph.ts';
import { elementPlace, judging, place, type Rule, type Said } from '../rule.ts';

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
  judgements: [
    judging(
      'elements',
      function* (graph, { id, level, code, printedCode }): Iterable<Said> {
        const pattern = graph.levelById.get(level)?.codePattern;
        const scheme = pattern ? knownCodeScheme(pattern) : null;
        if (!scheme) return;
        const at = elementPlace(id);
        const related = [place('level', level)];
        if (!scheme.test(code)) yield { at, related, values: { problem: 'code', code } };
        if (printedCode === undefined || printedCode === code || scheme.test(printedCode)) return;
        yield { at, related, values: { problem: 'printed', code, printed: printedCode } };
      },
      { levels: { of: ['codePattern'], reach: (graph, each) => keysAt(graph, 'elementsByLevel', each.id) } },
    ),
  ],
};
