import { findingSentences, placeText } from '#checker/finding-text.ts';
import type { Block, DocumentText, Row } from '#documents/council-document.ts';
import { formatList } from '#language/format.ts';
import type { Language } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import { code, type ReportContext } from './report-context.ts';

/** Annex A: what the checker found in the data that the report is made from. */
export function findingsAnnex(context: ReportContext): Block[] {
  const { findings } = context.input;
  const heading: Block = {
    kind: 'heading',
    level: 1,
    id: 'annex-a',
    text: context.sentence('annex.findings'),
  };
  if (findings.length === 0) {
    return [heading, { kind: 'paragraph', text: context.sentence('findings.none') }];
  }
  const { language } = context;
  return [
    heading,
    { kind: 'paragraph', text: context.sentence('findings.how') },
    {
      kind: 'table',
      id: 'findings',
      caption: context.caption(context.sentence('findings.table')),
      columns: [
        { share: 2.2, align: 'start' },
        { share: 1.6, align: 'start' },
        { share: 4.2, align: 'start' },
        { share: 4.2, align: 'start' },
      ],
      head: [
        ['place', 'severity', 'what', 'do'].map((key) => ({
          text: [{ text: sayIn(language, 'checker', key) }],
        })),
      ],
      rows: findings.map((finding): Row => {
        const { what, todo } = findingSentences(finding, language);
        return {
          cells: [
            [{ text: placeText(finding.at, language) }],
            [{ text: sayIn(language, 'checker', `severity.${finding.severity}`) }],
            [{ text: what }],
            [{ text: todo }],
          ],
        };
      }),
      isFirstColumnHead: true,
    },
  ];
}

/** Annex B: sources, how statuses are decided, what the marks mean, texts that are not there in every language. */
export function sourcesAnnex(context: ReportContext): Block[] {
  return [
    { kind: 'heading', level: 1, id: 'annex-b', text: context.sentence('annex.sources') },
    ...sourcesTable(context),
    { kind: 'heading', level: 2, id: 'status-rule', text: context.sentence('rule.title') },
    ...ruleBlocks(context),
    ...marksList(context),
    ...gapsTable(context),
    ...labelsList(context),
  ];
}

/** The rule that the cycle declares, in its own words, or the house rule; what cannot be judged is told in any case. */
function ruleBlocks(context: ReportContext): Block[] {
  const { statusRule, code } = context.input.cycle;
  const list = (statuses: readonly string[]): Block => ({
    kind: 'list',
    items: statuses.map((status) => context.sentence(`rule.${status}`)),
  });
  if (statusRule)
    return [
      { kind: 'paragraph', text: context.text(statusRule.text, code) },
      list(['no-data', 'not-applicable']),
    ];
  return [
    { kind: 'paragraph', text: context.sentence('rule.way') },
    list(['on-track', 'at-risk', 'off-track', 'no-data', 'not-applicable']),
    { kind: 'paragraph', text: context.sentence('rule.roll-up') },
  ];
}

/** Sources are printed as recorded; they are English or addresses. */
function sourcesTable(context: ReportContext): Block[] {
  if (context.sources.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'sources',
      caption: context.caption(context.sentence('sources.table')),
      columns: [
        { share: 1, align: 'end' },
        { share: 12, align: 'start' },
      ],
      head: [[{ text: context.sentence('sources.number') }, { text: context.sentence('sources.source') }]],
      rows: context.sources.map((source, at): Row => ({
        id: `source-${at + 1}`,
        cells: [[context.number(at + 1)], recorded(context, source)],
      })),
      isFirstColumnHead: true,
      notes: [context.sentence('sources.as-recorded')],
    },
  ];
}

/** A text that is kept in English only, in its own element. */
export function recorded(context: ReportContext, text: string): DocumentText {
  return [{ text, kind: 'code', ...(context.language !== 'en' && { language: 'en' as const }) }];
}

function marksList(context: ReportContext): Block[] {
  const items = [
    context.usesIllustrative && 'marks.illustrative',
    context.usesUnconfirmed && 'marks.unconfirmed',
    context.usesUnofficialTexts && 'marks.unofficial',
  ].filter((key) => key !== false);
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, id: 'marks', text: context.sentence('marks.title') },
    { kind: 'list', items: items.map((key) => context.sentence(key)) },
  ];
}

function gapsTable(context: ReportContext): Block[] {
  const gaps = [...context.gaps.values()];
  if (gaps.length === 0) return [];
  const names = (languages: readonly Language[]): DocumentText =>
    languages.length === 0
      ? []
      : [
          {
            text: formatList(
              context.language,
              languages.map((each) => context.languageName(each)),
            ),
          },
        ];
  return [
    { kind: 'heading', level: 2, id: 'gaps', text: context.sentence('gaps.title') },
    {
      kind: 'table',
      id: 'gaps-table',
      caption: context.caption(context.sentence('gaps.table')),
      columns: [
        { share: 3, align: 'start' },
        { share: 4, align: 'start' },
        { share: 4, align: 'start' },
      ],
      head: [['place', 'missing', 'stale'].map((key) => ({ text: context.sentence(`gaps.${key}`) }))],
      rows: gaps.map((gap): Row => ({ cells: [[code(gap.code)], names(gap.missing), names(gap.stale)] })),
      isFirstColumnHead: true,
    },
  ];
}

/** Labels of the front page that no reviser has verified against a document of the Council yet. */
function labelsList(context: ReportContext): Block[] {
  const labels = context.input.labels.filter(
    (label) =>
      label.language === context.language && !label.isVerified && label.code.startsWith('frontTable.'),
  );
  if (labels.length === 0) return [];
  return [
    { kind: 'heading', level: 2, id: 'labels', text: context.sentence('labels.title') },
    { kind: 'list', items: labels.map((label) => [{ text: label.text }]) },
  ];
}
