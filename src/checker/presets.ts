import type { Severities } from './check.ts';
import type { Severity } from './finding.ts';
import type { Tolerances } from './recheck.ts';

/*
 * Which rules matter when. A preset changes severities and leaves rules out; what it does not name speaks with its own
 * severity. `draft`: a plan is being written, translations and reports come later. `before-council`: what the Council
 * would notice is an error. `published`: the text can only be corrected by a corrigendum.
 */

export type Preset = 'draft' | 'before-council' | 'published';

const changes: Record<Preset, Readonly<Record<string, Severity | 'off'>>> = {
  draft: {
    'accepted-report-has-evidence': 'off',
    'document-in-every-language': 'off',
    'edition-agrees-with-data': 'off',
    'focal-point-in-term': 'advice',
    'indicator-has-baseline': 'warning',
    'indicator-has-owner-and-source': 'warning',
    'observation-is-current': 'off',
    'report-is-given': 'off',
    'shares-agree-with-amounts': 'warning',
    'text-in-every-language': 'advice',
    'theme-has-focal-point': 'advice',
  },
  'before-council': {
    'accepted-report-has-evidence': 'error',
    'count-agrees-with-plan': 'error',
    'document-in-every-language': 'error',
    'link-is-confirmed': 'error',
    'observation-is-current': 'error',
    'report-is-given': 'error',
    'text-in-every-language': 'error',
  },
  published: {
    'element-code-fits-scheme': 'advice',
    'indicator-has-baseline': 'off',
    'indicator-has-owner-and-source': 'off',
    'shares-agree-with-amounts': 'advice',
    'target-is-measurable': 'advice',
    'titles-are-distinct': 'advice',
  },
};

export const presets = Object.keys(changes) as readonly Preset[];

export const isPreset = (name: string): name is Preset => Object.hasOwn(changes, name);

/** What the organization has set for a rule; null where the rule's own holds. */
export type RuleSetting = { rule: string; severity: Severity | 'off' | null; tolerance: number | null };

/** The severities in force: what the organization has set goes before the preset, and the preset before the rule's own. */
export function severitiesIn(settings: readonly RuleSetting[], preset: Preset | null): Severities {
  const severities = new Map<string, Severity | 'off'>(preset ? Object.entries(changes[preset]) : []);
  for (const { rule, severity } of settings) if (severity) severities.set(rule, severity);
  return severities;
}

/** The tolerances that the organization has set. */
export function tolerancesIn(settings: readonly RuleSetting[]): Tolerances {
  return new Map(settings.flatMap(({ rule, tolerance }) => (tolerance === null ? [] : [[rule, tolerance]])));
}
