import { formatDate } from '#language/format.ts';
import type { Language } from '#language/languages.ts';
import { sayer } from '#language/messages.ts';
import { type CheckedFinding, openFindings } from './check.ts';
import { findingSentences, type NameOf, placeText } from './finding-text.ts';

/** Findings as plain text for a terminal: what, why and what to do of each, then how many there are. */
export function findingsText(
  findings: readonly CheckedFinding[],
  language: Language,
  nameOf?: NameOf,
): string {
  const say = sayer(language, 'checker');
  const open = openFindings(findings).length;
  const waived = findings.length - open;
  const count = [say('n-findings', { n: open }), ...(waived ? [say('n-waived', { n: waived })] : [])];
  return [...findings.map((finding) => findingText(finding, language, nameOf)), count.join(' · ')].join(
    '\n\n',
  );
}

function findingText(finding: CheckedFinding, language: Language, nameOf?: NameOf): string {
  const say = sayer(language, 'checker');
  const { what, why, todo, authority } = findingSentences(finding, language, nameOf);
  const { waived } = finding;
  const colon = language === 'zh' ? '：' : ': ';
  return [
    `${say(`severity.${finding.severity}`)} · ${placeText(finding.at, language, nameOf)} · ${finding.rule}`,
    `  ${what}`,
    `  ${why}`,
    `  ${say('authority')}${colon}${authority}`,
    `  ${say('do')}${colon}${todo}`,
    ...(waived
      ? [`  ${say('waived-until', { date: formatDate(language, waived.expiresOn), reason: waived.reason })}`]
      : []),
  ].join('\n');
}
