import type { Language } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import type { CheckedFinding } from './check.ts';
import { findingSentences, type NameOf, placeText } from './finding-text.ts';
import type { Place, Severity } from './finding.ts';
import { kindsRead, type Rule } from './rule.ts';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  advice: 'note',
};

/**
 * The findings as a SARIF 2.1.0 log, the format in which tools exchange what a checker found. Places are logical
 * locations, for a plan has no lines; a waived finding is a suppressed result.
 */
export function sarifLog(
  findings: readonly CheckedFinding[],
  rules: readonly Rule[],
  language: Language,
  nameOf?: NameOf,
): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        language,
        tool: { driver: { name: 'Unie', rules: rules.map((rule) => descriptor(rule, language)) } },
        results: findings.map((finding) => result(finding, rules, language, nameOf)),
      },
    ],
  };
}

function descriptor(rule: Rule, language: Language): object {
  const say = (key: string) => sayIn(language, 'checker', `${rule.name}.${key}`);
  return {
    id: rule.name,
    shortDescription: { text: say('title') },
    fullDescription: { text: say('authority') },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { authority: rule.authority, reads: kindsRead(rule) },
  };
}

function result(
  finding: CheckedFinding,
  rules: readonly Rule[],
  language: Language,
  nameOf?: NameOf,
): object {
  const { what, why, todo } = findingSentences(finding, language, nameOf);
  const ruleIndex = rules.findIndex((rule) => rule.name === finding.rule);
  return {
    ruleId: finding.rule,
    ...(ruleIndex >= 0 ? { ruleIndex } : {}),
    level: levels[finding.severity],
    message: { text: `${what} ${why} ${todo}` },
    locations: [location(finding.at, language)],
    ...(finding.related.length
      ? { relatedLocations: finding.related.map((place, id) => ({ id, ...location(place, language) })) }
      : {}),
    // An empty list says that it was looked for: SARIF wants the member on all results of a run or on none.
    suppressions: finding.waived ? [suppression(finding.waived)] : [],
    properties: { values: finding.values },
  };
}

function location(place: Place, language: Language): object {
  return {
    logicalLocations: [
      { fullyQualifiedName: `${place.kind}/${place.id}`, name: placeText(place, language), kind: place.kind },
    ],
  };
}

function suppression({ reason, expiresOn, by }: NonNullable<CheckedFinding['waived']>): object {
  return { kind: 'external', status: 'accepted', justification: reason, properties: { expiresOn, by } };
}
