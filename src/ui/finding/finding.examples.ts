import type { Example } from '../gallery.ts';
import { code } from '../tag/tag.ts';
import { wordIn } from '../words.examples.ts';
import { finding } from './finding.ts';

export const examples: Example[] = (['error', 'warning', 'advice'] as const).map((severity, at) => ({
  name: severity,
  render: (language) =>
    finding({
      severity,
      severityText: wordIn(language, (['offTrack', 'atRisk', 'hint'] as const)[at] ?? 'hint'),
      what: wordIn(language, 'what'),
      href: '/plan/R.1',
      why: wordIn(language, 'whyText'),
      whatToDo: wordIn(language, 'todoText'),
      labels: { why: wordIn(language, 'why'), whatToDo: wordIn(language, 'todo') },
      about: code('allocation-adds-up'),
    }),
}));
